"""The list of countries is that of the Unicode CLDR, as this browser has it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .test_checks import call

# Parts and groups of countries, and codes for tests.
NO_COUNTRIES = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]

IN_CLDR = """() => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return letters.flatMap((first) => letters.map((second) => first + second))
        .filter((code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code);
}"""


def test_no_country_is_missing_and_none_is_past(modules: Page) -> None:
    listed = {code for code, _ in call(modules, "countries", "countries")}
    assert listed == set(modules.evaluate(IN_CLDR)) - set(NO_COUNTRIES)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("de", "DE"), (" GB ", "GB"), ("uk", "GB"), ("UN", ""), ("DD", ""), ("Germany", ""), ("", "")],
)
def test_what_was_typed_becomes_a_code(modules: Page, typed: str, code: str) -> None:
    assert call(modules, "countries", "countryCode", typed) == code
