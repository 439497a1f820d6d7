"""Readers who do not see colours, do not use a mouse, or listen to the page."""

import os
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tools.addresses import every_page, one_of_each_kind

from .colours import contrast, paint
from .conftest import OpenPage
from .moving import KNOWS_THE_PAGES, tour, wait_for_rest
from .styling import add_styles

NO_TRANSITIONS = "*, ::before, ::after { transition: none !important }"

# WCAG 2.2 at AA, and what axe holds to be good practice beyond it. "target-size" is off by default.
AXE = """async () => {
    const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, {
        runOnly: { type: "tag", values: standard },
        rules: { "target-size": { enabled: true } },
        resultTypes: ["violations"],
    });
    return violations;
}"""

# Each page is seen in two looks, and one of each kind in the others too: most of the time goes into the
# contrast of every word. "make audit-axe" takes the time to see all pages in all looks.
LOOKS = [(390, "dark", True), (1280, "light", True), (390, "light", False), (1280, "dark", False)]
EVERY_LOOK = "GUIDE_EVERY_LOOK" in os.environ

# What has the focus, and what is painted behind its outline.
FOCUS = """async () => {
    const focused = document.activeElement;
    if (focused === document.body) return null;
    const latest = performance.now() + 5000; // search opens a moment after its field has the focus
    while (focused.name === "query" && !document.querySelector("#__search").checked) {
        if (performance.now() > latest) return { html: "search does not open", seen: false, width: "2px",
            colour: "black", behind: ["white"] };
        await new Promise(requestAnimationFrame);
    }
    const shown = focused.matches(".md-option") ? focused.form.querySelector("label:not([hidden])") : focused;
    const box = shown.querySelector(":scope > rect");
    const style = getComputedStyle(box ?? shown);
    const [{ left, right, top, height, width }] = shown.getClientRects();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const inside = box || parseFloat(style.outlineOffset) < 0;
    const beside = inside ? left + 5 : left > 5 ? left - 4 : right + 4;
    return {
        html: focused.outerHTML.slice(0, 150),
        part: focused.closest(".md-skip, [role=search], .md-tabs, .md-sidebar, article, footer.md-footer")
            ?.classList[0],
        seen: shown.checkVisibility({ opacityProperty: true, visibilityProperty: true })
            && (shown.contains(hit) || hit?.contains(shown)),
        width: box ? style.strokeWidth : style.outlineStyle === "none" ? "0" : style.outlineWidth,
        colour: box ? style.stroke : style.outlineColor,
        behind: document.elementsFromPoint(beside, top + height / 2).reverse().map((element) => {
            const { fill, backgroundColor } = getComputedStyle(element);
            return element.matches("rect") ? fill : backgroundColor;
        }),
    };
}"""

Focus = dict[str, Any]


def violations(page: Page) -> list[str]:
    add_styles(page, NO_TRANSITIONS)
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{page.url}: {rule['id']}, {len(rule['nodes'])} times: {rule['nodes'][0]['html'][:200]}: "
        f"{rule['nodes'][0]['failureSummary']}"
        for rule in page.evaluate(AXE)
    ]


@pytest.mark.parametrize(("width", "scheme", "all_pages"), LOOKS)
def test_axe_finds_nothing(
    open_page: OpenPage, built_site: Path, width: int, scheme: Literal["light", "dark"], all_pages: bool
) -> None:
    page = open_page(width=width, scheme=scheme)
    addresses = (every_page if all_pages or EVERY_LOOK else one_of_each_kind)(built_site)
    assert len(addresses) > (100 if all_pages else 20)
    found = []
    for _ in tour(page, addresses):
        found += violations(page)
    assert found == []


# A fault for each, put into a page that has none.
FAULTY = """.faint { color: #999; background: #aaa } .small { all: unset; font-size: 4px }
.md-typeset .plain { color: #222; text-decoration: none }"""
FAULTS = {
    "color-contrast": "<p class=faint>faint</p>",
    "image-alt": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    "label": "<input type='text'>",
    "link-in-text-block": "<p>Some words <a href='#' class=plain>on</a></p>",
    "target-size": "<button class=small>a</button>" * 2,
    "heading-order": "<h6>Deep</h6>",
    "region": "<p>outside of all landmarks</p>",
}


@pytest.mark.parametrize("rule", FAULTS)
def test_axe_finds_what_is_wrong(open_page: OpenPage, rule: str) -> None:
    page = open_page("method/")
    add_styles(page, FAULTY)
    where = "body" if rule == "region" else "article"
    page.evaluate(
        "([where, html]) => document.querySelector(where).insertAdjacentHTML('beforeend', html)",
        [where, FAULTS[rule]],
    )
    assert [line for line in violations(page) if f": {rule}, " in line]


def test_axe_finds_nothing_in_what_opens(open_page: OpenPage) -> None:
    page = open_page("roles/ai-engineer/", width=390)
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary").get_by_role("link", name="Checklist")).to_be_in_viewport()
    assert violations(page) == []
    page.locator("label.md-overlay").click(position={"x": 350, "y": 400})
    page.keyboard.press("/")
    page.keyboard.type("model")
    expect(page.locator(".md-search-result__link").first).to_be_in_viewport()
    assert violations(page) == []
    assert faults(page, stops(page, "ArrowDown", 3)) == []


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_the_search(
    open_page: OpenPage, width: int, scheme: Literal["light", "dark"]
) -> None:
    """A corrected search with its results, and the help where nothing is found."""
    page = open_page("sources/", width=width, scheme=scheme)
    page.keyboard.press("/")
    page.keyboard.type("kuberentes")
    expect(page.locator("[data-guide='search-note']")).to_contain_text("Showing results for kubernetes")
    expect(page.locator(".md-search-result__link").first).to_be_in_viewport()
    assert violations(page) == []
    page.locator("input[name=query]").fill("zzyzx")
    page.keyboard.type("z")
    expect(page.locator("[data-guide='search-help']")).to_be_in_viewport()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def stops(page: Page, key: str, most: int) -> list[Focus]:
    """What the key leads to, until it leaves the page."""
    add_styles(page, NO_TRANSITIONS)
    found: list[Focus] = []
    while len(found) < most:
        page.keyboard.press(key)
        stop: Focus | None = page.evaluate(FOCUS)
        if stop and not stop["seen"]:  # the theme brings its tabs back a moment after the page is at its top
            page.wait_for_timeout(500)
            stop = page.evaluate(FOCUS)
        if not stop:
            break
        found.append(stop)
    return found


def faults(page: Page, found: list[Focus]) -> list[str]:
    """Stops where the reader does not see where they are."""
    behind = paint(page, *(stop["behind"] for stop in found))
    lines = paint(page, *([*stop["behind"], stop["colour"]] for stop in found))
    problems = [f"hidden or covered: {stop['html']}" for stop in found if not stop["seen"]]
    for stop, *colours in zip(found, behind, lines, strict=True):
        if float(stop["width"].removesuffix("px")) < 2 or contrast(*colours) < 3:
            problems.append(f"outline of {stop['width']}, contrast {contrast(*colours):.1f}: {stop['html']}")
    return problems


@pytest.mark.parametrize(
    ("address", "width", "scheme"),
    [
        ("", 1280, "light"),
        ("compare/ai-engineer-vs-ml-engineer/", 1280, "dark"),
        ("compare/ai-engineer-vs-ml-engineer/", 390, "light"),
        ("decide/", 390, "dark"),
    ],
)
def test_focus_is_always_seen(
    open_page: OpenPage, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(address, width=width, scheme=scheme)
    found = stops(page, "Tab", 45)
    assert len(found) > 30
    page.evaluate("document.querySelector('.md-copyright a').focus()")
    found += stops(page, "Shift+Tab", 20)
    assert faults(page, found) == []


# Those with controls of their own; the others hold links only.
WITH_CONTROLS = [
    "",
    "checklist/",
    "decide/",
    "decide/record/",
    "interviews/ai-engineer-senior/",
    "job-descriptions/ai-engineer-senior/",
]


def test_pages_with_controls_are_gone_through_by_keyboard(open_page: OpenPage) -> None:
    """No part is a trap, and nothing that has the focus is hidden or under the header."""
    page = open_page()
    problems = []
    for address in tour(page, WITH_CONTROLS):
        page.evaluate("document.activeElement?.blur?.(); window.scrollTo(0, 0)")
        page.wait_for_function("() => !document.querySelector('.md-tabs').hidden")  # they come a moment later
        found = stops(page, "Tab", 700)
        assert 20 < len(found) < 700, f"{address or 'home'}: {len(found)} stops"
        problems += [f"{address}: {fault}" for fault in faults(page, found)]
    assert problems == []


def test_tab_leads_through_the_whole_page_and_out_of_it(open_page: OpenPage) -> None:
    page = open_page()
    page.wait_for_function(KNOWS_THE_PAGES)
    found = stops(page, "Tab", 200)
    assert len(found) < 200, "a trap"
    parts = list(dict.fromkeys(stop["part"] for stop in found if stop["part"]))
    assert parts == ["md-skip", "md-search__inner", "md-tabs", "md-sidebar", "md-content__inner", "md-footer"]
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    wait_for_rest(page)
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_colours_are_switched_by_keyboard(open_page: OpenPage) -> None:
    page = open_page()
    page.get_by_role("radio", name="Switch to dark colours").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_role("radio", name="Switch to light colours")).to_be_focused()
