"""The whole way of a reader, from the home page to a job description that can be posted."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import OpenPage
from tests.browser.flow_data import ASKS, FLOW, OUTCOMES, option_of, paths
from tests.browser.job_description import SAID, TEXT, clipboard, copy, fill, lines, paste, word_file
from tests.browser.sheets import lines_of_each_sheet
from tests.browser.stepper import STEPPER, answer, heading
from tests.conftest import ROOT

from .values import VALUES

pytestmark = pytest.mark.slow

PAY = "[data-guide-findings=pay] li"
NEW_YORK = VALUES | {"location": "New York City", "pay-range": "$230,000 to $270,000 a year"}


def decide(page: Page, outcome: str) -> None:
    answers = next(answers for answers, end in paths() if end == outcome)
    for given in answers:
        answer(page, option_of(given)["answer"])
    expect(heading(page)).to_have_text(OUTCOMES[outcome])


def test_from_the_question_to_what_is_posted(open_page: OpenPage, browser: Browser, tmp_path: Path) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".md-tabs").get_by_role("link", name="Decide").click()
    for outcome, title in OUTCOMES.items():
        decide(page, outcome)
        page.locator(STEPPER).get_by_role("link", name=title, exact=True).click()
        expect(page.locator("h1")).to_contain_text(title)
        expect(page.get_by_role("heading", name="What to do on Monday")).to_be_visible()
        page.get_by_role("link", name="Decide", exact=True).last.click()
        expect(heading(page)).to_have_text(title)
        answer(page, "Start again")
        expect(heading(page)).to_have_text(ASKS[FLOW["questions"][0]["id"]])

    decide(page, "hire-an-ai-engineer")
    page.locator(STEPPER).get_by_role("link", name="Senior AI Engineer").click()
    expect(page.locator("[name='first-goal']")).to_have_value(re.compile("."))
    fill(page, location="New York City", **{"pay-range": "$230,000+"})
    expect(page.locator(PAY).filter(has_text="open end")).to_contain_text("Not legal advice")
    expect(page.locator("[data-guide-pay-findings]")).to_contain_text("open end")
    fill(page, **{name: value for name, value in NEW_YORK.items() if name != "first-goal"})
    expect(page.locator(PAY)).to_have_count(0)
    expect(page.locator("[data-guide-left]")).to_have_text("all filled in")

    copy(page, "rich")
    rich = clipboard(page)["text/html"]
    assert set(re.findall(r"<(\w+)", rich)) <= {"p", "ul", "li", "strong", "a", "html", "body", "meta"}
    pasted = paste(page)
    shown = [pair for pair in lines(page) if pair[1]]
    for tag, words in shown:
        assert tag not in ("h2", "h3") or words in pasted
    assert pasted.count("<li>") == len([tag for tag, _ in shown if tag == "li"])
    assert "[" not in pasted
    page.locator("#editor").evaluate("editor => editor.remove()")

    _, document = word_file(page, tmp_path)
    assert [paragraph.text for paragraph in document.paragraphs] == [words for _, words in shown]

    page.get_by_role("button", name="Copy link with my values").click()
    expect(page.locator(SAID)).to_contain_text("Link copied")
    address = clipboard(page)["text/plain"]
    other = browser.new_context().new_page()
    other.goto(address)
    expect(other.locator("[data-guide-from-link]")).to_be_visible()
    assert lines(other) == lines(page)
    other.context.close()

    page.locator("article a[href*='interviews/']").first.click()
    expect(page.locator("h1")).to_contain_text("interview kit")
    sheets = lines_of_each_sheet(page, "A4")
    assert sheets and all(sheets)


def test_the_same_in_reading_form_without_scripts(open_page: OpenPage) -> None:
    page = open_page(javascript=False)
    page.locator(".md-tabs").get_by_role("link", name="Decide").click()
    expect(page.locator(STEPPER)).to_be_hidden()
    outline = page.locator(".guide-outline > li")
    outline.first.get_by_role("link").first.click()
    expect(page.locator(".guide-outline > li:target")).to_be_visible()
    outline.get_by_role("link", name=OUTCOMES["hire-an-ai-engineer"]).click()
    expect(page.get_by_role("heading", name="What would change this answer")).to_be_visible()
    page.get_by_role("link", name="Decision record").click()
    expect(page.locator("[data-option]:visible").first).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Senior AI Engineer").first.click()
    expect(page.locator(f"{TEXT} [data-placeholder]").first).to_contain_text("[")
    expect(page.get_by_role("heading", name="Blanks to fill in")).to_be_visible()
    page.get_by_role("link", name="Pay in job ads").first.click()
    new_york = page.locator("article").get_by_text("New York City").first
    expect(new_york).to_be_visible()
    page.go_back()
    page.locator("article a[href*='interviews/']").first.click()
    expect(page.locator("h1")).to_contain_text("interview kit")
    expect(page.get_by_role("heading", name="Scorecard for the debrief")).to_be_visible()


def test_every_rule_names_its_source_and_the_day_it_was_checked(open_page: OpenPage) -> None:
    page = open_page("job-descriptions/pay-rules/")
    rules = page.locator("article dl.guide-facts")
    assert rules.count() == len(list((ROOT / "data/pay-rules").glob("*.yml")))
    for rule in rules.all():
        last = rule.locator("dd").last
        expect(last.get_by_role("link").first).to_have_attribute("href", re.compile("sources/#"))
        expect(last).to_contain_text(re.compile(r"Checked \d+ \w+ 20\d\d\. Not legal advice\."))
