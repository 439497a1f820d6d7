"""What is typed into a job description is looked at for its meaning, and said beside the field."""

from __future__ import annotations

from .conftest import ANYWHERE
from .guide import CLOSING, JOB, PAY
from .reader import Reader
from .test_drafting import SET

pytestmark = ANYWHERE

ADDRESS = f"job-descriptions/{JOB}/"
COUNTRIES = (
    "return Array.from(document.querySelector(`[name='posting.country']`).options, ({ text }) => text)"
)
DESCRIBED = """
const field = document.querySelector(`[name="${CSS.escape(arguments[0])}"]`);
const said = document.getElementById(field.getAttribute("aria-describedby"));
return [said?.textContent ?? "", field.getAttribute("aria-invalid")];
"""
CODE = "[data-guide-json]"
MISSING = "[data-guide-missing]"


def open_posting(reader: Reader) -> None:
    reader.open(ADDRESS)
    reader.sees("button", "Clear all")
    reader.click_on("[data-guide-posting] summary")
    reader.sees_text(MISSING, "Not valid yet")


def set_day(reader: Reader, name: str, day: str) -> None:
    reader.run(SET, name, day)


def says(reader: Reader, name: str, words: str, invalid: bool) -> None:
    expected = [words, str(invalid).lower()]
    reader.until(lambda: reader.run(DESCRIBED, name) == expected, f"{expected} beside {name}")


def test_a_country_is_chosen_by_its_name(reader: Reader) -> None:
    open_posting(reader)
    names = reader.run(COUNTRIES)
    assert len(names) == len(set(names)) > 240
    assert {"Germany", "Georgia", "United States", "United Kingdom", "Japan"} <= set(names)
    assert not {"European Union", "Eurozone", "Unknown Region", "World"} & set(names)
    assert "the country" in reader.reads(MISSING)
    for name, code in {"Germany": "DE", "Denmark": "DK", "Austria": "AT", "United Kingdom": "GB"}.items():
        reader.choose("Country", name)
        reader.sees_text(CODE, f'"addressCountry": "{code}"')
    assert "the country" not in reader.reads(MISSING)
    reader.open(ADDRESS)
    reader.click_on("[data-guide-posting] summary")
    reader.sees_text(CODE, '"addressCountry": "GB"')


def test_a_country_typed_into_an_older_draft_is_still_there(reader: Reader) -> None:
    for typed, code in {"us": "US", "uk": "GB", "DE": "DE"}.items():
        reader.open(ADDRESS)
        reader.run(f"localStorage.setItem('guide-job-description', '[[\"posting.country\",\"{typed}\"]]')")
        open_posting(reader)
        reader.sees_text(CODE, f'"addressCountry": "{code}"')
    reader.run("localStorage.setItem('guide-job-description', '[[\"posting.country\",\"SW\"]]')")
    open_posting(reader)
    assert "the country" in reader.reads(MISSING)
    assert "addressCountry" not in reader.reads(CODE)


def test_a_day_that_is_over_is_told(reader: Reader) -> None:
    open_posting(reader)
    set_day(reader, CLOSING, "2020-01-01")
    says(reader, CLOSING, "The closing date is in the past.", invalid=True)
    reader.sees_text(MISSING, "The closing date is in the past.")
    assert "validThrough" not in reader.reads(CODE)
    set_day(reader, "posting.from", "2999-03-01")
    set_day(reader, CLOSING, "2999-02-01")
    says(reader, CLOSING, "The closing date is before the day of posting.", invalid=True)
    set_day(reader, CLOSING, "2999-04-01")
    says(reader, CLOSING, "", invalid=False)
    reader.sees_text(CODE, '"validThrough": "2999-04-01"')
    reader.sees_text("[data-guide-text]", "April 1, 2999")


def test_a_day_of_posting_long_ago_is_told(reader: Reader) -> None:
    open_posting(reader)
    set_day(reader, "posting.from", "1999-03-01")
    says(reader, "posting.from", "The day of posting is more than a year ago.", invalid=True)
    reader.sees_text(MISSING, "The day of posting is more than a year ago.")
    set_day(reader, "posting.from", "2999-03-01")
    says(reader, "posting.from", "", invalid=False)


def test_a_website_that_is_none_is_told(reader: Reader) -> None:
    open_posting(reader)
    for typed in (
        "northwind",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "north wind.example",
        "https://x",
    ):
        reader.run(SET, "posting.website", typed)
        reader.sees_text(MISSING, "The company website isn't a web address")
        assert "sameAs" not in reader.reads(CODE), typed
    for typed, meant in {
        "northwind.example": "https://northwind.example",
        "http://www.northwind.example/jobs?x=1": "http://www.northwind.example/jobs?x=1",
        "northwind.example:8443/jobs": "https://northwind.example:8443/jobs",
    }.items():
        reader.run(SET, "posting.website", typed)
        reader.sees_text(CODE, f'"sameAs": "{meant}"')
        assert "web address" not in reader.reads(MISSING), typed


def test_pay_that_cannot_be_meant_is_told_wherever_the_job_is(reader: Reader) -> None:
    reader.open(ADDRESS)
    low, high, currency = (f"{PAY[1]}.{part}" for part in ("min", "max", "currency"))
    reader.fill("Minimum", "90,000")
    reader.fill("Maximum", "80,000")
    says(reader, high, "The maximum is below the minimum.", invalid=True)
    reader.fill("Maximum", "95,000,000")
    says(reader, high, "The maximum is 1,056 times the minimum. Check both amounts.", invalid=True)
    reader.fill("Maximum", "95,000")
    says(reader, high, "", invalid=False)
    reader.sees("textbox", "Benefits").click()
    says(reader, currency, "Choose the currency.", invalid=True)
    reader.choose("Currency", "EUR: Euro")
    says(reader, currency, "", invalid=False)
    reader.fill("Minimum", "$90,000")
    says(reader, low, "Enter the amount in digits, such as 150000.", invalid=True)
    reader.fill("Minimum", "90k")
    says(reader, low, "", invalid=False)
    reader.sees_text("[data-guide-text]", "€90,000 to €95,000 a year")


def test_pay_from_an_earlier_draft_is_taken_over_or_shown(reader: Reader) -> None:
    for words, shown in {
        "£60,000 to £70,000 a year": "£60,000 to £70,000 a year",
        "competitive": "Your draft says “competitive”, and we can't tell the amounts.",
    }.items():
        reader.open(ADDRESS)
        reader.run(f"localStorage.setItem('guide-job-description', '[[\"{PAY[1]}\",\"{words}\"]]')")
        reader.open(ADDRESS)
        reader.sees_text("[data-guide='job-description']", shown)
