"""CONTRIBUTING's way to add a role, walked as it is written."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from generator.disk.project import Project
from tests.building.authoring import fill_in
from tests.conftest import ROOT, build_site
from tests.unit.bakery import bakery

ID = "data-analyst"


def commands() -> list[list[str]]:
    """The commands of the section, in order."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = re.search(r"## Add a role\n(.*?)\n## ", text, re.DOTALL)
    assert section
    blocks = re.findall(r"```sh\n(.*?)```", section[1], re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.split("\n") if line.strip()]


def run(root: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    assert command[0] == ".venv/bin/guide"
    arguments = [sys.executable, "-m", "generator", "--project", str(root), *command[1:]]
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


NOUNS = ["role", "skill", "skill-category", "source", "job-description", "interview-kit"]


def test_a_role_is_added_as_contributing_says(tmp_path: Path) -> None:
    root = bakery(tmp_path / "guide")
    *makes, check = commands()
    assert [command[2] for command in makes] == NOUNS
    project = Project(root)
    for _, *command in makes:
        told = run(root, [".venv/bin/guide", *command])
        assert told.returncode == 0 and "guide check" in told.stdout
        assert run(root, check).returncode == 1
        path = root / told.stdout.partition(" written.")[0]
        fill_in(path, project)
        # Nothing asks for the skill of a must-have, but the interview kit tests it.
        text = path.read_text("utf-8").replace("    skill:\n", "    skill: chocolate\n", 1)
        path.write_text(text, "utf-8")
    report = run(root, check)
    assert report.returncode == 0, report.stderr

    site = build_site(root)
    page = LexborHTMLParser((site / "roles" / ID / "index.html").read_text("utf-8"))
    assert "Some words of an author" in page.css("h1")[0].text()
    levels = sorted(path.name for path in (site / "job-descriptions").glob(f"{ID}-*"))
    assert levels == [f"{ID}-master", f"{ID}-trainee"]
    matrix = LexborHTMLParser((site / "skills" / "index.html").read_text("utf-8"))
    assert matrix.css(f".guide-matrix thead .guide-role--{ID}")
