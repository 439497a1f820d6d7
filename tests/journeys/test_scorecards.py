"""Two interviewers score a candidate, each in a browser of their own, and a third compares what they send."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from .guide import JOB
from .reader import Reader

KIT = f"interviews/{JOB}/"
CARD = "[data-guide='scorecard']"
DEBRIEF = "[data-guide-debrief]"
LINES = f"return document.querySelectorAll(`{CARD} [data-line]`).length"
SCORE = """
const [when, first, others] = arguments;
document.querySelectorAll(`[data-line] select[name$=".${when}"]`).forEach((field, at) => {
    field.value = at ? others : first;
    field.dispatchEvent(new Event("change", { bubbles: true }));
});
"""
GIVEN = (
    f"return Array.from(document.querySelectorAll(`{CARD} select`), (field) => field.value).filter(Boolean)"
)


def open_card(reader: Reader) -> None:
    reader.open(KIT)
    reader.run("document.querySelector(arguments[0]).scrollIntoView()", CARD)
    reader.sees("textbox", "Interviewer")


def score(reader: Reader, name: str, first: str, others: str) -> str:
    """Score everything, and return the link to the scores."""
    reader.begin()
    open_card(reader)
    reader.fill("Candidate", "Ada Łukasz")
    reader.fill("Interviewer", name)
    reader.run(SCORE, "alone", first, others)
    reader.click("button", "Copy link to my scores")
    reader.sees_text(f"{CARD} [role=status]", "Link copied.")
    return str(reader.paste().text)


def test_two_scorecards_are_compared(reader: Reader) -> None:
    links = [score(reader, "Maria", "5", "2"), score(reader, "Tom", "1", "2")]
    reader.begin()
    open_card(reader)
    reader.fill("Links to scores, one on each line", " ".join(links))
    reader.click("button", "Add links")
    reader.sees_text(DEBRIEF, "Debrief: Ada Łukasz")
    reader.sees_text(DEBRIEF, "4 apart: start here")
    reader.sees_text(DEBRIEF, "a minimum is missed")
    told = reader.reads(DEBRIEF)
    assert told.count("4 apart") == 1 and told.count("agreed") == reader.run(LINES) - 1
    assert "Maria" in told and "Tom" in told
    assert reader.run(GIVEN) == [], "what others gave is not one's own"

    reader.open(KIT)
    reader.run("document.querySelector(arguments[0]).scrollIntoView()", CARD)
    reader.sees_text(DEBRIEF, "4 apart")  # it is kept
    reader.click("button", "Empty the debrief")
    reader.until(lambda: reader.reads(DEBRIEF) == "", "an empty debrief")
    open_card(reader)
    reader.click("button", "Restore the debrief")
    reader.sees_text(DEBRIEF, "4 apart")


def test_scores_leave_as_a_word_file(reader: Reader) -> None:
    score(reader, "Maria", "5", "1")
    open_card(reader)
    reader.click("button", "Add my scores")
    reader.sees_text(DEBRIEF, "Debrief: Ada Łukasz")
    reader.click("button", "Save as Word")
    document = Document(BytesIO(reader.downloaded("docx")))
    card, debrief = document.tables
    assert len(card.rows) == 1 + reader.run(LINES)
    assert [cell.text for cell in card.rows[1].cells][2] == "5"
    assert {row.cells[2].text for row in card.rows[2:]} == {"1"}
    assert "Maria" in [cell.text for cell in debrief.rows[0].cells]
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert "Candidate: Ada Łukasz" in text and "minimum is missed" in text


def test_ones_own_scores_are_kept_and_can_be_brought_back(reader: Reader) -> None:
    score(reader, "Maria", "3", "4")
    open_card(reader)
    given = reader.run(GIVEN)
    assert given[0] == "3" and set(given[1:]) == {"4"}
    reader.click("button", "Clear my scores")
    reader.until(lambda: reader.run(GIVEN) == [], "no scores")
    reader.click("button", "Restore my scores")
    reader.until(lambda: reader.run(GIVEN) == given, "the scores")


@pytest.mark.parametrize(
    "text", ["nonsense", "https://example.com/#score-%%%", "https://example.com/#score-bnVsbA"]
)
def test_what_is_no_scorecard_is_told(reader: Reader, text: str) -> None:
    open_card(reader)
    reader.fill("Links to scores, one on each line", text)
    reader.click("button", "Add links")
    reader.sees_text(f"{CARD} h3 ~ p [role=status]", "This is no scorecard")
    assert reader.reads(DEBRIEF) == ""


WRITE_ELSEWHERE = """
const frame = document.body.appendChild(document.createElement("iframe"));
const key = Object.keys(localStorage).find((name) => /^guide-scorecard-/.test(name));
const fields = new Map(JSON.parse(localStorage.getItem(key)));
for (const [name, value] of arguments[0]) fields.set(name, value);
frame.contentWindow.localStorage.setItem(key, JSON.stringify([...fields]));
"""
"""In another document of the same origin, so that the focus stays."""
CANDIDATE = "return document.querySelector(`${arguments[0]} [name=candidate]`).value"
STATUS = f"{CARD} [data-guide-do=clear] ~ [role=status]"


def test_scores_of_another_tab_wait_until_the_field_is_left(reader: Reader) -> None:
    score(reader, "Maria", "3", "4")
    reader.run("document.querySelector('[name=interviewer]').focus()")
    reader.run(WRITE_ELSEWHERE, [["interviewer", "Tom"], ["candidate", "Ada L."]])
    reader.until(lambda: reader.run(CANDIDATE, CARD) == "Ada L.", "the other field")
    value = "return document.querySelector('[name=interviewer]').value"
    assert reader.run(value) == "Maria"
    reader.run("document.activeElement.blur()")
    reader.until(lambda: reader.run(value) == "Tom", "the newer name")


def test_scores_of_two_candidates_do_not_mix_silently(reader: Reader) -> None:
    if reader.browser.name == "webkit":
        pytest.skip("under WebKitGTK's driver, a second tab is not drawn, so no card is seen in it")
    score(reader, "Maria", "3", "4")
    reader.run("document.activeElement.blur()")
    one = reader.tab
    reader.open_tab("sources/")
    open_card(reader)
    reader.fill("Candidate", "Bob")
    reader.sees_text(STATUS, "Still the scores of Ada Łukasz.")
    reader.go_to_tab(one)
    reader.sees_text(STATUS, "Another tab changed the candidate from Ada Łukasz to Bob.")
