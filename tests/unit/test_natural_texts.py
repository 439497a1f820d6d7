"""Texts that authors really write, and that no rule about typing may report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build import prepare
from generator.disk.project import Project
from generator.report.report import Report
from tests.unit.bakery import bakery

BAKER = "data/roles/baker.yml"
JOB = "data/job-descriptions/baker.yml"
QUOTED = [
    "issue #4 is solved",
    "We use C# and F#, and rank #1.",
    "#1 in town",
    "Answers “why” before “how”",
    "“We hired a baker and needed a pastry chef.”",
    "'Bread' or 'cake'?",
    'The "right" kind of "wrong"',
    "‘Tis the bakers’ oven",
    "It’s the customers’ choice",
    "Bread (and cake) [sic]",
    "5–7 loaves – or 8",
    "-5 °C in the cold room",
    "TODO lists are kept in C:\\new\\bread",
    "Ask for a CV: two pages, no photo",
    "São Paulo, Ångström, Âge, naïve, Ã and â",
    "Earns 110.000 € or $110,000, p < 0.05",
    "Reads logs such as a\\b",
    "Wait... then bake",
    "What next?",
    "Reviewed in 2062?",
    "Bake, rest, bake",
]
PLAIN = [
    "C# and F# developers",
    "bakes in E#",
    "the baker's dozen",
    "baker & co",
    "50% more bread",
    "rock 'n' roll",
    "5'10\" tall",
    "“Bread” and “cake”",
    "bread.  # a comment of the author",
    "Bread. # a comment",
    "bread  # two spaces",
]


def warnings(root: Path) -> list[str]:
    report: Report = prepare(Project(root)).report
    return [f"{one.code} {one.message}" for one in report.diagnostics]


@pytest.mark.parametrize("text", QUOTED)
def test_a_text_in_quotes_is_as_its_author_wants_it(text: str, tmp_path: Path) -> None:
    typed = json.dumps(text, ensure_ascii=False)
    root = bakery(
        tmp_path,
        (BAKER, "  - The shelf is empty at nine.", f"  - {typed}\n  - Another."),
        (JOB, "  - text: Make bread every day.", f"  - text: {typed}"),
    )
    assert warnings(root) == []


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_without_quotes_is_as_its_author_wants_it(text: str, tmp_path: Path) -> None:
    root = bakery(tmp_path, (BAKER, "  - The shelf is empty at nine.", f"  - {text}\n  - Another."))
    assert warnings(root) == []


@pytest.mark.parametrize(
    "line",
    [
        "reviewed: 2026-11-22 # by the owner",
        "reviewed: 2026-11-22 #owner",
        "reviewed: 2026-11-22\n#sources are above",
        "reviewed: 2026-11-22\n\n  # the end",
    ],
)
def test_a_comment_may_follow_what_is_no_text(line: str, tmp_path: Path) -> None:
    assert warnings(bakery(tmp_path, (BAKER, "reviewed: 2026-11-22", line))) == []
