"""The import of postings: what it writes, what it refuses, what it leaves alone."""

from __future__ import annotations

import gzip
import hashlib
from decimal import Decimal
from pathlib import Path

import pytest

from generator import cli
from generator.authoring.imports.salaries.mapping import pairs_to_compare
from generator.authoring.imports.salaries.postings import LOWER_FIRST, NO_NEIGHBOR, TAKEN, Pairing
from generator.authoring.imports.salaries.sheet import Row
from generator.disk.project import Project
from generator.read import read_guide
from tests.postings import MAPPING, bare_guide, made, posting, run, sound
from tests.unit.bakery import bakery


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A guide that holds nothing but a mapping."""
    return bare_guide(tmp_path / "guide")


SALARIES = """\
# Made by 'guide import salaries bakers.csv --using bakers'
# from that file, sha256 DIGEST.
# Do not edit by hand: change data/salary-imports/bakers.yml and run the command again.
title: "Pay of bakers, 2024"
market: "France"
currency: "EUR"
period: "2024"
per: year
basis: "Advertised base pay."
method: postings
caveat: >-
  Made up for a test, and long enough to be folded over two lines: nobody pays "exactly" this, and
  no baker was asked.
as_of: 2024-12-31
computed_from:
  file: "bakers.csv"
  sha256: "DIGEST"
  rows: 87
  postings: 44
  unpaired: 1
observations:
  - role: baker
    level: junior
    count: 1
  - role: confectioner
    level: junior
    count: 0
  - role: baker
    level: senior
    low: 39500
    high: 49500
    mid: 44500
    count: 20
    percentiles:
      p10: 36900
      p25: 39750
      p50: 44500
      p75: 49250
      p90: 52100
    distinct_ranges: 20
    repeated_share: 0.000
  - role: confectioner
    level: senior
    low: 44500
    high: 54500
    mid: 49500
    count: 20
    percentiles:
      p10: 41900
      p25: 44750
      p50: 49500
      p75: 54250
      p90: 57100
    distinct_ranges: 20
    repeated_share: 0.000
sources:
  - guild
reviewed: 2026-01-31
"""

FIGURES = """\
      count_one: 20
      count_other: 20
      median_one: 44500
      median_other: 49500
      difference: 5000
      interval_low: LOW
      interval_high: HIGH
      probability: 0.719
"""

GAPS = f"""\
# Made by 'guide import salaries bakers.csv --using bakers'
# from that file, sha256 DIGEST.
# Do not edit by hand: change data/salary-imports/bakers.yml and run the command again.
title: "Difference in pay, 2024"
salaries: fr-2024-bakers
method: >-
  Medians of mid-points, subtracted; 95% percentile bootstrap interval of 10,000 resamples.
  Collapsed: postings of a role that are alike in all the file says count once; levels where fewer
  than 20 of them remain are left out.
gaps:
  - one: baker
    other: confectioner
    level: senior
    raw:
{FIGURES}\
    collapsed:
{FIGURES}\
as_of: 2024-12-31
sources:
  - guild
reviewed: 2026-01-31
"""


def test_writes_salaries_and_gaps(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    assert run(root, file) == cli.FINE
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    files = made(root)
    assert sorted(files) == ["pay-gaps/fr-2024-bakers.yml", "salaries/fr-2024-bakers.yml"]
    assert files["salaries/fr-2024-bakers.yml"] == SALARIES.replace("DIGEST", digest)
    gaps = GAPS.replace("DIGEST", digest).replace("LOW", "-1000").replace("HIGH", "10500")
    assert files["pay-gaps/fr-2024-bakers.yml"] == gaps
    output = capsys.readouterr()
    assert output.err == ""
    assert output.out == (
        "bakers.csv: 87 rows make 44 postings\n"
        "86 rows are pairs; 1 alone, each a posting with one figure:\n"
        "  1 have no equal neighbor\n"
        "data/salaries/fr-2024-bakers.yml: 2 cells with figures, 2 without (written)\n"
        "data/pay-gaps/fr-2024-bakers.yml: 1 gap (written)\n"
        "2 cells written with figures; 2 have fewer than 20 postings, of which only the count is written\n"
    )


def test_what_is_written_can_be_read(root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    assert run(root, file) == cli.FINE
    guide, problems = read_guide(Project(root))
    assert not [one for one in problems if one.where.file.startswith(("data/salaries/", "data/pay-gaps/"))]
    assert guide.salaries["fr-2024-bakers"].observations[2].mid == 44_500
    assert guide.pay_gaps["fr-2024-bakers"].gaps[0].raw.difference == 5000


def test_running_it_again_touches_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    run(root, file)
    paths = [root / "data" / name for name in made(root)]
    before = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in paths]
    capsys.readouterr()
    assert run(root, file) == cli.FINE
    assert [(path.stat().st_ino, path.stat().st_mtime_ns) for path in paths] == before
    assert capsys.readouterr().out.count("(unchanged)") == 2


def test_a_file_of_the_former_command_is_its_own(root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    run(root, file)
    path = root / "data" / "salaries" / "fr-2024-bakers.yml"
    written = path.read_text("utf-8")
    path.write_text(written.replace("guide import salaries", "guide salaries import"), "utf-8")
    assert run(root, file) == cli.FINE
    assert path.read_text("utf-8") == written


def test_a_file_that_is_missing_is_made_again(root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    run(root, file)
    before = made(root)
    (root / "data" / "salaries" / "fr-2024-bakers.yml").write_text(
        before["salaries/fr-2024-bakers.yml"].partition("title")[0]
    )
    (root / "data" / "pay-gaps" / "fr-2024-bakers.yml").unlink()
    assert run(root, file) == cli.FINE
    assert made(root) == before


@pytest.mark.parametrize("name", ["bakers.csv.gz", "bakers.csv"])
def test_gzip_is_known_by_its_content(name: str, root: Path) -> None:
    file = root / name
    file.write_bytes(gzip.compress(sound().encode()))
    assert run(root, file) == cli.FINE
    assert "mid: 44500" in made(root)["salaries/fr-2024-bakers.yml"]


def test_columns_may_stand_in_any_order_and_have_company(root: Path) -> None:
    rows = [line.split(",") for line in sound().splitlines()]
    text = "\ufeff" + "".join(",".join([*reversed(row), "more"]) + "\r\n\r\n" for row in rows)
    file = root / "bakers.csv"
    file.write_text(text, newline="")
    assert run(root, file) == cli.FINE
    assert "mid: 44500" in made(root)["salaries/fr-2024-bakers.yml"]


def test_spaces_that_nobody_sees_make_no_other_title(root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound().replace("Bread Maker", "Bread\N{NO-BREAK SPACE}Maker"), "utf-8")
    assert run(root, file) == cli.FINE
    assert "mid: 44500" in made(root)["salaries/fr-2024-bakers.yml"]


def test_options_choose_where_how_and_when(root: Path, tmp_path: Path) -> None:
    other = root / "data" / "salary-imports" / "others.yml"
    other.write_text(MAPPING.replace("fr-2024-bakers", "fr-2024-others"))
    file = root / "bakers.csv"
    file.write_text(sound())
    out = tmp_path / "out"
    assert run(root, file, "--using", "others", "--out", str(out), "--reviewed", "2026-02-28") == cli.FINE
    text = (out / "salaries" / "fr-2024-others.yml").read_text()
    command = "guide import salaries bakers.csv --using others --reviewed 2026-02-28"
    assert text.startswith(f"# Made by '{command}'\n")
    assert text.endswith("reviewed: 2026-02-28\n")
    assert not made(root)
    assert run(root, file, "--using", "others", "--out", str(out)) == cli.FINE, "its own file may be replaced"


def test_repeated_ranges_are_counted(root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound() + posting("Baker", 30_000, 40_000) * 5)
    run(root, file)
    text = made(root)["salaries/fr-2024-bakers.yml"]
    assert "count: 25\n" in text
    assert "distinct_ranges: 20\n    repeated_share: 0.240\n" in text
    gap = made(root)["pay-gaps/fr-2024-bakers.yml"]
    assert "count_one: 25" in gap.partition("collapsed:")[0]
    assert "count_one: 20" in gap.partition("collapsed:")[2]


def test_no_gap_where_too_few_different_postings_are_left(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    run(root, file)
    capsys.readouterr()
    file.write_text(sound().replace("31000", "30000").replace("41000", "40000"))
    assert run(root, file) == cli.FINE
    assert "data/pay-gaps/fr-2024-bakers.yml is no longer generated; delete it" in capsys.readouterr().out


def test_pay_in_other_currencies_may_be_any_number(root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound() + posting("Baker", 400_000_000, 500_000_000, currency="IDR"))
    assert run(root, file) == cli.FINE


def row(pay: int, title: str = "Baker") -> Row:
    """A row of a file."""
    return Row("2024", "SE", "FT", title, "EUR", "FR", "", (), Decimal(pay), Decimal(pay), 1)


@pytest.mark.parametrize(
    ("rows", "ranges", "alone"),
    [
        ([], [], {}),
        ([row(3)], [(3, 3)], {NO_NEIGHBOR: 1}),
        ([row(3), row(2)], [(2, 3)], {}),
        ([row(3), row(3)], [(3, 3)], {}),
        ([row(3), row(2, "Cook")], [(3, 3), (2, 2)], {NO_NEIGHBOR: 2}),
        ([row(2), row(3)], [(2, 2), (3, 3)], {LOWER_FIRST: 1, TAKEN: 1}),
        ([row(2), row(5), row(4)], [(2, 2), (4, 5)], {LOWER_FIRST: 1}),
        ([row(5), row(4), row(2)], [(4, 5), (2, 2)], {TAKEN: 1}),
        ([row(5), row(4), row(9), row(8)], [(4, 5), (8, 9)], {}),
    ],
)
def test_neighboring_rows_make_a_posting(
    rows: list[Row], ranges: list[tuple[int, int]], alone: dict[str, int]
) -> None:
    pairing = Pairing(rows)
    assert [(int(posting.low), int(posting.high)) for posting in pairing] == ranges
    assert pairing.postings == len(ranges)
    assert pairing.unpaired == alone


def test_pay_is_compared_between_roles_that_readers_confuse(tmp_path: Path) -> None:
    mapping = MAPPING.replace("role: confectioner", "role: pastry-chef")
    pair = ("baker", "pastry-chef")
    confusion = (
        "data/roles/baker.yml",
        "confused_with:\n  - role: pastry-chef\n"
        "    difference: A baker works with yeast, a pastry chef with sugar.\n",
        "",
    )
    unreadable = ("data/roles/pastry-chef.yml", "name: pastry chef", "name: [")
    for number, (edits, compared) in enumerate(
        [((), (pair,)), ((confusion,), ()), ((confusion, unreadable), (pair,))]
    ):
        root = bakery(tmp_path / str(number), *edits)
        (root / "data/salary-imports").mkdir()
        (root / "data/salary-imports/bakers.yml").write_text(mapping, "utf-8")
        guide, _ = read_guide(Project(root))
        assert pairs_to_compare(guide, guide.salary_imports["bakers"]) == compared
