"""What of the look depends on the data: the colours of roles, and how far a flowchart may shrink.

It stands in a stylesheet, since strict hosts forbid styles inside pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.pages.decide import DecidePage
from generator.pages.page import Page
from generator.read.guide import Guide

ROLE_COLORS = "assets/stylesheets/roles.css"
"""Where the stylesheet is written."""


def role_colors(guide: Guide, pages: Sequence[Page]) -> bytes:
    """The stylesheet."""
    return f"{role_styles(guide)}{drawing_styles(pages)}".encode()


def drawing_styles(pages: Sequence[Page]) -> str:
    """The least width of each flowchart, at which its smallest text can still be read."""
    figures = [flow.figure for page in pages if isinstance(page, DecidePage) for flow in page.flows]
    rules = [
        f"  #{figure.id}-{drawing.name} {{ min-width: {drawing.min_width}px; }}"
        for figure in figures
        for drawing in figure.drawings
    ]
    return "\n".join(["@media screen {", *rules, "}", ""])  # paper does not scroll


def role_styles(guide: Guide) -> str:
    """A class for each role that sets ``--guide-role`` to its colour in either scheme.

    The nth role takes the nth identity of ``site.yml``.
    """
    rules = ["/* Made from data/site.yml and data/roles/. */"]
    for (id, _), identity in zip(guide.roles.items(), guide.site.identities, strict=False):
        rules.append(f".guide-role--{id} {{ --guide-role: {identity.light}; }}")
        rules.append(f'[data-md-color-scheme="slate"] .guide-role--{id} {{ --guide-role: {identity.dark}; }}')
    rules.append("@media print {")
    for (id, _), identity in zip(guide.roles.items(), guide.site.identities, strict=False):
        rules.append(f"  [data-md-color-scheme] .guide-role--{id} {{ --guide-role: {identity.light}; }}")
    return "\n".join([*rules, "}", ""])
