"""Places are read as people write them in job ads.

The first 163 lines of written.csv were made up before anything had read them; the rest of it came later, with
kinds that the first had missed. Areas are in the order of the alphabet.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.places import table
from tests.unit.places.reading import reader

with (Path(__file__).parent / "written.csv").open(encoding="utf-8", newline="") as lines:
    WRITTEN = [(row["place"], row["regions"].split()) for row in csv.DictReader(lines)]

RULES = {
    id: {"area": area, "cities": cities, "state": "in force", "since": ""}
    for id, area, cities in [
        ("york-city", "US-NY", ["new york", "nyc", "brooklyn"]),
        ("york-state", "US-NY", []),
        ("jersey", "US-NJ", []),
        ("columbus", "US-OH", ["columbus"]),
        ("rest-of-us", "US", []),
        ("italy", "IT", []),
        ("union", "EU", []),
    ]
}


@pytest.mark.parametrize(("place", "areas"), WRITTEN, ids=[place for place, _ in WRITTEN])
def test_a_place_is_read_as_it_was_meant(place: str, areas: list[str]) -> None:
    assert reader().areas(place) == sorted(areas)


@pytest.mark.parametrize(
    ("place", "rules"),
    [
        ("Brooklyn, NY", ["york-city", "york-state"]),
        ("New York", ["york-city", "york-state"]),
        ("Albany, NY", ["york-state"]),
        ("Tarrytown, New York", ["york-state"]),
        ("Columbus, OH", ["columbus"]),
        ("Columbus, Georgia", ["rest-of-us"]),
        ("Dublin, Ohio", ["rest-of-us"]),
        ("Ohio", ["columbus"]),
        ("Austin, Texas", ["rest-of-us"]),
        ("Remote, US", ["york-city", "york-state", "jersey", "columbus"]),
        ("NYC, Newark or remote", ["york-city", "york-state", "jersey", "columbus"]),
        ("Milan", ["italy"]),
        ("Hamburg", ["union"]),
        ("Remote, EU", ["union", "italy"]),
        ("Rome or Newark", ["italy", "jersey"]),
        ("Leeds", []),
        ("Remote", []),
    ],
)
def test_rules_apply_from_the_city_to_the_country(place: str, rules: list[str]) -> None:
    assert reader().rules(place, RULES) == rules


@pytest.mark.parametrize(
    ("state", "since", "today", "binding"),
    [
        ("in force", "2026-01-01", "2026-11-28", True),
        ("coming", "2027-01-01", "2026-12-31", False),
        ("coming", "2027-01-01", "2027-01-01", True),
        ("unsure", "", "2026-11-28", True),
        ("no such law found", "", "2026-11-28", False),
    ],
)
def test_a_coming_rule_binds_from_its_day_on(state: str, since: str, today: str, binding: bool) -> None:
    found = reader().call("isBinding(rule, today)", rule={"state": state, "since": since}, today=today)
    assert found == binding


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    places = reader().call("readPlaces(text, guidePlaces)", text=text)
    assert all(place["area"] in table.areas() or place["area"] in table.groups() for place in places)


@given(
    st.text(alphabet=st.characters(codec="latin-1"), max_size=30)
    | st.sampled_from(["Łódź", "St. Paul", "D.C."])
)
def test_both_sides_write_names_in_the_same_letters(name: str) -> None:
    assert reader().call("fold(name)", name=name) == table.fold(name)
