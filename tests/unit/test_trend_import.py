"""The import of figures by day or month: what it writes and refuses, and the page that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.build import prepare
from generator.disk.project import Project
from tests.unit.bakery import bakery

RECORD = """\
title: How much bread is sold?
what: Share of shops that sell bread
caveat: Made up for a test.
notice: Guild of Bakers, CC BY 4.0. Changed to means by month.
columns: {series: place, date: day, value: share}
since: 2025-02
times: 100
no_value: [NA]
only:
  - {column: kind, value: bread}
series:
  - {code: UP, name: Upper Town}
  - {code: LO, name: Lower Town}
sources: [made-up]
reviewed: 2026-05-31
"""
HEADING = "day,place,kind,share\n"
ROWS = (
    "2025-01-31,UP,bread,0.9\n",
    "2025-02-01,UP,bread,0.101\n",
    "2025-02-02,UP,bread,0.2\n",
    "2025-02-02,UP,cake,0.7\n",
    "2026-02-01,UP,bread,0.25\n",
    "2026-02-01,LO,bread,-0.005\n",
    "2026-02-02,LO,bread,NA\n",
    "2026-02-02,XX,bread,0.5\n",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = bakery(tmp_path / "guide")
    (root / "data" / "trend-imports").mkdir()
    (root / "data" / "trend-imports" / "bread.yml").write_text(RECORD)
    return root


def load(root: Path, tmp_path: Path, *rows: str, heading: str = HEADING) -> int:
    file = tmp_path / "bread.csv"
    file.write_text(heading + "".join(rows))
    return cli.main(["--project", str(root), "import", "trends", str(file)])


def test_means_by_month_are_written(root: Path, tmp_path: Path) -> None:
    assert load(root, tmp_path, *ROWS) == 0
    text = (root / "data/trends/bread.yml").read_text()
    assert text.partition("series:\n")[2].startswith(
        '  - name: "Upper Town"\n'
        "    points:\n"
        '      - {month: "2025-02", percent: 15.1}\n'
        '      - {month: "2026-02", percent: 25.0}\n'
        '  - name: "Lower Town"\n'
        "    points:\n"
        '      - {month: "2026-02", percent: -0.5}\n'
    )
    assert "as_of: 2026-02-28" in text
    assert load(root, tmp_path, *reversed(ROWS)) == 0
    assert (root / "data/trends/bread.yml").read_text().partition("series:")[2] == text.partition("series:")[
        2
    ]


def test_a_page_shows_the_same_month_of_three_years_with_the_notice(root: Path, tmp_path: Path) -> None:
    assert load(root, tmp_path, *ROWS) == 0
    prepared = prepare(Project(root))
    assert not prepared.report.has_errors
    page = prepared.files["salaries/since/index.md"].decode()
    assert '<th scope="col">February 2026</th><th scope="col">February 2025</th>' in page
    assert "Guild of Bakers, CC BY 4.0. Changed to means by month." in page
    table = prepared.files["evidence/data/trends.csv"].decode().splitlines()
    assert table[1:] == [
        "bread,Share of shops that sell bread,Upper Town,2025-02,15.1,"
        '"Guild of Bakers, CC BY 4.0. Changed to means by month.",made-up',
        "bread,Share of shops that sell bread,Upper Town,2026-02,25.0,"
        '"Guild of Bakers, CC BY 4.0. Changed to means by month.",made-up',
        "bread,Share of shops that sell bread,Lower Town,2026-02,-0.5,"
        '"Guild of Bakers, CC BY 4.0. Changed to means by month.",made-up',
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (("02/01/2026,UP,bread,0.1\n",), "IMPORT004 'day' is '02/01/2026', which is not such a date"),
        (("2026-02-01,UP,bread,many\n",), "IMPORT004 'share' is 'many', which is not a number"),
        (("2026-02-01,UP,bread,nan\n",), "IMPORT004 'share' is 'nan', which is not a number"),
        ((*ROWS, "2026-02-01,UP,bread,0.26\n"), "IMPORT017 'UP' has another figure for 2026-02-01"),
        (ROWS[:5], "IMPORT009 no row has 'LO' in the column 'place'"),
        ((ROWS[1], "2025-01-01,LO,bread,1\n"), "IMPORT005 'LO' has no figure since 2025-02"),
        (("2026-02-01,UP\n",), "IMPORT003 this row has 2 values"),
    ],
)
def test_wrong_files(
    root: Path, tmp_path: Path, rows: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load(root, tmp_path, *rows) == 1
    said = capsys.readouterr().err
    assert message in said
    assert "hint: " in said
    assert not (root / "data/trends").exists()


def test_a_file_of_other_columns(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert load(root, tmp_path, "1,2\n", heading="a,b\n") == 1
    assert "IMPORT002 none of the required columns is there" in capsys.readouterr().err
