"""Find terms of a wording list in a text. ``wording-check.js`` finds them the same way."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.schema.wording import AvoidedTerm, WordingRecord


@dataclass(frozen=True)
class Found:
    """A term of the list and the words in the text that match it."""

    words: str
    term: AvoidedTerm


def find(text: str, wording: WordingRecord) -> Iterator[Found]:
    """Yield every avoided term in a text once, in the order of the list. Allowed terms are skipped."""
    rest = _straight(text)
    for allowed in wording.allowed:
        rest = pattern(allowed.term).sub(" | ", rest)
    for term in wording.avoid:
        match = pattern(term.term).search(rest)
        if match:
            yield Found(match[0], term)


def hidden_by(term: AvoidedTerm, wording: WordingRecord) -> str | None:
    """Return the allowed term that covers an avoided one, which is then never found."""
    words = _straight(term.term).removesuffix("*")
    return next((one.term for one in wording.allowed if pattern(one.term).search(words)), None)


def any_of(wording: WordingRecord) -> re.Pattern[str]:
    """Compile a pattern that finds some avoided term, to pass over the many texts that have none."""
    return re.compile("|".join(pattern(term.term).pattern for term in wording.avoid), re.IGNORECASE)


@functools.cache
def pattern(term: str) -> re.Pattern[str]:
    """Compile a term: whole words in any case; an asterisk at the end matches any ending."""
    ending = r"\w*" if term.endswith("*") else ""
    words = re.escape(_straight(term).removesuffix("*"))
    return re.compile(rf"(?<!\w){words}{ending}(?!\w)", re.IGNORECASE)


def _straight(text: str) -> str:
    return text.replace("’", "'")
