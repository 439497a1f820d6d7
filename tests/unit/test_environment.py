"""The Makefile keeps an environment only if it would run this folder's generator, by the Python asked for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / "tools/environment.py"


def told(script: Path, version: str = "") -> str:
    """What the Makefile is told of the environment that runs the tests."""
    command = [sys.executable, "-I", str(script), version]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def made_here() -> None:
    if Path(sys.prefix).resolve().parent != ROOT:
        pytest.skip("the tests run in an environment that is elsewhere")


@pytest.mark.usefixtures("made_here")
def test_the_environment_of_this_folder_is_kept() -> None:
    assert told(SCRIPT) == told(SCRIPT, sys.version) == "good"


@pytest.mark.usefixtures("made_here")
def test_one_made_by_another_python_is_not() -> None:
    assert told(SCRIPT, sys.version.replace("3.", "2.", 1)) == ""


def test_one_of_another_folder_is_not(tmp_path: Path) -> None:
    copied = tmp_path / "tools" / SCRIPT.name
    copied.parent.mkdir()
    shutil.copy(SCRIPT, copied)
    assert told(copied) == ""
