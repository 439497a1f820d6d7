"""HTML in fewer bytes."""

from __future__ import annotations

import minify_html


def minify(html: str) -> str:
    """The page without comments and unseen white space. Every tag stays, for tools that look for them."""
    return minify_html.minify(
        html, keep_closing_tags=True, keep_html_and_head_opening_tags=True, minify_js=True
    )
