"""The wording list finds what it is meant to find, in Python and in a browser alike."""

from __future__ import annotations

import csv
import functools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.wording import find
from generator.pages.parts.drafting import wording_patterns
from generator.read.yaml_source import parse
from generator.schema.wording import WordingRecord
from tests.conftest import ROOT
from tests.modules import Modules

with (Path(__file__).parent / "wording.csv").open(encoding="utf-8", newline="") as lines:
    CASES = [(row["text"], row["found"].split("|") if row["found"] else []) for row in csv.DictReader(lines)]

LIST = WordingRecord.model_validate(
    parse("wording.yml", (ROOT / "data/wording.yml").read_text("utf-8"))[0].value
)
WORDS = st.sampled_from(
    [
        "5+",
        "years",
        "of",
        "experience",
        "(5)",
        "-",
        "’",
        "passion",
        "We're",
        "rock",
        "star",
        "ﬁ",
        "İ",
        "K",
        ".",
    ]
)


@functools.cache
def modules() -> Modules:
    return Modules("wording-check")


def in_a_browser(text: str) -> list[str]:
    found = modules().call("findWording(text, list)", text=text, list=wording_patterns(LIST))
    return [one["words"] for one in found]


@pytest.mark.parametrize(("text", "found"), CASES, ids=[text for text, _ in CASES])
def test_a_text_is_told_what_is_on_the_list(text: str, found: list[str]) -> None:
    words = in_a_browser(text)
    assert sorted(words) == sorted(found)
    straight = {one.replace("’", "'") for one in words}
    assert {one.words for one in find(text, LIST)} <= straight


@given(st.lists(WORDS | st.text(max_size=6), max_size=12).map(" ".join))
def test_both_sides_find_the_same_terms(text: str) -> None:
    found = modules().call("findWording(text, list)", text=text, list=wording_patterns(LIST))
    assert {one["why"] + one["instead"] for one in found} == {
        one.term.why + one.term.instead for one in find(text, LIST)
    }
