"""Pages that several processes make: the same bytes, and the same faults reported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import ALREADY, PREPARED
from generator.other_cores import CORES
from tests.conftest import ROOT, build_site
from tests.site.test_reproducible import contents


def test_one_core_and_three_make_the_same(guide_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CORES, "1")
    alone = contents(build_site(guide_copy))
    monkeypatch.setenv(CORES, "3")
    together = contents(build_site(guide_copy))
    assert [name for name in alone if alone[name] != together.get(name)] == []
    assert together.keys() == alone.keys()


def faults(root: Path, cores: str) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT), PREPARED: ALREADY, CORES: cores},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [line for line in done.stderr.splitlines() if "contains a link" in line]


def test_faults_are_reported_by_whichever_core_finds_them(guide_copy: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--docs-only"],
        cwd=guide_copy,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    pages = sorted((guide_copy / "build/docs").rglob("*/index.md"))
    for page in (pages[0], pages[-1]):
        links = "\n[gone](gone.md) [no heading](../index.md#nowhere) [none here](#nothing)\n"
        good = '\n[a box](#box) [a mark](#mark)\n\n<div ID="box"><a name="mark" id="x"></a></div>\n\n'
        good += 'A text on id="nothing".\n\n<div data-id="nothing"><a data-name="nothing"></a></div>\n\n'
        page.write_text(page.read_text("utf-8") + links + good, "utf-8")
    alone, together = faults(guide_copy, "1"), faults(guide_copy, "2")
    assert alone[0] == together[0] == 1
    reported = [line.split("contains a link '")[1].split("'")[0] for line in alone[1]]
    assert sorted(reported) == sorted(["gone.md", "../index.md#nowhere", "#nothing"] * 2)
    assert together[1] == alone[1]
