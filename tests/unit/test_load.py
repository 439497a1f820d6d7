"""The files of ``data/`` are found and read; what nothing reads, and what is missing, is reported."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.read.load import load_documents
from generator.report.diagnostics import Diagnostic
from generator.schema.kinds import KINDS, Kind, Storage
from tests.unit.bakery import bakery, problems

NEEDED = [kind for kind in KINDS if not kind.optional]
OPTIONAL = [kind for kind in KINDS if kind.optional]


def found(root: Path) -> list[Diagnostic]:
    return load_documents(root, root / "data")[1]


def lines(root: Path) -> list[str]:
    return [f"{one.where.file} {one.code} {one.message} ({one.hint})" for one in found(root)]


def test_everything_is_read_with_its_kind_and_id(tmp_path: Path) -> None:
    loaded, problems = load_documents(bakery(tmp_path), tmp_path / "data")
    assert problems == []
    assert all(item.readable for item in loaded)
    ids = {(item.kind.name, item.id): item.document.file for item in loaded}
    assert ids["roles", "pastry-chef"] == "data/roles/pastry-chef.yml"
    assert ids["levels", "levels"] == "data/levels.yml"
    assert {kind for kind, _ in ids} >= {kind.name for kind in NEEDED}


def test_files_come_in_the_same_order_everywhere(tmp_path: Path) -> None:
    names = [item.document.file for item in load_documents(bakery(tmp_path), tmp_path / "data")[0]]
    by_kind = [[name for name in names if name.startswith(f"data/{kind.name}")] for kind in KINDS]
    assert names == [name for group in by_kind for name in sorted(group)]


def test_an_unreadable_file_is_still_there_to_be_named(tmp_path: Path) -> None:
    root = bakery(tmp_path, ("data/roles/baker.yml", "name: baker", "name: ["))
    loaded, (problem,) = load_documents(root, root / "data")
    assert problem.code == "YAML001"
    assert [item.readable for item in loaded if item.id == "baker" and item.kind.name == "roles"] == [False]


LITTER = [
    *(".DS_Store", ".notes.yml", "._baker.yml", ".baker.yml.swp", ".gitkeep", "baker.yml~", "#baker.yml#"),
    *("4913", "Thumbs.db", "desktop.ini", "baker.yml.bak", "~$baker.yml", "baker.yml.orig"),
]


@pytest.mark.parametrize("name", LITTER)
def test_what_programs_leave_is_left_alone(name: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    for folder in ("data", "data/roles"):
        (root / folder / name).write_bytes(b"\xff\x00")
    assert found(root) == []


def test_the_lock_that_an_editor_leaves_is_left_alone(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / "data/roles/.#baker.yml").symlink_to("someone@host.1")
    assert found(root) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("data/roles/cook.yaml", "FILE002 nothing reads 'cook.yaml' (rename it to cook.yml)"),
        ("data/roles/cook.yml.txt", "FILE002 nothing reads 'cook.yml.txt' (rename it to cook.yml)"),
        ("data/roles/Cook.YML", "FILE002 nothing reads 'Cook.YML' (rename it to cook.yml)"),
        (
            "data/roles/cook.txt",
            "FILE002 nothing reads 'cook.txt' (data files end in .yml; move it out of data/)",
        ),
        (
            "data/roles/baker.yaml",
            "FILE002 nothing reads 'baker.yaml' (baker.yml is there already: "
            "keep one of the two, or give this one an id of its own)",
        ),
        (
            "data/roles/more/cook.yml",
            "FILE002 nothing reads 'cook.yml' in a subfolder (rename it to data/roles/cook.yml)",
        ),
        ("data/roel/cook.yml", "FILE002 nothing reads 'roel' (move its files to roles)"),
        ("data/level.yml", "FILE002 nothing reads 'level.yml' (did you mean 'levels.yml'?)"),
        ("data/notes.txt", "FILE002 nothing reads 'notes.txt' (CONTRIBUTING.md lists the kinds of data)"),
    ],
)
def test_what_nothing_reads(name: str, expected: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("name: x\n", "utf-8")
    (line,) = lines(root)
    assert line.endswith(f" {expected}")


@pytest.mark.parametrize("name", ["data/README.md", "data/schemas/role.json"])
def test_what_may_lie_beside_the_data(name: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("{}", "utf-8")
    assert found(root) == []


@pytest.mark.parametrize("name", ["data/roles/cook.yml", "data/costs.yml"])
@pytest.mark.parametrize("target", ["../../elsewhere.yml", "nowhere.yml"])
def test_links_are_refused(name: str, target: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / "elsewhere.yml").write_text("secret: yes\n", "utf-8")
    (root / name).unlink(missing_ok=True)
    (root / name).symlink_to(target)
    assert lines(root) == [f"{name} FILE001 this is a folder or a symbolic link (put the file itself here)"]


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = bakery(tmp_path)
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "costs.yml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert lines(root) == [
        "data/costs.yml FILE001 the file can't be read: Permission denied (check its permissions)"
    ]


def test_an_empty_folder_lacks_everything(tmp_path: Path) -> None:
    problems = found(tmp_path)
    assert {one.code for one in problems} == {"FILE003"}
    assert [one.where.file for one in problems] == [
        f"data/{kind.name}" if kind.storage is Storage.FOLDER else f"data/{kind.name}.yml" for kind in NEEDED
    ]


@pytest.mark.parametrize(
    "kind", [kind for kind in NEEDED if kind.storage is Storage.FOLDER], ids=lambda k: k.name
)
def test_a_guide_has_at_least_one_of_each_kind_it_needs(kind: Kind, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    for path in (root / "data" / kind.name).iterdir():
        path.unlink()
    (line,) = lines(root)
    assert line.startswith(f"data/{kind.name} FILE003 the guide has no ")
    assert line.endswith("(make one:)")
    assert [one.run for one in found(root)] == [f"new {kind.word} some-id"]


def test_a_guide_may_do_without_evidence(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    for kind in OPTIONAL:
        shutil.rmtree(root / "data" / kind.name, ignore_errors=True)
        (root / f"data/{kind.name}.yml").unlink(missing_ok=True)
    assert not [kind.name for kind in OPTIONAL for _ in (root / "data").glob(f"{kind.name}*")]
    assert found(root) == []


@pytest.mark.parametrize(
    "kind", [kind for kind in OPTIONAL if kind.storage is Storage.FOLDER], ids=lambda k: k.name
)
def test_a_folder_that_may_be_missing_may_be_empty(kind: Kind, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    shutil.rmtree(root / "data" / kind.name, ignore_errors=True)
    (root / "data" / kind.name).mkdir()
    assert found(root) == []


@pytest.mark.parametrize(
    "name", ["data/roles/baker.yml", "data/levels.yml", "data/roles", "data/skills", "data/job-descriptions"]
)
@pytest.mark.parametrize("how", ["linked", "unreadable"])
def test_one_file_that_cannot_be_read_is_one_error(
    name: str, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = bakery(tmp_path / "guide")
    if how == "linked":
        (root / name).rename(tmp_path / "elsewhere")
        target = "nowhere" if "." not in name else tmp_path / "elsewhere"
        (root / name).symlink_to(target)
    else:  # whatever root may read
        read, access = Path.read_bytes, os.access

        def refuse(path: Path) -> bytes:
            if path == root / name:
                raise PermissionError(13, "Permission denied")
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", refuse)
        monkeypatch.setattr(os, "access", lambda path, mode: path != root / name and access(path, mode))
    assert [f"{one.where.file} {one.code}" for one in problems(root)] == [f"{name} FILE001"]
