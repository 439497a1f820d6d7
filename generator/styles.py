"""The colours of roles as a stylesheet: the nth role takes the nth identity of ``site.yml``."""

from __future__ import annotations

from generator.model import Guide


def role_styles(guide: Guide) -> str:
    """A class for each role that sets ``--guide-role`` to its colour in either scheme."""
    rules = ["/* Made from data/site.yml and data/roles/. */"]
    for (id, _), identity in zip(guide.roles.items(), guide.site.identities, strict=False):
        rules.append(f".guide-role--{id} {{ --guide-role: {identity.light}; }}")
        rules.append(f'[data-md-color-scheme="slate"] .guide-role--{id} {{ --guide-role: {identity.dark}; }}')
    rules.append("@media print {")
    for (id, _), identity in zip(guide.roles.items(), guide.site.identities, strict=False):
        rules.append(f"  [data-md-color-scheme] .guide-role--{id} {{ --guide-role: {identity.light}; }}")
    return "\n".join([*rules, "}", ""])
