"""Light and dark: as the system has it, or as the reader chose; and the reader's own colors."""

from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from .colors import contrast, paint
from .fixtures import NO_PAGE, OpenPage, Scheme
from .moving import follow

DARK, LIGHT = "Switch to dark colors", "Switch to light colors"
SCHEMES: tuple[Scheme, ...] = ("dark", "light")
NAMES = {"dark": "slate", "light": "default"}
STORED = "() => Object.keys(localStorage)"


def background(page: Page) -> float:
    """How light the page is: its contrast with black."""
    color = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    return contrast(*paint(page, [color], ["black"]))


def expect_scheme(page: Page, scheme: Scheme) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", NAMES[scheme])


def test_colors_are_switched_by_keyboard_and_stay_so(open_page: OpenPage) -> None:
    page = open_page(width=390)
    light = background(page)
    page.get_by_role("button", name=DARK).focus()
    page.keyboard.press("Enter")
    expect_scheme(page, "dark")
    expect(page.get_by_role("button", name=LIGHT)).to_be_focused()
    dark = background(page)
    assert dark < 3 < 18 < light
    follow(page, "roles/")
    assert background(page) == dark
    page.reload()
    expect_scheme(page, "dark")
    page.get_by_role("button", name=LIGHT).click()
    expect_scheme(page, "light")
    assert background(page) == light


def test_an_open_page_goes_along_with_the_system(open_page: OpenPage) -> None:
    page = open_page(scheme="dark")
    expect_scheme(page, "dark")
    page.emulate_media(color_scheme="light")
    expect_scheme(page, "light")
    expect(page.get_by_role("button", name=DARK)).to_be_visible()
    page.emulate_media(color_scheme="dark")
    expect_scheme(page, "dark")
    assert page.evaluate(STORED) == []


def test_chosen_colors_outlast_what_the_system_does(open_page: OpenPage) -> None:
    page = open_page()
    home = page.url
    page.get_by_role("button", name=DARK).click()
    expect_scheme(page, "dark")
    for scheme in SCHEMES:
        page.goto(urljoin(home, NO_PAGE))
        page.emulate_media(color_scheme=scheme)
        page.goto(home)
        expect_scheme(page, "dark")
    page.get_by_role("button", name=LIGHT).click()
    expect_scheme(page, "light")
    assert page.evaluate(STORED) == [], "the system's again"


# What shows a thing in the reader's own colors, and what is behind it.
PAINTED = """([selector, part, property]) => {
    const element = document.querySelector(selector);
    const style = getComputedStyle(element, part || null);
    return [getComputedStyle(document.body).backgroundColor, style[property]];
}"""
SIGNS = {
    "decide/": [
        (".guide-mark", "", "backgroundColor"),
        (".md-typeset summary", "::after", "backgroundColor"),
        (".guide-flow__box", "", "stroke"),
        (".guide-flow__line", "", "stroke"),
    ],
    "salaries/": [(".guide-chart__box", "", "stroke"), (".guide-chart__median", "", "fill")],
}


def test_signs_are_seen_in_the_readers_own_colors(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE)
    page.emulate_media(forced_colors="active")
    for address, signs in SIGNS.items():
        page.goto(urljoin(page.url, f"/{address}"))
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        for what in signs:
            behind, sign = page.evaluate(PAINTED, what)
            assert contrast(*paint(page, [behind], [behind, sign])) >= 3, (address, what, behind, sign)
