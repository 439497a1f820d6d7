"""The project's own documents: their links and paths lead somewhere, and decision records keep their form.

They name records and pages of this guide.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks.catalog import every_problem
from tests.conftest import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/decisions/*.md")])
RECORDS = sorted(ROOT.glob("docs/decisions/[0-9]*.md"))
MAX_LINES = 45
"""A record fits on one screen."""

HEAD = re.compile(
    r"# (?P<number>\d{4})\. (?P<title>.+)\n\n- Date: \d{4}-\d\d-\d\d\n- Status: (?P<status>\w+)"
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([A-Z]+\d{3})`")
PATH = re.compile(r"`((?:generator|tests|tools|docs|audit|benchmarks|paper|\.github)/[\w./-]*)`")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def without_blocks(text: str) -> str:
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def anchor(heading: str) -> str:
    """The id that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    for link in LINK.findall(re.sub(r"`[^`\n]+`", "", without_blocks(document.read_text("utf-8")))):
        if "://" in link:
            continue
        path, _, fragment = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        if fragment:
            headings = re.findall(r"^#+ (.+)$", without_blocks(target.read_text("utf-8")), re.MULTILINE)
            assert fragment in map(anchor, headings), link


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "HACKING.md"])
def test_paths_exist(document: str) -> None:
    paths = PATH.findall((ROOT / document).read_text("utf-8"))
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "HACKING.md"])
def test_codes_of_problems_exist(document: str) -> None:
    known = {problem.code for problem in every_problem()}
    assert set(CODE.findall((ROOT / document).read_text("utf-8"))) <= known


@pytest.mark.parametrize("record", RECORDS, ids=name)
def test_a_decision_record_has_number_date_and_status_on_one_screen(record: Path) -> None:
    text = record.read_text("utf-8")
    head = HEAD.match(text)
    assert head and head["number"] == record.name[:4] and head["status"] in {"accepted", "superseded"}
    assert len(text.splitlines()) <= MAX_LINES
    listed = (record.parent / "README.md").read_text("utf-8")
    assert f"[{head['number']}]({record.name}) | {head['title']} | {head['status']}" in listed


def test_decision_records_are_numbered_without_a_gap() -> None:
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))
