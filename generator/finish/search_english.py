"""English words that look like words of the guide: neither is a misspelling of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from pathlib import Path

WORDS = Path(__file__).parent / "english" / "words.txt"
LONG = 8
"""Letters from which on the search forgives two slips instead of one; as in scripts/search-spelling.js."""
MOST_SHARED = 9

_WORD = re.compile(r"[a-z]{3,}")


def english_like(texts: Iterable[str]) -> str:
    """The English words that the texts don't use and that are a slip or two away from one that they use.

    They are sorted and folded: each begins with a digit, how many letters it shares with the one before.
    """
    used = {word for text in texts for word in _WORD.findall(text.lower())}
    initials: dict[str, set[str]] = {}
    for word in used:
        for shorter in _shortened(word):
            initials.setdefault(shorter, set()).add(word[0])
    return _folded(
        word
        for word in WORDS.read_text("utf-8").split()
        if word not in used and any(word[0] in initials.get(one, ()) for one in _shortened(word))
    )


@cache
def _shortened(word: str) -> frozenset[str]:
    """The word without any letter, or any two if it is long: words a slip apart share one of these."""
    found = {word}
    for _ in range(1 if len(word) < LONG else 2):
        found |= {one[:at] + one[at + 1 :] for one in found for at in range(len(one))}
    return frozenset(found)


def _folded(words: Iterable[str]) -> str:
    folded, before = [], ""
    for word in words:
        pairs = zip(word, before, strict=False)
        shared = min(MOST_SHARED, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
        folded.append(f"{shared}{word[shared:]}")
        before = word
    return "".join(folded)
