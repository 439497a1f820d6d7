"""A talent lead decides, fills in the job description that this leads to, and takes a whole ad away."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from tests.browser.flow_data import option_of

from .conftest import ANYWHERE
from .guide import CLOSING, PLACE, RULES, record
from .reader import Reader
from .test_deciding import ANSWERS, STEPPER, open_at
from .test_drafting import COPIED, LEFT, SET

pytestmark = ANYWHERE

MOST_FIELDS = 12
MOST_ACTIONS = 25
"""Clicks and filled fields, from the home page to a copied ad."""

COUNTRY = "the United States"
EMPTY = """
return Array.from(document.querySelectorAll(".guide-editor__blanks > .guide-field > input:not([type=date])"))
    .filter((field) => !field.value).map((field) => field.labels[0].textContent)
"""
CHECKS = "[data-guide-findings=pay]"


def test_an_ad_takes_a_dozen_fields_and_nothing_by_hand(reader: Reader) -> None:
    actions, fields = 1, 0
    reader.open("")
    reader.click("link", to="decide/", within="article")
    for number, given in enumerate(ANSWERS):
        open_at(reader, number)
        reader.click("button", option_of(given)["answer"], within=STEPPER)
        actions += 1
    reader.click("link", to="job-descriptions/", within=STEPPER)
    reader.sees("button", "Clear all")
    actions += 1

    for number, label in enumerate(reader.run(EMPTY)):
        reader.fill(label, COUNTRY if label == PLACE[0] else f"number {number}")
        fields += 1
    if record("placeholders.yml")[PLACE[1]].get("wordings"):
        reader.choose(f"{PLACE[0]}: how to say it", "Remote within")
        fields += 1
    reader.run(SET, CLOSING, "2999-03-01")
    fields += 1
    if reader.run("return document.querySelectorAll(`[data-guide-do='use-pay']`).length"):
        reader.click_on("[data-guide-do='use-pay']")
        actions += 1
    else:
        reader.fill("Minimum", "150,000")
        reader.fill("Maximum", "235,000")
        reader.choose("Currency", "USD: US Dollar")
        fields += 3
    reader.sees_text(LEFT, "all filled in")

    american = [rule["name"] for rule in RULES.values() if rule["area"].startswith("US-")]
    if len(american) > 3:
        reader.sees_text(CHECKS, "These rules apply:")
        named = reader.reads(CHECKS)
        assert [
            name for name in ("Colorado", "Washington State") if name in american and name not in named
        ] == []

    reader.click("button", "Copy text")
    reader.sees_text(COPIED, "Copied.")
    actions += 1
    assert fields <= MOST_FIELDS
    assert actions + fields <= MOST_ACTIONS
    pasted = reader.paste()
    assert "[" not in pasted.text and "<strong>" in pasted.html
    assert " a year." in pasted.text and "March 1, 2999" in pasted.text and COUNTRY in pasted.text

    reader.take_away("Word file")
    document = Document(BytesIO(reader.downloaded("docx")))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert words == [line.removeprefix("• ") for line in pasted.text.split("\n") if line]
