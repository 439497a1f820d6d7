"""A small guide about a bakery gives exactly the pages in ``expected``: the generator knows no trade."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from generator.build import prepare
from generator.disk.output import write
from generator.disk.project import Project
from tests.rules.cases import lay_over

from .refresh import CASES, EXPECTED, differing

CURE = "if this is meant, run 'python -m tests.golden.refresh' and read the difference"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a build of the small guide writes."""
    empty = tmp_path_factory.mktemp("golden")
    root = lay_over(empty, "good", empty / "guide")
    prepared = prepare(Project(root))
    assert not prepared.report.diagnostics
    write(prepared.files, root / "build" / "docs")
    return texts(root / "build" / "docs")


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (".manifest", "sitemap.xml.gz")
    }


def test_the_pages_are_the_expected_ones(written: dict[str, str]) -> None:
    assert written.keys() == texts(EXPECTED).keys(), CURE


def test_every_page_reads_as_expected(written: dict[str, str]) -> None:
    expected = texts(EXPECTED)
    changed = [
        line
        for name in sorted(written.keys() & expected.keys())
        for line in difflib.unified_diff(
            expected[name].splitlines(),
            written[name].splitlines(),
            f"expected/{name}",
            name,
            n=0,
            lineterm="",
        )
    ]
    assert not changed, "\n".join([*changed[:60], "", CURE])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_guide_with_other_data_reads_as_expected(case: Path) -> None:
    found = {name: content.decode() for name, content in differing(case).items()}
    assert found == texts(case / "expected"), CURE


def test_a_space_separates_sentences(written: dict[str, str]) -> None:
    joined = re.compile(r"[a-z)][.!?][A-Z][a-z].*")
    assert {name: joined.findall(text) for name, text in written.items() if joined.search(text)} == {}


def test_the_generator_adds_no_word_of_another_trade(written: dict[str, str]) -> None:
    foreign = re.compile(r"\bAI\b|\bML\b|\bLLM|engineer|machine learning", re.IGNORECASE)
    found = {name: foreign.findall(text) for name, text in written.items() if foreign.search(text)}
    assert found == {}
