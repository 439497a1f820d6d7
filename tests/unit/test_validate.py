"""What does not fit a model is said in an author's words, at the place an author would look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from annotated_types import GroupedMetadata
from pydantic import BaseModel

from generator.read.load import Loaded
from generator.read.validate import Entry, validate_documents
from generator.read.yaml_source import parse
from generator.schema.fields import FORMS
from generator.schema.kinds import BY_NAME, KINDS
from tests.unit.bakery import bakery, codes, problems

LEVEL = "name: Mid\nyears: 3 years\nexpects: Works alone.\n"
SKILL = """\
name: Oven
category: heat
aliases: [stove]
what_it_is: A hot box.
how_to_tell:
  - Opens it.
sources: [made-up]
reviewed: 2026-11-22
"""
HOME = """\
question: Who?
answer: [A baker.]
situations:
  - text: One
    answer: Two
    page: roles
  - text: Three
    answer: Four
    page: roles
readers:
  - who: Owners
    decides: All.
promise: Bread.
next_steps:
  - title: Go
    text: Now.
    page: roles
    link_text: Go
reviewed: 2026-11-22
"""


def run(kind: str, text: str) -> tuple[list[Entry], list[str]]:
    """Entries, and problems as ``line:column code message (hint)``."""
    document, wrong = parse("f.yml", text)
    assert wrong == ()
    loaded = Loaded(BY_NAME[kind], "some-id", document, document.value is not None)
    entries, found = validate_documents([loaded])
    return entries, [f"{p.where.line}:{p.where.column} {p.code} {p.message} ({p.hint})" for p in found]


def only(kind: str, text: str) -> str:
    _, found = run(kind, text)
    assert len(found) == 1, found
    return found[0]


def test_the_examples_here_are_valid() -> None:
    assert run("skills", SKILL)[1] == []
    assert run("home", HOME)[1] == []
    assert run("levels", "mid:\n  " + LEVEL.replace("\n", "\n  "))[1] == []


def test_unknown_field() -> None:
    assert only("skills", SKILL + "alias: [x]\n") == (
        "9:1 SCHEMA002 unknown field 'alias' (did you mean 'aliases'?)"
    )
    found = only("skills", SKILL + "color: red\n")
    assert found.startswith("9:1 SCHEMA002 unknown field 'color' (the fields are: name, category, ")
    assert only("home", HOME.replace("    link_text: Go\n", "    link_text: Go\n    url: x\n")) == (
        "19:5 SCHEMA002 unknown field 'url' (the fields are: title, text, page, link_text, if_hiring)"
    )


def test_missing_field() -> None:
    assert only("skills", SKILL.replace("category: heat\n", "")) == (
        "1:1 SCHEMA001 missing field 'category' (add 'category: …' (id of its category))"
    )
    assert only("home", HOME.replace("    decides: All.\n", "")) == (
        "11:5 SCHEMA001 missing field 'decides' (add 'decides: …' (what they have to decide))"
    )
    assert only("levels", "# head\nmid:\n  name: Mid\n  expects: Works.\n") == (
        "2:1 SCHEMA001 missing field 'years' (add 'years: …' "
        "(years of experience in words, such as '3–5 years'))"
    )


def test_a_misspelled_field_is_one_mistake() -> None:
    assert only("skills", SKILL.replace("category:", "catgeory:")) == (
        "2:1 SCHEMA002 unknown field 'catgeory' (did you mean 'category'?)"
    )
    assert only("home", HOME.replace("who:", "hwo:")).startswith("11:5 SCHEMA002 unknown field 'hwo'")


def test_a_faulty_entry_does_not_make_its_list_too_short() -> None:
    assert only("home", HOME.replace("who: Owners", "who: ''")) == (
        "11:10 SCHEMA005 'who' needs a text (what goes here: job titles)"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("name: Oven", "name:", "1:6 SCHEMA003 'name' has no value (what goes here: name of the skill)"),
        ("name: Oven", "name: [a]", "1:7 SCHEMA003 'name' must be a text, found a list"),
        ("name: Oven", "name: {a: b}", "1:7 SCHEMA003 'name' must be a text, found fields"),
        ("name: Oven", 'name: "  "', "1:7 SCHEMA005 'name' needs a text"),
        ("name: Oven", f"name: {'x' * 121}", "1:7 SCHEMA005 'name' has 121 characters; 120 fit (shorten it"),
        ("[stove]", "stove", "3:10 SCHEMA003 'aliases' must be a list, found the text 'stove'"),
        ("[stove]", "", "3:9 SCHEMA003 'aliases' has no value"),
        ("[stove]", "{a: b}", "3:10 SCHEMA003 'aliases' must be a list, found fields (begin each entry"),
        ("[stove]", "[[a]]", "3:11 SCHEMA003 this entry must be a text, found a list"),
        ("[stove]", "[a, ~]", "3:14 SCHEMA003 this entry has no value"),
        ("[made-up]", "[]", "7:10 SCHEMA005 'sources' needs at least 1 entry (what goes here: ids"),
        ("2026-11-22", "22.11.2026", "8:11 SCHEMA004 '22.11.2026' is not a date (write 2026-11-22"),
        ("2026-11-22", "2026-02-30", "8:11 SCHEMA004 '2026-02-30' is not a date"),
        ("2026-11-22", "20261122", "8:11 SCHEMA004 '20261122' is not a date"),
        ("2026-11-22", "[2026]", "8:11 SCHEMA003 'reviewed' must be a text, found a list"),
        ("2026-11-22", "", "8:10 SCHEMA003 'reviewed' has no value"),
    ],
)
def test_a_value_that_does_not_fit(old: str, new: str, expected: str) -> None:
    assert only("skills", SKILL.replace(old, new)).startswith(expected)


def test_a_text_of_the_greatest_length_fits_however_it_is_wrapped() -> None:
    text = " ".join(["x" * 9] * 7)
    assert len(text) == 69
    assert run("skills", SKILL.replace("name: Oven", f"name: >-\n  {text[:40]}\n    {text[40:]}x"))[1] == []


def test_a_long_value_is_cut_in_the_message() -> None:
    found = only("skills", SKILL.replace("2026-11-22", "x" * 500))
    assert f"'{'x' * 59}…' is not a date" in found


def test_lists_with_a_limit() -> None:
    more = "".join(f"  - {{text: '{n}', answer: b, page: roles}}\n" for n in range(5))
    assert only("home", HOME.replace("readers:", more + "readers:")) == (
        "4:3 SCHEMA005 'situations' takes at most 6 entries (what goes here: the starting points)"
    )
    assert "needs at least 1 entry" in only("home", HOME.replace("[A baker.]", "[]"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("one", "'one' is not a whole number (write digits only, such as 110000)"),
        ("1.5", "'1.5' is not a whole number"),
        ("€3", "'€3' is not a whole number"),
        ("0", "'strength' is 0; it can't be less than 1"),
        ("7", "'strength' is 7; it can't be more than 6"),
        ("9" * 5000, f"'{'9' * 59}…' is not a whole number"),
        ("[1]", "'strength' must be a text, found a list"),
        ("", "'strength' has no value"),
    ],
)
def test_numbers(typed: str, expected: str) -> None:
    text = f"sure:\n  name: Sure\n  meaning: Alone.\n  strength: {typed}\n"
    assert f" {expected}" in only("proficiencies", text)


def test_choices_yes_and_no_and_forms(tmp_path: Path) -> None:
    pay, site = "data/salaries/village.yml", "data/site.yml"
    root = bakery(
        tmp_path,
        (pay, "method: estimate", "method: guess"),
        (pay, "open_top: yes", "open_top: perhaps"),
        (pay, "currency: EUR", "currency: Euro"),
        (site, 'light: "#7a4a12"', 'light: "#7A4A12"'),
        (site, "base_url: https://", "base_url: ftp://"),
        ("data/home.yml", "page: checklist", "page: /checklist/"),
    )
    found = {one.message: one.hint for one in problems(root)}
    assert found == {
        "'method' must be 'estimate', 'postings' or 'survey', not 'guess'": (
            "what goes here: how the figures were obtained: postings if computed from job postings, survey "
            "if people were asked, estimate if the source gives them without saying how, or they are your own"
        ),
        "'open_top' must be yes or no, not 'perhaps'": "write yes or no",
        "'currency' must be the code of a currency, not 'Euro'": "write three capital letters, such as USD",
        "'light' must be a color, not '#7A4A12'": (
            "write '#' and six digits or small letters from a to f, in quotes"
        ),
        "'base_url' must be a web address, not 'ftp://bakery.example/'": (
            "write the whole address, from 'https://' on and without spaces"
        ),
        "'page' must be the address of a page of this guide, not '/checklist/'": (
            "write an address without slashes at its ends, such as roles or roles/some-id#pay"
        ),
    }


@pytest.mark.parametrize("typed", ["yes", "no", "true", "False", "YES"])
def test_yes_and_no(typed: str, tmp_path: Path) -> None:
    edit = ("data/salaries/village.yml", "open_top: yes", f"open_top: {typed}")
    assert codes(bakery(tmp_path, edit)) == []


def test_files_of_many_records() -> None:
    assert only("levels", "- mid\n") == (
        "1:1 SCHEMA003 expected at least one level, found a list (write 'some-id:' and its fields below)"
    )
    assert "expected at least one level, found the text 'mid'" in only("levels", "mid\n")
    assert "expected at least one level, found nothing" in only("levels", "{}\n")
    assert only("levels", "mid:\n") == (
        "1:5 SCHEMA003 this entry has no value (what goes here: the fields of this entry)"
    )
    assert "must have fields of its own, found the text 'x'" in only("levels", "mid: x\n")


def test_a_file_that_is_no_record() -> None:
    assert only("skills", "- x\n").startswith(
        "1:1 SCHEMA003 this entry must have fields of its own, found a list"
    )


def test_ids() -> None:
    fields = "  " + LEVEL.replace("\n", "\n  ")
    assert only("levels", f"Mid_Level:\n{fields}") == (
        "1:1 SCHEMA006 'Mid_Level' can't be an id: up to 60 lower-case letters, digits and single hyphens "
        "(call it 'mid-level')"
    )
    assert only("levels", f"'':\n{fields}").endswith("(use lower-case letters, digits and hyphens)")
    assert only("levels", f"{'x' * 61}:\n{fields}").endswith(f"(call it '{'x' * 60}')")
    document, _ = parse("f.yml", SKILL)
    _, (problem,) = validate_documents([Loaded(BY_NAME["skills"], "Deck Oven", document, True)])
    assert (problem.code, problem.hint) == ("SCHEMA006", "rename it to deck-oven.yml")


def test_a_broken_record_keeps_its_id() -> None:
    ((entry,), _) = run("skills", SKILL + "x: y\n")
    assert (entry.id, entry.record) == ("some-id", None)
    ((entry,), _) = run("levels", "- x\n")
    assert not entry.is_record


def patterns(annotation: Any) -> Iterator[str]:
    """Every pattern in a type."""
    for mark in getattr(annotation, "__metadata__", ()):
        for one in mark if isinstance(mark, GroupedMetadata) else [mark]:
            found = getattr(one, "pattern", None)
            if found:
                yield found
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            for mark in field.metadata:
                yield from [mark.pattern] if getattr(mark, "pattern", None) else []
            yield from patterns(field.annotation)
    else:
        for argument in get_args(annotation):
            yield from patterns(argument)


def test_every_pattern_has_words_for_it() -> None:
    used = {pattern for kind in KINDS for pattern in patterns(kind.model)}
    assert used == FORMS.keys()


def fields_of(model: type[BaseModel]) -> Iterator[tuple[str, str | None]]:
    for name, field in model.model_fields.items():
        yield f"{model.__name__}.{name}", field.description


def test_every_field_says_what_it_means() -> None:
    nameless = [name for kind in KINDS for name, text in fields_of(kind.model) if not text]
    assert nameless == []
