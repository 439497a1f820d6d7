"""The page of problems: each code with its rule and an example of a mistake."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from generator.checks.catalog import GROUPS, Problem, every_problem

CASES = Path("tests/rules")
"""One folder per case; its name begins with the code, and ``expected.txt`` holds what is reported."""

HEAD = """# Problems that the guide reports

Made by `make reference` from the rules and their cases; do not edit it.

`guide check` names a code with every mistake. Look it up here to read the rule. An error
stops the build. A warning does not, unless `--strict` is given, and can be
excepted with a reason in `data/exceptions.yml`. Each example is what is printed for the
case in `tests/rules/` that is named below it.
"""


def problems_page(root: Path) -> str:
    """Return the page as Markdown, with examples from the repository in ``root``."""
    cases = sorted(path.parent for path in (root / CASES).glob("*/expected.txt"))
    parts = [HEAD]
    for group, problems in groupby(every_problem(), lambda one: one.group):
        parts.append(f"\n## {GROUPS[group]}\n")
        parts += [_entry(problem, cases) for problem in problems]
    return "".join(parts)


def _entry(problem: Problem, cases: list[Path]) -> str:
    text = f"\n### {problem.code}\n\n{problem.severity.value.title()}. {' '.join(problem.rule.split())}\n"
    case = next((case for case in cases if case.name.startswith(problem.code)), None)
    return text + _example(case) if case else text


def _example(case: Path) -> str:
    """The first problem that a case reports, as it is printed."""
    lines = (case / "expected.txt").read_text("utf-8").splitlines()
    end = next((n for n, line in enumerate(lines[1:], 1) if not line.startswith(" ")), len(lines))
    shown = "\n".join(line.rstrip() for line in lines[:end])
    return f"\n```text\n{shown}\n```\n\nCase: `tests/rules/{case.name}/`\n"
