"""Getting about: pages that arrive without loading, the drawer of a phone, names of landmarks."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from . import probes
from .fixtures import OpenPage
from .moving import follow, wait_for_rest, wait_for_sitemap
from .samples import longest


def announced(page: Page) -> str:
    return page.locator("body > [role=status]").inner_text()


def test_a_page_that_arrives_without_loading_is_announced(open_page: OpenPage) -> None:
    page = open_page()
    home = page.title()
    wait_for_sitemap(page)
    page.evaluate("window.stayed = true")
    assert announced(page) == "", "the browser itself says the title of a page that it loads"
    follow(page, "roles/")
    assert page.title() != home
    expect(page.locator("body > [role=status]")).to_have_text(page.title())
    page.go_back()
    expect(page.locator("body > [role=status]")).to_have_text(home)
    assert page.evaluate("window.stayed"), "no page was loaded"


# Material notes where the page rests, once it has been still for a tenth of a second.
NOTE_RESTS = """() => {
    const { replaceState } = history;
    window.rests = [];
    history.replaceState = function (state, ...more) {
        if (state && "y" in state) rests.push(state.y);
        replaceState.call(this, state, ...more);
    };
}"""


def test_going_back_leads_to_where_the_reader_was(open_page: OpenPage, built_site: Path) -> None:
    page = open_page(longest(built_site, "roles/"))
    wait_for_sitemap(page)
    page.evaluate("scrollTo({ top: 800, behavior: 'instant' })")
    wait_for_rest(page)
    follow(page, "roles/")
    page.wait_for_function("() => scrollY === 0 && history.state?.y === 0")  # else it is noted after Back
    page.evaluate(NOTE_RESTS)
    page.go_back()
    page.wait_for_function("() => rests.at(-1) === 800 && scrollY === 800")


def test_the_drawer_of_a_phone_opens(open_page: OpenPage) -> None:
    page = open_page("roles/", width=390)
    page.locator("label.md-header__button[for=__drawer]").click()
    links = page.locator(".md-nav--primary").get_by_role("link")
    expect(links.first).to_be_in_viewport()
    expect(page.locator(".md-nav--primary [aria-current=page]")).to_have_text("Roles")
    links.last.scroll_into_view_if_needed()
    expect(links.last).to_be_in_viewport()
    assert probes.axe(page) == []


HIDDEN_BY_THE_HEADER = """async () => {
    const links = Array.from(document.querySelectorAll(".md-content a[href], .md-sidebar a[href]"));
    const here = links.filter(({ pathname, hash }) => pathname === location.pathname && hash);
    const targets = new Set(here.map(({ hash }) => hash));
    const hidden = [];
    for (const hash of targets) {
        const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
        location.hash = hash;
        await changed;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
        const top = document.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`).getBoundingClientRect().top;
        if (top < header - 1 || top > innerHeight) hidden.push(`${hash} ${top} ${header}`);
    }
    return [targets.size, hidden];
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("section", ["roles/", "skills/"])
def test_the_header_hides_no_place_that_a_link_names(
    open_page: OpenPage, built_site: Path, section: str, width: int
) -> None:
    page = open_page(longest(built_site, section), width=width)
    wait_for_sitemap(page)  # with it, the theme follows the address once more
    targets, hidden = page.evaluate(HIDDEN_BY_THE_HEADER)
    assert targets > 1
    assert hidden == []


@pytest.mark.parametrize("width", [390, 1280])
def test_landmarks_have_names_of_their_own(open_page: OpenPage, width: int) -> None:
    page = open_page(width=width)
    names = [nav.get_attribute("aria-label") for nav in page.locator("nav[aria-label]:visible").all()]
    assert len(names) == len(set(names))
    assert not {"Navigation", "Tabs"} & set(names)


def test_every_page_shows_the_pages_of_its_section(built_site: Path, open_page: OpenPage) -> None:
    deep = longest(built_site, "interviews/")
    page = open_page(deep)
    section = page.locator(".guide-section")
    assert section.is_visible()
    expect(section.locator("[aria-current=true]")).to_have_attribute("href", re.compile(r"interviews/$"))
    section.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/job-descriptions/$"))
    expect(page.locator(".guide-section [aria-current=page]")).to_have_count(1)


def test_a_link_that_had_the_focus_is_still_underlined(open_page: OpenPage) -> None:
    page = open_page("sources/")
    link = page.locator("article p a").first
    line = "link => getComputedStyle(link).textDecorationLine"
    assert link.evaluate(line) == "underline"
    page.keyboard.press("Tab")
    link.focus()
    assert link.evaluate(line) == "underline"
    link.blur()
    assert link.evaluate(line) == "underline"
