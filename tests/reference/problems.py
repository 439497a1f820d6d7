"""The page of problems: every code with its rule and a mistake that an author could make."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from generator.checks.catalogue import GROUPS, Problem, every_problem
from generator.report.diagnostics import Severity
from tests.rules.cases import CASES

HEAD = """# Problems that the guide reports

Made by `make reference` from the rules and their cases; do not edit it.

`guide check` names a code with every mistake. Look it up here to read the rule. An error
stops the build. A warning does not, unless `--strict` is given, and can be
excepted with a reason in `data/exceptions.yml`. Each example is what is printed for the
case in `tests/rules/` that is named below it.
"""


def problems_page() -> str:
    """The page as Markdown."""
    parts = [HEAD]
    for group, problems in groupby(every_problem(), lambda one: one.group):
        parts.append(f"\n## {GROUPS[group]}\n")
        parts += [_entry(problem) for problem in problems]
    return "".join(parts)


def _entry(problem: Problem) -> str:
    severity = "Warning" if problem.severity is Severity.WARNING else "Error"
    text = f"\n### {problem.code}\n\n{severity}. {' '.join(problem.rule.split())}\n"
    cases = [case for case in CASES if case.name.startswith(problem.code)]
    return text + _example(cases[0]) if cases else text


def _example(case: Path) -> str:
    said = (case / "expected.txt").read_text("utf-8").splitlines()
    first = next((n for n, line in enumerate(said[1:], 1) if not line.startswith(" ")), len(said))
    shown = "\n".join(line.rstrip() for line in said[:first])
    return f"\n```text\n{shown}\n```\n\nCase: `tests/rules/{case.name}/`\n"
