"""Rules beyond what their cases in ``tests/rules`` show."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import RULES, check
from generator.read.load import load_documents
from generator.read.resolve import resolve
from generator.read.validate import validate_documents
from generator.report.diagnostics import Severity
from tests.unit.bakery import Edit, bakery, codes, problems

FLOW = "data/decisions/bread-or-cake.yml"
JOB = "data/job-descriptions/baker.yml"
PAY = "data/salaries/village.yml"
CHEF = "data/roles/pastry-chef.yml"
SITE = "data/site.yml"


def messages(root: Path) -> list[str]:
    return [f"{one.code} {one.message}" for one in problems(root)]


def test_every_rule_has_a_name_a_text_and_a_severity() -> None:
    for rule in RULES:
        assert rule.name.replace("_", "").isalpha()
        assert rule.text
        assert rule.severity in Severity


def test_warnings_wait_until_every_record_can_be_read(tmp_path: Path) -> None:
    unused: Edit = ("data/sources.yml", "made-up:", "hearsay:\n  <<\nmade-up:")
    filled: Edit = (
        "data/sources.yml",
        "hearsay:\n  <<\n",
        "hearsay:\n  publisher: P\n  title: T\n  kind: community\n  checked: 2026-11-22\n  note: N\n",
    )
    assert codes(bakery(tmp_path / "a", unused, filled)) == ["data/sources.yml:1 SOURCE001"]
    broken = bakery(tmp_path / "b", unused, filled, ("data/costs.yml", "name:", "nam:"))
    assert codes(broken) == ["data/costs.yml:2 SCHEMA002"]


def test_rules_look_at_what_could_be_read(tmp_path: Path) -> None:
    root = bakery(tmp_path, ("data/costs.yml", "name:", "nam:"), (PAY, "low: 1000", "low: 5000"))
    assert codes(root) == ["data/costs.yml:2 SCHEMA002", f"{PAY}:13 PAY001"]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_a_rule_stands_alone_on_a_guide_without_anything(code: str, tmp_path: Path) -> None:
    guide, _ = resolve(validate_documents(load_documents(tmp_path, tmp_path / "data")[0])[0])
    assert [one for one in check(guide) if one.code == code] == []


def chain(length: int, last: str) -> str:
    """The questions of a flow that ask one thing after another."""
    questions = [
        f"  - id: q{n}\n    ask: Q{n}?\n    options:\n"
        f"      - {{id: a, answer: A, next: q{n + 1}}}\n      - {{id: b, answer: B, outcome: buy-it}}\n"
        for n in range(length - 1)
    ]
    end = (
        f"  - id: q{length - 1}\n    ask: Last?\n    options:\n"
        f"      - {{id: a, answer: A, {last}}}\n      - {{id: b, answer: B, outcome: hire-a-baker}}\n"
    )
    return "".join([*questions, end])


def with_questions(root: Path, questions: str) -> Path:
    bakery(root)
    head, _, rest = (root / FLOW).read_text("utf-8").partition("questions:\n")
    (root / FLOW).write_text(f"{head}questions:\n{questions}sources:{rest.partition('sources:')[2]}", "utf-8")
    return root


def test_a_long_flow_is_no_danger(tmp_path: Path) -> None:
    root = with_questions(tmp_path, chain(1500, "next: q0"))
    (problem,) = [one for one in problems(root) if one.code == "FLOW004"]
    assert problem.message.startswith("goes in a circle: q0 → q1 → q2 → ")
    assert problem.where.line == 4


def test_a_question_that_leads_to_itself(tmp_path: Path) -> None:
    root = with_questions(tmp_path, chain(2, "next: q1"))
    assert "FLOW004 goes in a circle: q1 → q1" in messages(root)


def test_a_circle_that_no_answer_leads_to(tmp_path: Path) -> None:
    questions = chain(1, "outcome: hire-a-pastry-chef").replace("q0", "start") + chain(2, "next: q0")
    found = messages(with_questions(tmp_path, questions))
    assert "FLOW004 goes in a circle: q0 → q1 → q0" in found
    assert "FLOW005 no answer leads to 'q0'" in found


def test_two_ways_to_one_question_are_no_circle(tmp_path: Path) -> None:
    questions = chain(3, "outcome: hire-a-pastry-chef").replace("outcome: buy-it", "next: q2", 1)
    assert messages(with_questions(tmp_path, questions)) == []


def test_percentiles_may_be_few_and_equal(tmp_path: Path) -> None:
    root = bakery(tmp_path, (PAY, "      p25: 2000\n      p50: 2100\n", "      p10: 2250\n"))
    assert codes(root) == []


def test_each_fall_of_percentiles_is_reported(tmp_path: Path) -> None:
    root = bakery(tmp_path, (PAY, "p25: 2000", "p25: 2400"), (PAY, "p75: 2250", "p75: 1000"))
    assert messages(root) == [
        "PAY003 p50 (2,100) is below p25 (2,400)",
        "PAY003 p75 (1,000) is below p50 (2,100)",
    ]


@pytest.mark.parametrize(
    ("light", "dark", "expected"),
    [
        ("#767676", "#8a8a8a", []),  # 4.54 on white
        ("#777777", "#ffffff", ["SITE002 #777777 on #ffffff has a contrast of 4.47, below 4.5"]),
        ("#000000", "#000000", ["SITE002 #000000 on #1e2129 has a contrast of 1.3, below 4.5"]),
    ],
)
def test_contrast(light: str, dark: str, expected: list[str], tmp_path: Path) -> None:
    edits = ((SITE, '"#7a4a12"', f'"{light}"'), (SITE, '"#e0b080"', f'"{dark}"'))
    assert messages(bakery(tmp_path, *edits)) == expected


def test_names_are_compared_without_regard_to_capitals(tmp_path: Path) -> None:
    assert messages(bakery(tmp_path, (CHEF, "- confectioner", "- BAKER"))) == [
        "ROLE003 'BAKER' already belongs to the role 'baker'"
    ]


def test_a_role_may_repeat_its_own_name(tmp_path: Path) -> None:
    assert codes(bakery(tmp_path, (CHEF, "- confectioner", "- Pastry Chef"))) == []


def test_levels_in_another_order(tmp_path: Path) -> None:
    root = bakery(tmp_path, (JOB, "level: trainee", "level: X"), (JOB, "level: master", "level: trainee"))
    (root / JOB).write_text((root / JOB).read_text("utf-8").replace("level: X", "level: master"), "utf-8")
    assert messages(root) == ["JD003 has the levels master, trainee; the role has trainee, master"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("[[ bakery ]]", []),
        ("[bakery]", ["JD007 '[bakery]' would be posted as typed"]),
        ("[[bakery]", ["JD001 a placeholder is missing a bracket"]),
        ("[bakery]]", ["JD001 a placeholder is missing a bracket"]),
        ("[[]]", ["JD001 unknown placeholder '[[]]'"]),
        ("[[Bakery]]", ["JD001 unknown placeholder '[[Bakery]]'"]),
    ],
)
def test_placeholders(typed: str, expected: list[str], tmp_path: Path) -> None:
    found = messages(bakery(tmp_path, (JOB, "[[bakery]]", typed)))
    assert found == expected
