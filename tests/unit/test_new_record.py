"""``guide new`` writes records that are right once they are filled in, and never over anything."""

from __future__ import annotations

import datetime
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.authoring.new_record import new_record
from generator.authoring.scaffold import kinds_to_make
from generator.build import prepare
from generator.disk.project import Project
from generator.read import read_guide
from generator.schema.describe import fields_of
from generator.schema.kinds import Storage
from tests.building.authoring import fill_in
from tests.unit.bakery import bakery

DAY = datetime.date(2026, 11, 22)
ID = "some-new-thing"


@pytest.mark.parametrize("noun", kinds_to_make())
def test_a_new_record_is_right_once_it_is_filled_in(noun: str, tmp_path: Path) -> None:
    project = Project(bakery(tmp_path))
    kind = kinds_to_make()[noun]
    id = ID
    if kind.storage is Storage.SINGLE:
        id = ""
        (project.data / f"{kind.name}.yml").unlink(missing_ok=True)
    if noun in ("job-description", "interview-kit"):
        fill_in(new_record(project, "role", ID, DAY).path, project)
    others = {path: path.read_bytes() for path in project.data.rglob("*.yml")}
    made = new_record(project, noun, id, DAY)
    assert made.refusal == ""
    guide, problems = read_guide(project)
    assert (id or kind.name) in guide.ids(kind.name)
    to_fill_in = any(note.required and note.name != "reviewed" for note in fields_of(kind.model))
    assert {problem.code for problem in problems} == ({"SCHEMA003"} if to_fill_in else set()), problems
    assert all(problem.message.endswith("has no value") for problem in problems)
    fill_in(made.path, project)
    assert read_guide(project)[1] == []
    for path, content in others.items():
        assert path.read_bytes().startswith(content) and (path == made.path or path.read_bytes() == content)
    if made.path not in others:
        _, _, schema = made.path.read_text("utf-8").partition("\n")[0].partition("$schema=")
        assert (made.path.parent / schema).is_file()


def test_what_follows_from_the_guide_is_filled_in(tmp_path: Path) -> None:
    project = Project(bakery(tmp_path))
    role = new_record(project, "role", "miller", DAY).path.read_text("utf-8")
    assert "\nposition: 3\n" in role
    assert "\nreviewed: 2026-11-22\n" in role
    job = new_record(project, "job-description", "miller", DAY).path.read_text("utf-8")
    assert "\nrole: miller\n" in job
    levels = read_guide(project)[0].ids("levels")
    assert [line for line in job.splitlines() if line.startswith("  - level:")] == [
        f"  - level: {level}" for level in levels
    ]


@pytest.mark.parametrize(
    ("id", "cure"),
    [
        ("Pastry Chef", "try pastry-chef"),
        ("../../etc/passwd", "try etc-passwd"),
        ("pâté", "try p-t"),
        ("§ 7½", "try 7"),
        ("++", "use lower-case"),
        ("", "a role needs an id: guide new role some-id"),
        ("x" * 61, "try " + "x" * 60),
    ],
)
def test_an_id_that_is_none_is_refused_with_a_better_one(
    id: str, cure: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = bakery(tmp_path)
    before = sorted(root.rglob("*"))
    assert cli.main(["--project", str(root), "new", "role", "--", id]) == cli.WRONG_USAGE
    assert cure in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(("noun", "id"), [("role", "baker"), ("source", "made-up")])
def test_what_there_is_already_is_never_replaced(
    noun: str, id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = bakery(tmp_path)
    assert cli.main(["--project", str(root), "new", noun, id]) == cli.WRONG_USAGE
    assert f"there is a {noun} '{id}' already: data/" in capsys.readouterr().err
    assert prepare(Project(root)).report.diagnostics == ()


def test_a_record_that_a_guide_has_one_of_takes_no_id(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = bakery(tmp_path)
    guide = ["--project", str(root), "new"]
    assert cli.main([*guide, "site"]) == cli.WRONG_USAGE
    assert "there is a site already: data/site.yml:1" in capsys.readouterr().err
    (root / "data/home.yml").unlink()
    assert cli.main([*guide, "home", "page"]) == cli.WRONG_USAGE
    assert "it has no id: guide new home-page" in capsys.readouterr().err
    assert cli.main([*guide, "home"]) == cli.FINE
    assert (root / "data/home.yml").is_file()


def test_a_file_that_nobody_can_read_is_not_replaced_either(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / "data/roles/miller.yml").write_text("name: [", "utf-8")
    assert "already: data/roles/miller.yml:1" in new_record(Project(root), "role", "miller", DAY).refusal
    assert (root / "data/roles/miller.yml").read_text("utf-8") == "name: ["


@pytest.mark.parametrize("noun", ["job-description", "interview-kit"])
def test_what_belongs_to_a_role_waits_for_the_role(
    noun: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = bakery(tmp_path)
    before = sorted(root.rglob("*"))
    assert cli.main(["--project", str(root), "new", noun, "bakker"]) == cli.WRONG_USAGE
    told = capsys.readouterr().err
    assert "there is no role 'bakker'" in told
    assert f"guide new {noun} baker;" in told
    assert told.endswith("make the role first: guide new role bakker\n")
    assert sorted(root.rglob("*")) == before


def test_optional_fields_inside_lists_are_shown_once(tmp_path: Path) -> None:
    project = Project(bakery(tmp_path))
    new_record(project, "role", "miller", DAY)
    job = new_record(project, "job-description", "miller", DAY).path
    kit = new_record(project, "interview-kit", "miller", DAY).path.read_text("utf-8")
    assert "\n    # follow_up:\n" in kit
    bullet, shown, _ = (
        job.read_text("utf-8").partition("responsibilities:\n")[2].partition("# levels: [trainee]")
    )
    assert bullet.count("\n") == 3 and shown
    fill_in(job, project)
    job.write_text(
        job.read_text("utf-8").replace("    # levels: [trainee]", "    levels: [trainee]", 1), "utf-8"
    )
    assert read_guide(project)[0].job_descriptions["miller"].ninety_days[0].levels == ("trainee",)


@pytest.mark.parametrize("noun", ["job-description", "interview-kit"])
def test_examples_of_levels_are_those_of_the_role(noun: str, tmp_path: Path) -> None:
    project = Project(bakery(tmp_path))
    role = new_record(project, "role", "miller", DAY).path
    fill_in(role, project)
    levels = (
        "levels:\n  - level: specialist\n    name: Specialist\n  - level: principal\n    name: Principal\n"
    )
    role.write_text(role.read_text("utf-8").replace("\ntitles:\n", f"\n{levels}titles:\n"), "utf-8")
    made = new_record(project, noun, "miller", DAY).path.read_text("utf-8")
    assert "# levels: [specialist]" in made
    assert "one of specialist, principal" in made
    assert "master" not in made and "trainee" not in made


def test_positions_of_records_to_fill_in_are_taken(tmp_path: Path) -> None:
    project = Project(bakery(tmp_path))
    for number, id in enumerate(("miller", "grocer", "waiter"), start=3):
        assert f"\nposition: {number}\n" in new_record(project, "role", id, DAY).path.read_text("utf-8")


def test_a_field_whose_keys_the_guide_lacks_is_left_out(tmp_path: Path) -> None:
    project = Project(bakery(tmp_path))
    (project.data / "criteria.yml").unlink()
    made = new_record(project, "role", "miller", DAY).path.read_text("utf-8")
    assert "\ncriteria:" not in made and "\nskills:" in made


def test_commands_can_be_pasted(tmp_path: Path) -> None:
    """From a fresh clone the program is ``.venv/bin/guide``; where it is on the path, its name is enough."""
    root = bakery(tmp_path / "a bakery")
    (root / "data" / "skills" / "oven.yml").unlink()
    script = Path(sys.executable).with_name("guide")
    for called, path, expected in (
        (str(script), "/usr/bin:/bin", f"{script} --project '{root}' new skill oven"),
        ("guide", f"{script.parent}:/usr/bin:/bin", f"guide --project '{root}' new skill oven"),
    ):
        found = shutil.which(called, path=path)
        assert found
        run = subprocess.run(
            [called, "--project", str(root), "check"],
            env={"PATH": path},
            executable=found,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == cli.WRONG_DATA
        assert f"make it: {expected}\n" in run.stderr
        pasted = subprocess.run(["sh", "-c", expected], env={"PATH": path}, check=False, capture_output=True)
        assert pasted.returncode == cli.FINE
        (root / "data" / "skills" / "oven.yml").unlink()
