"""Every rule says what is wrong, where, and what to do; and no more than that."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import build, cli
from generator.build import prepare
from generator.checks import RULES
from generator.checks.catalog import every_problem
from generator.disk.project import Project
from generator.render import RenderCache
from generator.report.diagnostics import Severity
from tests.conftest import ROOT
from tests.rules.cases import CASES, TINY, lay_over, options

WITH_NEAR_MISS = [case for case in CASES if (case / "good").is_dir()]
CODE = re.compile(r'"([A-Z]+\d{3})"')
IMPORT = "IMPORT"
BUILD = "BUILD"
"""How the codes of ``guide import`` begin; ``guide check`` never reports them."""


@pytest.fixture(autouse=True, scope="module")
def kept() -> Iterator[None]:
    """A folder that is checked twice is read once, and a page like that of another case is rendered once."""
    reading = functools.partial(prepare, cache=RenderCache())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(build, "prepare", functools.lru_cache(maxsize=1)(reading))
        yield


def check(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    """The exit code of ``guide check`` and what it reports."""
    code = cli.main(["--project", str(root), "check", *options])
    return code, capsys.readouterr().err


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_reported(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = (case / "expected.txt").read_text("utf-8")
    root = lay_over(case, "bad", tmp_path / "guide")
    day = options(case)
    code, report = check(root, capsys, *day)
    assert report == expected
    summary = expected.splitlines()[-1]
    assert code == (cli.WRONG_DATA if " error" in summary else cli.FINE)
    only_notices = " error" not in summary and " warning" not in summary  # time alone fails nothing
    assert check(root, capsys, "--strict", *day) == (cli.FINE if only_notices else cli.WRONG_DATA, expected)


@pytest.mark.parametrize("case", WITH_NEAR_MISS, ids=lambda case: case.name)
def test_a_near_miss_is_fine(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_over(case, "good", tmp_path / "guide")
    assert check(root, capsys, "--strict", *options(case)) == (cli.FINE, "")


def test_the_small_guide_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(TINY, capsys, "--strict") == (cli.FINE, "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_shows_the_code_in_its_name(case: Path) -> None:
    code = case.name.partition("-")[0]
    report = (case / "expected.txt").read_text("utf-8")
    shown = set(re.findall(r"^\S.*?:\d+:\d+ ([A-Z]+\d{3}) ", report, re.MULTILINE))
    if case.name != "many":
        assert code in shown
    assert shown <= codes_in_use()


def codes_in_use() -> set[str]:
    """The codes of the rules, and those that stand in the source."""
    source = "".join(path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py"))
    return {rule.code for rule in RULES} | set(CODE.findall(source))


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    of_check = {code for code in codes_in_use() if not code.startswith((IMPORT, BUILD))}
    assert {case.name.partition("-")[0] for case in CASES} - {"many"} == of_check


@pytest.mark.parametrize("code", sorted(code for code in codes_in_use() if code.startswith(IMPORT)))
def test_every_code_of_an_import_has_a_test(code: str) -> None:
    tests = [
        *(ROOT / "tests" / "unit").glob("test_*import*.py"),
        *(ROOT / "tests" / "framework").glob("*.py"),
    ]
    assert any(code in path.read_text("utf-8") for path in tests)


def test_every_code_is_in_the_catalog() -> None:
    problems = every_problem()
    assert {one.code for one in problems} == codes_in_use()
    assert len(problems) == len({one.code for one in problems})
    for one in problems:
        assert one.rule.splitlines()[0].endswith((".", ":")), one.code


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


def test_many_mistakes_are_reported_at_once_in_order_of_place(tmp_path: Path) -> None:
    root = lay_over(next(case for case in CASES if case.name == "many"), "bad", tmp_path / "guide")
    prepared = prepare(Project(root))
    files = prepared.files
    found = prepared.report.diagnostics
    assert len(found) >= 8
    assert len({one.where.file for one in found}) >= 4
    assert [one.where for one in found] == sorted(one.where for one in found)
    assert all(one.severity is Severity.ERROR for one in found)
    assert files == {}
