"""Phrases are found in texts as their description says, and in any text without an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.imports.ads.phrases import Finder, Text
from generator.schema.ad_import import Wanted

FOUND = [
    ("fine tuning", "Experience with fine-tuning."),
    ("fine tuning", "FINETUNING of models"),
    ("ci cd", "our CI/CD pipelines"),
    ("evaluat*", "Evaluating models"),
    ("(model|agent) evaluation", "agent evaluation"),
    ("deploy ... models", "You deploy and monitor large models."),
    ("production ... ai", "production-grade AI"),
    ("rag", "You designRAGPipelines"),
    ("python", "PythonSQL"),
    ("c++", "in C++, or"),
    (".net", "ASP.NET"),
]
MISSED = [
    ("rag", "storage, fragments"),
    ("java", "javanese"),
    ("c", "C++ or C#"),
    ("deploy ... models", "You deploy services. Others train models."),
    ("deploy ... models", "deploy one two three four models"),
    ("ci cd", "CI and then CD"),
]


def finds(phrase: str, text: str) -> bool:
    """Whether a phrase is in a text."""
    return Finder(Wanted(any=(phrase,))).find(Text(text)) is not None


@pytest.mark.parametrize(("phrase", "text"), FOUND)
def test_finds(phrase: str, text: str) -> None:
    assert finds(phrase, text)


@pytest.mark.parametrize(("phrase", "text"), MISSED)
def test_does_not_find(phrase: str, text: str) -> None:
    assert not finds(phrase, text)


def test_capitals_count_where_they_must() -> None:
    go = Finder(Wanted(exact=("Go",), without=("Go to",)))
    assert go.find(Text("Python or Go."))
    assert not go.find(Text("where we go"))
    assert not go.find(Text("a Go to person, a Go-to-market plan"))
    assert go.find(Text("a Go-to-market plan in Go"))


WORDS = st.lists(st.text("abcdefgh", min_size=2, max_size=6), min_size=1, max_size=4)


@given(WORDS, st.sampled_from([" ", "-", "/", "", " - "]), st.text(max_size=40), st.text(max_size=40))
def test_a_phrase_is_found_wherever_it_stands(words: list[str], joint: str, before: str, after: str) -> None:
    text = f"{before} {joint.join(words).upper()} {after}"
    assert finds(" ".join(words), text)


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    finder = Finder(Wanted(any=("a ... b*", "(i|ß) ... c++"), exact=("İ",), without=("a b",)))
    span = finder.find(Text(text))
    assert span is None or 0 <= span[0] < span[1] <= len(text)
