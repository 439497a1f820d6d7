"""A reader searches: opening and leaving the search, by keyboard, mouse, paste and link."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import probes
from tests.browser.colors import contrast, paint
from tests.browser.fixtures import OpenPage, Scheme
from tests.browser.moving import wait_for_sitemap

from .searching import Search

JOB = "job-descriptions/ai-engineer-senior/"


def test_a_slash_in_a_field_is_a_slash(open_page: OpenPage) -> None:
    page = open_page(JOB)
    search, company = Search(page), page.locator("input[name=company]")
    company.press("/")
    expect(company).to_have_value("/")
    expect(search.dialog).to_be_hidden()
    company.press("Control+k")
    expect(search.field).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_button_opens_the_search(open_page: OpenPage, width: int) -> None:
    page = open_page(width=width)
    search = Search(page)
    search.button.click()
    expect(search.field).to_be_focused()
    expect(search.popular.first).to_be_visible()


def test_an_address_opens_the_search_once(open_page: OpenPage, site_url: str) -> None:
    page = open_page("decide/?q=kuberentes")
    search = Search(page)
    expect(search.field).to_have_value("kuberentes")
    search.expect_first("skills/kubernetes/")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{site_url}decide/")
    page.reload()
    expect(search.dialog).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("words", "address"),
    [("pytorch", "skills/pytorch/"), ("senior job description", "job-descriptions/[a-z-]+-senior/")],
)
def test_arrows_and_enter_lead_to_a_result(open_page: OpenPage, width: int, words: str, address: str) -> None:
    page = open_page(width=width)
    search = Search(page)
    search.ask(words)
    expect(search.status).to_contain_text("found")
    hrefs = search.results.evaluate_all("links => links.map((link) => link.href)")
    downs = next(at for at, href in enumerate(hrefs, start=1) if re.search(f"/{address}", href))
    assert downs <= 4
    for _ in range(downs):
        page.keyboard.press("ArrowDown")
    expect(search.results.nth(downs - 1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/{address}"))
    expect(page.locator(".md-content h1")).to_be_in_viewport()
    expect(search.dialog).to_be_hidden()
    assert page.locator("article mark").count() == 0


def test_keys_move_among_field_and_results(open_page: OpenPage) -> None:
    page = open_page()
    search = Search(page)
    search.ask("docker")
    search.expect_first("skills/docker/")
    for key, target in (
        ("ArrowUp", search.results.last),
        ("Home", search.results.first),
        ("End", search.results.last),
        ("ArrowDown", search.field),
        ("ArrowDown", search.results.first),
        ("ArrowUp", search.field),
    ):
        page.keyboard.press(key)
        expect(target).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("s")
    expect(search.field).to_be_focused()
    expect(search.field).to_have_value("dockers")
    page.keyboard.press("Home")
    expect(search.field).to_be_focused()


def test_keys_that_choose_among_characters_are_not_ours(open_page: OpenPage, site_url: str) -> None:
    """Readers of Chinese or Japanese choose what they mean with arrows and confirm it with Enter."""
    page = open_page()
    search = Search(page)
    search.ask("docker")
    expect(search.results.first).to_be_visible()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Input.imeSetComposition", {"text": "きかい", "selectionStart": 3, "selectionEnd": 3})
    for key in ("ArrowDown", "Enter"):
        event = {"type": "rawKeyDown", "key": key, "code": key, "windowsVirtualKeyCode": 229}
        devtools.send("Input.dispatchKeyEvent", event)
        expect(search.field).to_be_focused()
    devtools.send("Input.insertText", {"text": "機械"})
    expect(search.field).to_have_value("docker機械")
    expect(search.dialog).to_be_visible()
    assert page.url == site_url


def test_leaving_returns_the_focus(open_page: OpenPage) -> None:
    page = open_page("roles/ai-engineer/")
    search = Search(page)
    link = page.locator("article p a[href]:visible").first
    link.focus()
    before = page.evaluate("scrollY")
    ways: list[Callable[[], object]] = [
        lambda: page.keyboard.press("Escape"),
        lambda: search.dialog.get_by_role("button", name="Close").click(),
        lambda: page.mouse.click(5, 700),
    ]
    for leave in ways:
        search.ask("fraud")
        search.expect_first("examples/fraud-model/")
        leave()
        expect(search.dialog).to_be_hidden()
        expect(link).to_be_focused()
    assert page.evaluate("scrollY") == before


def test_a_selection_that_ends_outside_does_not_close(open_page: OpenPage) -> None:
    page = open_page()
    search = Search(page)
    search.ask("fraud")
    box = search.field.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(5, box["y"] + 10)
    page.mouse.up()
    expect(search.field).to_be_visible()
    assert page.evaluate("getSelection().toString()") != ""


def test_a_result_opens_in_a_tab_of_its_own(open_page: OpenPage) -> None:
    page = open_page()
    search = Search(page)
    search.ask("docker")
    search.expect_first("skills/docker/")
    with page.context.expect_page() as opened:
        search.results.first.click(modifiers=["Control"])
    expect(opened.value).to_have_url(re.compile("/skills/docker/$"))
    expect(search.dialog).to_be_visible()


def test_results_hold_after_a_page_has_arrived_without_loading(open_page: OpenPage, site_url: str) -> None:
    page = open_page("skills/")
    search = Search(page)
    wait_for_sitemap(page)
    page.evaluate("window.stayed = true")
    page.locator("article").get_by_role("link", name="Docker", exact=True).click()
    expect(page.locator(".md-content h1")).to_contain_text("Docker")
    search.open()
    expect(search.dialog.get_by_role("link", name="All pages")).to_have_js_property(
        "href", f"{site_url}all-pages/"
    )
    page.keyboard.press("Escape")
    search.ask("airflow")
    expect(search.results.first).to_have_attribute(
        "href", re.compile(f"^{re.escape(site_url)}skills/workflow-orchestration/")
    )
    page.keyboard.press("Enter")
    expect(page.locator(".md-content h1")).to_contain_text("Workflow orchestration")
    search.ask("zzyzx")
    search.dialog.get_by_role("link", name="Pay", exact=True).click()
    expect(page.locator(".md-content h1")).to_contain_text("Pay")
    expect(page).to_have_url(f"{site_url}salaries/")
    search.ask("zzyzx")
    search.dialog.get_by_role("link", name="All pages").click()
    expect(page).to_have_url(f"{site_url}all-pages/")
    assert page.evaluate("window.stayed"), "the theme brought the pages in by itself"


def test_a_section_of_the_same_page_is_shown(open_page: OpenPage) -> None:
    page = open_page("skills/docker/")
    search = Search(page)
    search.ask("docker seen at work")
    section = search.result("/skills/docker/#")
    href = str(section.get_attribute("href"))
    section.click()
    expect(page).to_have_url(href)
    expect(page.locator(f"[id='{href.partition('#')[2]}']")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
def test_help_where_nothing_is_found(open_page: OpenPage, width: int) -> None:
    page = open_page("skills/docker/", width=width)
    search = Search(page)
    search.ask("zzyzx")
    expect(search.status).to_have_text("No page mentions zzyzx. No pages found")
    expect(search.dialog.get_by_text("Try fewer or plainer words")).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(search.dialog.get_by_role("link", name="All pages")).to_be_focused()
    page.keyboard.press("Home")
    expect(search.popular.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/decide/$"))
    expect(search.dialog).to_be_hidden()


def test_a_corrected_word_is_said_and_announced(open_page: OpenPage) -> None:
    search = Search(open_page())
    search.ask("kuberentes")
    expect(search.status).to_have_attribute("role", "status")
    expect(search.status).to_have_text(re.compile(r"^Showing results for kubernetes\. \d+ pages found\. "))
    expect(search.dialog.get_by_role("button", name="Search for “kuberentes” instead")).to_be_visible()
    marks = search.dialog.locator("[data-guide=search-results] mark")
    expect(marks.first).to_have_text(re.compile("kubernetes", re.IGNORECASE))
    search.ask("docker")
    expect(search.status).to_have_text(re.compile(r"^\d+ pages found$"))


def test_a_search_is_shared_as_a_link(open_page: OpenPage, site_url: str) -> None:
    page = open_page("skills/docker/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    search = Search(page)
    share = search.dialog.get_by_role("link", name="Copy search link")
    search.open()
    expect(search.popular.first).to_be_visible()
    expect(share).to_be_hidden()
    search.ask("c++ & fraud?")
    expect(share).to_have_attribute("href", f"{site_url}?q=c%2B%2B%20%26%20fraud%3F")
    first = search.results.first.inner_text()
    share.click()
    expect(search.status).to_have_text("Link copied")
    page.goto(str(page.evaluate("navigator.clipboard.readText()")))
    expect(search.field).to_have_value("c++ & fraud?")
    expect(search.results.first).to_have_text(first, use_inner_text=True)


def test_a_long_query_stays_clear_of_the_buttons(open_page: OpenPage) -> None:
    page = open_page("skills/docker/", width=390)
    page.set_viewport_size({"width": 320, "height": 568})
    search = Search(page)
    search.ask("who should we hire first for an assistant that answers from our documents")
    expect(search.status).to_contain_text("found")
    field, close = (
        search.field.bounding_box(),
        search.dialog.get_by_role("button", name="Close").bounding_box(),
    )
    assert field is not None
    assert close is not None
    assert field["width"] > 150
    assert field["x"] + field["width"] <= close["x"]
    assert close["x"] + close["width"] <= 320
    boxes = search.dialog.evaluate("dialog => [dialog, ...dialog.children].map((box) => box.scrollWidth)")
    assert max(boxes) <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_found_words_are_seen_in_the_readers_own_colors(open_page: OpenPage, scheme: str) -> None:
    page = open_page(scheme="dark" if scheme == "dark" else "light")
    page.emulate_media(forced_colors="active")
    search = Search(page)
    search.ask("docker")
    mark = search.results.locator("mark").first
    expect(mark).to_be_visible()
    ground, words = mark.evaluate(
        "mark => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).color]"
    )
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert contrast(*paint(page, [canvas, ground], [canvas, ground, words])) >= 4.5


def test_nothing_of_the_search_is_printed(open_page: OpenPage) -> None:
    page = open_page()
    search = Search(page)
    search.ask("docker")
    search.expect_first("skills/docker/")
    page.emulate_media(media="print")
    expect(search.dialog).to_be_hidden()
    expect(search.button).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_the_search(open_page: OpenPage, width: int, scheme: Scheme) -> None:
    """With results for a corrected word, and with the help where nothing is found."""
    page = open_page("sources/", width=width, scheme=scheme)
    search = Search(page)
    search.ask("kuberentes")
    expect(search.status).to_contain_text("Showing results for kubernetes")
    assert probes.axe(page) == []
    search.field.fill("zzyzx")
    expect(search.status).to_have_text("No page mentions zzyzx. No pages found")
    assert probes.axe(page) == []
