"""However an author types a date or a number, the hint says how to write it, or nothing wrong."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.read.dates import FORM, first_days, how_to_write
from generator.read.numbers import how_to_write_whole, is_misread
from generator.schema.fields import Date

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@given(
    DAYS,
    st.sampled_from(
        [
            "{0.year}/{0.month}/{0.day}",
            "{0.year}-{0.month}-{0.day}",
            "{0.year}–{0:%m}–{0:%d}",
            "{0:%Y%m%d}",
            "{0.day} {0:%B} {0.year}",
            "{0.day}. {0:%b} {0.year}",
            "{0:%B} {0.day}, {0.year}",
            "“{0:%Y-%m-%d}”",
        ]
    ),
)
def test_another_form_is_turned_into_the_right_one(day: datetime.date, form: str) -> None:
    assert how_to_write(form.format(day)) == f"write {day.isoformat()}"


@given(DAYS)
def test_a_date_that_differs_by_country_is_not_guessed(day: datetime.date) -> None:
    ambiguous = day.day <= 12 and day.day != day.month
    for typed in (f"{day.day}/{day.month}/{day.year}", f"{day.month}.{day.day}.{day.year}"):
        assert how_to_write(typed) == (FORM if ambiguous else f"write {day.isoformat()}")


@given(st.text(max_size=30))
def test_any_text_gets_a_hint_and_no_wrong_date(text: str) -> None:
    hint = how_to_write(text)
    assert hint
    if hint.startswith("write 2") or hint.startswith("write 1"):
        datetime.date.fromisoformat(hint.removeprefix("write "))
    assert all(isinstance(day, datetime.date) for day in first_days(text))


@given(DAYS, st.sampled_from(["{0.year}", "{0:%B} {0.year}", "{0.day} {0:%B} {0.year}", "{0:%Y-%m}", "{0}"]))
def test_dates_in_words_are_found(day: datetime.date, form: str) -> None:
    latest = max(first_days(f"Posted {form.format(day)}, n = 1,204"))
    assert day.replace(month=1, day=1) <= latest <= day


@given(st.integers(1_000, 999_999_999), st.sampled_from([",", ".", " ", "'", "\u202f"]))
def test_thousands_are_written_without_signs(number: int, sign: str) -> None:
    typed = f"{number:,}".replace(",", sign)
    assert how_to_write_whole(typed) == f"write digits only: {number}"
    assert is_misread(typed, number)


@given(st.text("0123456789.,_ eE+-", min_size=1, max_size=12))
def test_a_number_is_misread_unless_it_is_plain_digits(typed: str) -> None:
    for kind in (int, Decimal):
        try:
            number = TypeAdapter(kind).validate_python(typed)
        except ValidationError:
            continue
        if not is_misread(typed, number):
            assert set(typed.strip()) <= set("-.0123456789" if kind is Decimal else "-0123456789")
            assert str(number).lstrip("-") in typed or number == 0 or typed.strip(" -").startswith("0")


@given(DAYS)
def test_a_right_date_is_read(day: datetime.date) -> None:
    assert TypeAdapter(Date).validate_python(day.isoformat()) == day
