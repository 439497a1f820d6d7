"""A page's contents under its title, for screens that have no room for them at the side."""

from __future__ import annotations

import html

from selectolax.lexbor import LexborHTMLParser

FEWEST = 3
"""Sections from which on a list of them is of use."""
_AFTER = "</h1>"


def with_contents(page: str) -> str:
    """Return the page with the links of its table of contents below the title, folded.

    The engine's own table of contents, at the side, has the links, their texts and its name.
    """
    start = page.find(_AFTER)
    table = LexborHTMLParser(page).css_first("nav.md-nav--secondary")
    links = table.css("nav > ul > li > a") if table else []
    if start < 0 or table is None or len(links) < FEWEST:
        return page
    start += len(_AFTER)
    named = [(link.attributes["href"] or "", link.text().strip()) for link in links]
    items = "".join(f'<li><a href="{html.escape(to)}">{html.escape(text)}</a></li>' for to, text in named)
    name = html.escape(table.attributes.get("aria-label") or "")
    folded = f'<details class="guide-contents"><summary>{name}</summary><ul>{items}</ul></details>'
    return f"{page[:start]}{folded}{page[start:]}"
