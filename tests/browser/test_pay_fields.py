"""Pay as fields: what is typed as numbers is never parsed as prose, and drafts from before still open."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from .test_checks import call

NAN = "not a number"
NOT_FOR_PAY = {
    *("ANG", "BGN", "CUC", "HRK", "SLL", "SVC", "ZWL"),  # withdrawn, which browsers list for some years
    *("BOV", "CHE", "CHW", "CLF", "CNH", "COU", "MXV", "USN", "UYI", "UYW"),  # units of account
}
IN_CLDR = """() => Intl.supportedValuesOf("currency")"""
CALL_AMOUNT = """async (typed) => {
    const { amountIn } = await import(new URL("/modules/pay-fields.js", location.href));
    const amount = amountIn(typed);
    return Number.isNaN(amount) ? "not a number" : amount;
}"""
CALL_WORDS = """async (fields) => {
    const { payIn, payInWords } = await import(new URL("/modules/pay-fields.js", location.href));
    return payInWords(payIn("pay", (name) => fields[name.replace("pay.", "")] ?? ""));
}"""
CALL_TAKE_OVER = """async ([draft, facts]) => {
    const { takeOver } = await import(new URL("/modules/earlier-drafts.js", location.href));
    return Object.fromEntries(takeOver(new Map(Object.entries(draft)), facts));
}"""
FACTS = {
    "blanks": {
        "pay": {"posting": "pay", "wordings": {}, "choices": []},
        "last-day": {
            "posting": "closing date",
            "wordings": {"day": ["", "", False, None], "open": ["", "", False, "none"]},
            "choices": [],
        },
        "type": {
            "posting": "employment",
            "wordings": {},
            "choices": [["full-time", "FULL_TIME"], ["contract", "CONTRACTOR"]],
        },
    }
}


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("150000", 150_000),
        (" 150,000 ", 150_000),
        ("150.000", 150_000),
        ("150 000", 150_000),
        ("150\N{NO-BREAK SPACE}000", 150_000),
        ("120'000", 120_000),
        ("25,00,000", 2_500_000),
        ("45.50", 45.5),
        ("1.234,5", 1234.5),
        ("150k", 150_000),
        ("0", 0),
        ("", NAN),
        ("-5", NAN),
        ("$150,000", NAN),
        ("150,00,0", NAN),
        ("150,000.000,00", NAN),
        ("1e5", NAN),
        ("about 150000", NAN),
        ("150000-200000", NAN),
    ],
)
def test_an_amount_is_digits_in_groups_or_not(modules: Page, typed: str, amount: object) -> None:
    assert modules.evaluate(CALL_AMOUNT, typed) == amount


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (("150000", "235,000", "USD", "year"), "$150,000 to $235,000 a year"),
        (("60000", "60000", "GBP", ""), "£60,000 a year"),
        (("45.50", "60", "USD", "hour"), "$45.50 to $60.00 an hour"),
        (("140000", "175000", "CAD", "year"), "CA$140,000 to CA$175,000 a year"),
        (("8000000", "12000000", "JPY", "year"), "¥8,000,000 to ¥12,000,000 a year"),
        (("120000", "120000", "CZK", "month"), "CZK\N{NO-BREAK SPACE}120,000 a month"),
        (("235000", "150000", "USD", "year"), ""),
        (("150000", "", "USD", "year"), ""),
        (("150000", "235000", "", "year"), ""),
        (("150000", "235000", "XYZ", "year"), ""),
        (("150000", "235000", "dollars", "year"), ""),
    ],
)  # fmt: skip
def test_the_ad_says_what_the_fields_hold(modules: Page, fields: tuple[str, ...], words: str) -> None:
    names = ("min", "max", "currency", "period")
    assert modules.evaluate(CALL_WORDS, dict(zip(names, fields, strict=True))) == words


@pytest.mark.parametrize(
    ("fields", "field", "fault"),
    [
        (("235000", "150000", "USD", "year"), "max", "The maximum is below the minimum."),
        (
            ("7", "54,939", "GBP", "year"),
            "max",
            "The maximum is 7,848 times the minimum. Check both amounts.",
        ),
        (("0", "54,939", "GBP", "year"), "max", "The maximum is far above the minimum. Check both amounts."),
        (
            ("150", "235", "USD", "year"),
            "min",
            "That is too little for a year. Check the amounts and the period.",
        ),
        (
            ("150000", "235000", "EUR", "hour"),
            "min",
            "That is too much for an hour. Check the amounts and the period.",
        ),
        (
            ("8", "12", "JPY", "year"),
            "min",
            "That is too little for a year. Check the amounts and the period.",
        ),
        (
            ("150000", "235000", "XYZ", "year"),
            "currency",
            "“XYZ” isn't a currency. Choose one from the list.",
        ),
        (
            ("150000", "235000", "DEM", "year"),
            "currency",
            "“DEM” isn't a currency. Choose one from the list.",
        ),
        (("$150,000", "235000", "USD", "year"), "min", "Enter the amount in digits, such as 150000."),
        (
            ("150000", "", "USD", "year"),
            "max",
            "Add the maximum. If there is only one amount, enter it twice.",
        ),
        (("150000", "235000", "", "year"), "currency", "Choose the currency."),
    ],
)
def test_what_cannot_be_meant_is_said_at_the_field(
    modules: Page, fields: tuple[str, ...], field: str, fault: str
) -> None:
    typed = dict(zip(("min", "max", "currency", "period"), fields, strict=True))
    faults = call(modules, "pay-faults", "payFieldFaults", typed, True)
    assert {name: said for name, said in faults.items() if said} == {field: fault}


@pytest.mark.parametrize(
    "fields",
    [
        ("150000", "235000", "USD", "year"),
        ("70", "110", "USD", "hour"),
        ("8000000", "12000000", "JPY", "year"),
        ("20000", "30000", "KWD", "year"),
        ("", "", "", "year"),
    ],
)
def test_plausible_pay_has_no_faults(modules: Page, fields: tuple[str, ...]) -> None:
    typed = dict(zip(("min", "max", "currency", "period"), fields, strict=True))
    assert set(call(modules, "pay-faults", "payFieldFaults", typed, True).values()) == {""}


def test_nothing_is_missing_while_the_reader_types(modules: Page) -> None:
    faults = call(modules, "pay-faults", "payFieldFaults", {"min": "150000"}, False)
    assert set(faults.values()) == {""}


def test_no_currency_in_use_is_missing(modules: Page) -> None:
    listed = {code for code, _ in call(modules, "currencies", "currencies")}
    supported = set(modules.evaluate(IN_CLDR))
    assert listed <= supported
    assert {code for code in supported - listed - NOT_FOR_PAY if not code.startswith("X")} == set()


@pytest.mark.parametrize(
    ("draft", "taken"),
    [
        (
            {"pay": "£60,000 to £70,000 a year"},
            {"pay.min": "60000", "pay.max": "70000", "pay.currency": "GBP", "pay.period": "year"},
        ),
        (
            {"pay": "£60,000 to £70,000 a year", "pay.max": "80000"},
            {"pay.min": "60000", "pay.max": "80000"},
        ),
        ({"pay": "competitive"}, {"pay.min": None, "pay": "competitive"}),
        ({"pay": "Grade 7 - £54,939 - £61,720 a year"}, {"pay.min": "54939", "pay.max": "61720"}),
        ({"last-day": "March 1, 2027"}, {"last-day": "2027-03-01"}),
        ({"last-day": "open until filled"}, {"last-day.wording": "open"}),
        ({"last-day": "2027-03-01", "posting.until": "2027-04-01"}, {"last-day": "2027-03-01"}),
        (
            {"posting.until": "2027-04-01", "posting.kind": "CONTRACTOR"},
            {"last-day": "2027-04-01", "type": "contract"},
        ),
        ({"type": "full-time, permanent"}, {"type": "full-time, permanent"}),
    ],
)  # fmt: skip
def test_drafts_from_before_still_open(modules: Page, draft: dict[str, str], taken: dict[str, Any]) -> None:
    now = modules.evaluate(CALL_TAKE_OVER, [draft, FACTS])
    assert {name: now.get(name) for name in taken} == taken
