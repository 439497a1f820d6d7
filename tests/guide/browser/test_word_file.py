"""The Word file: made in the browser, opened again as a word processor would."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.fixtures import NO_PAGE, OpenPage
from tests.browser.job_description import STATUS, TEXT, fill, lines, open_menu, word_file

from .values import ADDRESS, fill_all

LIBRARY = "/assets/vendor/docx.js"
POLICY = "script-src 'self' 'unsafe-inline'; worker-src 'self'; connect-src 'self'; object-src 'none'"
"""No eval. The theme's own inline scripts are another matter."""


@pytest.fixture
def page(open_page: OpenPage, site_url: str) -> Page:
    page = open_page(NO_PAGE)

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": POLICY})

    page.route("**/job-descriptions/**", with_policy)
    page.goto(site_url + ADDRESS)
    return page


def test_it_holds_the_filled_text(page: Page, tmp_path: Path) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    fill_all(page)
    page.get_by_role("button", name="Leave out: Nice to have").click()
    name, document = word_file(page, tmp_path)
    assert name == "senior-ai-engineer.docx"
    expect(page.locator(STATUS)).to_have_text("Word file made.")
    styles = {"h2": "Heading 1", "h3": "Heading 2"}
    on_page = [pair for pair in lines(page) if pair[1]]
    gone = page.locator("section[data-item=nice-to-haves]").locator("li").count() + 1
    found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]
    assert len(found) == len(on_page) - gone
    assert [text for _, text in found] == [text for _, text in on_page if text in {text for _, text in found}]
    for tag, text in on_page:
        if tag in styles and text != "Nice to have":
            assert (styles[tag], text) in found
    bullets = [
        paragraph
        for paragraph in document.paragraphs
        if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    ]
    assert len(bullets) == len([tag for tag, _ in on_page if tag == "li"]) - (gone - 1)
    assert not any("[" in text for _, text in found)

    word_file(page, tmp_path)
    assert len([url for url in asked if url.endswith(LIBRARY)]) == 1, (
        "the library is fetched once, and not before"
    )


@pytest.mark.parametrize(
    "text", ["a & <b> \"c\" 'd'", "שלום 你好 👩🏽‍💻", "tab\tand \u0001\ufffe\ud800 odd signs", "x" * 500]
)
def test_any_text_gives_a_file_that_opens(page: Page, tmp_path: Path, text: str) -> None:
    page.evaluate(
        """([selector, text]) => {
            const field = document.querySelector(selector);
            field.value = text;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }""",
        ["[name=company]", text],
    )
    _, document = word_file(page, tmp_path)
    words = re.sub("[\u0001\ufffe\ud800]", "", text).replace("\t", " ")
    assert any(words in paragraph.text.replace("\t", " ") for paragraph in document.paragraphs)


def test_strong_words_and_links_are_kept(page: Page, tmp_path: Path) -> None:
    html = '<h2>T</h2><p>Some <b>strong</b> and <a href="https://example.org/x">linked</a>.</p>'
    page.locator(TEXT).evaluate("(text, html) => { text.innerHTML = html }", html)
    _, document = word_file(page, tmp_path)
    paragraph = document.paragraphs[-1]
    assert [run.text for run in paragraph.runs if run.bold] == ["strong"]
    assert [(link.text, link.address) for link in paragraph.hyperlinks] == [
        ("linked", "https://example.org/x")
    ]


def test_without_the_library_the_reader_is_told(page: Page) -> None:
    page.route(f"**{LIBRARY}", lambda route: route.fulfill(status=200, body="", content_type="text/plain"))
    fill(page, company="Northwind Ltd")
    open_menu(page)
    page.get_by_role("button", name="Word file").click()
    expect(page.locator(STATUS)).to_contain_text("make the file")


def test_it_is_made_on_a_page_opened_from_a_file(
    open_page: OpenPage, built_site: Path, tmp_path: Path
) -> None:
    page = open_page(NO_PAGE)
    page.goto((built_site / ADDRESS / "index.html").as_uri())
    fill(page, company="Northwind Ltd")
    _, document = word_file(page, tmp_path)
    assert any("Northwind Ltd" in paragraph.text for paragraph in document.paragraphs)
