"""YAML is read as it looks, and every key and value knows its place."""

from __future__ import annotations

import pytest

from generator.read import files
from generator.read import yaml_source as sources
from generator.report.diagnostics import Diagnostic, Place


def read(text: str) -> sources.Document:
    document, problems = sources.parse("f.yml", text)
    assert problems == ()
    return document


def only_problem(text: str) -> Diagnostic:
    document, problems = sources.parse("f.yml", text)
    assert document.value is None
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    "typed", ["no", "off", "Yes", "12:30", "1.10", "010", "0x1f", "1e3", "2026-11-22", "<<", "=", ".5", "+1"]
)
def test_a_text_means_what_it_looks_like(typed: str) -> None:
    assert read(f"key: {typed}\n{typed}: value").value == {"key": typed, typed: "value"}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing(typed: str) -> None:
    assert read(f"key: {typed}").value == {"key": None}
    assert read(f"- {typed}\n- x").value == [None, "x"]


@pytest.mark.parametrize("typed", ["''", '""', "'null'", '"~"'])
def test_a_quoted_text_is_never_nothing(typed: str) -> None:
    assert read(f"key: {typed}").value == {"key": typed[1:-1]}


def test_long_texts() -> None:
    text = "folded: >-\n  two\n  lines\nkept: |\n  two\n  lines\nplain: two\n  lines\nquoted: 'it''s'\n"
    assert read(text).value == {
        "folded": "two lines",
        "kept": "two\nlines\n",
        "plain": "two lines",
        "quoted": "it's",
    }


def test_places_of_keys_and_values() -> None:
    document = read("# head\na: x\nlist:\n  - b: 'yy'\n    c:\n  - [d, {e: f}]\n")
    assert document.place_of_key(("a",)) == Place("f.yml", 2, 1, 1)
    assert document.place_of_value(("a",)) == Place("f.yml", 2, 4, 1)
    assert document.place_of_key(("list",)) == Place("f.yml", 3, 1, 4)
    assert document.place_of_value(("list",)) == Place("f.yml", 4, 3, 1)
    assert document.place_of_value(("list", 0, "b")) == Place("f.yml", 4, 8, 4)
    assert document.place_of_value(("list", 0, "c")) == Place("f.yml", 5, 7, 1)
    assert document.place_of_value(("list", 1, 1, "e")) == Place("f.yml", 6, 13, 1)


def test_columns_count_characters_not_bytes() -> None:
    assert read("a: {ü–€: x, b: y}").place_of_key(("a", "b")) == Place("f.yml", 1, 13, 1)


def test_the_place_of_something_absent_is_that_of_what_encloses_it() -> None:
    document = read("a:\n  b: x\n")
    assert document.place_of_value(("a", "missing", 3)) == document.place_of_value(("a",))
    assert document.place_of_key(("a", "missing")) == document.place_of_value(("a",))
    assert sources.Document("g.yml").place_of_value(("a",)) == Place("g.yml")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_do_not_matter(end: str) -> None:
    document = read(end.join(["a: x", "b: y", ""]))
    assert document.value == {"a": "x", "b": "y"}
    assert document.place_of_key(("b",)).line == 2


def test_a_field_set_twice_keeps_the_first_value_and_its_places() -> None:
    document, problems = sources.parse("f.yml", "a:\n  b: x\na:\n  b: y\n  c: z\na: w\n")
    assert document.value == {"a": {"b": "x"}}
    assert document.place_of_value(("a", "b")) == Place("f.yml", 2, 6, 1)
    assert [(one.code, one.where.line, one.hint) for one in problems] == [
        ("YAML003", 3, "it is first set in line 1"),
        ("YAML003", 6, "it is first set in line 1"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &x y\n", 1, 4),
        ("a: &x\n  b: c\n", 1, 4),
        ("a: [&x y]\n", 1, 5),
        ("a: x\nb: *a\n", 2, 4),
        ("a: !!str y\n", 1, 4),
        ("a: !map\n  b: c\n", 1, 4),
        ("a: ! [x]\n", 1, 4),
        ("{a: b}: c\n", 1, 1),
        ("a: {{b}}\n", 1, 5),
        ("a: x\n---\nb: y\n", 2, 1),
    ],
)
def test_what_is_not_used_here(text: str, line: int, column: int) -> None:
    problem = only_problem(text)
    assert problem.code == "YAML004"
    assert (problem.where.line, problem.where.column) == (line, column)
    assert problem.hint


@pytest.mark.parametrize("opening", ["- ", "[", "{a: ", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    assert only_problem(opening * 10_000).code == "YAML004"


def test_nesting_to_the_limit_is_read() -> None:
    depth = sources.MAX_DEPTH
    read("[" * depth + "]" * depth)
    assert only_problem("[" * (depth + 1) + "]" * (depth + 1)).code == "YAML004"


def test_many_aliases_cannot_exhaust_the_machine() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(50))
    assert only_problem(bomb).where.line == 1


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~\n"])
def test_an_empty_file(text: str) -> None:
    problem = only_problem(text)
    assert (problem.code, problem.message) == ("YAML005", "the file is empty")


def test_bytes_that_are_no_text() -> None:
    text, (problem,) = files.decode("f.yml", b"a: x\nb: caf" + b"\xe9 c\n")
    assert text == ""
    assert problem.code == "YAML006"
    assert problem.where == Place("f.yml", 2, 7)


def test_utf_16_is_refused() -> None:
    _, (problem,) = files.decode("f.yml", "a: x\n".encode("utf-16"))
    assert problem.where == Place("f.yml", 1, 1)


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    text, problems = files.decode("f.yml", b"\xef\xbb\xbfa: x\n")
    assert problems == []
    assert read(text).value == {"a": "x"}


def test_size() -> None:
    assert files.decode("f.yml", b"#" * files.MAX_BYTES)[1] == []
    _, (problem,) = files.decode("f.yml", b"#" * (files.MAX_BYTES + 1))
    assert problem.code == "YAML007"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\ufffe"])
def test_a_character_that_nobody_sees(character: str) -> None:
    problem = only_problem(f"ä: ö\nb: c{character}d\n")
    assert problem.code == "YAML001"
    assert problem.where == Place("f.yml", 2, 5)


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_line_end_that_nobody_sees(character: str) -> None:
    problem = only_problem(f"ä: ö\nb: c{character}d\n")
    assert problem.code == "YAML001"
    assert problem.where == Place("f.yml", 2, 5)


def test_the_same_character_in_an_escape_is_fine() -> None:
    assert read('a: "x\\u2028y"').value == {"a": "x\u2028y"}


def test_emoji_are_text() -> None:
    assert read("a: 🥐 b\n").value == {"a": "🥐 b"}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: x\n\tb: y\n", 2, 1),
        ("a:\n\t- y\n", 2, 1),
        ("a:\n  \t- y\n", 2, 3),
        ("a:\n  -\tb: y\n    c: z\n", 2, 4),
    ],
)
def test_tabs(text: str, line: int, column: int) -> None:
    problem = only_problem(text)
    assert (problem.code, problem.where.line, problem.where.column) == ("YAML002", line, column)


def test_a_tab_within_a_text_is_fine() -> None:
    assert read("a:\tx\ty\n").value == {"a": "x\ty"}
