"""Phrases, numbers and dates in the language of a guide, and in its own words."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import Prepared, prepare
from generator.cli import FINE
from generator.cli import main as guide
from generator.disk.project import Project
from generator.language import catalog, extract
from generator.language.formats import Formats, is_known, sort_key
from generator.language.phrases import ENGLISH_PHRASES, Phrases, placeholders
from generator.places.table import largest_cities
from tests.pseudo import BEGIN, END, write_pseudo

GERMAN = Phrases("de")
THE_SAME = {
    "%(name)s: %(roles)s, %(skills)s",
    "Interviewer",
    "Interviewer %(number)s",
    "Interviewer:",
    "Interviews",
    "Maximum",
    "Median",
}
"""Phrases that German has as English has them."""
LONG = 14
"""Letters from which on a phrase isn't found in a text of the data by chance."""


def started(folder: Path) -> Path:
    assert guide(["init", str(folder)]) == FINE
    return folder


def in_german(root: Path) -> Path:
    site = root / "data/site.yml"
    site.write_text(site.read_text("utf-8").replace("\ntitle:", "\nlanguage: de\ntitle:", 1), "utf-8")
    (root / "data/phrases.yml").unlink()
    return root


def pages_of(prepared: Prepared) -> Iterator[tuple[str, str]]:
    """The visible words of each page made from data, without what documents files in English."""
    assert prepared.guide is not None
    written_by_hand = {path for path, source in prepared.sources.items() if source.startswith("content/")}
    for path, content in prepared.files.items():
        if path.endswith(".md") and path not in written_by_hand:
            text = re.sub(r"\A---.*?\n---\n", "", content.decode(), flags=re.DOTALL)
            tree = LexborHTMLParser(f"<body>{text}</body>")
            for part in tree.css('[lang="en"], script, style'):
                part.decompose()
            assert tree.body is not None
            yield path, " ".join((tree.body.text(separator=" ") or "").split())


def data_of(prepared: Prepared) -> str:
    assert prepared.guide is not None
    texts = [text for kind, _, _, text in prepared.guide.texts if kind != "phrases"]
    written = [
        prepared.files[path].decode() for path, source in prepared.sources.items() if "content/" in source
    ]
    return " ".join([*texts, *written]).casefold()


def test_the_template_has_every_phrase_of_the_code() -> None:
    current = extract.as_text(extract.template())
    assert catalog.TEMPLATE.read_text("utf-8") == current, "run 'make phrases'"


@pytest.mark.parametrize("language", catalog.languages()[1:])
def test_a_catalogue_is_current_and_complete(language: str) -> None:
    path = catalog.file_of(language)
    assert path is not None
    current = extract.as_text(extract.updated(language, extract.template()), with_header=True)
    assert path.read_text("utf-8") == current, "run 'make phrases'"
    assert catalog.untranslated(language) == frozenset()


def test_german_is_german() -> None:
    said = {
        entry.one: GERMAN.plural_wording(entry.one, entry.many, 1)
        if entry.many
        else GERMAN.wording(entry.one)
        for entry in catalog.entries()
    }
    assert {one for one, wording in said.items() if wording == one} == THE_SAME


@pytest.mark.parametrize("language", catalog.languages())
def test_a_wording_has_the_values_of_its_phrase_and_no_markup(language: str) -> None:
    say = Phrases(language)
    for entry in catalog.entries():
        forms = [say.plural_wording(entry.one, entry.many, number) for number in (1, 2)] if entry.many else []
        for wording in (entry.one, say.wording(entry.one), *forms):
            assert placeholders(entry.one) <= placeholders(wording), wording
            assert placeholders(wording) <= placeholders(entry.one + entry.many), wording
            assert not re.search(r"<\w|\*\*|`|\]\(", wording), f"markup belongs into a value: {wording}"
            assert wording % {name[2:-2]: "" for name in placeholders(wording)} is not None


def test_a_guide_in_english_loads_no_phrases() -> None:
    assert ENGLISH_PHRASES.in_scripts() == {}
    assert GERMAN.in_scripts()["%(count)s place found."] == {
        "one": "%(count)s Ort gefunden.",
        "other": "%(count)s Orte gefunden.",
    }


def test_numbers_and_dates_are_written_as_the_language_writes_them() -> None:
    day, german, british = datetime.date(2026, 11, 2), Formats("de"), Formats("en-GB")
    assert [one.date(day) for one in (Formats(), german, british)] == [
        "November 2, 2026", "2. November 2026", "2 November 2026",
    ]  # fmt: skip
    assert (Formats().month(day), german.month(day)) == ("November 2026", "November 2026")
    assert (Formats().number(1234567), german.number(1234567)) == ("1,234,567", "1.234.567")
    assert (Formats().percent(12), german.percent(12)) == ("12%", "12\u00a0%")
    assert german.money(110000, "EUR") == "110.000\u00a0€"
    assert german.money_in_short((110000, 120000), "EUR") == ("110.000\u00a0€", "120.000\u00a0€")
    assert german.money_in_short((1_200_000, 2_000_000), "EUR") == (
        "1,2\u00a0Mio.\u00a0€",
        "2\u00a0Mio.\u00a0€",
    )
    assert Formats("de-AT").money(-5, "EUR") == "−€\u00a05"
    assert german.lower("Leitung") == "Leitung"
    assert [is_known(tag) for tag in ("de", "de-AT", "en-GB", "xx", "de-XQ")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert sorted(["Zoo", "Öl", "Ofen"], key=sort_key) == ["Ofen", "Öl", "Zoo"]


def test_values_of_an_own_wording_are_shown_as_typed(tmp_path: Path) -> None:
    root = started(tmp_path / "guide")
    own = (
        'phrases:\n  "Choose this role when": "<b>Pick_one_ *when*"\n'
        '  "Tools: %(tools)s.": "With %(tools)s & more."\n'
    )
    (root / "data/phrases.yml").write_text(own, "utf-8")
    prepared = prepare(Project(root))
    texts = dict(pages_of(prepared))
    assert "<b>Pick_one_ *when*" in texts["roles/accountant/index.md"]
    assert "& more." in texts["skills/accounting-software/index.md"]
    page = prepared.files["roles/accountant/index.md"].decode()
    assert "<b>" not in page and "_one_" not in page


def test_a_german_guide_says_nothing_in_english(tmp_path: Path) -> None:
    prepared = prepare(Project(in_german(started(tmp_path / "guide"))))
    assert not prepared.report.diagnostics
    data = data_of(prepared)
    phrases = {
        part.strip()
        for entry in catalog.entries()
        for wording in entry.wordings
        for part in re.split(r"%\(\w+\)s", wording.replace("%%", "%"))
        if GERMAN.wording(entry.one) != entry.one
    }
    searched = [one for one in phrases if len(one) >= LONG and one.casefold() not in data]
    assert len(searched) > 500
    left = [(path, one) for path, text in pages_of(prepared) for one in searched if one in text]
    assert left == []
    assert any("80.000 $" in text for _, text in pages_of(prepared))


def test_a_page_says_nothing_by_itself_that_is_no_phrase(tmp_path: Path) -> None:
    root = started(tmp_path / "guide")
    write_pseudo(root)
    prepared = prepare(Project(root))
    assert not prepared.report.has_errors
    known = data_of(prepared)
    left = {
        word
        for path, text in pages_of(prepared)
        if path != "evidence/data/index.md"  # documents files, field by field
        for word in re.findall(r"[a-z]{4,}", re.sub(r"https?:\S+|\]\(\S+\)|\{:[^}]*\}", " ", _outside(text)))
        if word not in known
    }
    assert left <= MONTHS | CITIES, left - MONTHS - CITIES


MONTHS = {name.casefold() for name in calendar.month_name if name}
CITIES = {word for city in largest_cities("US-CO", 6) for word in city.casefold().split()}


def _outside(text: str) -> str:
    """What stands outside all phrases; values inside them are from the data."""
    depth, outside = 0, []
    for character in text:
        depth += (character == BEGIN) - (character == END)
        outside.append(character if depth == 0 else " ")
    return "".join(outside).casefold()
