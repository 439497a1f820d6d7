"""An author who fills in a new record: goes where ``guide check`` points, and reads the comment there."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

from generator.checks import check
from generator.disk.project import Project
from generator.read import read_guide
from generator.report.diagnostics import Diagnostic

NUMBERS = count(1)


def fill_in(path: Path, project: Project) -> None:
    """Fill in what is empty in a file that ``guide new`` wrote, until nothing in it is reported as empty."""
    name = path.relative_to(project.root).as_posix()
    while empty := [
        one for one in _reported(project) if one.where.file == name and one.message.endswith(EMPTY)
    ]:
        guide, _ = read_guide(project)
        lines = path.read_text("utf-8").splitlines()
        for problem in empty:
            number = problem.where.line - 1
            comment = _comment_above(lines, number)
            kind = re.search(r"id from ([a-z-]+)", comment)
            lines[number] += f" {guide.ids(kind[1])[0] if kind else _value(comment)}"
        path.write_text("\n".join(lines) + "\n", "utf-8")


EMPTY = "has no value"


def _reported(project: Project) -> tuple[Diagnostic, ...]:
    guide, problems = read_guide(project)
    return (*problems, *check(guide))


def _comment_above(lines: list[str], number: int) -> str:
    last = next(n for n in range(number - 1, -1, -1) if lines[n].lstrip().startswith("#"))
    first = last
    while " (" not in lines[first]:  # where the comment begins that says what to write
        first -= 1
    return " ".join(line.strip(" #") for line in lines[first : last + 1])


WAYS = {
    r"one of ([^,)]+)": r"\1",
    r"yes or no": "yes",
    r"number from (\d+),?(\d*)": r"\1\2",
    r"\bnumber\b": "1",
    r"\bdate, such as (\S+?)\)": r"\1",
    r"year and month": "2026-06",
    r"'https://'": "https://somewhere.example/",
    r"ISO 3166": "CA-PE",
    r"capital letters": "USD",
    r"'#'": "'#000000'",
    r"without slashes": "roles",
    r"64 digits": "0" * 64,
    r"lower-case letters and digits": "some-words",
    r"for each phrase": "{Sources: Where it comes from}",
}
"""What is written where a comment says so."""


def _value(comment: str) -> str:
    for words, value in WAYS.items():
        match = re.search(words, comment[comment.rindex("(") :])
        if match:
            return match.expand(value)
    return f"Some words of an author, number {next(NUMBERS)}"
