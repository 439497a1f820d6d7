"""The rule of a debrief: what counts as a missed minimum, and how far apart interviewers are."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

LINES = [
    {"id": "a", "minimum": 4, "mustPass": True},
    {"id": "b", "minimum": 3, "mustPass": False},
    {"id": "c", "minimum": 3, "mustPass": False},
]
CALL = """async ([lines, cards, mayMiss]) => {
    const rule = await import(new URL("/modules/debrief-rule.js", location.href));
    const maps = cards.map((card) => new Map(Object.entries(card)));
    return [rule.verdict(lines, maps, mayMiss), lines.map((line) => rule.compare(line, maps).spread)];
}"""


@pytest.mark.parametrize(
    ("cards", "verdict", "spread"),
    [
        ([], "open", [0, 0, 0]),
        ([{"a.alone": "4", "b.alone": "3"}], "open", [0, 0, 0]),
        ([{"a.alone": "4", "b.alone": "3", "c.alone": "3"}], "met", [0, 0, 0]),
        ([{"a.alone": "4", "b.alone": "2", "c.alone": "3"}], "met", [0, 0, 0]),
        ([{"a.alone": "4", "b.alone": "2", "c.alone": "2"}], "missed", [0, 0, 0]),
        ([{"a.alone": "5", "b.alone": "1", "c.alone": "5"}], "missed", [0, 0, 0]),
        ([{"a.alone": "5", "b.alone": "2", "c.alone": "5"}], "met", [0, 0, 0]),
        ([{"a.alone": "3"}], "missed", [0, 0, 0]),
        (
            [{"a.alone": "5", "b.alone": "3", "c.alone": "3"}, {"a.alone": "2"}],
            "missed",
            [3, 0, 0],
        ),
        (
            [{"a.alone": "5", "b.alone": "3", "c.alone": "3"}, {"a.alone": "2", "a.after": "4"}],
            "met",
            [3, 0, 0],
        ),
    ],
)
def test_minimums_and_spread(
    modules: Page, cards: list[dict[str, str]], verdict: str, spread: list[int]
) -> None:
    assert modules.evaluate(CALL, [LINES, cards, 1]) == [verdict, spread]
