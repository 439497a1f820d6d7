"""The import of official wages: what it writes, what it refuses, what it leaves alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.disk.project import Project
from generator.read import read_guide
from tests.wages import RECORD, ROWS, import_wages, wage_guide, wages


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return wage_guide(tmp_path / "guide")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "oews.csv"
    path.write_text(wages())
    return path


def made(root: Path) -> str:
    return (root / "data" / "wages" / "bakers.yml").read_text()


PLACES = """\
places:
  - {place: "National", kind: country, jobs: 200000, jobs_error: 1.0, mean: 36000, mean_error: 0.5, \
p10: 24000, p25: 29000, p50: 35000, p75: 41000, p90: 48000}
  - {place: "Texas", kind: state, jobs: 15000, jobs_error: 2.0, mean: 34000, mean_error: 1.5, \
p10: 23000, p25: 27000, p50: 33000, p75: 39000, p90: 46000}
  - {place: "West Virginia", kind: state, jobs: 900, jobs_error: 5.0, mean: 30000, \
mean_error: 12.5, p10: 22000, p25: 24000, p50: 28760, p75: 35000}
  - {place: "Austin, TX", kind: area, state: "Texas", jobs: 1200, jobs_error: 4.0, \
mean: 35000, mean_error: 2.5, p10: 23000, p25: 28000, p50: 34000, p75: 40000, p90: 239200, or_more: [p90]}
  - {place: "Texarkana, TX-AR", kind: area, state: "Texas", jobs: 60}
  - {place: "Southern West Virginia nonmetropolitan area", kind: area, state: "West Virginia", jobs: 80, \
jobs_error: 9.0, mean: 29000, mean_error: 3.0, p10: 21000, p25: 23000, p50: 27000, p75: 33000, p90: 40000}
"""


def test_what_is_written(root: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every figure is kept, with what is not released left out and what is 'or more' marked."""
    assert import_wages(root, file) == 0
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    text = made(root)
    assert text.startswith(
        f"# Made by 'guide import wages oews.csv --using oews'\n# from that file, sha256 {digest}"
    )
    assert PLACES in text
    said = capsys.readouterr().out
    assert "8 rows, 6 imported" in said
    assert "1 left out: they have another value than '000000' in 'industry'" in said
    assert "1 left out: they are about other occupations" in said
    assert "2 states and 3 areas, 1 places without a released median (written)" in said


def test_the_order_of_rows_and_files_does_not_matter(root: Path, file: Path, tmp_path: Path) -> None:
    assert import_wages(root, file) == 0
    whole = made(root).partition("places:")[2]
    one, other = tmp_path / "areas.csv", tmp_path / "states.csv"
    one.write_text(wages(*reversed(ROWS[3:])))
    other.write_text(wages(*reversed(ROWS[:4])))  # one row is in both
    assert import_wages(root, one, other) == 0
    assert made(root).partition("places:")[2] == whole
    assert import_wages(root, one, other) == 0


def test_the_form_in_which_the_bureau_publishes_tables(tmp_path: Path) -> None:
    """Commas in numbers, signs instead of footnotes, a column for the state, other names and codes."""
    record = RECORD
    for old, new in (
        ("code: occ\n", "code: OCC_CODE\n"), ("occupation: name", "occupation: OCC_TITLE"),
        ("place: area", "place: AREA_TITLE"), ("kind: type", "kind: AREA_TYPE\n  state: PRIM"),
        ("jobs: jobs\n", "jobs: TOT_EMP\n"), ("jobs_error: jobs_rse", "jobs_error: EMP_PRSE"),
        ("mean: mean\n", "mean: A_MEAN\n"), ("mean_error: mean_rse", "mean_error: MEAN_PRSE"),
        ("p10: p10", "p10: A_PCT10"), ("p25: p25", "p25: A_PCT25"), ("p50: p50", "p50: A_MEDIAN"),
        ("p75: p75", "p75: A_PCT75"), ("p90: p90", "p90: A_PCT90"), ("  footnotes: notes\n", ""),
        ("code: national", 'code: "1"'), ("code: state", 'code: "2"'), ("code: metro", 'code: "4"'),
        ('only:\n  - {column: industry, value: "000000"}\n', ""), ('["-"]', '["*", "**"]'),
    ):  # fmt: skip
        assert old in record
        record = record.replace(old, new, 1)
    root, file = wage_guide(tmp_path / "guide", record), tmp_path / "oesm.csv"
    file.write_text(
        "AREA_TITLE,AREA_TYPE,PRIM,OCC_CODE,OCC_TITLE,TOT_EMP,EMP_PRSE,A_MEAN,MEAN_PRSE,"
        "A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90\n"
        'U.S.,1,US,51-3011,Bakers,"200,000",1,"36,000",0.5,"24,000","29,000","35,000","41,000",#\n'
        'Ohio,2,OH,51-3011,Bakers,**,**,"36,000",0.5,*,"29,000","35,000","41,000","48,000"\n'
        'Toledo,4,Ohio,51-3011,Bakers,100,1,"36,000",0.5,"24,000","29,000","35,000","41,000","48,000"\n'
    )
    assert import_wages(root, file) == 0
    text = made(root)
    assert '"U.S.", kind: country, jobs: 200000' in text
    assert "p90: 239200, or_more: [p90]}" in text
    assert '{place: "Ohio", kind: state, mean: 36000, mean_error: 0.5, p25: 29000' in text
    assert '{place: "Toledo", kind: area, state: "Ohio"' in text


BAKERS = ROWS[0]
WRONG = {
    "another file": ("a,b\n1,2\n", "IMPORT002 none of the required columns is there"),
    "no median": (wages().replace(",p50,", ",median,"), "IMPORT002 the column 'p50' is missing"),
    "no rows of the occupation": (wages(ROWS[7]), "IMPORT009 no row has '51-3011' in the column 'occ'"),
    "no states": (wages(BAKERS, ROWS[3]), "IMPORT009 no row has 'state' in the column 'type'"),
    "no country": (wages(*ROWS[1:7]), "IMPORT018 0 rows are about the whole country for '51-3011'"),
    "two releases": (
        wages(*ROWS, BAKERS.replace("35000", "36000")),
        "IMPORT017 'National' has other figures for 51-3011 in ",
    ),
    "words": (
        wages(BAKERS.replace("35000", "about 35000")),
        "IMPORT004 'p50' is 'about 35000', which is not",
    ),
    "cents": (wages(BAKERS.replace("35000", "16.83")), "IMPORT004 'p50' is 16.83"),
    "swapped": (wages(BAKERS.replace("24000", "94000")), "IMPORT004 'p10' (94,000) is above 'p25' (29,000)"),
    "cut": (wages(BAKERS[:40]), "IMPORT003 this row has"),
    "no place": (wages(BAKERS.replace("National", "")), "IMPORT003 'area' has no value"),
    "workbook": ("PK\x03\x04", "IMPORT001 "),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_files(name: str, root: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each says where it is wrong and what to do, and nothing is written."""
    content, message = WRONG[name]
    file.write_text(content)
    assert import_wages(root, file) == 1
    said = capsys.readouterr()
    assert message in said.out + said.err
    assert "hint: " in said.out + said.err
    assert not (root / "data" / "wages").exists()


def test_a_record_that_contradicts_itself(
    tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = RECORD.replace("sources:", "  - {id: bakers, code: 53-3031, title: Drivers}\nsources:")
    root = wage_guide(tmp_path / "guide", twice.replace("kind: country", "kind: area"))
    assert import_wages(root, file) == 1
    said = capsys.readouterr().err
    assert "IMPORT007 'bakers' occurs twice" in said
    assert "IMPORT007 no code means the whole country" in said


def test_files_of_others_are_kept(root: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "data" / "wages").mkdir()
    mine = root / "data" / "wages" / "bakers.yml"
    mine.write_text("title: Mine\n")
    assert import_wages(root, file) == 1
    assert "IMPORT006" in capsys.readouterr().err
    assert mine.read_text() == "title: Mine\n"


def test_a_written_record_is_read_back(root: Path, file: Path) -> None:
    assert import_wages(root, file) == 0
    guide, _ = read_guide(Project(root))
    record = guide.wages["bakers"]
    assert [one.place for one in record.places if "p90" in one.or_more] == ["Austin, TX"]
