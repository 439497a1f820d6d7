"""Tables of other people, for any text in any form."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.imports.salaries.matching import Matcher
from generator.authoring.imports.table import Table
from generator.read.yaml_source import parse
from generator.schema.salary_import import SalaryImportRecord
from tests.postings import MAPPING

cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
rows = st.lists(st.tuples(cell, cell, cell), min_size=1, max_size=12)


def read(content: bytes, needed: Sequence[str]) -> tuple[list[tuple[str, ...]], Table]:
    """The rows of a file, and the table."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "table.csv"
        file.write_bytes(content)
        table = Table("table.csv", file, lambda _step: None, needed)
        return [tuple(values) for _, values in table], table


@given(rows, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=200)
def test_any_table_is_read_back(written: list[tuple[str, ...]], delimiter: str, encoding: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([("One", "Two words", "three"), *written])
    found, table = read(text.getvalue().encode(encoding), ["three", "two_words", "one"])
    filled = [row for row in written if any(row)]
    if filled:
        assert not table.problems
        assert table.names == ["one", "two_words", "three"]
    assert found == filled
    assert table.count == len(filled)


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_bytes_are_rows_or_a_problem(content: bytes) -> None:
    found, table = read(content, ["a"])
    assert found or table.problems


@given(
    st.text(max_size=30),
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="*\ufffe\uffff"),
        min_size=1,
        max_size=20,
    ),
)
def test_only_the_star_is_special_in_a_pattern(around: str, pattern: str) -> None:
    source, problems = parse("bakers.yml", MAPPING)
    assert not problems and isinstance(source.value, dict)
    group = {"role": "baker", "title_patterns": [f"*{pattern}*"]}
    record = SalaryImportRecord.model_validate(source.value | {"roles": [group]})
    wanted = record.roles[0].title_patterns[0].strip("*")
    matcher = Matcher(record)
    assert matcher.roles_of(f"{around}{wanted}{around}") == ["baker"]
    assert matcher.roles_of(around) == (["baker"] if wanted.lower() in around.lower() else [])
