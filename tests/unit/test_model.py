"""Ids are linked, and one mistake is reported once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import prepare
from generator.disk.project import Project
from generator.read.guide import Guide
from generator.read.load import load_documents
from generator.read.resolve import resolve
from generator.read.validate import validate_documents
from generator.schema.kinds import KINDS, Storage
from generator.schema.walk import references
from tests.rules.cases import TINY
from tests.unit.bakery import bakery, codes, problems


@pytest.fixture(scope="module")
def guide() -> Guide:
    prepared = prepare(Project(TINY))
    assert prepared.guide is not None
    return prepared.guide


def test_roles_come_by_position_and_lists_as_written(tmp_path: Path) -> None:
    root = bakery(
        tmp_path,
        ("data/roles/baker.yml", "position: 1", "position: 9"),
    )
    prepared = prepare(Project(root))
    assert prepared.guide is not None
    assert list(prepared.guide.roles) == ["pastry-chef", "baker"]
    assert list(prepared.guide.levels) == ["trainee", "master"]
    assert list(prepared.guide.skills) == ["chocolate", "oven", "sourdough"]


def test_places(guide: Guide) -> None:
    assert guide.where("roles", "baker", "skills", 1, "skill").line == 22
    assert guide.where_key("levels", "master").line == 5
    assert guide.where_key("levels", "master", "years").line == 7
    assert guide.file("outcomes", "buy-it") == "data/outcomes/buy-it.yml"


def test_every_kind_of_reference_is_found(guide: Guide) -> None:
    found = {(path, kind, id, is_key) for path, kind, id, is_key in references(guide.roles["baker"])}
    assert (("criteria", "hours"), "criteria", "hours", True) in found
    assert (("skills", 0, "skill"), "skills", "sourdough", False) in found
    assert (("skills", 0, "proficiency"), "proficiencies", "sure", False) in found
    assert (("confused_with", 0, "role"), "roles", "pastry-chef", False) in found
    assert (("sources", 0), "sources", "made-up", False) in found
    flow = {(path, id) for path, _, id, _ in references(guide.decisions["bread-or-cake"])}
    assert (("questions", 0, "options", 0, "outcome"), "buy-it") in flow
    text = {(path, id) for path, _, id, _ in references(guide.job_descriptions["baker"])}
    assert (("responsibilities", 1, "levels", 0), "master") in text


FOLDERS = [kind.name for kind in KINDS if kind.storage is Storage.FOLDER]
FILES = [kind.name for kind in KINDS if kind.storage is not Storage.FOLDER]
OPTIONAL = {kind.name for kind in KINDS if kind.optional}


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("content", ["name: [", "color: red\n", "- x\n"])
def test_a_broken_file_is_the_only_mistake(kind: str, content: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    folder = root / "data" / kind
    if kind in OPTIONAL:  # the small guide has few
        folder.mkdir(exist_ok=True)
    path = min(folder.iterdir(), default=folder / "some-id.yml")
    path.write_text(content, "utf-8")
    assert {one.where.file for one in problems(root)} == {path.relative_to(root).as_posix()}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("content", ["x: [", "", "- x\n", "{}\n", None])
def test_a_broken_or_missing_list_is_the_only_mistake(kind: str, content: str | None, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    path = root / "data" / f"{kind}.yml"
    if content is None:
        path.unlink(missing_ok=kind in OPTIONAL)
    else:
        path.write_text(content, "utf-8")
    found = {one.where.file for one in problems(root)}
    if content is None and kind == "placeholders":  # reported where texts have blanks
        assert found == {"data/job-descriptions/baker.yml", "data/job-descriptions/pastry-chef.yml"}
    else:
        fine = content is None and kind in OPTIONAL - {"levels", "criteria"}  # the small guide names these
        assert found == (set() if fine else {f"data/{kind}.yml"})


@pytest.mark.parametrize("kind", sorted(OPTIONAL))
def test_a_file_that_may_be_missing_is_reported_once_if_it_is_broken(kind: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    name = f"{kind}/some-id.yml" if kind in FOLDERS else f"{kind}.yml"
    path = root / "data" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("name: [", "utf-8")
    (problem,) = problems(root)
    assert (problem.where.file, problem.code) == (f"data/{name}", "YAML001")


@pytest.mark.parametrize("kind", ["levels", "criteria", "proficiencies", "placeholders", "sources"])
def test_a_broken_entry_of_a_list_is_the_only_mistake(kind: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    path = root / "data" / f"{kind}.yml"
    path.write_text(path.read_text("utf-8") + "  color: red\n", "utf-8")
    (problem,) = problems(root)
    assert (problem.where.file, problem.code) == (f"data/{kind}.yml", "SCHEMA002")


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("roles/baker", "skill: oven", "skill: ovn", "22 LINK001"),
        ("roles/baker", "skill: sourdough", "skill: sour", "19 LINK001"),
        ("roles/baker", "  hours:", "  huors:", "17 LINK001"),
        ("job-descriptions/baker", "level: master", "level: masetr", "7 LINK001"),
        ("job-descriptions/baker", "role: baker", "role: bakr", "1 LINK001"),
        ("decisions/bread-or-cake", "next: goods", "next: godos", "13 FLOW003"),
        ("decisions/bread-or-cake", "outcome: buy-it", "outcome: buyit", "10 LINK001"),
        ("salaries/village", "level: master", "level: mastr", "16 LINK001"),
    ],
)
def test_a_misspelled_id_is_one_mistake(file: str, old: str, new: str, expected: str, tmp_path: Path) -> None:
    path = f"data/{file}.yml"
    assert codes(bakery(tmp_path, (path, old, new))) == [f"{path}:{expected}"]


def test_whether_a_guide_is_complete(tmp_path: Path) -> None:
    def complete(root: Path) -> bool:
        guide, _ = resolve(validate_documents(load_documents(root, root / "data")[0])[0])
        return guide.complete

    assert complete(TINY)
    assert not complete(bakery(tmp_path / "a", ("data/costs.yml", "name:", "nam:")))
    assert not complete(bakery(tmp_path / "b", ("data/skills/oven.yml", "heat", "het")))
    assert not complete(bakery(tmp_path / "c", ("data/levels.yml", "trainee:", "[")))


def test_ids_of_broken_records_are_known(tmp_path: Path) -> None:
    root = bakery(tmp_path, ("data/levels.yml", "  years: 3+ years\n", ""))
    guide, _ = resolve(validate_documents(load_documents(root, root / "data")[0])[0])
    assert guide.ids("levels") == ["trainee", "master"]
    assert list(guide.levels) == ["trainee"]
