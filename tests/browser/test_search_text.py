"""How the search takes texts apart, in any script and with amounts as people write them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .test_checks import call


def words(modules: Page, text: str) -> list[str]:
    found: list[str] = call(modules, "search-text", "wordsOf", text)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$200k", "$200,000"),
        ("1.5k", "1500"),
        ("Größenordnung", "GRÖSSENORDNUNG"),
        ("Søren Łukasz", "soren lukasz"),
        ("café", "cafe\u0301"),
        ("don’t", "dont"),
    ],
)
def test_two_ways_to_write_the_same(modules: Page, one: str, other: str) -> None:
    assert words(modules, one) == words(modules, other) != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++, C#, .NET and CI/CD", ["c++", "c#", "net", "and", "ci", "cd"]),
        ("Машинное обучение", ["машинное", "обучение"]),
        ("한국어 हिन्दी", ["한국어", "हिन्दी"]),
        ("401(k), 12,34", ["401", "k", "12", "34"]),
    ],
)
def test_words_of_any_script(modules: Page, text: str, expected: list[str]) -> None:
    assert words(modules, text) == expected


@pytest.mark.parametrize("part", ["機械", "学習", "エンジニア"])
def test_a_word_in_a_text_without_spaces_is_found(modules: Page, part: str) -> None:
    assert set(words(modules, part)) <= set(words(modules, "AI機械学習エンジニア"))
