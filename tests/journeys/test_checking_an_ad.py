"""A reader who has an ad pastes it, follows a finding to its place, and fixes it."""

from __future__ import annotations

from .conftest import ANYWHERE
from .guide import RULES
from .reader import Reader

pytestmark = ANYWHERE

ADDRESS = "job-descriptions/check-an-ad/"
FIELD = "The text of the ad"
STATUS = "[data-guide-status]"
REPORT = "[data-guide-report]"
SELECTED = """
const { activeElement: field } = document;
return field.value?.slice(field.selectionStart, field.selectionEnd) ?? "";
"""
AD = "Location: Denver, CO. Salary: $110,000 - $135,000+ a year."  # typed as one line


def test_an_ad_is_pasted_and_fixed(reader: Reader) -> None:
    reader.open("job-descriptions/")
    reader.click("link", "Check an ad you already have", to=ADDRESS)
    reader.sees("textbox", FIELD)
    reader.fill(FIELD, AD)
    reader.sees_text(REPORT, "110,000 to 135,000 USD a year, open-ended.")
    reader.sees_text(REPORT, "The range is open-ended.")
    reader.sees("link", "Colorado", within=REPORT)
    reader.click_on(f"{REPORT} .guide-ad__findings button")
    reader.until(lambda: reader.run(SELECTED) == "$110,000 - $135,000+", "the pay is selected in the field")
    reader.press("$110,000 - $135,000")
    reader.until(lambda: "open end" not in reader.reads(REPORT), "no open end any more")
    reader.click("button", "Clear")
    reader.until(lambda: reader.reads(STATUS) == "", "an empty status")
    reader.click("button", "Undo")
    reader.sees_text(REPORT, "110,000 to 135,000 USD a year.")


def test_an_example_shows_what_is_found(reader: Reader) -> None:
    reader.open(ADDRESS)
    reader.click("button", "Try an example")
    reader.sees_text(STATUS, "to look at")
    reader.sees_text(REPORT, "Work location: United States.")
    for rule in [rule for rule in RULES.values() if rule["area"].startswith("US-")][:1]:
        reader.sees("link", rule["name"], within=REPORT)
    reader.sees_text(REPORT, "rockstar")
