"""Texts of a framework as passages, for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.imports.framework.passages import comparable, introduction, passages_of, text_of
from generator.authoring.imports.yaml_text import yaml_text
from generator.read.yaml_source import parse
from generator.schema.fields import Passage
from generator.schema.role import RoleLevel

BULLETS = ("-", "*", "•")
line = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
texts = st.lists(st.tuples(st.sampled_from(["", "- ", "* ", "• ", "-", "  - "]), line), max_size=8).map(
    lambda lines: "\n".join(start + text for start, text in lines)
)


@given(texts)
def test_a_text_can_be_read_back_from_its_passages(text: str) -> None:
    passages = passages_of(text, BULLETS)
    assert text_of(passages) == comparable(text, BULLETS)
    first, rest = introduction(passages)
    assert f"{first} {text_of(rest)}".strip() == text_of(passages)


@given(texts)
def test_no_word_is_lost(text: str) -> None:
    words = [word for word in text.split() if word not in BULLETS]
    found = [word for word in text_of(passages_of(text, BULLETS)).split() if word not in BULLETS]
    assert found == words


@given(st.lists(st.tuples(line.filter(str.strip), st.lists(line.filter(str.strip), max_size=3)), max_size=4))
def test_passages_are_written_and_read(parts: list[tuple[str, list[str]]]) -> None:
    passages = tuple(Passage(text=text, items=tuple(items)) for text, items in parts)
    level = RoleLevel(level="senior", responsibilities=passages)
    document, problems = parse("level.yml", yaml_text(level))
    assert not problems
    assert RoleLevel.model_validate(document.value) == level
