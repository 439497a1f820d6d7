"""Benchmarks run on guides of any size, made from the records of this one."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.make_guide import make_guide
from generator.build import prepare

pytestmark = pytest.mark.slow


def test_guides_are_made_of_any_size_and_the_same_each_time(tmp_path: Path) -> None:
    sizes = {pages: make_guide(tmp_path / str(pages), pages) for pages in (400, 500)}
    for pages, project in sizes.items():
        prepared = prepare(project)
        assert not prepared.report.has_errors
        assert abs(len(prepared.sources) - pages) <= 16
        assert prepare(make_guide(tmp_path / f"again-{pages}", pages)).files == prepared.files
    kinds = {path.parts[-2] for path in sizes[500].data.rglob("made-*.yml")}
    assert kinds == {"roles", "skills", "examples", "job-descriptions", "interview-kits"}
