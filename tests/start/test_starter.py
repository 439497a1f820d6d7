"""``guide init`` writes a guide that is complete and clean, and never over anything."""

from __future__ import annotations

import datetime
import importlib.metadata
import json
import re
import shlex
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import cli
from generator.authoring import starter
from generator.build import prepare
from generator.disk.project import Project
from generator.disk.version import PACKAGE
from generator.read import read_guide
from generator.schema.kinds import KINDS, Kind, Storage

NEEDED = [kind for kind in KINDS if not kind.optional]
MADE_BY_IMPORTS = {
    "salaries": "postings.csv",
    "ads": "ads.zip",
    "wages": "wages.csv",
    "trends": "trend.csv",
}


@pytest.fixture
def full(tmp_path: Path) -> Path:
    return started(tmp_path / "guide")


def started(folder: Path, *options: str) -> Path:
    """A new guide, started as an author would."""
    assert cli.main(["init", str(folder), *options]) == cli.FINE
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("options", [[], ["--bare"]], ids=["full", "bare"])
def test_a_new_guide_has_nothing_to_complain_about(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = started(tmp_path / "some guide", *options)
    capsys.readouterr()
    assert cli.main(["--project", str(root), "check", "--strict"]) == cli.FINE
    assert capsys.readouterr() == ("no problems found\n", "")


def test_every_kind_of_record_is_in_it(full: Path) -> None:
    guide, _ = read_guide(Project(full))
    assert [kind.name for kind in KINDS if not guide.records(kind.name)] == []
    assert len(guide.roles) == 2
    assert list((full / "content").glob("*.md"))


def test_the_least_guide_has_what_every_guide_needs(tmp_path: Path) -> None:
    guide, _ = read_guide(Project(started(tmp_path / "guide", "--bare")))
    assert [kind for kind in KINDS if guide.records(kind.name)] == NEEDED


def test_the_settings_are_short(full: Path) -> None:
    assert len((full / "mkdocs.yml").read_text("utf-8").splitlines()) < 15


def test_editors_find_the_schema_of_every_file(full: Path) -> None:
    files = [path for path in (full / "data").rglob("*.yml") if "Made by" not in path.read_text("utf-8")]
    for path in files:
        first = path.read_text("utf-8").partition("\n")[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(.*)", first)
        assert found and (path.parent / found[1]).is_file(), path


def test_schemas_of_another_version_are_replaced(full: Path) -> None:
    schema = full / "data/schemas/roles.json"
    current = schema.read_bytes()
    schema.write_text("{}", "utf-8")
    assert cli.main(["--project", str(full), "schemas"]) == cli.FINE
    assert schema.read_bytes() == current
    shutil.rmtree(schema.parent)
    assert cli.main(["--project", str(full), "new", "role", "payroll-clerk"]) == cli.FINE
    assert schema.read_bytes() == current


def test_only_news_and_the_generator_differ_from_the_files_in_the_package(full: Path) -> None:
    package = {**contents(starter.STARTER / "project"), **contents(starter.STARTER / "full")}
    made = {name: text for name, text in contents(full).items() if not name.startswith("data/schemas/")}
    assert made.keys() == package.keys()
    assert {name for name in made if made[name] != package[name]} <= {"data/changes.yml", "requirements.txt"}
    assert f"date: {datetime.date.today()}\n" in (full / "data/changes.yml").read_text("utf-8")


@pytest.mark.parametrize("taken", ["notes.txt", "data/site.yml", ".env"])
def test_a_folder_with_anything_in_it_is_refused(
    taken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / taken).parent.mkdir(exist_ok=True)
    (tmp_path / taken).write_text("mine", "utf-8")
    assert cli.main(["init", str(tmp_path)]) == cli.WRONG_USAGE
    told = capsys.readouterr().err
    assert told == f"guide: {tmp_path} is not empty: it has {taken.split('/')[0]}. Name a new folder\n"
    assert contents(tmp_path) == {taken: b"mine"}


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "guide").write_text("mine", "utf-8")
    assert cli.main(["init", str(tmp_path / "guide")]) == cli.WRONG_USAGE
    assert "guide is not a folder; name a new one" in capsys.readouterr().err


def test_a_new_repository_and_an_environment_are_welcome(tmp_path: Path) -> None:
    for name in (".git/HEAD", ".venv/pyvenv.cfg"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("mine", "utf-8")
    started(tmp_path)
    assert (tmp_path / ".git/HEAD").read_text("utf-8") == "mine"


def test_elsewhere_the_way_to_start_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--project", str(tmp_path), "check"]) == cli.WRONG_USAGE
    assert capsys.readouterr().err.endswith("or start a guide: guide init FOLDER\n")


@pytest.mark.parametrize("kind", NEEDED, ids=lambda kind: kind.name)
def test_what_is_missing_names_the_command_that_makes_it(kind: Kind, tmp_path: Path) -> None:
    root = started(tmp_path / "guide", "--bare")
    path = root / "data" / (kind.name if kind.storage is Storage.FOLDER else f"{kind.name}.yml")
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    missing = [one for one in prepare(Project(root)).report.diagnostics if one.code == "FILE003"]
    assert missing and all(one.where.file == path.relative_to(root).as_posix() for one in missing)
    for one in missing:
        assert cli.main(["--project", str(root), *shlex.split(one.run)]) == cli.FINE
    assert path.exists()
    assert "FILE003" not in {one.code for one in prepare(Project(root)).report.diagnostics}


@pytest.mark.parametrize(("what", "sample"), MADE_BY_IMPORTS.items())
def test_the_imports_write_what_is_there(what: str, sample: str, full: Path) -> None:
    before = contents(full / "data")
    file = str(full / "samples" / sample)
    assert cli.main(["--project", str(full), "import", what, file, "--using", "practice"]) == cli.FINE
    assert contents(full / "data") == before


def test_the_framework_adds_a_role(full: Path) -> None:
    file = str(full / "samples/framework.csv")
    assert cli.main(["--project", str(full), "import", "framework", file, "--using", "practice"]) == cli.FINE
    prepared = prepare(Project(full))
    assert prepared.guide and "payroll-clerk" in prepared.guide.roles


@pytest.mark.parametrize(
    ("noted", "line"),
    [
        ({"url": "file:///w/x.whl", "archive_info": {}}, "{} @ file:///w/x.whl"),
        ({"url": "file:///src", "dir_info": {"editable": True}}, "{} @ file:///src"),
        (
            {"url": "https://git.example/g", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}},
            "{} @ git+https://git.example/g@c0ffee",
        ),
        (None, "{}==1.2"),
    ],
)
def test_a_guide_asks_for_the_generator_that_started_it(
    noted: dict[str, object] | None, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = SimpleNamespace(version="1.2", read_text=lambda _: noted and json.dumps(noted))
    monkeypatch.setattr(starter, "distribution", lambda _: found)
    assert starter.requirement() == line.format("hiring-guide-generator")


def test_a_generator_that_is_not_installed_is_named_by_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(starter, "distribution", missing)
    assert starter.requirement() == f"hiring-guide-generator @ {PACKAGE.parent.as_uri()}"
