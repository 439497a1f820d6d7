"""The stem of an English word, as scripts/search-text.js has it; a test compares both."""

from __future__ import annotations

import re
from functools import cache

_DIGIT = re.compile(r"\d")
_ENDINGS = [
    (re.compile(ending), left)
    for ending, left in (
        (r"ies$", "y"),
        (r"(ss|sh|ch|x|z)es$", r"\1"),
        (r"([^su])s$", r"\1"),
        (r"is(e|ed|er|ing|ation)$", r"iz\1"),
    )
]
_INFLECTED = re.compile(r"(?<=[aeiouy])(.*?)(?:ing|ed|ly|ment)$")
_NOUN = re.compile(r"([ts])ion$")
_DOUBLED = re.compile(r"([^aeiou])\1$")
LONG = 5
"""Letters that a stem needs besides an ending that is taken from it."""


@cache
def stem(word: str) -> str:
    """The form that a word in lower case shares with its plurals and tenses. It need not be a word."""
    if len(word) < 4 or _DIGIT.search(word):
        return word
    for ending, left in _ENDINGS:
        word = ending.sub(left, word)
    if len(word) > LONG:
        word = _INFLECTED.sub(r"\1", word)
    if len(word) > LONG:
        word = _NOUN.sub(r"\1", word)
    if len(word) > 3:
        word = word.removesuffix("e")
    return _DOUBLED.sub(r"\1", word)
