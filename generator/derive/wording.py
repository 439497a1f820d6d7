"""Find terms of a wording list in a text.

Phrases are words, not regular expressions, so that anybody can read and correct them. They become patterns
here, for Python and for ``wording-check.js`` alike:

- A space or hyphen stands for either: ``best in class`` finds "best-in-class".
- ``*`` at the end of a word stands for any further letters.
- ``(superstar|unicorn)`` stands for either, and ``ninja(s|)`` for the word with or without an s. A line may
  break after ``|``.
- ``...`` stands for up to eight words of the same sentence, or none.
- ``0`` stands for a number of up to two digits, also in words or as a range: "5+", "five (5)", "3 to 5".
- ``^`` stands for a word that begins with a capital letter.

Capitals don't matter otherwise, and a phrase is found between the edges of words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.schema.wording import AvoidedTerm, WordingRecord

_LETTERS, _BROWSER_LETTERS = r"\w", r"\p{L}\p{N}_"
"""What a letter or digit is, inside a class of characters."""

_SPACE = r"[ \t\u00a0\u202f]"
_DASH = r"[\-\u2010-\u2015]"
_GAP = r'[ \t\u00a0\u202f,:/()"“”\-\u2010-\u2015]+'
_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen",
    "twenty",
)  # fmt: skip
_DIGITS = r"\d{1,2}(?:\.\d)?" + "".join(f"|[{word[0]}{word[0].upper()}]{word[1:]}" for word in _WORDS)
_ONE_NUMBER = rf"(?:{_DIGITS})(?:{_SPACE}?\(\d{{1,2}}\+?\))?(?:{_SPACE}?\+|{_SPACE}(?:plus|or more))?"
_SIGNS = {
    "␣": rf"(?:{_SPACE}?{_DASH}{_SPACE}?|{_SPACE}+)",
    "…": rf"(?:{_GAP}(?:[{{}}'+&#]|\.(?=[{{}}]))+){{0,8}}?{_GAP}",
    "*": r"[{}]*",
    "▲": r"[A-ZÀ-ÖØ-Þ][{}'.\-]*",
    "№": rf"{_ONE_NUMBER}(?:{_SPACE}?(?:{_DASH}|to|or){_SPACE}?{_ONE_NUMBER})?",
}
"""The patterns behind signs of a short source, with ``{}`` for letters and digits."""
_SIGN_OF = {"0": "№", "^": "▲", "*": "*", "(": "(?:", ")": ")", "|": "|"}
_TOKEN = re.compile(r" *\.\.\. *|[ -]+|(?<!\w)0(?!\w)|.")


@dataclass(frozen=True)
class Found:
    """A term of the list, the words in the text that match it, and where they begin."""

    words: str
    term: AvoidedTerm
    start: int


def find(text: str, wording: WordingRecord) -> Iterator[Found]:
    """Yield every avoided term in a text once, in the order of the list, unless the context excuses it."""
    straight = _straight(text)
    excused = [match.span() for one in wording.allowed for match in pattern((one.term,)).finditer(straight)]
    for term in wording.avoid:
        without: list[tuple[int, int]] | None = None
        for match in pattern((term.term, *term.also)).finditer(straight):
            if without is None:
                without = [one.span() for one in pattern(term.without).finditer(straight)]
            is_allowed = any(start <= match.start() and match.end() <= end for start, end in excused)
            if not is_allowed and not any(start <= match.start() < end for start, end in without):
                yield Found(match[0], term, match.start())
                break


def hidden_by(term: AvoidedTerm, wording: WordingRecord) -> str | None:
    """Return the allowed term that covers an avoided one, which is then never found."""
    words = re.sub(r"[*^]|\.\.\.|\|[^()]*(?=\))|[()]", "", _straight(term.term))
    return next((one.term for one in wording.allowed if pattern((one.term,)).fullmatch(words)), None)


def any_of(wording: WordingRecord) -> re.Pattern[str]:
    """Compile a pattern that finds some avoided term, to pass over the many texts that have none."""
    return pattern(tuple(phrase for term in wording.avoid for phrase in (term.term, *term.also)))


@functools.cache
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile phrases to a pattern that finds any of them; without phrases, it finds nothing."""
    return re.compile(_expanded(short_source(phrases), signs(_LETTERS)))


def short_source(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, with signs for its parts and each letter in one case."""
    return "|".join(map(_short, phrases))


def signs(letters: str = _BROWSER_LETTERS) -> dict[str, str]:
    """Return what each sign of a short source stands for; ``edge`` is a letter or digit."""
    return {"edge": f"[{letters}]"} | {sign: made.replace("{}", letters) for sign, made in _SIGNS.items()}


def _short(phrase: str) -> str:
    unwrapped = re.sub(r"([(|]) +", r"\1", _straight(phrase))
    return "".join(map(_sign, _TOKEN.findall(unwrapped)))


def _sign(part: str) -> str:
    if part.strip() == "...":
        return "…"
    if part[0] in " -":
        return "␣"
    return _SIGN_OF.get(part) or (f"\\{part}" if part in r"\$.+?[]{}/" else part)


def _expanded(source: str, meanings: dict[str, str]) -> str:
    """Write out a short source; ``wording-check.js`` does the same."""
    if not source:
        return "(?!)"
    some = "".join(meanings.get(one) or _either_case(one) for one in source)
    return f"(?<!{meanings['edge']})(?:{some})(?!{meanings['edge']})"


def _either_case(letter: str) -> str:
    """Match a letter in either case. Patterns that ignore case differ between Python and browsers."""
    small, capital = letter.lower(), letter.upper()
    return f"[{small}{capital}]" if small != capital and len(small + capital) == 2 else letter


def _straight(text: str) -> str:
    return text.replace("’", "'")
