"""How far figures are rounded, and which are thin."""

from __future__ import annotations

import pytest

from generator.derive.pay import Range
from generator.derive.rounding import is_thin, rounded, rounded_range
from generator.language.phrases import ENGLISH_PHRASES


@pytest.mark.parametrize(
    ("amount", "count", "shown"),
    [
        (207_450, 1_009, "$207,000"),
        (193_200, 363, "$193,000"),
        (182_500, 31, "$185,000"),
        (81_602, 20, "$80,000"),
        (81_602, 100, "$82,000"),
        (43_250, 48, "$45,000"),
        (2_045, 40, "$2,050"),
        (43, 500, "$43"),
    ],
)
def test_pay_is_rounded_as_its_count_allows(amount: int, count: int, shown: str) -> None:
    assert rounded(amount, count, "USD", ENGLISH_PHRASES) == shown


def test_a_difference_is_rounded_on_the_scale_of_the_pay() -> None:
    assert rounded(6_486, 209, "USD", ENGLISH_PHRASES, 170_000) == "$6,000"
    assert rounded(6_486, 25, "USD", ENGLISH_PHRASES, 170_000) == "$5,000"
    assert rounded(400, 209, "USD", ENGLISH_PHRASES, 170_000) == "$0"


def test_a_source_s_own_range_is_left_as_it_is() -> None:
    assert rounded_range(Range(1_950, 2_110, open_top=True), None) == Range(1_950, 2_110, open_top=True)
    assert rounded_range(Range(149_600, 234_600, open_top=False), 363) == Range(
        150_000, 235_000, open_top=False
    )


def test_thin_is_below_thirty() -> None:
    assert [is_thin(count) for count in (20, 29, 30, None)] == [True, True, False, False]
