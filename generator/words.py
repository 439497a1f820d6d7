"""Small changes to words, in English if they depend on the language: what authors read in the terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIRST_SENTENCE = re.compile(r".+?(?<!\b\w)[.!?…](?=\s+[^a-zß-ÿ])", re.DOTALL)
"""Up to a stop that isn't behind a single letter, as in 'U.S.', nor before a word in lower case."""


def upper_first(text: str) -> str:
    """Return a text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Return a text to go on with in a sentence: 'Mid-level' becomes 'mid-level', 'AI engineer' stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """Return a text with a capital at its start and a full stop at its end."""
    text = upper_first(text)
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    found = _FIRST_SENTENCE.match(text)
    return found[0] if found else text


def plural(number: int, one: str, many: str = "") -> str:
    """Return the word for a number of things: ``one``, or ``many``, by default ``one`` with an s."""
    return one if number == 1 else many or f"{one}s"


def listed(texts: Sequence[str], word: str = "and") -> str:
    """Return texts as a list in a sentence: 'a', 'a and b', 'a, b and c'."""
    *first, last = texts or [""]
    return f"{', '.join(first)} {word} {last}" if first else last


def with_article(text: str) -> str:
    """Return a text after its indefinite article: 'an AI engineer', 'an ML engineer', 'a user'."""
    first = text.split(" ", 1)[0]
    spelled_out = first[:2].isupper()
    vowel = (
        first[:1] in "AEFHILMNORSX" if spelled_out else first.lower().startswith(("a", "e", "i", "o", "hour"))
    )
    return f"{'an' if vowel else 'a'} {text}"


def shorten(text: str, limit: int = 158) -> str:
    """Return a text cut at a word; search engines show up to 158 characters of a description."""
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–") + "…"
