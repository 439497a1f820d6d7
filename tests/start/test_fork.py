"""A fork with other data: without this guide's own tests, those of the generator pass."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import ROOT, run_module

pytestmark = pytest.mark.slow

OURS = ("data", "content", "tests/guide")
"""What belongs to this guide alone."""
BUILT = shutil.ignore_patterns(".venv", ".git", ".cache", "node_modules", "__pycache__", "*.egg-info")
MADE = ("site", "build")
"""Folders at the top that hold what was built."""
READS_THE_DATA = ("tests/site", "tests/reference")
"""Some of the tests that take the guide as they find it."""


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as somebody has it who replaced the guide as tests/guide/README.md says."""
    folder = tmp_path_factory.mktemp("fork")
    root, starter = folder / "project", folder / "starter"
    shutil.copytree(
        ROOT,
        root,
        ignore=lambda place, names: {*BUILT(place, names), *(MADE if Path(place) == ROOT else ())},
    )
    (root / "build" / "docs").mkdir(parents=True)
    for name in OURS:
        shutil.rmtree(root / name)
    assert cli.main(["init", str(starter)]) == cli.FINE
    for name in ("data", "content"):
        shutil.copytree(starter / name, root / name)
    return root


def run(fork: Path, *command: str) -> str:
    """Run a Python module in the fork, on the fork's own code; what it printed."""
    done = run_module(fork, *command, code=fork)
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout


def test_its_guide_builds_without_a_warning(fork: Path) -> None:
    assert "no problems found" in run(fork, "generator", "check", "--strict")
    run(fork, "generator", "build", "--base-url", "https://fork.example/guide/")
    assert (fork / "site/index.html").is_file()


def test_its_tests_are_all_collected(fork: Path) -> None:
    run(fork, "pytest", "--collect-only", "-q", "-m", "", "-p", "no:cacheprovider")


def test_those_that_read_its_data_pass(fork: Path) -> None:
    run(fork, "generator.authoring.reference")
    run(fork, "pytest", "-q", "-p", "no:cacheprovider", *READS_THE_DATA)
