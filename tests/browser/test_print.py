"""A reader prints a page and takes it into a meeting."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect
from pypdf import PdfReader

from tools.addresses import one_of_each_kind

from .fixtures import OpenPage, Scheme
from .moving import tour
from .samples import longest
from .sheets import Format, lines_of_each_sheet, plain

SCREEN_ONLY = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-content__button, .headerlink, "
    "article :is(button, select, .guide-filter, .guide-jump, .guide-posting, .guide-stepper__answers)"
)
WITHOUT_MARGINS: dict[Format, ViewportSize] = {
    "A4": {"width": 665, "height": 994},
    "Letter": {"width": 687, "height": 927},
}
LEAST_ON_THE_LAST_SHEET = 2
"""Lines. The line at the foot of the page keeps at least what is before it, and is never alone."""

# Parts of the main text that stand out of the page, or that are cut off by a box around them.
CUT_OFF = """article => Array.from(article.querySelectorAll("*")).filter((element) => {
    const { right, width, height } = element.getBoundingClientRect();
    const cuts = !element.matches("svg *") && getComputedStyle(element).overflowX !== "visible"
        && element.scrollWidth > element.clientWidth;
    return width > 1 && height > 1 && (cuts || right > window.innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 150))"""

HEADINGS = """article => Array.from(article.querySelectorAll("h1, h2, h3, h4, summary, caption"))
    .filter((one) => one.checkVisibility()).map((one) => one.innerText.trim().split("\\n").pop())"""


def lone_headings(sheets: list[list[str]], headings: list[str]) -> Iterator[str]:
    """Headings at the foot of a sheet, in one line or two, while what they announce is on the next.

    A link below a heading may have the same words.
    """
    for sheet in sheets[:-1]:
        last = sheet[-1]
        for heading in headings:
            whole = heading == last and sheet.count(last) == 1
            if whole or (heading != last and len(last) > 3 and heading == " ".join(sheet[-2:])):
                yield heading


@pytest.mark.parametrize("format", ["A4", "Letter"])
def test_paper_holds_the_text_and_nothing_around_it(
    open_page: OpenPage, built_site: Path, format: Format
) -> None:
    page = open_page()
    page.set_viewport_size(WITHOUT_MARGINS[format])
    page.emulate_media(media="print")
    for address in tour(page, one_of_each_kind(built_site)):
        # A sheet to hand on begins with its own heading.
        expect(page.locator("h1, [data-guide-text] h2").filter(visible=True).first).to_be_visible()
        expect(page.locator(SCREEN_ONLY).filter(visible=True)).to_have_count(0)
        article = page.locator("article.md-content__inner")
        assert article.evaluate(CUT_OFF) == [], address
        sheets = lines_of_each_sheet(page, format)
        assert all(sheets), f"{address}: lines on each sheet: {[len(sheet) for sheet in sheets]}"
        assert len(sheets[-1]) >= LEAST_ON_THE_LAST_SHEET, f"{address} ends with {sheets[-1]}"
        headings = [plain(text) for text in article.evaluate(HEADINGS)]
        assert list(lone_headings(sheets, headings)) == [], address


def test_paper_is_light_whatever_the_screen(open_page: OpenPage, built_site: Path) -> None:
    """The same sheets, to the last color."""

    def drawn(scheme: Scheme) -> list[bytes]:
        page = open_page(longest(built_site, "compare/"), scheme=scheme)
        expect(page.locator("body")).to_have_attribute(
            "data-md-color-scheme", "slate" if scheme == "dark" else "default"
        )
        reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
        return [sheet.get_contents().get_data() for sheet in reader.pages]  # type: ignore[union-attr]

    assert drawn("dark") == drawn("light")


def test_marks_and_bars_are_printed_without_background_colors(open_page: OpenPage, built_site: Path) -> None:
    page = open_page()
    page.emulate_media(media="print")
    for address in tour(page, [longest(built_site, "roles/"), "compare/", "salaries/"]):
        bars = ".guide-chart__box, .guide-chart__median, .guide-ads__bar"
        shapes = page.locator(f"article :is(.guide-mark, {bars})")
        assert shapes.count(), address
        kept = "shapes => shapes.filter((one) => getComputedStyle(one).printColorAdjust !== 'exact').length"
        assert shapes.evaluate_all(kept) == 0, address


SMALLEST_TEXT = """sheet => {
    const drawing = document.querySelector(sheet.querySelector("use").getAttribute("xlink:href"));
    const sizes = Array.from(drawing.querySelectorAll("text"), (text) => text.getAttribute("font-size"));
    return Math.min(...sizes) * sheet.getScreenCTM().a * 0.75;
}"""
"""In points."""


@pytest.mark.parametrize("format", ["A4", "Letter"])
def test_the_flow_is_legible_on_its_sheets(open_page: OpenPage, format: Format) -> None:
    page = open_page("/decide/")
    page.set_viewport_size(WITHOUT_MARGINS[format])
    page.emulate_media(media="print")
    expect(page.locator(".guide-flow__drawing").locator("visible=true")).to_have_count(0)
    sheets = page.locator(".guide-flow__sheet").all()
    assert sheets
    for sheet in sheets:
        box = sheet.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= WITHOUT_MARGINS[format]["width"]
        assert 300 < box["height"] <= WITHOUT_MARGINS[format]["height"]
        assert sheet.evaluate(SMALLEST_TEXT) >= 6
