"""Styles that a test adds to a page. A style element would break the site's content policy."""

from playwright.sync_api import Page

_ADD = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def add_styles(page: Page, css: str) -> None:
    page.evaluate(_ADD, css)
