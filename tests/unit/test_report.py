"""A report shows each mistake once, in order, with its line and a caret under the place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.diagnostics import Diagnostic, Place, Severity, closest, did_you_mean
from generator.report.report import Report
from tests.conftest import ROOT


def one(
    file: str = "f.yml", line: int = 1, column: int = 1, length: int = 1, hint: str = "fix it"
) -> Diagnostic:
    return Diagnostic(Place(file, line, column, length), "X001", "it is wrong", hint)


def warn(file: str = "f.yml") -> Diagnostic:
    return Diagnostic(Place(file), "X002", "it looks odd", "look again", Severity.WARNING)


def shown(tmp_path: Path, source: str, *diagnostics: Diagnostic) -> list[str]:
    (tmp_path / "f.yml").write_text(source, "utf-8", newline="")
    return Report.of(diagnostics).text(tmp_path).splitlines()


def test_nothing_wrong() -> None:
    report = Report.of([])
    assert not report.has_errors
    assert report.text(Path()) == ""
    assert report.summary() == "no problems"


def test_the_line_and_a_caret_under_the_place(tmp_path: Path) -> None:
    assert shown(tmp_path, "a: b\nlevl: mid\n", one(line=2, length=4)) == [
        "f.yml:2:1 X001 it is wrong",
        "    2 | levl: mid",
        "      | ^^^^ hint: fix it",
        "1 error in 1 file",
    ]


def test_without_a_hint(tmp_path: Path) -> None:
    assert shown(tmp_path, "a: b\n", one(column=4, hint=""))[1:3] == ["    1 | a: b", "      |    ^"]


@pytest.mark.parametrize("source", ["", "\n", "a: b\n\n\n"])
def test_a_place_without_text_shows_the_hint_alone(source: str, tmp_path: Path) -> None:
    assert shown(tmp_path, source, one(line=3)) == [
        "f.yml:3:1 X001 it is wrong",
        "      hint: fix it",
        "1 error in 1 file",
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert (
        Report.of([one("gone.yml", hint="")]).text(tmp_path)
        == "gone.yml:1:1 X001 it is wrong\n1 error in 1 file"
    )


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "f.yml").mkdir()
    assert "hint: fix it" in Report.of([one()]).text(tmp_path)


def test_the_caret_does_not_go_past_the_line(tmp_path: Path) -> None:
    assert shown(tmp_path, "a: >-\n  b\n", one(column=4, length=500))[2] == "      |    ^^ hint: fix it"


def test_a_long_line_is_cut_on_the_right(tmp_path: Path) -> None:
    _, line, caret, _ = shown(tmp_path, "a: " + "x" * 300, one(column=4, length=300))
    assert len(line) == 8 + 120
    assert line.endswith("x…")
    assert caret.startswith("      |    ^^^")


def test_a_place_far_to_the_right_is_shown(tmp_path: Path) -> None:
    source = "a: " + "x" * 250 + ": y" + "z" * 200
    _, line, caret, _ = shown(tmp_path, source, one(column=254))
    assert len(line) == 8 + 120
    assert line[8] == line[-1] == "…"
    assert line[caret.index("^")] == ":"


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    _, line, caret, _ = shown(tmp_path, "a:\t\x1b[31mb\r\n", one(column=9))
    assert line == "    1 | a:  [31mb"
    assert line[caret.index("^")] == "b"


def test_a_byte_order_mark_does_not_move_the_caret(tmp_path: Path) -> None:
    assert shown(tmp_path, "\ufeffa: b\n", one(column=4))[1:] == [
        "    1 | a: b",
        "      |    ^ hint: fix it",
        "1 error in 1 file",
    ]


def test_order_is_by_file_line_column_and_each_is_shown_once() -> None:
    report = Report.of(
        [one("b.yml"), one(line=10), one(line=9, column=2), one(line=9), one("b.yml"), warn("a.yml")]
    )
    assert [(d.where.file, d.where.line, d.where.column) for d in report.diagnostics] == [
        ("a.yml", 1, 1),
        ("b.yml", 1, 1),
        ("f.yml", 9, 1),
        ("f.yml", 9, 2),
        ("f.yml", 10, 1),
    ]


@pytest.mark.parametrize(
    ("diagnostics", "expected"),
    [
        ([one()], "1 error in 1 file"),
        ([one(), one(line=2), one("g.yml")], "3 errors in 2 files"),
        ([warn()], "1 warning in 1 file"),
        ([warn(), warn("g.yml"), one()], "1 error and 2 warnings in 2 files"),
    ],
)
def test_summary(diagnostics: list[Diagnostic], expected: str) -> None:
    assert Report.of(diagnostics).summary() == expected


def test_warnings_are_marked_and_are_no_errors(tmp_path: Path) -> None:
    assert not Report.of([warn()]).has_errors
    assert Report.of([warn(), one()]).has_errors
    assert shown(tmp_path, "a: b", warn())[0] == "f.yml:1:1 X002 warning: it looks odd"


def test_color_is_added_only_when_asked_for(tmp_path: Path) -> None:
    report = Report.of([one(), warn()])
    assert "\x1b" not in report.text(tmp_path)
    colored = report.text(tmp_path, color=True)
    assert "\x1b[31mX001\x1b[0m it is wrong" in colored
    assert "\x1b[33mX002\x1b[0m warning: it looks odd" in colored


def test_did_you_mean() -> None:
    assert did_you_mean("pythn", ["python", "go"]) == "did you mean 'python'?"
    assert did_you_mean("x", ["python", "go"], "look in data/") == "look in data/"
    assert did_you_mean("x", []) == ""
    assert closest("levl", {"level", "levels"}) == "level"
    assert closest("x", ["python"]) is None


def test_json_says_everything_in_order() -> None:
    report = Report.of([warn("g.yml"), one(line=2, column=3, length=4)])
    assert json.loads(report.json()) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "notices": 0,
        "problems": [
            {
                "code": "X001",
                "severity": "error",
                "file": "f.yml",
                "line": 2,
                "column": 3,
                "length": 4,
                "message": "it is wrong",
                "hint": "fix it",
            },
            {
                "code": "X002",
                "severity": "warning",
                "file": "g.yml",
                "line": 1,
                "column": 1,
                "length": 1,
                "message": "it looks odd",
                "hint": "look again",
            },
        ],
    }


def test_annotations_of_a_workflow() -> None:
    assert Report.of(
        [warn("a,b:c.yml"), one(line=2, column=3, length=4, hint="50% less\nof it")]
    ).github() == (
        "::warning file=a%2Cb%3Ac.yml,line=1,col=1,endColumn=2,title=X002::it looks odd (hint: look again)\n"
        "::error file=f.yml,line=2,col=3,endColumn=7,title=X001::it is wrong (hint: 50%25 less%0Aof it)"
    )


@given(st.text(), st.text())
def test_an_annotation_is_one_line_whatever_is_typed(message: str, hint: str) -> None:
    shown = Report.of([Diagnostic(Place("f.yml"), "X001", message, hint)]).github()
    assert not set("\r\n") & set(shown)


def test_the_reference_shows_the_json_that_is_printed() -> None:
    page = (ROOT / "docs" / "reference" / "json.md").read_text("utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    (problem,) = json.loads(example)["problems"]
    place = Place(*(problem[name] for name in ("file", "line", "column", "length")))
    printed = Report.of([Diagnostic(place, problem["code"], problem["message"], problem["hint"])]).json()
    assert printed + "\n" == example
    assert all(f"`{name}`" in page for name in (*json.loads(printed), *problem))
