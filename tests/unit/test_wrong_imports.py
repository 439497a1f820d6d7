"""Imports that can't go well: damaged files, wrong mappings, wrong commands. Nothing is written."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator import cli
from tests.postings import HEADING, MAPPING, bare_guide, made, run, sound


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A guide that holds nothing but a mapping."""
    return bare_guide(tmp_path / "guide")


ROW = "2024,SE,FT,Baker,40000,EUR,40000,FR,0,FR,M\n"
DAMAGED = [
    ("empty", "", 1, 1, "IMPORT001 the file is empty"),
    ("heading-only", HEADING, 1, 1, "IMPORT001 the file has a heading but no rows"),
    ("no-column", "a;b\n1;2\n", 1, 1, "IMPORT002 none of the required columns is there"),
    (
        "missing-column",
        HEADING.replace("job_title", "job_titel") + ROW,
        1,
        1,
        "IMPORT002 the column 'job_title' is",
    ),
    (
        "column-twice",
        HEADING.replace("company_size", "salary") + ROW,
        1,
        1,
        "IMPORT002 the column 'salary' occurs twice",
    ),
    (
        "cut-short",
        HEADING + ROW + "2024,SE,FT,Bak",
        3,
        1,
        "IMPORT003 this row has 4 values; the heading has 11",
    ),
    ("stray-comma", HEADING + ROW.replace("Baker", "Baker, sweet"), 2, 1, "IMPORT003 this row has 12 values"),
    ("no-title", HEADING + ROW.replace("Baker", ""), 2, 1, "IMPORT003 'job_title' has no value"),
    (
        "negative",
        HEADING + ROW + ROW.replace("40000,E", "-5,E"),
        3,
        18,
        "IMPORT004 'salary' is -5; pay can't be",
    ),
    (
        "text",
        HEADING + ROW.replace("40000,E", "40k,E"),
        2,
        18,
        "IMPORT004 'salary' is '40k', which is not a number",
    ),
    (
        "points",
        HEADING + ROW.replace("40000,E", "40.000,E"),
        2,
        18,
        "IMPORT004 'salary' is '40.000': thousands, or three decimals?",
    ),
    (
        "exponent",
        HEADING + ROW.replace("40000,E", "4E+04,E"),
        2,
        18,
        "IMPORT004 'salary' is '4E+04', which has lost digits",
    ),
    ("nul-byte", HEADING + ROW.replace("Baker", "Ba\0ker"), 2, 14, "IMPORT001 this line contains a NUL byte"),
    (
        "superscript",
        HEADING + ROW.replace("40000,E", "4²,E"),
        2,
        18,
        "IMPORT004 'salary' is '4²', which is not",
    ),
    ("no-pay", HEADING + ROW.replace("40000,E", ",E"), 2, 18, "IMPORT004 'salary' has no value"),
    ("zero", HEADING + ROW.replace("40000,E", "0,E"), 2, 18, "IMPORT004 'salary' is 0"),
    (
        "endless-digits",
        HEADING + ROW.replace("40000,E", "9" * 5000 + ",E"),
        2,
        18,
        "IMPORT004 'salary' is '9999",
    ),
    (
        "too-much",
        HEADING + ROW.replace("40000,E", "400000000,E"),
        2,
        1,
        "IMPORT004 the pay is 400,000,000; a record",
    ),
    (
        "open-quote",
        HEADING + ROW + ROW.replace("Baker", '"Baker'),
        3,
        1,
        "IMPORT001 this row can't be read as CSV",
    ),
    ("old-line-ends", (HEADING + ROW).replace("\n", "\r"), 1, 1, "IMPORT001 this row can't be read as CSV"),
    ("endless-line", HEADING + ROW + "x" * 200_000, 3, 1, "IMPORT001 this line has more than 100,000 bytes"),
    ("not-utf-8", HEADING + ROW + "2024,SE,FT,B\udce4cker", 3, 13, "IMPORT001 byte 0xe4 is not UTF-8"),
]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"), [d[1:] for d in DAMAGED], ids=[d[0] for d in DAMAGED]
)
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_a_damaged_file_is_reported_and_nothing_written(
    text: str,
    line: int,
    column: int,
    message: str,
    packed: bool,
    root: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    content = text.encode("utf-8", "surrogateescape")
    file = root / ("bakers.csv.gz" if packed else "bakers.csv")
    file.write_bytes(gzip.compress(content) if packed else content)
    assert run(root, file) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert error.startswith(f"{file.name}:{line}:{column} {message}")
    assert "hint: " in error
    assert error.endswith("1 error in 1 file\nnothing was written\n")
    assert not made(root)


def test_a_broken_gzip_file_is_reported(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = gzip.compress(sound().encode())
    file = root / "bakers.csv.gz"
    spoilt = bytearray(whole)
    spoilt[-6] ^= 255  # in the checksum: every row has been read by then
    cases = {
        b"not,gzip\n": "the file's name ends in .gz, but it is not a gzip file",
        whole[:-100]: "the compressed file ends too early",
        bytes(spoilt): "the compressed file is damaged",
        whole[:40] + b"\xff" * 40 + whole[80:]: "the compressed file is damaged",
        whole + b"and more": "the compressed file is damaged",
    }
    for content, message in cases.items():
        file.write_bytes(content)
        assert run(root, file) == cli.WRONG_DATA
        assert message in capsys.readouterr().err
        assert not made(root)


def test_many_problems_are_reported_at_once_up_to_a_limit(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "bakers.csv"
    file.write_text(HEADING + ROW.replace("40000,E", "x,E") * 3)
    run(root, file)
    assert "3 errors in 1 file" in capsys.readouterr().err
    file.write_text(HEADING + ROW.replace("40000,E", "x,E") * 300)
    run(root, file)
    error = capsys.readouterr().err
    assert "bakers.csv:22:1 IMPORT001 reading stopped here, after 20 problems" in error
    assert "21 errors in 1 file" in error


def test_the_command_used_wrongly(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    long = root / ("b" * 80 + ".csv")
    long.write_text(sound())
    blocked = root / "blocked"
    blocked.touch()
    cases = {
        (str(root / "none.csv"),): f"there is no file {root}/none.csv",
        (str(root),): "is not a plain file",
        (str(long),): "with up to 70 visible characters",
        (
            str(file),
            "--using",
            "baker",
        ): "there is no record 'baker' in data/salary-imports/; did you mean 'bakers'?",
        (str(file), "--out", str(blocked)): "blocked",
    }
    for arguments, message in cases.items():
        assert run(root, Path(arguments[0]), *arguments[1:]) == cli.WRONG_USAGE
        assert message in capsys.readouterr().err
    (root / "data" / "salary-imports" / "others.yml").write_text(MAPPING)
    assert run(root, file) == cli.WRONG_USAGE
    assert "say which with --using: bakers, others" in capsys.readouterr().err
    for path in (root / "data" / "salary-imports").iterdir():
        path.unlink()
    assert run(root, file) == cli.WRONG_USAGE
    assert "has no record" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stop:
        run(root, file, "--reviewed", "31.1.2026")
    assert stop.value.code == cli.WRONG_USAGE
    assert "'31.1.2026' is not a date such as 2026-11-22" in capsys.readouterr().err
    assert not made(root)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: Pay", "titel: Pay", "data/salary-imports/bakers.yml:1:1 SCHEMA002 unknown field 'titel'"),
        ("period: ", "id: twice, period: ", "YAML003 'id' is set twice"),
        ("[Baker, Bread Maker]", "[Butcher]", "IMPORT005 no role has 20 postings"),
        ("Pay of bakers", "Pay of bakers " * 5, "IMPORT007 with this period a title has"),
        (
            "roles:\n",
            "  - {id: fr-2024-bakers, year: 2025, period: '2025', as_of: 2025-12-31}\nroles:\n",
            "IMPORT007 'fr-2024-bakers' is made twice",
        ),
    ],
    ids=["field", "key", "title", "long-title", "id"],
)
def test_a_wrong_mapping_is_reported(
    old: str, new: str, message: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = MAPPING.replace("[Confectioner]", "[Butcher]") if "IMPORT005" in message else MAPPING
    (root / "data" / "salary-imports" / "bakers.yml").write_text(text.replace(old, new, 1))
    file = root / "bakers.csv"
    file.write_text(sound())
    assert run(root, file) == cli.WRONG_DATA
    assert message in capsys.readouterr().err
    assert not made(root)


def test_the_former_command_names_the_new_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for rest in (["import", "bakers.csv", "--using", "bakers"], []):
        assert cli.main(["--project", str(root), "salaries", *rest]) == cli.WRONG_USAGE
        assert "is now: guide import salaries FILE --using RECORD" in capsys.readouterr().err


def test_one_file_at_a_time(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    assert run(root, file, str(file)) == cli.WRONG_USAGE
    assert "salaries are imported from one file at a time" in capsys.readouterr().err
    assert not made(root)


def test_a_file_of_others_is_not_replaced(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "data" / "pay-gaps" / "fr-2024-bakers.yml"
    path.parent.mkdir()
    path.write_text("title: by hand\n")
    file = root / "bakers.csv"
    file.write_text(sound())
    assert run(root, file) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert error.startswith("data/pay-gaps/fr-2024-bakers.yml:1:1 IMPORT006 the import 'bakers' did not make")
    assert made(root) == {"pay-gaps/fr-2024-bakers.yml": "title: by hand\n"}
