"""What becomes of the findings of the Nu HTML checker."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.explained import EXPLAINED, Explanation
from audit.validity import CannotRunError, check, judge, main, read, report

SITE = Path("/the/site")
STRAY = {
    "type": "error",
    "url": "file:/the/site/roles/a%20b/index.html",
    "lastLine": 7,
    "message": "Stray end tag “div”.",
    "extract": "text\n</div>",
}
HINT = {"type": "info", "subType": "warning", "url": "file:/the/site/a.css", "message": "Old property."}
OLD = Explanation(message="^Old property", files=r"\.css$", whose="the theme", reason="it does no harm")


def test_messages_become_findings_with_file_and_line() -> None:
    stray, hint = read({"messages": [STRAY, HINT]}, SITE)
    assert (stray.file, stray.line, stray.kind) == ("roles/a b/index.html", 7, "error")
    assert (hint.file, hint.line, hint.kind) == ("a.css", 0, "warning")


def test_what_nobody_explained_is_to_be_fixed() -> None:
    verdict = judge(read({"messages": [STRAY, HINT]}, SITE), [OLD])
    assert not verdict.good
    text = report(verdict, 2)
    assert "TO FIX error: Stray end tag" in text and "first at roles/a b/index.html:7" in text
    assert "explained (the theme): Old property." in text and "it does no harm" in text
    assert "1 to fix" in text


def test_what_is_explained_is_good() -> None:
    verdict = judge(read({"messages": [HINT, HINT]}, SITE), [OLD])
    assert verdict.good
    assert "nothing unexplained" in report(verdict, 1)


def test_an_explanation_of_another_file_does_not_count() -> None:
    elsewhere = {**HINT, "url": "file:/the/site/index.html"}
    assert not judge(read({"messages": [HINT, elsewhere]}, SITE), [OLD]).good


def test_an_explanation_that_explains_nothing_has_to_go() -> None:
    verdict = judge([], [OLD])
    assert not verdict.good
    assert "NO LONGER FOUND" in report(verdict, 1)


def test_every_explanation_says_why() -> None:
    assert all(len(one.reason) > 40 and one.whose for one in EXPLAINED)


def page_in(folder: Path) -> Path:
    page = folder / "index.html"
    page.write_text("<!doctype html><title>A</title>", "utf-8")
    return page


def test_without_java_it_fails_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page_in(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main([str(tmp_path)]) == 4
    assert "needs Java 17 or newer" in capsys.readouterr().err


def test_without_the_checker_it_says_where_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/bin/true")
    with pytest.raises(CannotRunError, match="make audit-html"):
        check([page_in(tmp_path)], tmp_path, tmp_path / "vnu.jar")


def test_a_checker_that_fails_is_no_clean_bill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/bin/echo")
    (tmp_path / "vnu.jar").touch()
    with pytest.raises(CannotRunError, match="gave no result"):
        check([page_in(tmp_path)], tmp_path, tmp_path / "vnu.jar")


def test_a_folder_without_pages_is_not_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 4
    assert "make site" in capsys.readouterr().err
