"""The ``guide`` command behaves among other commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.authoring.nouns import noun_for
from generator.authoring.scaffold import kinds_to_make
from tests.conftest import ROOT
from tests.rules.cases import TINY
from tests.unit.bakery import bakery

READER_GONE = 141
"""What a shell says of a command whose output nobody reads any more: 128 and the number of SIGPIPE."""


def unread(stream: str, *arguments: str) -> tuple[int, bytes]:
    """Run ``guide`` with one stream going to a pipe that nobody reads; its exit code and the other stream."""
    reading, writing = os.pipe()
    os.close(reading)
    other = {"stdout": "stderr", "stderr": "stdout"}[stream]
    streams = {stream: writing, other: subprocess.PIPE}
    process = subprocess.Popen([sys.executable, "-m", "generator", *arguments], cwd=ROOT, **streams)  # type: ignore[call-overload]
    os.close(writing)
    out, err = process.communicate(timeout=60)
    return process.returncode, out or err or b""


def test_a_reader_who_leaves_is_no_mistake() -> None:
    assert unread("stdout", "--project", str(TINY), "check") == (READER_GONE, b"")


def test_a_reader_of_the_report_who_leaves_is_no_mistake(tmp_path: Path) -> None:
    root = bakery(tmp_path, ("data/roles/baker.yml", "name: baker", "name: ["))
    assert unread("stderr", "--project", str(root), "check") == (READER_GONE, b"")


@pytest.mark.parametrize("wrong", [False, True])
def test_a_program_can_read_the_report(
    wrong: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = bakery(tmp_path, ("data/roles/baker.yml", "scope:", "scop:")) if wrong else TINY
    code = cli.main(["--project", str(root), "check", "--format", "json"])
    shown = capsys.readouterr()
    report = json.loads(shown.out)
    assert shown.err == ""
    assert code == (cli.WRONG_DATA if wrong else cli.FINE)
    assert [problem["code"] for problem in report["problems"]] == (["SCHEMA002"] if wrong else [])


@pytest.mark.parametrize("wrong", [False, True])
def test_a_workflow_shows_the_report(wrong: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = bakery(tmp_path, ("data/roles/baker.yml", "scope:", "scop:")) if wrong else TINY
    code = cli.main(["--project", str(root), "check", "--format", "github"])
    shown = capsys.readouterr()
    assert shown.err == ""
    assert code == (cli.WRONG_DATA if wrong else cli.FINE)
    assert [line.partition(",")[0] for line in shown.out.splitlines()] == (
        ["::error file=data/roles/baker.yml"] if wrong else []
    )


def test_a_day_that_is_none_is_told_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--project", str(TINY), "check", "--today", "tomorrow"])
    assert stopped.value.code == cli.WRONG_USAGE
    assert "'tomorrow' is not a date such as 2026-11-22" in capsys.readouterr().err


def test_an_unknown_kind_of_record_gets_a_list_of_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--project", str(TINY), "new", "thing", "x"]) == cli.WRONG_USAGE
    assert "there is no kind 'thing'; the kinds are: site, home-page, criterion" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "noun"),
    [
        *(("Role", "role"), ("roles", "role"), ("ROLES", "role")),
        *(("family", "role-family"), ("families.yml", "role-family"), ("role families", "role-family")),
        *(("salaries", "salary-set"), ("salary", "salary-set"), ("skill_category", "skill-category")),
        *(("criteria", "criterion"), ("job-descriptions/", "job-description"), ("rool", None)),
    ],
)
def test_kinds_have_several_names(typed: str, noun: str | None) -> None:
    assert noun_for(typed, kinds_to_make()) == noun


def test_a_misspelled_kind_gets_a_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--project", str(TINY), "rename", "Competncies", "x", "y"]) == cli.WRONG_USAGE
    assert "did you mean 'competency'? Otherwise, the kinds are:" in capsys.readouterr().err


def test_kinds_are_listed_for_whoever_names_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--project", str(TINY), "new"]) == cli.WRONG_USAGE
    assert "say which kind; the kinds are: site, home-page, criterion" in capsys.readouterr().err


def test_python_without_docstrings_is_refused() -> None:
    """They explain fields and rules: pages would be published without these words."""
    command = [sys.executable, "-m", "generator", "--project", str(TINY), "check"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"PYTHONOPTIMIZE": "2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == cli.WRONG_USAGE
    assert done.stderr.count("\n") == 1 and "unset PYTHONOPTIMIZE" in done.stderr


INTERRUPT = """
import runpy, sys

class Interrupt:
    def find_spec(self, name, *_):
        if name == "generator.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupt())
runpy.run_module("generator", run_name="__main__")
"""


def test_ctrl_c_while_python_loads_is_no_traceback() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (130, "")
