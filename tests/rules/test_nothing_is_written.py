"""While anything is wrong, what was built before stays as it was, and nobody sees a traceback."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from generator import build, cli, read
from tests.rules.cases import CASES, lay_over

ERRORS = [
    case
    for case in CASES
    if " error" in (case / "expected.txt").read_text("utf-8").rpartition("\n")[0].rpartition("\n")[2]
]


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    """Content and time of change of every file below ``build`` and ``site``."""
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for folder in ("build", "site")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("case", ERRORS, ids=lambda case: case.name)
def test_a_build_that_fails_changes_nothing(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_over(case, "bad", tmp_path / "guide")
    for name in ("build/docs/index.md", "build/docs/.manifest", "site/index.html", "site/roles/index.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"what was in {name} yesterday", "utf-8")
    before = snapshot(root)
    assert cli.main(["--project", str(root), "build"]) == cli.WRONG_DATA
    shown = capsys.readouterr()
    assert snapshot(root) == before
    assert "nothing was built; what was built before is unchanged" in shown.err
    assert "Traceback" not in shown.err + shown.out
    assert shown.out == ""


def test_a_good_guide_is_built_and_a_bad_one_leaves_it_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_over(tmp_path, "good", tmp_path / "guide")
    assert cli.main(["--project", str(root), "build", "--docs-only"]) == cli.FINE
    before = snapshot(root)
    assert len(before) > 20
    (root / "data/roles/baker.yml").write_text("name: [", "utf-8")
    assert cli.main(["--project", str(root), "build", "--docs-only"]) == cli.WRONG_DATA
    assert snapshot(root) == before


def test_check_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_over(tmp_path, "good", tmp_path / "guide")
    before = sorted(root.rglob("*"))
    assert cli.main(["--project", str(root), "check"]) == cli.FINE
    assert capsys.readouterr().out == "no problems found\n"
    assert sorted(root.rglob("*")) == before


def test_serve_does_not_start_on_bad_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_over(ERRORS[0], "bad", tmp_path / "guide")
    assert cli.main(["--project", str(root), "serve"]) == cli.WRONG_DATA
    assert "guide serve" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["biuld"], ["check", "--stirct"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == cli.WRONG_USAGE
    assert capsys.readouterr().err.startswith("usage: guide")


def test_a_folder_without_a_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--project", str(tmp_path), "check"]) == cli.WRONG_USAGE
    assert "there is no mkdocs.yml in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("module", "stage"),
    [
        (read, "load_documents"),
        (read, "validate_documents"),
        (read, "resolve"),
        (build, "check"),
        (build, "plan"),
        (build, "render"),
    ],
)
def test_a_mistake_of_ours(
    module: ModuleType,
    stage: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_arguments: object) -> None:
        raise LookupError("the oven is cold")

    monkeypatch.setattr(module, stage, broken)
    root = str(lay_over(tmp_path, "good", tmp_path / "guide"))
    assert cli.main(["--project", root, "check"]) == cli.OUR_BUG
    shown = capsys.readouterr().err
    assert "an error in the generator itself, not in your data: LookupError: the oven is cold" in shown
    assert "Please report it" in shown
    assert "Traceback" not in shown

    assert cli.main(["--project", root, "--debug", "check"]) == cli.OUR_BUG
    assert "Traceback" in capsys.readouterr().err
