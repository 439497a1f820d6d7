"""Readers who enlarge a page, space its text, bring their own colours, still it, or listen to it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tools.addresses import one_of_each_kind

from .colours import contrast, paint
from .conftest import OpenPage
from .moving import KNOWS_THE_PAGES, click, tour

# WCAG 1.4.12, and 1.4.4: the theme draws text at 125 %.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important }
    * { word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }"""
DOUBLED = "html { font-size: 250% !important }"

RESTYLE = """css => {
    const sheet = new CSSStyleSheet(); // a style element would break the content policy
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""

# Text that leaves the screen or is cut, where nothing scrolls it into view.
LOST = """() => {
    const scrolls = (element) => element && (/auto|scroll/.test(getComputedStyle(element).overflowX)
        || scrolls(element.parentElement));
    const isForTheEarOnly = (element) => element && (isForTheEarOnly(element.parentElement)
        || (element.offsetWidth <= 2 && getComputedStyle(element).clipPath !== "none"));
    const cuts = (element, { left, right, top, bottom }) => {
        if (!element) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return (/hidden|clip/.test(overflowX) && (left < box.left - 2 || right > box.right + 2))
            || (/hidden|clip/.test(overflowY) && (top < box.top - 2 || bottom > box.bottom + 2))
            || (!/auto|scroll/.test(overflowY) && cuts(element.parentElement, { left, right, top, bottom }));
    };
    const lost = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
    for (const element of document.querySelectorAll("header *, article *, .md-tabs *, footer *")) {
        const texts = [...element.childNodes].filter((node) => node.nodeType === 3);
        const ofItsOwn = texts.some((node) => node.textContent.trim());
        if (!ofItsOwn || element.closest(".md-search, svg") || scrolls(element)) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        if (isForTheEarOnly(element)) continue;
        const text = document.createRange();
        text.selectNodeContents(element);
        const place = text.getBoundingClientRect();
        const off = place.left < -1 || place.right > innerWidth + 1;
        if (off || cuts(element, place)) lost.push(element.textContent.trim().slice(0, 60));
    }
    return lost;
}"""


@pytest.mark.parametrize(
    ("width", "css"),
    [(320, ""), (640, ""), (390, SPACED), (1280, SPACED), (1280, DOUBLED)],
    ids=["320 px", "zoomed to 200 %", "spaced on a phone", "spaced", "text doubled"],
)
def test_no_text_is_lost(open_page: OpenPage, built_site: Path, width: int, css: str) -> None:
    page = open_page()
    page.set_viewport_size({"width": width, "height": 800})
    lost = {}
    for address in tour(page, one_of_each_kind(built_site)):
        page.evaluate(RESTYLE, css)
        lost[address] = page.evaluate(LOST)
    assert {address: texts for address, texts in lost.items() if texts} == {}


def test_a_sign_is_not_parted_from_its_amount(open_page: OpenPage) -> None:
    page = open_page("evidence/how-we-know/", width=390)
    page.set_viewport_size({"width": 320, "height": 800})
    lines = page.locator(".guide-amount").evaluate_all("all => all.map((one) => one.getClientRects().length)")
    assert len(lines) > 20 and set(lines) == {1}


def test_text_that_is_cut_is_noticed(open_page: OpenPage) -> None:
    page = open_page("method/", width=390)
    assert page.evaluate(LOST) == []
    page.evaluate(RESTYLE, "h1 { width: 3rem; overflow: hidden; white-space: nowrap }")
    assert page.evaluate(LOST) == ["How this guide is made¶"]
    page.evaluate(RESTYLE, "h1 { position: relative; left: 20rem }")
    assert "How this guide is made¶" in page.evaluate(LOST)
    page.evaluate(RESTYLE, "article { max-height: 3rem; overflow: clip }")
    assert len(page.evaluate(LOST)) > 10


MOVES = """() => [...document.querySelectorAll("*")].filter((element) => ["", "::before", "::after"]
.some((part) => {
    const style = getComputedStyle(element, part || null);
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    return style.scrollBehavior === "smooth"
        || (style.transitionProperty !== "none" && long(style.transitionDuration))
        || (style.animationName !== "none" && long(style.animationDuration));
})).map((element) => element.outerHTML.slice(0, 80))"""


def test_nothing_moves_for_who_wants_less_motion(open_page: OpenPage, built_site: Path) -> None:
    page = open_page()
    assert page.evaluate(MOVES) != [], "without the wish, things do move"
    page.emulate_media(reduced_motion="reduce")
    for _ in tour(page, one_of_each_kind(built_site)):
        assert page.evaluate(MOVES) == []
    page.wait_for_timeout(300)  # the theme closes the search a moment after it has brought in a page
    page.keyboard.press("/")
    page.keyboard.type("pay")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert page.evaluate(MOVES) == []


# What shows a thing in the reader's own colours, and what is behind it.
PAINTED = """([selector, part, property]) => {
    const element = document.querySelector(selector);
    const style = getComputedStyle(element, part || null);
    return [getComputedStyle(document.body).backgroundColor, style[property]];
}"""

SIGNS = [
    ("decide/", ".guide-mark", "", "backgroundColor"),
    ("decide/", ".md-typeset summary", "::after", "backgroundColor"),
    ("decide/", ".guide-flow__box", "", "stroke"),
    ("decide/", ".guide-flow__line", "", "stroke"),
    ("salaries/", ".guide-pay__bar", "", "fill"),
]


@pytest.mark.parametrize(("address", "selector", "part", "property"), SIGNS)
def test_signs_are_seen_in_the_readers_own_colours(
    open_page: OpenPage, address: str, selector: str, part: str, property: str
) -> None:
    page = open_page(address)
    page.emulate_media(forced_colors="active")
    page.wait_for_function("() => matchMedia('(forced-colors: active)').matches")
    behind, sign = page.evaluate(PAINTED, [selector, part, property])
    assert contrast(*paint(page, [behind], [behind, sign])) >= 3, (behind, sign)


def announced(page: Page) -> str:
    return page.locator("body > [role=status]").inner_text()


def test_a_page_that_arrives_without_loading_is_announced(open_page: OpenPage) -> None:
    page = open_page()
    page.wait_for_function(KNOWS_THE_PAGES)
    assert announced(page) == "", "the browser itself says the title of a page that it loads"
    click(page.locator("article .guide-ways__link").first)
    expect(page.locator("body > [role=status]")).to_have_text("AI engineer - AI Hiring Guide")
    assert page.evaluate("performance.getEntriesByType('navigation')[0].name").endswith("/"), (
        "no page was loaded"
    )
    page.go_back()
    expect(page.locator("body > [role=status]")).to_have_text("AI Hiring Guide")


def test_leaving_the_search_leads_back_to_where_one_was(open_page: OpenPage) -> None:
    page = open_page("method/")
    link = page.get_by_role("link", name="Decide").last
    link.focus()
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type("pay")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
