"""A reader prints a page and takes it into a meeting."""

import re
import zlib
from pathlib import Path

from playwright.sync_api import ViewportSize, expect

from .addresses import one_of_each_kind
from .conftest import OpenPage
from .moving import tour

AROUND = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-content__button, .headerlink"
A4_WITHOUT_MARGINS: ViewportSize = {"width": 718, "height": 1047}

# Parts of the main text that stand out of the page, or that are cut off by a box around them.
CUT_OFF = """article => Array.from(article.querySelectorAll("*")).filter((element) => {
    const { right, width, height } = element.getBoundingClientRect();
    const cuts = !element.matches("svg *") && getComputedStyle(element).overflowX !== "visible"
        && element.scrollWidth > element.clientWidth;
    return width > 1 && height > 1 && (cuts || right > window.innerWidth);
}).map((element) => element.outerHTML.slice(0, 150))"""


def text_on_each_sheet(pdf: bytes) -> list[int]:
    """How many pieces of text are drawn on each sheet, read from the PDF that Chromium writes."""
    objects = dict(re.findall(rb"^(\d+) 0 obj\n(.*?)\nendobj$", pdf, re.DOTALL | re.MULTILINE))
    sheets = [body for body in objects.values() if body.startswith(b"<</Type /Page\n")]
    contents = [objects[re.findall(rb"/Contents (\d+) 0 R", sheet)[0]] for sheet in sheets]
    drawn = [zlib.decompress(body.split(b"stream\n")[1]) for body in contents]
    return [len(re.findall(rb"\bT[jJ]\b", commands)) for commands in drawn]


def test_paper_holds_the_text_and_nothing_around_it(open_page: OpenPage, built_site: Path) -> None:
    page = open_page()
    page.set_viewport_size(A4_WITHOUT_MARGINS)
    page.emulate_media(media="print")
    for address in tour(page, one_of_each_kind(built_site)):
        # A sheet to hand on begins with its own heading.
        expect(page.locator("h1, [data-guide-text] h2").filter(visible=True).first).to_be_visible()
        expect(page.locator(AROUND).filter(visible=True)).to_have_count(0)
        assert page.locator("article.md-content__inner").evaluate(CUT_OFF) == [], address
        sheets = text_on_each_sheet(page.pdf(format="A4"))
        assert sheets and all(sheets), f"{address}: pieces of text on each sheet: {sheets}"
