"""What the editor finds while someone types: pay that a place asks for otherwise, and words to avoid."""

from __future__ import annotations

import json
import re
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from generator.derive.wording import find
from generator.schema.wording import AllowedTerm, AvoidedTerm, WordingRecord

from .conftest import NO_PAGE, OpenPage
from .moving import wait_until_idle
from .test_accessibility import violations
from .test_copy import ADDRESS
from .test_editor import fill

PAY = "[data-guide-findings=pay]"
WORDS = "[data-guide-findings=words]"
COUNT = "[data-guide-check-count]"
RULE: dict[str, Any] = {
    "name": "Floury Island",
    "aliases": ["Floury Island", "FI"],
    "dollar": "USD",
    "where": "in the ad",
    "asks": [{"check": "pay", "says": "Say it."}, {"check": "closed range", "says": "Close it."}],
    "source": ["The island", "https://island.example/law"],
    "checked": "24 November 2026",
}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(ADDRESS)


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
def test_pay_is_read_as_people_write_it(open_page: OpenPage, text: str, expected: tuple[object, ...]) -> None:
    found = call(open_page(NO_PAGE), "pay-check", "parsePay", text)
    assert tuple(found[key] for key in ("low", "high", "currency", "period", "amounts", "open")) == expected


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        ("", ["The pay is missing. It belongs in the ad."]),
        ("competitive", ["The pay holds no amount."]),
        ("$230,000+", ["The period is missing, such as “a year”.", "The range has an open end."]),
        ("$230,000 to $270,000 a year", []),
        ("$270,000 to $230,000 a year", ["The first amount is above the second."]),
        ("90 to 95 an hour", ["The currency is missing."]),
    ],
)
def test_pay_is_held_against_what_a_place_asks(open_page: OpenPage, pay: str, expected: list[str]) -> None:
    ad = {"pay": pay, "benefits": "", "until": "", "text": ""}
    assert [fault for fault, _ in call(open_page(NO_PAGE), "pay-check", "checkPay", ad, RULE)] == expected


@pytest.mark.parametrize(
    ("pay", "wide"),
    [
        ("$100,000 to $160,000 a year", True),
        ("$100,000 to $150,000 a year", False),
        ("$150,000 to $210,000 a year", False),
    ],
)
def test_a_range_may_be_too_wide(open_page: OpenPage, pay: str, wide: bool) -> None:
    ask = {"check": "spread", "says": "", "most": 50_000, "currency": "CAD", "unless_above": 200_000}
    ad = {"pay": pay, "benefits": "", "until": "", "text": ""}
    found = call(open_page(NO_PAGE), "pay-check", "checkPay", ad, RULE | {"dollar": "CAD", "asks": [ask]})
    assert bool(found) == wide


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
def test_both_sides_find_the_same_words(open_page: OpenPage, text: str) -> None:
    avoid = ["dough wizard", "young", "baker's mate", "knead*", "50% [of* them ("]
    allowed = ["young dough"]
    wording = WordingRecord(
        avoid=tuple(AvoidedTerm(term=term, group="vague", why=term, instead="x") for term in avoid),
        allowed=tuple(AllowedTerm(term=term, why="x") for term in allowed),
        reviewed="2026-11-24",  # type: ignore[arg-type]
    )
    there = call(
        open_page(NO_PAGE), "wording-check", "checkWording", [text],
        {"avoid": [[[term], term, "x"] for term in avoid], "allowed": allowed},
    )  # fmt: skip
    assert {item["why"] for item in there} == {found.term.term for found in find(text, wording)}


def test_without_the_script_of_checks_the_rest_works(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE)
    page.route("**/editor-panels.js", lambda route: route.abort("aborted"))
    page.goto(page.url.replace(NO_PAGE, f"/{ADDRESS}"))
    fill(page, company="Northwind")
    expect(page.locator("[data-guide-editor-status]")).to_contain_text("out of reach just now")
    expect(page.locator("[data-placeholder=company]").first).to_have_text("Northwind")


@pytest.mark.parametrize("needed", ["typed", "seen"])
def test_checks_are_made_once_they_are_needed(open_page: OpenPage, needed: str) -> None:
    page = open_page(NO_PAGE)
    rules: list[str] = []
    page.on("request", lambda request: rules.extend(re.findall("posting-checks|panels", request.url)))
    page.goto(page.url.replace(NO_PAGE, f"/{ADDRESS}"))
    wait_until_idle(page)
    expect(page.locator(COUNT)).to_have_text("made as you type")
    assert rules == []
    expect(page.locator(WORDS)).to_contain_text("Not looked at yet.")
    if needed == "typed":
        fill(page, company="Northwind")
        expect(page.locator(COUNT)).to_have_text("no place yet on pay, 0 on wording")
    else:
        page.locator(WORDS).scroll_into_view_if_needed()
    expect(page.locator(WORDS)).to_contain_text("Nothing found.")
    if needed == "seen":
        expect(page.locator(COUNT)).to_have_text("made as you type")  # it is read aloud
    assert rules == ["panels", "posting-checks"]


def test_checks_follow_when_all_is_cleared(page: Page) -> None:
    fill(page, location="New York, NY", **{"pay-range": "$230,000+"})
    expect(page.locator(COUNT)).to_contain_text("2 on pay")  # no period, and an open end
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(COUNT)).to_contain_text("no place yet on pay")


def test_an_open_end_is_told_for_new_york_city(page: Page) -> None:
    fill(page, location="New York, NY", **{"pay-range": "$230,000+"})
    open_end = page.locator(f"{PAY} li").filter(has_text="The range has an open end.")
    expect(open_end).to_contain_text("Give both ends.")
    expect(open_end).to_contain_text("Anderson Kill, checked 24 November 2026. Not legal advice.")
    assert (open_end.get_by_role("link").get_attribute("href") or "").startswith("https://")
    fill(page, **{"pay-range": "$230,000 to $270,000 a year"})
    expect(page.locator(f"{PAY} li")).to_have_count(0)
    expect(page.locator(PAY)).to_contain_text("Nothing found.")
    expect(page.locator(COUNT)).to_have_text("0 on pay, 0 on wording")


def test_the_place_can_be_chosen(page: Page) -> None:
    fill(page, location="Leeds", **{"pay-range": "$120,000 to $190,000 a year"})
    page.get_by_label("Place whose pay rules count").select_option("ontario")
    expect(page.locator(PAY)).to_contain_text("The range is CAD 70,000 wide.")
    expect(page.locator(PAY)).to_contain_text("Say whether the job is vacant")
    page.get_by_label("Place whose pay rules count").select_option("none")
    expect(page.locator(PAY)).to_contain_text("The guide has no rule for it.")


def test_a_word_to_avoid_is_told_with_its_sentence(page: Page) -> None:
    fill(page, team="the data ninjas and one ninja")
    found = page.locator(f"{WORDS} li")
    expect(found.first).to_contain_text("“ninja”")
    expect(found.first).to_contain_text("Write instead: the plain job title.")
    expect(page.locator(COUNT)).not_to_contain_text(" 0 on wording")


def test_a_whole_range_goes_into_the_job_posting(page: Page) -> None:
    fill(page, **{"pay-range": "$230,000+"})
    page.locator("[data-guide-posting] summary").click()
    wait_until_idle(page)
    assert "baseSalary" not in page.locator("[data-guide-json]").inner_text()
    fill(page, **{"pay-range": "$230,000 to $270,000 a year"})
    wait_until_idle(page)
    shown = page.locator("[data-guide-json]").inner_text()
    salary = json.loads(shown[shown.index("{") : shown.rindex("}") + 1])["baseSalary"]
    assert salary["currency"] == "USD"
    assert (salary["value"]["minValue"], salary["value"]["maxValue"]) == (230_000, 270_000)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_the_findings(
    open_page: OpenPage, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(ADDRESS, width=width, scheme=scheme)
    fill(page, location="Denver, Colorado", team="the rockstar team", **{"pay-range": "up to $200k"})
    expect(page.locator(f"{PAY} li").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
