"""A guide that grows: what is written grows in proportion, with nothing that names all pages on each."""

from __future__ import annotations

from pathlib import Path

from benchmarks.build import line
from benchmarks.make_guide import add_examples
from generator.build import prepare
from generator.disk.project import Project

A_FEW = 20
"""Bytes by which a page may grow because a number on it has a digit more."""


def written(project: Project) -> dict[str, int]:
    """The size of every file."""
    prepared = prepare(project)
    files = prepared.files
    assert not prepared.report.has_errors
    return {name: len(content) for name, content in files.items()}


def test_each_further_page_adds_as_much_as_the_one_before(guide_copy: Path) -> None:
    project = Project(guide_copy)
    totals, sizes = [], []
    for count in (100, 140, 180):  # from here on each skill has more examples than its page shows
        add_examples(project, count)
        sizes.append(written(project))
        totals.append((float(len(sizes[-1])), float(sum(sizes[-1].values()))))
    slope, fit = line(totals)
    assert fit > 0.9999
    assert slope < 20_000, "a page, and a line in a few lists"
    first, last = sizes[0], sizes[-1]
    grown = {name for name in first if name.endswith(".md") and last[name] > first[name] + A_FEW}
    lists = {"all-pages/index.md", "examples/index.md", "sources/uses/index.md"}
    assert grown >= lists
    assert len(grown - lists) <= 1, "the example that was the last now leads to one after it"
