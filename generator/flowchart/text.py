"""Measure and wrap texts with a fixed table of glyph widths.

Fonts of the machine are not used, so that drawings are the same everywhere. The widths are those of
Arial Bold with some room. Readers' fonts differ: Arial, Helvetica, Roboto, Segoe UI and San Francisco
are up to a tenth narrower, so their lines end early; DejaVu Sans, the widest of the common ones, is up
to 4% wider, for which the boxes' padding has room.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

_WIDTHS = {  # thousandths of the font size
    240: "'",
    280: " ,./\\Iijl|‘’·ıł",
    333: "!()-:;[]`ft",
    390: "*r{}",
    400: "°•",
    500: '"“”',
    556: "#$0123456789_aceJksvxyz€£–§½",
    611: "?FLTZbdghnopquß",
    667: "EPSVXY",
    722: "&ABCDHKNRUw",
    778: "GOQ",
    889: "%Mm",
    980: "@W",
    584: "+<=>^~×≤≥",
    1000: "—…→←æœ",
}
_TABLE = {glyph: width for width, glyphs in _WIDTHS.items() for glyph in glyphs}
_WIDE, _EMOJI, _OTHER = 1000, 1350, 800
_ROOM, _ROOM_BOLD = 1.03, 1.15
_JOINER = "\u200d"
_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=\w)")


@dataclass(frozen=True)
class Wrapped:
    """Lines of a text. A line that breaks at a space keeps it, so that words stay apart when selected."""

    lines: tuple[str, ...]
    width: float


def clean(text: str) -> str:
    """Return a text on one line, without control characters or marks that change its direction."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (" " if char.isspace() else char for char in text)
    shown = (char for char in kept if unicodedata.category(char) not in ("Cc", "Cf", "Cs") or char == _JOINER)
    return " ".join("".join(shown).split())


def measure(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a text in the drawing's units."""
    return sum(map(_glyph, text)) * size / 1000 * (_ROOM_BOLD if bold else _ROOM)


@lru_cache(maxsize=10_000)  # the pictures of a guide, and its previews, wrap the same texts again and again
def wrap(text: str, size: float, bold: bool, limit: float) -> Wrapped:
    """Wrap a text into lines of about equal length, no wider than ``limit``."""

    def width(line: str) -> float:
        return measure(line.rstrip(), size, bold)

    pieces = [piece for word in text.split() for piece in _split(f"{word} ", width, limit)]
    fewest = len(_join(pieces, width, limit))
    limits = [*range(ceil(max(map(width, pieces), default=0)), int(limit)), limit]
    narrowest = bisect_left(limits, True, key=lambda tried: len(_join(pieces, width, tried)) <= fewest)
    lines = _join(pieces, width, limits[narrowest])
    lines[-1] = lines[-1].rstrip()
    return Wrapped(tuple(lines), max(map(width, lines)))


def _join(pieces: Iterable[str], width: Callable[[str], float], limit: float) -> list[str]:
    """Lines of as many pieces as fit."""
    lines = [""]
    for piece in pieces:
        if lines[-1] and width(lines[-1] + piece) > limit:
            lines.append("")
        lines[-1] += piece
    return lines


def _split(word: str, width: Callable[[str], float], limit: float) -> list[str]:
    """The word as one piece, or as several if it is wider than a line: at its hyphens, or else anywhere."""
    if width(word) <= limit:
        return [word]
    parts = _AFTER_HYPHEN.split(word)
    if len(parts) == 1:
        return _join(_clusters(word), width, limit)
    return [piece for part in parts for piece in _split(part, width, limit)]


def _clusters(word: str) -> list[str]:
    """What a reader sees as one character: a letter with its accents, a joined emoji, a flag."""
    clusters: list[str] = []
    for char in word:
        last = clusters[-1] if clusters else ""
        half_flag = _flag(char) and len(last) == 1 and _flag(last)
        if last and (half_flag or _follows(char) or _JOINER in (char, last[-1])):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _glyph(char: str) -> int:
    if char in _TABLE:
        return _TABLE[char]
    if char == _JOINER or _follows(char):
        return 0
    base = unicodedata.normalize("NFD", char)[0]  # é is as wide as e
    if base in _TABLE:
        return _TABLE[base]
    if ord(char) >= 0x1F000:
        return _EMOJI
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _OTHER


def _follows(char: str) -> bool:
    skin_tone = 0x1F3FB <= ord(char) <= 0x1F3FF
    return skin_tone or unicodedata.category(char) in ("Mn", "Me")


def _flag(char: str) -> bool:
    return 0x1F1E6 <= ord(char) <= 0x1F1FF
