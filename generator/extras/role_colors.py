"""The stylesheet made from data: roles' colors and columns, and the widths from which flowcharts are drawn.

It is a file, since a strict Content-Security-Policy forbids styles inside pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.derive.identity import identities
from generator.pages.decide import DecidePage
from generator.pages.page import Page
from generator.read.guide import Guide

ROLE_COLORS = "assets/stylesheets/roles.css"
"""The stylesheet's path on the site."""


def role_colors(guide: Guide, pages: Sequence[Page]) -> bytes:
    """Return the stylesheet."""
    return f"{role_styles(guide)}{column_styles(guide)}{drawing_styles(pages)}".encode()


def drawing_styles(pages: Sequence[Page]) -> str:
    """Return rules that leave the drawing out where it would not be legible; the questions as text are below.

    Paper always has the drawing.
    """
    rules = []
    for page in (page for page in pages if isinstance(page, DecidePage)):
        for flow in page.flows:
            rules += [
                f"  @container guide-flow (width < {flow.figure.drawing.min_width}px) {{",
                f"    #{flow.figure.id} > :first-child {{ display: none; }}",
                "  }",
            ]
    return "\n".join(["@media screen {", *rules, "}", ""])


def role_styles(guide: Guide) -> str:
    """Return a class for each role that sets ``--guide-role`` to its color in either scheme."""
    looks = identities(guide)
    rules = ["/* Made from data/site.yml and data/roles/. */"]
    for id, identity in looks.items():
        rules.append(f".guide-role--{id} {{ --guide-role: {identity.light}; }}")
        rules.append(f'[data-md-color-scheme="slate"] .guide-role--{id} {{ --guide-role: {identity.dark}; }}')
    rules.append("@media print {")
    for id, identity in looks.items():
        rules.append(f"  [data-md-color-scheme] .guide-role--{id} {{ --guide-role: {identity.light}; }}")
    return "\n".join([*rules, "}", ""])


def column_styles(guide: Guide) -> str:
    """Return rules that hide the columns of all other roles while some roles are ticked on the skills page.

    Without a script, and in browsers that do not know ``:has()``, every column shows.
    """
    return "".join(
        f".md-content:has(.guide-pick :checked):not(:has(#only-{id}:checked))"
        f" .guide-matrix--skills .guide-role--{id} {{ display: none; }}\n"
        for id in guide.roles
    )
