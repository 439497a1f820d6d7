"""The rules on pay that apply where a job of this guide is."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.disk.project import Project
from generator.pages import pay_rules
from generator.pages.directory import Directory
from generator.pages.pay_rules import PayRulePage
from generator.places.table import fold
from generator.read import read_guide
from tests.conftest import ROOT
from tests.unit.places.reading import reader

RECORDS: dict[str, dict[str, Any]] = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    for path in sorted(ROOT.glob("data/pay-rules/*.yml"))
}
RULES = {
    id: {
        "area": record["area"],
        "cities": [fold(city) for city in record.get("cities", ())],
        "state": record.get("state", "in force"),
        "since": str(record.get("since", "")),
    }
    for id, record in RECORDS.items()
}
TODAY = "2026-11-28"

OF_PLACES = {
    "Richmond, Virginia": ["virginia"],
    "Tysons, VA": ["virginia"],
    "Hartford, Connecticut": ["connecticut"],
    "Stamford, CT": ["connecticut"],
    "Portland, Maine": ["maine"],
    "Honolulu, Hawai'i": ["hawaii"],
    "Charlottetown, P.E.I.": ["prince-edward-island"],
    "Cleveland, Ohio": ["cleveland"],
    "Cincinnati, Ohio": [],
    "Columbus, Ohio": [],  # not before 2027
    "Wilmington, Delaware": [],  # not before September 2027
    "Jersey City, NJ": ["jersey-city", "new-jersey"],
    "Hoboken, NJ": ["new-jersey"],
    "Manhattan": ["new-york-city", "new-york-state"],
    "Manhattan, KS": [],
    "Washington, DC": ["district-of-columbia"],
    "Vancouver, Washington": ["washington"],
    "Vancouver": ["british-columbia"],
    "Ontario, California": ["california"],
    "Montréal, Québec": [],
    "Milano": ["italy"],
    "Wien": ["austria"],
    "Kraków": ["poland"],
    "Rīga": ["latvia"],
    "Vilnius": ["lithuania"],
    "Valletta": ["malta"],
    "Bratislava": ["slovakia"],
    "München": ["european-union"],
    "Prague, Czechia": ["european-union"],
    "London": [],
    "Sydney, NSW": [],
    "Zürich": [],
}

OF_COUNTRIES = {
    "Remote within the United States": {"California", "Virginia", "Connecticut", "Maine", "New York City"},
    "Remote, Canada": {"Ontario", "British Columbia", "Prince Edward Island"},
    "Remote, EMEA": {"European Union, other countries", "Italy", "Austria"},
    "NYC, Toronto or remote": {"Virginia", "Ontario"},
}


def binding(place: str) -> list[str]:
    """The ids of the rules that an ad for a place has to follow on the day of this edition."""
    return [
        id
        for id in reader().rules(place, RULES)
        if reader().call("isBinding(rule, today)", rule=RULES[id], today=TODAY)
    ]


@pytest.mark.parametrize("place", OF_PLACES)
def test_a_place_has_its_rules(place: str) -> None:
    assert binding(place) == OF_PLACES[place]


@pytest.mark.parametrize("place", OF_COUNTRIES)
def test_remote_work_has_the_rules_of_all_places(place: str) -> None:
    assert {RECORDS[id]["name"] for id in binding(place)} >= OF_COUNTRIES[place]


@pytest.mark.parametrize(
    ("place", "id"),
    [
        ("Austin, Texas", "united-states"),
        ("Halifax, NS", "canada"),
        ("Leeds", "united-kingdom"),
        ("Melbourne", "australia"),
        ("Basel", "switzerland"),
        ("Singapore", "singapore"),
        ("Columbus, OH", "columbus"),
    ],
)
def test_a_place_without_a_law_gets_an_answer(place: str, id: str) -> None:
    assert reader().rules(place, RULES) == [id]


@pytest.mark.parametrize("id", [id for id, record in RECORDS.items() if record["how_sure"] == "confirmed"])
def test_what_is_confirmed_has_two_sources_of_two_publishers(id: str) -> None:
    sources = yaml.load((ROOT / "data/sources.yml").read_text("utf-8"), yaml.CSafeLoader)
    assert len({sources[source]["publisher"] for source in RECORDS[id]["sources"]}) > 1


with (Path(__file__).parent / "places.csv").open(encoding="utf-8", newline="") as lines:
    WRITTEN = [(row["place"], row["rule"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize(("place", "rule"), WRITTEN, ids=[place for place, _ in WRITTEN])
def test_the_rule_of_a_place_is_found_or_none(place: str, rule: str) -> None:
    found = reader().rules(place, RULES)
    binding = [id for id in found if reader().call("isBinding(rule, today)", rule=RULES[id], today=TODAY)]
    assert rule in binding if rule else binding == []


@pytest.fixture(scope="module")
def rule_pages() -> dict[str, PayRulePage]:
    guide = read_guide(Project(ROOT))[0]
    return {
        page.entry.id: page for page in pay_rules.pages(Directory(guide)) if isinstance(page, PayRulePage)
    }


def test_a_rule_for_the_rest_names_no_city_with_a_law_of_its_own(rule_pages: dict[str, PayRulePage]) -> None:
    for id in ("united-states", "canada"):
        named = {city: f"{city}, {RECORDS[id]['area']}" for city in rule_pages[id].cities}
        assert len(named) >= 4
        assert {city: binding(place) for city, place in named.items() if binding(place)} == {}


def test_rules_name_cities_and_no_sections_of_them(rule_pages: dict[str, PayRulePage]) -> None:
    assert rule_pages["austria"].cities[:4] == ("Vienna", "Graz", "Linz", "Salzburg")
    assert rule_pages["district-of-columbia"].cities == ("Washington",)
    shown = {city for page in rule_pages.values() for _, cities, _, _ in page.members for city in cities}
    assert not shown & {"Sector 3", "Lasnamäe", "Pest", "Petržalka"}
    assert {"Bucharest", "Tallinn", "Budapest"} <= shown


def test_a_city_and_its_state_lead_to_each_other(rule_pages: dict[str, PayRulePage]) -> None:
    for city, state in (("new-york-city", "new-york-state"), ("jersey-city", "new-jersey")):
        assert [link.address for link in rule_pages[city].also] == [rule_pages[state].address]
        assert [link.address for link in rule_pages[state].also] == [rule_pages[city].address]
    assert rule_pages["cleveland"].also == ()


def test_a_directive_is_a_deadline_for_countries(rule_pages: dict[str, PayRulePage]) -> None:
    assert rule_pages["european-union"].entry.at_a_glance == "Deadline for national laws: June 7, 2026."
