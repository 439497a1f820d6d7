"""The steps of a project as places on a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.time_line import time_line


def test_steps_take_their_part_of_the_time() -> None:
    assert time_line(["Week 1", "Weeks 2–3", "Weeks 3-4"]) == ((0, 25), (25, 50), (50, 50))
    assert time_line(["Monat 1", "Monate 2–4"]) == ((0, 25), (25, 75))
    assert time_line(["1", "2"]) == ((0, 50), (50, 50))


@pytest.mark.parametrize(
    "whens",
    [
        [],
        ["Week 1", None],
        ["Week 1", "soon after"],
        ["Weeks 1–2", "Month 2"],
        ["Weeks 3–4", "Weeks 1–2"],
        ["Weeks 4–2"],
        ["Week 0"],
        ["Q1 2026"],
        ["2026-01"],
    ],
)
def test_there_is_no_line_where_it_could_be_wrong(whens: list[str | None]) -> None:
    assert time_line(whens) == ()


@given(st.lists(st.one_of(st.none(), st.text(max_size=12), st.from_regex(r"Weeks? \d{1,3}(–\d{1,3})?"))))
def test_a_line_has_every_step_or_none_and_keeps_within_its_width(whens: list[str | None]) -> None:
    spans = time_line(whens)
    assert len(spans) in (0, len(whens))
    for left, width in spans:
        assert left >= 0
        assert width > 0
        assert left + width <= 100.01
