"""English words that look like words of the guide: neither is a misspelling of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain, combinations, takewhile
from pathlib import Path

from generator.finish.search_stem import stem

WORDS = Path(__file__).parent / "english" / "words.txt"
LONG = 8
"""Letters from which on the search forgives two slips instead of one; as in scripts/search-spelling.js."""
MOST_SHARED = 9

_WORD = re.compile(r"[a-z]{3,}")


def english_like(texts: Iterable[str]) -> str:
    """The English words that the texts say in no form and that are a slip or two away from one that they say.

    They are sorted and folded: each begins with a digit, how many letters it shares with the one before.
    """
    used = {word for text in texts for word in _WORD.findall(text.lower())}
    alike: dict[str, set[str]] = {}
    for word in used:
        for shorter in _shortened(word):
            alike.setdefault(shorter, set()).add(word)
    near = [
        word for word in WORDS.read_text("utf-8").split() if not alike.keys().isdisjoint(_shortened(word))
    ]
    stems = {stem(word) for word in used}
    return _folded(
        word
        for word in near
        if stem(word) not in stems
        and any(_is_slip(word, other) for shorter in _shortened(word) for other in alike.get(shorter, ()))
    )


@cache
def _is_slip(typed: str, meant: str) -> bool:
    """Whether the search would take one for the other: they begin alike and differ by a slip or two.

    A slip is a letter too many, missing, wrong or swapped.
    """
    if typed[0] != meant[0]:
        return False
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed):
        following = [i + 1]
        for j, other in enumerate(meant):
            least = min(following[j] + 1, row[j + 1] + 1, row[j] + (letter != other))
            if i and j and (letter, typed[i - 1]) == (meant[j - 1], other):
                least = min(least, before[j - 1] + 1)
            following.append(least)
        before, row = row, following
    return row[-1] <= _slips(typed)


def _slips(word: str) -> int:
    return 1 if len(word) < LONG else 2


@cache
def _shortened(word: str) -> frozenset[str]:
    """The word without any letter but the first, or any two if it is long: words a slip apart share one."""
    first, rest = word[0], word[1:]
    kept = (combinations(rest, len(rest) - less) for less in range(_slips(word) + 1))
    return frozenset(map(first.__add__, map("".join, chain.from_iterable(kept))))


def _folded(words: Iterable[str]) -> str:
    folded, before = [], ""
    for word in words:
        pairs = zip(word, before, strict=False)
        shared = min(MOST_SHARED, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
        folded.append(f"{shared}{word[shared:]}")
        before = word
    return "".join(folded)
