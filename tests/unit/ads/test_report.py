"""What is found in the text of an ad: places, sections, blanks, and where each is."""

from __future__ import annotations

import functools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.wording import short_source, signs
from generator.places.table import script
from tests.modules import AD_CHECK, Modules

SECTIONS = [
    ["visa", "Visa", short_source(["visa", "right to work"]), short_source(["Visa Inc"]), "Say so."],
    ["benefits", "Benefits", short_source(["benefit*"]), "", "Name them."],
]
ASKS = [{"check": "pay", "says": "Say it."}, {"check": "closed range", "says": "Close it."}]
RULES: dict[str, dict[str, Any]] = {
    id: {"name": id, "area": area, "cities": [], "state": "in force", "since": "", "answer": ""}
    | {"where": "in the ad", "asks": ASKS}
    for id, area in [("york", "US-NY"), ("colorado", "US-CO"), ("italy", "IT")]
}  # fmt: skip


@functools.cache
def modules() -> Modules:
    return Modules(*AD_CHECK, scripts=(script(),))


def report(text: str, place: str = "") -> dict[str, Any]:
    lists = {
        "wording": {"avoid": [], "allowed": "", "signs": signs()},
        "sections": SECTIONS,
        "places": RULES,
    }
    found: dict[str, Any] = modules().call(
        "checkAd(text, place, lists, guidePlaces, '2026-11-28')", text=text, place=place, lists=lists
    )
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Location: Denver, CO (hybrid)", ["Denver, CO"]),
        ("Location: Denver or remote in the United States", ["Denver or remote in the United States"]),
        ("Office\n\nMilan, Italy\n", ["Milan, Italy"]),
        ("AI Engineer, Austin, TX", ["Austin, TX"]),
        ("Data engineer (Remote within the United States)", ["United States"]),
        (
            "Work location: remote, from anywhere in the United States.",
            ["United States"],
        ),
        ("This job is remote, from anywhere in Colorado.", ["Colorado"]),
        ("This role is based in New York City with three days in the office.", ["New York City"]),
        ("You will work from our Berlin office.", ["Berlin"]),
        ("Candidates must reside in Colorado or Utah.", ["Colorado or Utah"]),
        ("This is a hybrid position in Denver, CO.", ["Denver, CO"]),
        ("For this US-based position, the range is wide.", ["US"]),
        ("Experience: 4 years. Work location: Milan, Italy (hybrid).", ["Milan, Italy"]),
        ("Location preference: Milan, Italy", ["Milan, Italy"]),
        ("Experience: 4 years Location:\nMilan, Italy", ["Milan, Italy"]),
        ("Salary for Denver: $120,000 to $140,000.", ["Denver"]),
        ("Our mission is to bring AI and ML to every business, in IT and HR.", []),
        ("You must be authorized to work in the United States.", []),
        ("The Opportunity\n\nJoin us.", []),
        ("Senior engineer, AI\n\nWHAT MAKES US, US", []),
    ],
)
def test_places_are_found_in_an_ad(text: str, words: list[str]) -> None:
    assert [one["words"] for one in report(text)["places"]] == words


def test_where_the_company_is_is_not_where_the_job_is() -> None:
    found = report("We are headquartered in San Francisco.")
    assert [one["kind"] for one in found["places"]] == ["company"]
    assert not found["rules"]
    assert [one["message"] for one in found["findings"]["places"]] == [
        "The ad says where the company is, but not where the job is."
    ]


def test_rules_of_several_places_are_said_once() -> None:
    text = "Location: Denver, CO or New York, NY\nSalary: $120,000 - $150,000+ a year"
    (finding,) = report(text)["findings"]["pay"]
    assert finding["message"] == "The range is open-ended."
    assert [one["id"] for one in finding["rules"]] == ["colorado", "york"]
    assert text[finding["span"]["start"] : finding["span"]["end"]] == "$120,000 - $150,000+"


def test_the_reader_can_say_where_the_job_is() -> None:
    assert [one["id"] for one in report("An ad.", "Milan")["rules"]] == ["italy"]
    assert report("An ad.", "Milan")["findings"]["places"] == []


def test_a_dollar_is_that_of_the_country() -> None:
    assert [pay["currency"] for pay in report("Salary: $90,000\nLocation: Toronto")["pays"]] == ["CAD"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("We sponsor no visa. Benefits: lunch.", []),
        ("We work for Visa Inc.", ["Not found: Visa.", "Not found: Benefits."]),
        ("Visa Inc offers a visa and benefits.", []),
    ],
)
def test_missing_sections_are_named(text: str, missing: list[str]) -> None:
    assert [one["message"] for one in report(text)["findings"]["sections"]] == missing


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        (
            "Join [Company] in {{city}} by ____ as <job title>.",
            ["[Company]", "{{city}}", "____", "<job title>"],
        ),
        ("Join [[company]], start TBD.", ["[[company]]", "TBD"]),
        ("Pay [$120,000 - $140,000], see [our site](https://example.org), [x] done, a < b > c", []),
    ],
)
def test_blanks_are_found(text: str, blanks: list[str]) -> None:
    found = report(text)["findings"]["blanks"]
    assert [text[one["span"]["start"] : one["span"]["end"]] for one in found if one["span"]] == blanks


def test_wrapped_lines_are_read_as_one() -> None:
    text = "We have an office by the river, and this role is based in New\nYork City, with three days there."
    lines = "\n".join(
        [text, *["Another line of this text that is just as long as all the others are, to fill it up."] * 9]
    )
    assert any("New\nYork" in text[one["start"] : one["end"]] for one in report(lines)["places"])


BITS = st.sampled_from(
    ["Location:", " in ", "Berlin", "TX", ", ", "remote", "\n", "[", "]", "<b>", "$120k", ".", " or ", "("]
)


@given(st.lists(BITS | st.text(max_size=5), max_size=25).map("".join))
def test_any_text_gets_a_report(text: str) -> None:
    found = report(text)
    size = len(text.encode("utf-16-le", "surrogatepass")) // 2
    spans = [one["span"] for part in found["findings"].values() for one in part if one["span"]]
    assert all(0 <= span["start"] <= span["end"] <= size for span in spans)
