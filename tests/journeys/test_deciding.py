"""From the first question to a recommendation, and on to what it leads to."""

from __future__ import annotations

from datetime import date

import pytest

from tests.browser.flow_data import ASKS, OUTCOMES, option_of, paths, query

from .conftest import ANYWHERE
from .guide import record, role_to_hire, way_to_a_hire, way_to_no_hire
from .reader import Reader

pytestmark = ANYWHERE

STEPPER = "[data-guide='stepper']"
ANSWERS, OUTCOME = way_to_a_hire()
RESULT = f"decide/?{query(ANSWERS)}"
FOCUSED_IN_SIGHT = """const { activeElement } = document;
const { left, top } = activeElement.getBoundingClientRect();
return document.elementFromPoint(left + 5, top + 1) === activeElement ? activeElement.textContent : null;
"""
ROLE_TO_HIRE = role_to_hire(OUTCOME)
HAS_LEVEL = "level" in record(f"outcomes/{OUTCOME}.yml") or any(
    "level" in option_of(given) for given in ANSWERS
)
"""Whether the result says at which level to hire, so that links lead to its pages."""
AT_LEVEL = [way for way in paths() if "level" in option_of(way[0][-1])]
"""The ways that end in a level of their own."""
FILLS_TEXT = any(
    not record("placeholders.yml")[fill["placeholder"]].get("choices")
    for given in ANSWERS
    for fill in option_of(given).get("fills", ())
)
"""Whether the answers fill in a field that readers type into."""
NEXT_PAGES = {step["page"] for step in record("home.yml")["next_steps"]}
STEPS = """return Array.from(document.querySelectorAll("article section h2"))
    .filter((step) => step.checkVisibility()).map((step) => step.textContent)"""
LEADS_TO = """const link = document.querySelector(`section a[href*="${arguments[0]}/"]:not([href*="rules"])`);
return link.href.replace(/.*\\/(?=(job-descriptions|interviews)\\/)/, "");"""
LEVELS = """return Array.from(document.querySelectorAll("[data-at-level]:not([hidden])"))
    .map((part) => part.dataset.atLevel)"""
FILLED = """return Array.from(document.querySelectorAll("[data-guide-editor] input[id]"))
    .filter((field) => field.value).length"""


def open_at(reader: Reader, number: int) -> None:
    """The question of this number is open; after the last, the recommendation."""
    asked = ASKS[ANSWERS[number][0]] if number < len(ANSWERS) else OUTCOMES[OUTCOME]
    reader.sees("heading", asked, within=STEPPER)


def test_answers_lead_to_a_recommendation_and_back(reader: Reader) -> None:
    reader.open("decide/")
    for number, given in enumerate(ANSWERS):
        open_at(reader, number)
        reader.click("button", option_of(given)["answer"], within=STEPPER)
    open_at(reader, len(ANSWERS))
    assert reader.address == RESULT
    reader.until(lambda: reader.run(FOCUSED_IN_SIGHT) == OUTCOMES[OUTCOME], "the result in sight")

    for number in (len(ANSWERS) - 1, len(ANSWERS) - 2):
        reader.back()
        open_at(reader, number)
    for number in (len(ANSWERS) - 1, len(ANSWERS)):
        reader.forward()
        open_at(reader, number)

    reader.click("button", "Back", within=STEPPER)
    open_at(reader, len(ANSWERS) - 1)
    assert reader.reads(f"{STEPPER} [aria-pressed='true']") == option_of(ANSWERS[-1])["answer"]


def test_a_link_to_the_result_opens_it_again(reader: Reader) -> None:
    reader.open(RESULT)
    reader.sees("button", "Start again", within=STEPPER)
    if reader.has_files:
        assert reader.find("button", "Copy link to this result") == []
        return
    reader.click("button", "Copy link to this result", within=STEPPER)
    reader.sees_text(f"{STEPPER} [role='status']", "Link copied")
    link = reader.paste().text
    assert reader.short(link) == RESULT
    reader.open("sources/")
    reader.open(link)
    open_at(reader, len(ANSWERS))
    reader.click("button", "Start again", within=STEPPER)
    open_at(reader, 0)


def test_the_result_goes_along_to_the_job_description(reader: Reader) -> None:
    reader.open(RESULT)
    reader.click("link", to=f"outcomes/{OUTCOME}/", within=STEPPER)
    reader.sees("heading", OUTCOMES[OUTCOME])
    reader.click("link", to="job-descriptions/", within="article")
    reader.sees_text("[data-guide-outcome]", OUTCOMES[OUTCOME])
    if FILLS_TEXT:
        reader.until(lambda: reader.run(FILLED) > 0, "a field filled in from the decision")
    reader.click("link", "See your answers")
    open_at(reader, len(ANSWERS))


def test_next_steps_fit_the_result(reader: Reader) -> None:
    reader.open("next-steps/")
    steps = reader.run(STEPS)
    reader.open(RESULT)
    reader.click("link", "Next steps", within=STEPPER)
    reader.sees_text("[data-guide='decided']", OUTCOMES[OUTCOME])
    shown = reader.run(STEPS)
    assert len(shown) >= len(steps) - 1, "all but the checklist, which asks about two roles alone"
    assert [step for step in steps if step in shown] == shown
    for folder in {"job-descriptions", "interviews"} & NEXT_PAGES:
        address = reader.run(LEADS_TO, folder)
        assert address.startswith(f"{folder}/{ROLE_TO_HIRE if HAS_LEVEL else ''}")
        assert address.endswith(f"?{query(ANSWERS)}")

    answers, outcome = way_to_no_hire()
    reader.open(f"next-steps/?{query(answers)}")
    reader.sees_text("[data-guide='decided']", OUTCOMES[outcome])
    assert 0 < len(reader.run(STEPS)) < len(steps)
    reader.open(f"checklist/?{query(answers)}")
    reader.sees_text("[data-guide='decided']", "don't need this checklist")


def test_the_record_of_the_decision_is_copied(reader: Reader) -> None:
    reader.open(RESULT)
    reader.click("link", to="decide/record/", within=STEPPER)
    reader.until(lambda: str(date.today().year) in reader.reads("[data-today]"), "the record, filled in")
    reader.sees("heading", OUTCOMES[OUTCOME], within="[data-guide='record']")
    reader.click("button", "Copy text")
    reader.sees_text("[data-guide-status]", "Copied.")
    record = reader.paste()
    assert "<li" in record.html
    for given in ANSWERS:
        assert f"{ASKS[given[0]]} {option_of(given)['answer']}" in record.text
    lines = {line.partition(" (")[0] for line in record.text.splitlines()}
    assert lines.intersection(OUTCOMES.values()) == {OUTCOMES[OUTCOME]}


@pytest.mark.skipif(not AT_LEVEL, reason="no answer of this guide names a level")
def test_a_recommendation_shows_the_level_that_the_answers_lead_to(reader: Reader) -> None:
    answers, outcome = AT_LEVEL[0]
    level = option_of(answers[-1])["level"]
    reader.open(f"outcomes/{outcome}/?{query(answers)}")
    reader.until(lambda: reader.run(LEVELS) == [level], "the level alone")
