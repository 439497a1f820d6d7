"""A reader whose browser runs no scripts misses the copy buttons, the search and the switch of colors."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tools.addresses import one_of_each_kind

from .fixtures import OpenPage
from .samples import job_description, longest

# Words of the main text that take no room on the page, but for what a click on a summary opens and for
# controls that a script would bring to life.
UNSEEN = """article => Array
    .from(article.querySelectorAll("h1, h2, h3, p, li, dt, dd, td, legend, label, button"))
    .filter((element) => !element.closest("details:not([open])") && element.textContent.trim())
    .filter((element) => !(element.closest("[hidden]") && element.matches("label, button")))
    .filter((element) => !element.closest("[data-guide-waiting]"))
    .filter((element) => !element.closest("[data-guide-editor], [data-guide-posting], [data-guide-tally]"))
    .filter((element) => !element.closest("[data-reasons], [data-open], [data-guide-checks]"))
    .filter((element) => !element.closest("[data-guide='decided']"))
    .filter((element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((element) => element.textContent)"""


def test_every_kind_of_page_is_read(open_page: OpenPage, built_site: Path, site_url: str) -> None:
    page = open_page(javascript=False)
    for address in one_of_each_kind(built_site):
        page.goto(site_url + address)
        article = page.locator("article.md-content__inner")
        expect(article.locator("h1")).to_be_in_viewport()
        assert article.evaluate(UNSEEN) == [], address


@pytest.mark.parametrize("width", [390, 1280])
def test_pages_are_reached_by_the_navigation(open_page: OpenPage, width: int) -> None:
    page = open_page(width=width, javascript=False)
    if width == 390:
        page.locator("label.md-header__button[for=__drawer]").click()
        page.locator(".md-nav--primary").get_by_role("link", name="Compare").click()
    else:
        page.locator(".md-tabs").get_by_role("link", name="Compare").click()
    expect(page.locator("h1")).to_contain_text("Compare")


@pytest.mark.parametrize("address", ["roles/", "404.html"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_list_of_all_pages_takes_the_place_of_the_search(
    open_page: OpenPage, width: int, address: str
) -> None:
    page = open_page(address, width=width, javascript=False)
    expect(page.get_by_role("button", name="Search")).to_be_hidden()
    sentence = page.locator("header noscript p")  # Playwright finds no text in this element
    expect(sentence).to_be_in_viewport()
    assert sentence.inner_text().startswith("Searching needs JavaScript.")
    sentence.locator("a").click()
    expect(page.locator("h1")).to_contain_text("All pages")
    listed = page.locator("article .guide-index a").first
    title = listed.inner_text()
    listed.click()
    expect(page.locator("h1")).to_contain_text(title)


def test_job_description_is_selected_whole(open_page: OpenPage, built_site: Path) -> None:
    page = open_page(job_description(built_site), javascript=False)
    text = page.locator("[data-guide-text]")
    expect(page.locator("[data-guide-bar]")).to_be_hidden()
    assert text.inner_text().count("\n") > 10
    page.keyboard.press("ControlOrMeta+a")
    selected = words(str(page.evaluate("getSelection().toString()")))
    for part in text.locator("h2, h3, p, li").all():
        own = part.evaluate(
            "part => { part.querySelectorAll('[data-guide-aside]').forEach((aside) => aside.remove());"
            " return part.innerText }"
        )
        assert words(str(own)) in selected


def words(text: str) -> str:
    return " ".join(text.replace("¶", " ").split())


def test_checklist_is_ticked(open_page: OpenPage) -> None:
    page = open_page("checklist/", javascript=False)
    questions = page.locator("fieldset")
    for question in questions.all():
        for answer in question.locator("label").all():
            answer.click()
            expect(answer.locator("input")).to_be_checked()
    expect(page.locator("input[type=radio]:checked")).to_have_count(questions.count() or -1)


def test_questions_lead_on(open_page: OpenPage) -> None:
    page = open_page("decide/", javascript=False)
    page.get_by_text("The questions as text").click()
    page.locator(".guide-outline a[href^='#']").first.click()
    here = page.locator(".guide-outline > li:target")
    expect(here.locator("p").first).to_be_in_viewport()
    page.locator(".guide-outline a[href*='outcomes/']").last.click()
    expect(page).to_have_url(re.compile(r"/outcomes/[\w-]+/$"))


def test_paths_to_an_outcome_open(open_page: OpenPage, built_site: Path) -> None:
    page = open_page(longest(built_site, "outcomes/"), javascript=False)
    for path in page.locator("details.guide-path").all():
        if path.get_attribute("open") is None:
            path.locator("summary").click()
        expect(path.locator("li, dd").first).to_be_visible()


def test_the_skills_of_two_roles_are_chosen(open_page: OpenPage) -> None:
    page = open_page("skills/", javascript=False)
    first = page.locator(".guide-matrix--skills").first
    heads = first.locator(".guide-matrix__role:visible")
    every = heads.count()
    page.locator(".guide-pick summary").click()
    for box in page.locator(".guide-pick input").all()[:2]:
        box.check()
    assert heads.count() == 2 < every
    assert first.locator("tbody tr").first.locator("td:visible").count() == 2
    for box in page.locator(".guide-pick input").all()[:2]:
        box.uncheck()
    assert heads.count() == every
