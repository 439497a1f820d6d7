"""Pages that count, compute and print: checklist, pay, cost of the first year, interview kits."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from generator.words import upper_first

from .guide import JOB, NAMES
from .reader import EMPTY_PAGE, Reader

TALLY = "[data-guide-tally]"
STATUS = "[data-guide-status]"
ROWS = """return Array.from(document.querySelectorAll("[data-guide='pay'] .guide-chart [data-role]"))
    .filter((row) => row.checkVisibility()).map((row) => row.dataset.role)"""
CHOSEN = """return Array.from(document.querySelectorAll("[data-guide='pay'] select"))
    .some((select) => select.selectedIndex > 0)"""
AGENCY_FEE = "[data-part=agency_fee][data-end=high]"
TOTALS = """return Array.from(document.querySelectorAll("[data-cost='total']"),
    (cell) => cell.textContent.match(/[\\d,.]+/g).map((amount) => Number(amount.replace(/,/g, ""))))"""
"""Both ends of every first-year cost, in thousands; one if they are the same."""


def test_the_checklist_counts_to_its_advice(reader: Reader) -> None:
    reader.open("checklist/")
    assert reader.reads(TALLY) == ""
    questions = reader.run("return document.querySelectorAll('fieldset').length")
    for number in range(1, questions + 1):
        reader.click("radio", within=f"[data-guide='checklist'] > fieldset:nth-of-type({number})")
        reader.sees_text(STATUS, f"{number} of {questions} answered")
    reader.sees("link", within="[data-points-to]", to="outcomes/")


def test_pay_is_shown_for_one_role(reader: Reader) -> None:
    reader.open("salaries/")
    reader.sees("select", "Role")
    role = reader.run(ROWS)[-1]
    reader.choose("Role", upper_first(NAMES[role]))
    reader.until(lambda: set(reader.run(ROWS)) == {role}, "rows of one role")
    reader.sees_text(f"[data-guide='pay'] {STATUS}", f"Shown: {upper_first(NAMES[role])}.")


def test_rows_match_what_is_chosen_when_the_reader_comes_back(reader: Reader) -> None:
    reader.open("salaries/")
    reader.sees("select", "Role")
    role = reader.run(ROWS)[-1]
    reader.choose("Role", upper_first(NAMES[role]))
    reader.until(lambda: set(reader.run(ROWS)) == {role}, "rows of one role")
    reader.open(EMPTY_PAGE)
    reader.back()
    reader.sees("select", "Role")  # browsers differ in whether they restore what was chosen
    reader.until(
        lambda: len(set(reader.run(ROWS))) == 1 if reader.run(CHOSEN) else len(set(reader.run(ROWS))) > 1,
        "rows as chosen",
    )


def test_numbers_for_the_first_year_are_kept_until_they_are_reset(reader: Reader) -> None:
    reader.open("time-and-cost/")
    cost = reader.run(f"return document.querySelector('{AGENCY_FEE}').getAttribute('aria-label')")
    before = reader.run(TOTALS)
    reader.fill(cost, "0")
    reader.until(lambda: reader.run(TOTALS) != before, "other totals")
    changed = reader.run(TOTALS)
    reader.open("sources/")
    reader.open("time-and-cost/")
    reader.until(lambda: reader.run(TOTALS) == changed, "the reader's totals")
    reader.click("button", "Reset the numbers")
    reader.until(lambda: reader.run(TOTALS) == before, "the totals as published")
    reader.click("button", "Restore my numbers")
    reader.until(lambda: reader.run(TOTALS) == changed, "the reader's totals")


def test_the_first_year_costs_less_without_an_agency(reader: Reader) -> None:
    reader.open("time-and-cost/")
    cost = reader.run(f"return document.querySelector('{AGENCY_FEE}').getAttribute('aria-label')")
    before = reader.run(TOTALS)
    reader.fill(cost, "0")
    reader.until(
        lambda: all(
            one[0] == other[0] and one[-1] < other[-1]
            for one, other in zip(reader.run(TOTALS), before, strict=True)
        ),
        "a lower upper end in every row",
    )


def test_an_interview_kit_is_taken_along(reader: Reader) -> None:
    reader.open(f"interviews/{JOB}/")
    asked, planned = "[data-guide-sheet]:has(#questions)", "[data-guide-sheet]:has(#first-90-days)"
    reader.click("button", "Copy questions")
    reader.until(lambda: reader.reads(f"{asked} {STATUS}"), "a word about the copy")
    assert reader.paste().html.count("<p") > 20
    reader.take_away("Word file", asked)
    assert len(Document(BytesIO(reader.downloaded("docx"))).paragraphs) > 20
    reader.click_on(f"{planned} > summary")
    reader.click("button", "Copy plan")
    reader.until(lambda: reader.reads(f"{planned} {STATUS}"), "a word about the copy")
    assert reader.paste().html.count("<li") > 2
