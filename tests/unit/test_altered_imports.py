"""Salary files that somebody changed before the import: refused with the reason, or read as they are."""

from __future__ import annotations

import csv
import gzip
import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from tests.postings import HEADING, MAPPING, bare_guide, made, posting, run, sound


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A guide that holds nothing but a mapping."""
    return bare_guide(tmp_path / "guide")


Rows = list[list[str]]


def published() -> Rows:
    """Rows in the order of a publisher: ranges that overlap, some of them several times."""
    draw = random.Random(7)
    text = "".join(
        posting(draw.choice(["Baker", "Confectioner"]), low, low + draw.randrange(5, 40) * 500)
        for low in (draw.randrange(20, 60) * 1000 for _ in range(200))
    )
    return [line.split(",") for line in (HEADING + text).splitlines()]


def written(rows: Rows) -> str:
    """Rows as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def with_heading(change: Callable[[Rows], Rows]) -> Callable[[Rows], Rows]:
    """A change of all rows below the heading."""
    return lambda rows: [rows[0], *change(rows[1:])]


def shuffled(rows: Rows) -> Rows:
    """The same rows in another order."""
    return random.Random(3).sample(rows, len(rows))


def pay(row: list[str]) -> int:
    """The pay of a row."""
    return int(row[4])


ALTERED: dict[str, tuple[Callable[[Rows], Rows], str, str]] = {
    "id-column": (
        lambda rows: [[*row, "Id" if number == 0 else str(number)] for number, row in enumerate(rows)],
        "the column 'Id' has another value in each row",
        "list 'Id' under 'ignore_columns'",
    ),
    "index-without-a-name": (
        lambda rows: [["" if number == 0 else str(number), *row] for number, row in enumerate(rows)],
        "the column 'column 1' has another value in each row",
        "list 'column 1' under 'ignore_columns'",
    ),
    "sorted-by-title-and-pay": (
        with_heading(lambda rows: sorted(rows, key=lambda row: (row[3], -pay(row)))),
        "the rows are sorted by pay",
        "download the file again",
    ),
    "sorted-upward": (
        with_heading(lambda rows: sorted(rows, key=lambda row: (row[3], pay(row)))),
        "so the order is reversed",
        "download the file again",
    ),
    "reversed": (
        with_heading(lambda rows: rows[::-1]),
        "so the order is reversed",
        "download the file again",
    ),
    "without-duplicates": (
        with_heading(lambda rows: [list(row) for row in dict.fromkeys(map(tuple, rows))]),
        "no two rows are the same, so duplicates were removed",
        "download the file again",
    ),
    "shuffled-titles": (with_heading(shuffled), "of the rows have no partner", "'rows: figures'"),
}


@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_file_is_refused_with_the_reason(
    name: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change, reason, cure = ALTERED[name]
    file = root / "bakers.csv"
    file.write_text(written(published()))
    assert run(root, file, "--out", str(root / "elsewhere")) == cli.FINE, "as it was published"
    capsys.readouterr()
    file.write_text(written(change(published())))
    assert run(root, file) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert "IMPORT008" in error and reason in error and cure in error, error
    assert not made(root)


def test_an_index_that_is_ignored_changes_no_figure(root: Path) -> None:
    file, mapping = root / "bakers.csv", root / "data" / "salary-imports" / "bakers.yml"
    file.write_text(written(published()))
    run(root, file)
    before = made(root)["salaries/fr-2024-bakers.yml"].partition("observations:")[2]
    file.write_text(written(ALTERED["id-column"][0](published())))
    mapping.write_text(MAPPING + "ignore_columns: [Id]\n")
    assert run(root, file) == cli.FINE
    assert made(root)["salaries/fr-2024-bakers.yml"].partition("observations:")[2] == before


def test_postings_count_and_not_rows(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, mapping = root / "bakers.csv", root / "data" / "salary-imports" / "bakers.yml"
    numbered = [
        f"{row},{number}"
        for number, row in enumerate(
            "".join(posting("Baker", 30_000 + i, 40_000 + i) for i in range(10)).splitlines()
        )
    ]
    file.write_text("\n".join([f"{HEADING.strip()},Id", *numbered, ""]))
    mapping.write_text(MAPPING + "ignore_columns: [Id]\n")
    assert run(root, file) == cli.WRONG_DATA
    assert "nearest: baker senior 2024 with 10" in capsys.readouterr().err


def in_zip(name: str, content: bytes, more: str = "") -> bytes:
    """An archive of a file, and of another."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        archive.writestr("__MACOSX/._" + name, b"x")
        if more:
            archive.writestr(more, b"x")
    return packed.getvalue()


READABLE: dict[str, Callable[[str], bytes]] = {
    "semicolons": lambda text: text.replace(",", ";").encode(),
    "tabs": lambda text: text.replace(",", "\t").encode(),
    "bars": lambda text: text.replace(",", "|").encode(),
    "excel-separator": lambda text: ("sep=;\r\n" + text.replace(",", ";")).encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-big-endian": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-8-with-mark": lambda text: text.encode("utf-8-sig"),
    "zip": lambda text: in_zip("bakers.csv", text.encode()),
    "gzip": lambda text: gzip.compress(text.encode()),
    "heading-in-other-letters": lambda text: text.replace("job_title", " Job Title ").encode(),
    "empty-rows-of-a-spreadsheet": lambda text: (text + ",,,,,,,,,,\n" * 30).encode(),
    "decimals": lambda text: text.replace(",EUR", ".0,EUR").encode(),
}


@pytest.mark.parametrize("name", READABLE)
def test_other_forms_give_the_same_figures(name: str, root: Path) -> None:
    file = root / "bakers.csv"
    file.write_text(sound())
    run(root, file)
    before = made(root)["salaries/fr-2024-bakers.yml"].partition("  rows:")[2]
    file.write_bytes(READABLE[name](sound()))
    assert run(root, file) == cli.FINE
    assert made(root)["salaries/fr-2024-bakers.yml"].partition("  rows:")[2] == before


UNREADABLE: dict[str, tuple[bytes, str, str]] = {
    "xlsx": (
        in_zip("[Content_Types].xml", b"<x/>", "xl/workbook.xml"),
        "a spreadsheet",
        "save it as 'CSV UTF-8'",
    ),
    "xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 20, "an old Excel workbook", "save it as 'CSV UTF-8'"),
    "two-files": (in_zip("a.csv", b"x", "b.csv"), "it contains a.csv, b.csv", "unpack it first"),
    "packed-twice": (gzip.compress(gzip.compress(b"x")), "packed twice", "unpack it first"),
    "json": (b'[{"job_title": "Baker"}]', "this is JSON", "convert it to CSV"),
    "web-page": (b"<!DOCTYPE html><html>", "a web page", "download the file itself"),
    "lfs-pointer": (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer", "git lfs pull"),
    "parquet": (b"PAR1....", "a Parquet file", "convert it to CSV"),
    "cut-zip": (in_zip("bakers.csv", sound().encode())[:-30], "is damaged", "download it again"),
    "utf-16-without-mark": (sound().encode("utf-16-le"), "NUL byte", "save the file as UTF-8"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_table_says_what_to_do(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, message, hint = UNREADABLE[name]
    file = root / "bakers.csv"
    file.write_bytes(content)
    assert run(root, file) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert "IMPORT001" in error and message in error and hint in error, error
    assert not made(root)


def test_an_archive_that_unpacks_without_end_is_not_read(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("packed", "table"):
        monkeypatch.setattr(f"generator.authoring.imports.{module}.MAX_BYTES", 2_000)
    file = root / "bakers.csv"
    for content in (in_zip("bakers.csv", sound().encode()), gzip.compress(sound().encode())):
        file.write_bytes(content)
        assert run(root, file) == cli.WRONG_DATA
        assert "more than 2,000 bytes" in capsys.readouterr().err


def test_values_that_did_not_match_are_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "bakers.csv"
    file.write_text(sound().replace(",SE,", ",se,").replace("Bread Maker", "Bread Maker "))
    assert run(root, file) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert "IMPORT005 no role has 20 postings" in error
    assert "nearest: baker junior 2024 with 1" in error
    assert "one value alone kept out: 'se' in 'experience_level'" in error
    assert "IMPORT009 no row has 'SE' in the column 'experience_level'" in error
    assert "the file has (and how often): 'se' (43)" in error
    assert "IMPORT009 no row has 'Bread Maker' in the column 'job_title'" in error
    assert "'Bread Maker ' (10)" in error


def test_a_title_that_never_occurs_is_a_warning(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mapping = root / "data" / "salary-imports" / "bakers.yml"
    mapping.write_text(MAPPING.replace("Bread Maker]", "Bread Maker, Bakster]"))
    file = root / "bakers.csv"
    file.write_text(sound())
    assert run(root, file) == cli.FINE
    error = capsys.readouterr().err
    assert "IMPORT009 warning: no row has 'Bakster'" in error and "'Baker' (" in error
    assert made(root)
