"""Measure and wrap texts with a fixed table of glyph widths.

Fonts of the machine are not used, so that drawings are the same everywhere. The widths are those of
Arial Bold with some room. Readers' fonts differ: Arial, Helvetica, Roboto, Segoe UI and San Francisco
are up to a tenth narrower, so their lines end early; DejaVu Sans, the widest of the common ones, is up
to 4% wider, for which the boxes' padding has room.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Piece:
    """A word, or a part of one that is too long for a line."""

    text: str
    width: float
    ends_word: bool


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


def wrap(text: str, size: float, bold: bool, limit: float) -> Wrapped:
    """Wrap a text into lines of about equal length, no wider than ``limit``."""
    pieces = [piece for word in text.split() for piece in _cut(word, size, bold, limit)]
    space = measure(" ", size, bold)
    lines = _fill(pieces, space, limit)
    narrow, wide = max((int(piece.width) for piece in pieces), default=0), int(limit) + 1
    while wide - narrow > 1:  # the narrowest width that needs no additional line
        middle = (narrow + wide) // 2
        tried = _fill(pieces, space, middle)
        if len(tried) > len(lines) or any(measure(line.rstrip(), size, bold) > middle for line in tried):
            narrow = middle
        else:
            wide, lines = middle, tried
    return Wrapped(tuple(lines), max((measure(line.rstrip(), size, bold) for line in lines), default=0))


def _fill(pieces: list[Piece], space: float, limit: float) -> list[str]:
    lines = [""]
    used = 0.0
    for piece in pieces:
        if lines[-1] and used + piece.width > limit:
            lines.append("")
            used = 0.0
        lines[-1] += piece.text + (" " if piece.ends_word else "")
        used += piece.width + (space if piece.ends_word else 0)
    return [*lines[:-1], lines[-1].rstrip()]


def _cut(word: str, size: float, bold: bool, limit: float) -> list[Piece]:
    """The word as one piece, or as several if it is wider than a line."""
    whole = measure(word, size, bold)
    if whole <= limit:
        return [Piece(word, whole, True)]
    parts = [""]
    for cluster in _clusters(word):
        if parts[-1] and measure(parts[-1] + cluster, size, bold) > limit:
            parts.append("")
        parts[-1] += cluster
    last = len(parts) - 1
    return [Piece(part, measure(part, size, bold), number == last) for number, part in enumerate(parts)]


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
