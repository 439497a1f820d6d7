"""What the editor's modules find: pay that a place asks for otherwise, and words to avoid."""

from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from generator.derive.wording import find
from generator.pages.parts.drafting import wording_patterns
from generator.schema.wording import AllowedTerm, AvoidedTerm, WordingRecord

from .fixtures import NO_PAGE

RULE: dict[str, Any] = {
    "name": "Floury Island",
    "dollar": "USD",
    "where": "in the ad",
    "asks": [{"check": "pay", "says": "Say it."}, {"check": "closed range", "says": "Close it."}],
}


def call(page: Page, module: str, function: str, *arguments: object) -> Any:
    return page.evaluate(
        """async ([module, name, rest]) => {
            const made = await import(new URL(`/modules/${module}.js`, location.href));
            return made[name](...rest);
        }""",
        [module, function, arguments],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$230,000+", (230_000, 230_000, "USD", "", 1, True)),
        ("$230,000 to $270,000 a year", (230_000, 270_000, "USD", "year", 2, False)),
        ("$230,000 to $270,000+ a year", (230_000, 270_000, "USD", "year", 2, True)),
        ("up to $200k", (200_000, 200_000, "USD", "", 1, True)),
        ("$100,000 and up", (100_000, 100_000, "USD", "", 1, True)),
        ("competitive", (0, 0, "", "", 0, False)),
        ("90–110k EUR per year", (90_000, 110_000, "EUR", "year", 2, False)),
        ("€60.000 – 75.000 p.a.", (60_000, 75_000, "EUR", "year", 2, False)),
        ("60 000 to 75 000 SEK a month", (60_000, 75_000, "SEK", "month", 2, False)),
        ("$45.50 - $60 an hour", (45.5, 60, "USD", "hour", 2, False)),
        ("between C$100,000 and C$140,000 per annum", (100_000, 140_000, "CAD", "year", 2, False)),
        (
            "$150,000 to $190,000 a year, 401(k), 25 days of leave",
            (150_000, 190_000, "USD", "year", 2, False),
        ),
        ("$100,000 to $120,000 a year for 40 hours a week", (100_000, 120_000, "USD", "year", 2, False)),
        ("£60,000 a year plus 10% bonus", (60_000, 60_000, "GBP", "year", 1, False)),
        ("", (0, 0, "", "", 0, False)),
    ],
)
def test_pay_is_read_as_people_write_it(modules: Page, text: str, expected: tuple[object, ...]) -> None:
    found = call(modules, "pay-reading", "readPay", text)
    assert tuple(found[key] for key in ("low", "high", "currency", "period", "amounts", "open")) == expected


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        ("", ["The ad doesn't state the pay."]),
        ("competitive", ["The pay line has no amount."]),
        ("$230,000+", ["The period is missing, such as “a year”.", "The range is open-ended."]),
        ("$230,000 to $270,000 a year", []),
        ("$270,000 to $230,000 a year", ["The first amount is higher than the second."]),
        ("90 to 95 an hour", ["The currency is missing."]),
    ],
)
def test_pay_is_held_against_what_a_place_asks(modules: Page, pay: str, expected: list[str]) -> None:
    ad = {"pay": pay, "benefits": "", "until": "", "text": ""}
    assert [fault for fault, *_ in call(modules, "pay-check", "checkPay", ad, RULE)] == expected


@pytest.mark.parametrize(
    ("pay", "wide"),
    [
        ("$100,000 to $160,000 a year", True),
        ("$100,000 to $150,000 a year", False),
        ("$150,000 to $210,000 a year", False),
    ],
)
def test_a_range_may_be_too_wide(modules: Page, pay: str, wide: bool) -> None:
    ask = {"check": "spread", "says": "", "most": 50_000, "currency": "CAD", "unless_above": 200_000}
    ad = {"pay": pay, "benefits": "", "until": "", "text": ""}
    found = call(modules, "pay-check", "checkPay", ad, RULE | {"dollar": "CAD", "asks": [ask]})
    assert bool(found) == wide


@pytest.mark.parametrize(
    ("ask", "pay", "text", "expected"),
    [
        (
            {"check": "spread", "percent": 60},
            "$100,000 to $170,000 a year",
            "",
            ["The upper end is 70% above the lower end."],
        ),
        ({"check": "spread", "percent": 60}, "$100,000 to $160,000 a year", "", []),
        ({"check": "minimum pay"}, "from €3,500 a month", "", []),
        ({"check": "minimum pay"}, "from €3,500", "", ["The period is missing, such as “a year”."]),
        (
            {"check": "avoid", "words": ["island experience"]},
            "",
            "An Island experience.",
            ["The ad says “island experience”."],
        ),
        ({"check": "avoid", "words": ["island experience"]}, "", "Experience.", []),
    ],
)
def test_what_else_a_place_asks(
    modules: Page, ask: dict[str, Any], pay: str, text: str, expected: list[str]
) -> None:
    ad = {"pay": pay, "benefits": "", "until": "", "text": text}
    found = call(modules, "pay-check", "checkPay", ad, RULE | {"asks": [ask | {"says": "Do it."}]})
    assert [fault for fault, *_ in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Be our Dough Wizard.",
        "Young dough, young people.",
        "Youngberry jam.",
        "A baker’s mate; bakers’ mates.",
        "Knead, kneading, knee.",
        "\N{KELVIN SIGN}nead it.",  # the same letter to a pattern that ignores case
        "A text without any of them.",
        "",
    ],
)
def test_both_sides_find_the_same_words(modules: Page, text: str) -> None:
    avoid = ["dough wizard", "young", "baker's mate", "knead*", "50% [of* them"]
    allowed = ["young dough"]
    wording = WordingRecord(
        avoid=tuple(AvoidedTerm(term=term, group="vague", why=term, instead="x") for term in avoid),
        allowed=tuple(AllowedTerm(term=term, why="x") for term in allowed),
        reviewed="2026-11-24",  # type: ignore[arg-type]
    )
    there = call(
        modules, "wording-check", "checkWording", [text],
        wording_patterns(wording),
    )  # fmt: skip
    assert {item["why"] for item in there} == {found.term.term for found in find(text, wording)}


@pytest.mark.parametrize(("zone", "binding"), [("America/Los_Angeles", False), ("Asia/Tokyo", True)])
def test_a_coming_rule_binds_from_its_day_where_the_reader_is(
    zone: str, binding: bool, browser: Browser, site_url: str
) -> None:
    """In California it is still the day before when it is the day itself in UTC."""
    with browser.new_context(timezone_id=zone) as context:
        page = context.new_page()
        page.clock.set_fixed_time("2027-01-01T03:00:00Z")
        page.goto(urljoin(site_url, NO_PAGE))
        rule = {"rule": {"state": "coming", "since": "2027-01-01"}}
        assert call(page, "pay-rules-data", "binds", rule) is binding
