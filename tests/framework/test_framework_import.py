"""The import of a career framework: a sample of a real one, and small files that go wrong."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.build import prepare
from generator.disk.project import Project
from generator.options import BuildOptions
from generator.read import read_guide
from tests.conftest import ROOT, build_site

SAMPLE = Path(__file__).parent / "govuk"
TINY = ROOT / "tests" / "golden" / "tiny"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A guide that can read the sample, and has no roles yet."""
    root = tmp_path / "guide"
    shutil.copytree(SAMPLE / "guide", root)
    shutil.copy(TINY / "mkdocs.yml", root)
    shutil.copy(TINY / "data" / "site.yml", root / "data")
    return root


def run(root: Path, *files: Path, out: Path | None = None) -> int:
    """Import files, or the sample, as an author would."""
    named = files or (SAMPLE / "skills.csv", SAMPLE / "roles.csv")
    more = ["--out", str(out)] if out else []
    arguments = ["--project", str(root), "import", "framework", *map(str, named), "--using", "govuk", *more]
    return cli.main(arguments)


def made(root: Path) -> dict[str, str]:
    """The files that an import wrote."""
    data = root / "data"
    paths = [path for folder in ("roles", "skills") for path in (data / folder).glob("*")]
    return {path.relative_to(data).as_posix(): path.read_text("utf-8") for path in paths}


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a file of the sample."""
    with (SAMPLE / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_cell_of_the_sample_is_in_the_data(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root) == cli.FINE
    guide, problems = read_guide(Project(root))
    assert not problems
    everything = " ".join(text for _, _, _, text in guide.texts)
    skills = {skill.name: skill for skill in guide.skills.values()}
    roles = {role.name: role for role in guide.roles.values()}
    cells = set()
    for row in rows_of("roles.csv"):
        if row["Skill Level"] == "NOT IN USE":
            continue
        role, skill = roles[row["Role"][0].lower() + row["Role"][1:]], skills[row["Skill Name"]]
        assert role.family is not None and guide.families[role.family].name == row["Role Family"]
        level = next(one for one in role.levels if one.name == row["Role Level"].strip())
        need = next(one for one in role.skills if skills[row["Skill Name"]] is guide.skills[one.skill])
        assert need.at(level.level) == row["Skill Level"].lower()
        meanings = skill.meanings[row["Skill Level"].lower()]
        assert [item for one in meanings for item in one.items] == entries(row["Skill Level Description"])
        cells |= {row["Role Description"], row["Role Level Description"], row["Skill Description"]}
    for row in rows_of("skills.csv"):
        skill = skills[row["Skill Name"]]
        for column in ("Awareness", "Working", "Practitioner", "Expert"):
            found = [item for one in skill.meanings.get(column.lower(), ()) for item in one.items]
            assert found == entries(row[column])
        cells.add(row["Skill Description"])
    for cell in cells - {"MISSING"}:
        for line in cell.splitlines():
            assert " ".join(line.removeprefix("- ").split()) in everything
    assert capsys.readouterr().err == ""


def entries(cell: str) -> list[str]:
    """The entries of the list in a cell."""
    return [" ".join(line[2:].split()) for line in cell.splitlines() if line.startswith("- ")]


def test_what_is_left_out_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root) == cli.FINE
    output = capsys.readouterr()
    assert output.err == ""
    assert "2 left out: they have 'NOT IN USE' in 'Skill Level'" in output.out
    assert "2 left out: they repeat another row exactly" in output.out
    assert "the record doesn't name the column 'Role Type': 0 of its cells are not imported" in output.out
    assert "distinct cells, each read back whole from the records" in output.out
    assert "roles/chief-data-officer.yml" not in made(root)


def test_levels_are_in_the_order_of_the_record(root: Path) -> None:
    run(root)
    guide, _ = read_guide(Project(root))
    engineer = guide.roles["machine-learning-engineer"]
    assert [level.level for level in engineer.levels] == [
        "senior-machine-learning-engineer",
        "lead-machine-learning-engineer",
    ]


def test_files_name_their_licence(root: Path) -> None:
    run(root)
    for text in made(root).values():
        head = " ".join(line.removeprefix("# ") for line in text.splitlines() if line.startswith("#"))
        assert "Open Government Licence v3.0" in head


def test_running_it_again_touches_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root)
    paths = [root / "data" / name for name in made(root)]
    before = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in paths]
    capsys.readouterr()
    assert run(root, SAMPLE / "roles.csv", SAMPLE / "skills.csv") == cli.FINE
    assert [(path.stat().st_ino, path.stat().st_mtime_ns) for path in paths] == before
    assert f"0 new, 0 updated, {len(paths)} unchanged, 0 edited" in capsys.readouterr().out


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """The roles of the sample with another text."""
    text = (SAMPLE / "roles.csv").read_text("utf-8")
    assert old in text
    file = tmp_path / "changed.csv"
    file.write_text(text.replace(old, new), "utf-8")
    return file


def test_an_edited_file_is_left_as_it_is(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root)
    path = root / "data" / "roles" / "content-strategist.yml"
    edited = path.read_text("utf-8") + "hire_when:\n  - You publish in three languages.\n"
    path.write_text(edited, "utf-8")
    capsys.readouterr()
    assert run(root) == cli.FINE
    output = capsys.readouterr()
    assert path.read_text("utf-8") == edited
    assert "1 edited by hand and left as they are" in output.out and output.err == ""
    file = changed(tmp_path, "A content strategist is", "A content strategist remains")
    assert run(root, file, SAMPLE / "skills.csv") == cli.FINE
    output = capsys.readouterr()
    assert path.read_text("utf-8") == edited
    assert "data/roles/content-strategist.yml:1:1 IMPORT016 warning: this file was edited" in output.err
    path.unlink()
    assert run(root, file, SAMPLE / "skills.csv") == cli.FINE
    assert "A content strategist remains" in path.read_text("utf-8")


def test_a_change_in_the_framework_updates_files_nobody_edited(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root)
    capsys.readouterr()
    file = changed(tmp_path, "A content strategist is", "A content strategist remains")
    assert run(root, file, SAMPLE / "skills.csv") == cli.FINE
    assert "1 updated" in capsys.readouterr().out
    assert "A content strategist remains" in made(root)["roles/content-strategist.yml"]


def test_a_role_that_is_gone_is_named(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root)
    capsys.readouterr()
    file = changed(tmp_path, "Content strategist,", "Content planner,")
    assert run(root, file) == cli.FINE
    output = capsys.readouterr().out
    assert "data/roles/content-strategist.yml is no longer in the framework; delete it" in output
    assert "roles/content-strategist.yml" in made(root)


def test_a_file_of_somebody_else_is_not_replaced(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "data" / "roles" / "content-strategist.yml"
    path.parent.mkdir()
    path.write_text("name: mine\n")
    assert run(root) == cli.WRONG_DATA
    assert "data/roles/content-strategist.yml:1:1 IMPORT006" in capsys.readouterr().err
    assert made(root) == {"roles/content-strategist.yml": "name: mine\n"}


HEAD = [
    "Role Family", "Role", "Role Description", "Role Level", "Role Level Description",
    "Skill Name", "Skill Description", "Skill Level", "Skill Level Description",
]  # fmt: skip
ROW = [
    "Data",
    "Baker",
    "Bakes.",
    "Senior baker",
    "Bakes alone.",
    "Kneading",
    "Using hands.",
    "Expert",
    "- knead",
]


def written(tmp_path: Path, *rows: list[str]) -> Path:
    """A file of roles."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([HEAD, *rows])
    file = tmp_path / "roles.csv"
    file.write_text(text.getvalue(), "utf-8")
    return file


def row(**cells: str) -> list[str]:
    """A row with other cells, by the names of columns with underscores."""
    return [cells.get(name.replace(" ", "_"), value) for name, value in zip(HEAD, ROW, strict=True)]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [row(Skill_Level="Expart")],
            "2:1 IMPORT012 'Expart' in the column 'Skill Level' is not listed",
        ),
        ([row(Role_Family="Dota")], "2:1 IMPORT012 'Dota' in the column 'Role Family' is not listed under"),
        (
            [row(), row(Role_Description="Fries.")],
            "3:1 IMPORT013 'Role Description' says something else",
        ),
        ([row(), row(Skill_Level="Working")], "3:1 IMPORT013 'Skill Level' says something else about"),
        (
            [row(), row(Skill_Level_Description="- roll", Role="Cook")],
            "IMPORT013 'Skill Level Description'",
        ),
        ([row(Role="")], "2:1 IMPORT003 'Role' has no value"),
        ([row(), row(Role="Baker!")], "IMPORT007 'Baker!' and 'Baker' get the same id 'baker'"),
        ([row(Role="!!")], "IMPORT007 '!!' gets no id"),
        (
            [row(Role_Description="x" * 2_001)],
            "IMPORT015 'Baker' has a text of 2,001 characters",
        ),
        ([row(Role="B" * 71)], "IMPORT015 'BBB"),
        ([row(Role_Level="A b"), row(Role_Level="A-b")], "IMPORT007 'A-b' and 'A b' get the same id 'a-b'"),
    ],
)
def test_a_file_that_contradicts_itself(
    rows: list[list[str]],
    message: str,
    root: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(root, written(tmp_path, *rows)) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert message in error, error
    assert "hint: " in error
    assert not made(root)


def test_small_files_are_imported(root: Path, tmp_path: Path) -> None:
    assert (
        run(root, written(tmp_path, row(), row(Role_Level="Head of baking", Skill_Level="Working")))
        == cli.FINE
    )
    role = made(root)["roles/baker.yml"]
    assert "by_level:\n      senior-baker: expert\n      head-of-baking: working\n" in role


def test_who_needs_a_skill_is_compared(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skills = tmp_path / "skills.csv"
    skills.write_text(
        "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n"
        'Kneading,Using hands.,,,,- knead,"Miller, Cook"\n'
    )
    assert run(root, written(tmp_path, row(), row(Role="Cook")), skills) == cli.FINE
    output = capsys.readouterr()
    assert (
        "skills.csv:2:1 IMPORT014 warning: only this file says who else needs 'Kneading': Miller"
        in output.err
    )
    assert "by the rows of the roles, others need 'Kneading' too: Baker" in output.err
    assert "0 rows agree with the roles in 'Roles that require Skill', 1 don't" in output.out


def test_a_description_that_is_a_list_becomes_the_signs_of_a_skill(root: Path, tmp_path: Path) -> None:
    file = written(tmp_path, row(Skill_Description="You can:\n- knead by hand\n- wait a bit"))
    assert run(root, file) == cli.FINE
    text = made(root)["skills/kneading.yml"]
    assert 'what_it_is: "You can:"\nhow_to_tell:\n  - "knead by hand"\n  - "wait a bit"\n' in text
    long = row(Skill_Description="- " + "k" * 300)
    assert run(root, written(tmp_path, long)) == cli.FINE
    skill = read_guide(Project(root))[0].skills["kneading"]
    assert (skill.what_it_is, skill.how_to_tell) == (f"- {'k' * 300}", ())


def test_a_file_without_the_columns(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, SAMPLE / "skills.csv") == cli.WRONG_USAGE
    assert "none of the files has the columns that 'role_columns'" in capsys.readouterr().err
    file = root / "other.csv"
    file.write_text("a,b\n1,2\n")
    assert run(root, file) == cli.WRONG_DATA
    assert "IMPORT002 none of the required columns is there" in capsys.readouterr().err


def test_the_sample_has_no_mistake(root: Path) -> None:
    assert run(root) == cli.FINE
    prepared = prepare(Project(root), BuildOptions(today=datetime.date(2026, 11, 28)))
    assert prepared.report.diagnostics == ()
    page = prepared.files["roles/machine-learning-engineer/index.md"]
    assert b"apply machine learning" in page or b"machine learning" in page


@pytest.mark.slow
def test_the_sample_builds(root: Path) -> None:
    assert run(root) == cli.FINE
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text[: text.index("nav:")] + text[text.index("validation:") : text.index("extra:")])
    site = build_site(root)
    assert (site / "roles" / "content-strategist" / "index.html").is_file()
