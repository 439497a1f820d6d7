"""Find phrases in the text of an ad.

Phrases are words, not regular expressions, so that anybody can read and correct them:

- A space or hyphen stands for a space, a hyphen, a slash or nothing: ``fine tuning`` finds "fine-tuning"
  and "finetuning", ``ci cd`` finds "CI/CD".
- ``*`` at the end of a word stands for any further letters: ``evaluat*``.
- ``(model|agent)`` stands for either.
- ``...`` between words stands for up to three other words of the same sentence.

A phrase is found between the edges of words. Texts of ads often lose their line breaks ("Design
RAGExperience with SQL"), so an edge is also where a capital letter follows a small one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from generator.schema.ad_import import Wanted

_BETWEEN = r"[ \-‐-―/&_]{0,3}"
_JOINED = r"(?:[\-–/][\w'’/&+#\-]*)?"
_GAP = _JOINED + r"(?:[ ,()\"“”]+[\w'’/&+#\-]+){0,3}?[ ,()\"“”]+(?:[^\W_]{1,20}[\-–/])?"
_MORE_LETTERS = r"[^\W\d_]{0,20}"
_SMALL, _CAPITAL = "(?-i:[a-z])", "(?-i:[A-Z])"
_START = rf"(?:(?<![^\W_])|(?<={_SMALL})(?={_CAPITAL}))"
_END = rf"(?:(?![^\W_]|\+\+|#)|(?<={_SMALL})(?={_CAPITAL})|(?<={_CAPITAL})(?={_CAPITAL}{_SMALL}))"

Span = tuple[int, int]


class Text:
    """A text, with a lower-case copy of the same length."""

    def __init__(self, text: str) -> None:
        # The one letter whose lower case is two characters.
        self.original = text.replace("İ", "I")
        self.lower = self.original.lower()


class Finder:
    """Looks for one term in texts."""

    def __init__(self, wanted: Wanted) -> None:
        self._phrases = [*_compiled(wanted.any), *_compiled(wanted.exact, exact=True)]
        self._without = _compiled(wanted.without)

    def find(self, text: Text) -> Span | None:
        """Return where the term is named, or None. A place inside one of ``without`` doesn't count."""
        excluded: list[Span] | None = None
        for phrase in self._phrases:
            for start, end in phrase.spans(text):
                if excluded is None:
                    excluded = [span for other in self._without for span in other.spans(text)]
                if not any(start < last and first < end for first, last in excluded):
                    return start, end
        return None


class _Phrase(NamedTuple):
    """A phrase without alternatives. ``head`` are the letters it begins with, which are quick to find."""

    head: str
    pattern: str
    exact: bool

    def spans(self, text: Text) -> Iterator[Span]:
        searched = text.original if self.exact else text.lower
        position = searched.find(self.head)
        while position >= 0:
            if match := _pattern(self.pattern, self.exact).match(text.original, position):
                yield match.span()
            position = searched.find(self.head, position + 1)


@cache
def _pattern(pattern: str, exact: bool) -> re.Pattern[str]:
    """Compile a pattern when a text first contains its head: most are never needed."""
    return re.compile(pattern, re.NOFLAG if exact else re.IGNORECASE)


def _compiled(phrases: Sequence[str], exact: bool = False) -> list[_Phrase]:
    return [_phrase(plain, exact) for phrase in phrases for plain in _alternatives(phrase)]


def _alternatives(phrase: str) -> Iterator[str]:
    """The phrases that one with ``(one|other)`` stands for."""
    parts = re.split(r"\(([^()]*)\)", phrase)
    for chosen in product(*(part.split("|") if index % 2 else [part] for index, part in enumerate(parts))):
        yield "".join(chosen)


def _phrase(phrase: str, exact: bool) -> _Phrase:
    words = phrase.replace("...", " ... ").replace("-", " ").split()
    pattern = _START if words[0][0].isalnum() else ""
    for index, word in enumerate(words):
        if word == "...":
            pattern += _GAP
        else:
            if index and words[index - 1] != "...":
                pattern += _BETWEEN
            pattern += re.escape(word).replace(r"\*", _MORE_LETTERS)
    pattern += _END if words[-1][-1].isalnum() or words[-1][-1] == "*" else r"(?![^\W_]|[+#])"
    head = words[0].split("*")[0]
    return _Phrase(head if exact else head.lower(), pattern, exact)
