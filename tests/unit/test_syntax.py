"""What libyaml finds wrong is said in an author's words."""

from __future__ import annotations

import pytest

from generator.read import yaml_source as sources
from generator.read.yaml_messages import QUOTE

CASES = [
    # text, line, column, a part of the message, a part of the hint
    ("a: b: c", 1, 5, "a text that contains a colon and a space needs quotes", QUOTE),
    ("a: x\n  b: y", 2, 4, "indented too far", "line up the fields"),
    ("a:x\nb: y", 2, 2, "the field above it is not written as one", "a space after the colon"),
    ('a: "b" c', 1, 8, "something follows a closing quote", QUOTE),
    ("a: 'it's'", 1, 8, "something follows a closing quote", "double an apostrophe"),
    ("a: [[b]] c", 1, 4, "a text that begins with a bracket needs quotes", QUOTE),
    ("a:\n  - [b] c", 2, 5, "begins with a bracket", QUOTE),
    ("a:\n  - b\n    c: d", 3, 6, "contains a colon and a space", QUOTE),
    ("a:\n    b: x\n  c: y", 3, 3, "not lined up", "indent the fields of one thing alike"),
    ("a:\n  - x\n - y", 3, 2, "not lined up", "alike"),
    ("a:\n  - x\n  b: y", 3, 3, "indented like the list above it", "begin an entry with '- '"),
    ("a: x\nprose\nb: y", 2, 1, "it has no colon", "write 'field: text'"),
    ("a: >-\nprose\nb: y", 2, 1, "it has no colon", "indent the other lines"),
    ('a: "x\nb: y', 1, 4, "this quote is never closed", "close it"),
    ("a: 'x\nb: y", 1, 4, "this quote is never closed", "close it"),
    ("a: [x, y\nb: z", 1, 4, "this bracket is never closed", "close it"),
    ("a: {x: y\nb: z", 1, 4, "this bracket is never closed", "close it"),
    ("a: @x", 1, 4, "can't begin with '@'", QUOTE),
    ("a: `x`", 1, 4, "can't begin with '`'", QUOTE),
    ("a: %x", 1, 4, "can't begin with '%'", QUOTE),
    ("a: x\n%y", 2, 1, "can't begin with '%'", QUOTE),
    ("a: *x* y", 1, 4, "can't begin with '*'", QUOTE),
    ("a: & y", 1, 4, "can't begin with '&'", QUOTE),
    ("a: ? y", 1, 4, "can't begin with '?'", QUOTE),
    ("a: |x", 1, 4, "can't begin with '|'", QUOTE),
    ("a: >5 years", 1, 4, "can't begin with '>'", QUOTE),
    ("a: - x", 1, 4, "a list can't begin here", "on a line of its own"),
    ('a: "x\\d"', 1, 6, "this backslash means nothing", "use single quotes"),
    ('a: "\\ud800"', 1, 7, "are not a character", "type the character itself"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), CASES)
def test_message_place_and_hint(text: str, line: int, column: int, message: str, hint: str) -> None:
    document, problems = sources.parse("f.yml", text)
    assert document.value is None
    (problem,) = problems
    assert problem.code == "YAML001"
    assert message in problem.message
    assert hint in problem.hint
    assert (problem.where.line, problem.where.column) == (line, column)


def test_anything_else_is_passed_on_with_advice() -> None:
    _, (problem,) = sources.parse("f.yml", "a: [x, , y]")
    assert problem.message == "this is not valid YAML: did not find expected node content"
    assert problem.hint == "compare it with a file that works"
