"""Salary files with other columns. Their layouts are those of public files, with made-up rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.disk.project import Project
from generator.read import read_guide
from generator.schema.salary import Observation, SalaryRecord
from tests.postings import MAPPING, bare_guide, made, run

TOP = MAPPING.partition("country:")[0]
END = """\
currency: EUR
basis: Advertised base pay.
caveat: Made up for a test.
sources: [guild]
reviewed: 2026-01-31
"""

ADS = """\
columns: {title: Job Title, low: min_salary, high: max_salary, unit: hourly}
rows: ranges
no_value: ["-1"]
units:
  - {code: "0", times: 1000}
  - {code: "1", times: 2080}
years:
  - {id: fr-2024-ads, year: 2024, period: "2024", as_of: 2024-12-31}
roles:
  - {role: baker, title_patterns: ["*baker*"], except_patterns: ["*manager*"]}
levels:
  - {level: senior, title_patterns: ["senior *", "* sr"]}
  - {level: junior, title_patterns: ["*"]}
"""
"""As in the data that ds_salary_proj cleaned from Glassdoor ads: thousands a year, or an hourly wage."""

APPLICATIONS = """\
columns: {title: job title, year: submit date, amount: base salary, employment: case status}
employment_type: certified
rows: figures
years:
  - {id: fr-2023-applications, year: 2023, period: "2023", as_of: 2023-12-31}
  - {id: fr-2024-applications, year: 2024, period: "2024", as_of: 2024-12-31}
roles:
  - {role: baker, titles: [baker]}
levels:
  - {level: junior, title_patterns: ["*"]}
"""
"""As in h1b-software-salaries: one figure for each application, and the year in a date."""


def imported(root: Path, mapping: str, text: str, id: str) -> SalaryRecord:
    """Import a file, and return a set that was written."""
    (root / "data" / "salary-imports" / "bakers.yml").write_text(TOP + END + mapping)
    file = root / "bakers.csv"
    file.write_text(text)
    assert run(root, file) == cli.FINE
    return read_guide(Project(root))[0].salaries[id]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A guide that holds nothing but a mapping."""
    return bare_guide(tmp_path / "guide")


def entry(salary: SalaryRecord, level: str) -> Observation:
    """The figures of a level."""
    return next(one for one in salary.observations if one.level == level)


def test_ends_in_two_columns_hourly_pay_and_title_patterns(root: Path) -> None:
    rows = ["Job Title,hourly,min_salary,max_salary"]
    rows += ["Senior Baker,0,40,50"] * 19 + ["Night Baker Sr,1,20.5,25"]
    rows += ["Baker,0,30,35"] * 20 + ["Baker,0,-1,-1", "Bakery Manager,0,90,99", "Senior Miller,0,1,2"]
    salary = imported(root, ADS, "\n".join(rows) + "\n", "fr-2024-ads")
    senior, junior = entry(salary, "senior"), entry(salary, "junior")
    assert (senior.count, senior.low, senior.high, senior.distinct_ranges) == (20, 40_000, 50_000, 2)
    assert (junior.count, junior.low, junior.high) == (20, 30_000, 35_000)
    assert salary.computed_from is not None and salary.computed_from.unpaired == 0
    assert salary.computed_from.postings == 42


def test_hourly_pay_is_converted(root: Path) -> None:
    rows = ["Job Title,hourly,min_salary,max_salary", *["Baker,1,20.5,25"] * 20]
    junior = entry(imported(root, ADS, "\n".join(rows) + "\n", "fr-2024-ads"), "junior")
    assert (junior.low, junior.high) == (42_640, 52_000)


def test_one_figure_a_row_and_a_date_for_the_year(root: Path) -> None:
    rows = ["employer,job title,base salary,submit date,case status"]
    rows += [f'a,baker,"{30 + i},000",10/25/2024,certified' for i in range(20)]
    rows += ["a,baker,1,10/25/2024,withdrawn", "a,baker,1,10/25/2022,certified"]
    text = "\n".join(rows) + "\n"
    junior = entry(imported(root, APPLICATIONS, text, "fr-2024-applications"), "junior")
    assert (junior.count, junior.low, junior.mid, junior.high) == (20, 39_500, 39_500, 39_500)
    backwards = "\n".join([rows[0], *sorted(rows[1:])]) + "\n"
    assert entry(imported(root, APPLICATIONS, backwards, "fr-2024-applications"), "junior") == junior, (
        "single rows may be in any order"
    )


def test_pay_can_stay_by_the_month(root: Path) -> None:
    rows = ["employer,job title,base salary,submit date,case status"]
    rows += ["a,baker,2500.00,2024-10-25,certified"] * 20
    text = "\n".join(rows) + "\n"
    salary = imported(root, APPLICATIONS + "per: month\n", text, "fr-2024-applications")
    assert salary.per == "month"
    assert entry(salary, "junior").mid == 2500


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("low: min_salary, ", "", "with 'rows: ranges', 'columns' must name 'low'"),
        (", unit: hourly", "", "'columns' does not name 'unit', so 'units' can't be compared"),
        ('title_patterns: ["*baker*"], ', "", "nothing says which titles are this role"),
        ('title_patterns: ["*"]', "code: EN", "'columns' does not name 'level'"),
        (
            "years:\n",
            'years:\n  - {id: b, year: 2023, period: "2023", as_of: 2023-12-31}\n',
            "without a column for the year",
        ),
    ],
)
def test_a_record_that_contradicts_itself(
    old: str, new: str, message: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old in ADS
    (root / "data" / "salary-imports" / "bakers.yml").write_text(TOP + END + ADS.replace(old, new, 1))
    file = root / "bakers.csv"
    file.write_text("Job Title,hourly,min_salary,max_salary\nBaker,0,1,2\n")
    assert run(root, file) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert "IMPORT007" in error and message in error, error
    assert not made(root)


def test_a_title_of_two_roles_is_an_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    both = ADS.replace("levels:\n", '  - {role: confectioner, title_patterns: ["*pastry*"]}\nlevels:\n')
    (root / "data" / "salary-imports" / "bakers.yml").write_text(TOP + END + both)
    file = root / "bakers.csv"
    rows = ["Job Title,hourly,min_salary,max_salary", *["Pastry Baker,0,40,50"] * 20]
    file.write_text("\n".join(rows) + "\n")
    assert run(root, file) == cli.WRONG_DATA
    assert (
        "IMPORT010 the patterns of baker and confectioner all match 'Pastry Baker'" in capsys.readouterr().err
    )


def test_swapped_ends_are_an_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "data" / "salary-imports" / "bakers.yml").write_text(TOP + END + ADS)
    file = root / "bakers.csv"
    file.write_text("Job Title,hourly,min_salary,max_salary\nBaker,0,50,40\n")
    assert run(root, file) == cli.WRONG_DATA
    assert "bakers.csv:2:1 IMPORT004 the lower end, 50, is above the upper end, 40" in capsys.readouterr().err
