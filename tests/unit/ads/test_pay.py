"""Pay is read as people write it, and found in an ad among other money."""

from __future__ import annotations

import csv
import functools
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.modules import Modules

FOLDER = Path(__file__).parent

with (FOLDER / "pay.csv").open(encoding="utf-8", newline="") as lines:
    WRITTEN = list(csv.DictReader(lines))

BITS = st.sampled_from(
    [
        *[
            "$",
            "€",
            "£",
            "₹",
            "CHF",
            "USD",
            " ",
            "-",
            "–",
            "to",
            "k",
            "K",
            "M",
            "LPA",
            "万",
            "+",
            "%",
            ",",
            ".",
            "’",
        ],
        *[
            "/hr",
            "a year",
            "p.a.",
            "120",
            "000",
            "7",
            "54,939",
            "1.5",
            "401(k)",
            "up to",
            "Salary:",
            "\n",
            "Grade",
        ],
    ]
)


@functools.cache
def modules() -> Modules:
    return Modules("pay-amounts", "pay-reading", "ad-text", "ad-pay")


def pays(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = modules().call("payInAd(text)", text=text)
    return found


@pytest.mark.parametrize("row", WRITTEN, ids=[row["text"] for row in WRITTEN])
def test_pay_is_read_as_it_was_meant(row: dict[str, str]) -> None:
    pay = modules().call("readPay(text)", text=row["text"])
    if not pay["isSigned"]:  # a bare number is no pay
        pay = (
            dict.fromkeys(pay, 0) | {"currency": "", "period": "", "open": False}
            if not int(row["amounts"])
            else pay
        )
    found = [f"{pay[key]:g}" if key in {"low", "high"} else str(pay[key]) for key in list(row)[1:-1]]
    assert found == [f"{float(row['low']):g}", f"{float(row['high']):g}", *list(row.values())[3:-1]]
    assert pay["open"] == (row["open"] == "yes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salary: $120,000 to $150,000 a year.", [(120_000, 150_000, "year")]),
        ("Base salary range\n\n$120,000—$150,000 USD", [(120_000, 150_000, "")]),
        ("The annual base salary ranges from $120,000 to $150,000.", [(120_000, 150_000, "year")]),
        ("Salary: 120,000 - 150,000", [(120_000, 150_000, "")]),
        (
            "SF: $150k-$180k, Denver: $130k-$155k, Toronto: 140k-160k CAD.",
            [(150_000, 180_000, ""), (130_000, 155_000, ""), (140_000, 160_000, "")],
        ),
        (
            "USD 90,000 - 120,000 in Ohio // 80,000 - 110,000 in Idaho",
            [(90_000, 120_000, ""), (80_000, 110_000, "")],
        ),
        (
            "Austin: $197,000 - $225,000 for Lead Machine Learning Engineer, Salem: $215,000 - $245,000",
            [(197_000, 225_000, ""), (215_000, 245_000, "")],
        ),
        ("Rate: $45/h", [(45, 45, "hour")]),
        ("$150,000-$170,000 plus bonus and equity", [(150_000, 170_000, "")]),
        ("We raised a $20M Series A and manage $3 billion in assets.", []),
        ("A $1,500 learning budget and a $300 a month stipend.", []),
        ("Our customers save $50,000 to $80,000 in costs.", []),
        ("A 401(k) with 4% match, 25 days of leave, 5+ years of experience.", []),
        ("More than 100,000 users and 24/7 support; on site 2 to 3 days per week.", []),
        ("Sign-on bonus of $10,000.", []),
    ],
)
def test_pay_is_found_among_other_money(text: str, expected: list[tuple[float, float, str]]) -> None:
    assert [(pay["low"], pay["high"], pay["period"]) for pay in pays(text)] == expected


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        (
            "Salary: 7 to £54,939 a year",
            [
                "7 and 54,939 are too far apart to be both ends of a range.",
                "7 a year is too little to be right.",
            ],
        ),
        ("Salary: $60 a year", ["60 a year is too little to be right."]),
        ("Salary: $60 an hour", []),
        ("Salary: ¥8,000,000 - ¥12,000,000 a year", []),
    ],
)
def test_what_can_hardly_be_meant_is_told(text: str, doubts: list[str]) -> None:
    pay = modules().call("readPay(text)", text=text)
    found = modules().call("payDoubts(pay)", pay=pay)
    assert found == [doubt.replace(",", "") for doubt in doubts]  # QuickJS sets no commas


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Salary: competitive", "The pay line has no amount: “competitive”."),
        ("Compensation: depends on experience", "The pay line has no amount: “depends on experience”."),
        ("Pay range: $XXX,XXX", "This pay can't be read: “$XXX,XXX”."),
        ("Base salary: $12O,OOO", "This pay can't be read: “$12O,OOO”."),
    ],
)
def test_what_cannot_be_read_is_told(text: str, message: str) -> None:
    assert [one["message"] for one in modules().call("unreadPays(text, payInAd(text))", text=text)] == [
        message
    ]


@given(st.lists(BITS | st.text(max_size=4), max_size=20).map("".join))
def test_the_lower_end_is_never_above_the_higher(text: str) -> None:
    for pay in modules().call("readPays(text)", text=text):
        assert 0 <= pay["low"] <= pay["high"]
        assert 0 <= pay["start"] < pay["end"] <= len(text.encode("utf-16-le")) // 2
        assert pay["amounts"] in {1, 2}


@given(st.lists(BITS | st.text(max_size=4), max_size=20).map("".join))
def test_any_ad_can_be_read(text: str) -> None:
    unwrapped = modules().call("unwrapped(text)", text=text)
    assert len(unwrapped) == len(text)
    for pay in pays(unwrapped):
        assert pay["low"] <= pay["high"]
