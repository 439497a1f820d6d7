"""Styles that a test adds to a page. A style element would break the site's content policy.

They belong to the document: opening another page drops them, following a link that Material handles does not.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

_ADD = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
_REMOVE_LAST = "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); }"


def add_styles(page: Page, css: str) -> None:
    page.evaluate(_ADD, css)


@contextmanager
def restyled(page: Page, css: str) -> Iterator[None]:
    """Add styles for a while."""
    add_styles(page, css)
    try:
        yield
    finally:
        page.evaluate(_REMOVE_LAST)
