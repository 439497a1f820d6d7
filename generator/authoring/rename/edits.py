"""Changes to texts at known places. What is around them stays: comments, quotes, order and layout."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.report.diagnostics import Place

_BREAK = re.compile("\r\n|\n|\r")
_COMMENT = re.compile(r"[ \t]*(#|$)")


@dataclass(frozen=True)
class Edit:
    """``new`` takes the place of ``old`` at a place, or a character later if that is in quotes.

    With ``times`` it takes the place of that many in the text that begins there. If ``old`` is empty, ``new``
    is put in.
    """

    where: Place
    old: str
    new: str
    times: int | None = None


@dataclass(frozen=True)
class NewLine:
    """A line to put in above another one and the comments on that, indented as it is."""

    where: Place
    text: str


class MisplacedError(Exception):
    """The text at a place is not what an edit expects there."""


def apply(edits: Iterable[Edit | NewLine], texts: dict[str, str]) -> dict[str, str]:
    """Return the files that edits change, with their new texts. Raises ``MisplacedError``."""
    by_file: dict[str, set[Edit | NewLine]] = defaultdict(set)
    for edit in edits:
        by_file[edit.where.file].add(edit)
    return {file: _apply(texts[file], wanted) for file, wanted in by_file.items()}


def _apply(text: str, edits: Iterable[Edit | NewLine]) -> str:
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    spans = {span for edit in edits for span in _spans(text, starts, edit)}
    for at, length, new in sorted(spans, reverse=True):
        text = text[:at] + new + text[at + length :]
    return text


def _spans(text: str, starts: list[int], edit: Edit | NewLine) -> Iterator[tuple[int, int, str]]:
    place = edit.where
    at = starts[place.line - 1] + place.column - 1 if place.line <= len(starts) else len(text)
    if isinstance(edit, NewLine):
        line = place.line
        while line > 1 and _COMMENT.match(text[starts[line - 2] : starts[line - 1]].rstrip("\r\n")):
            line -= 1
        end = "\r\n" if "\r\n" in text else "\n"
        yield starts[line - 1], 0, f"{' ' * (place.column - 1)}{edit.text}{end}"
        return
    for _ in range(edit.times or 1):
        found = text.find(edit.old, at)
        if found < 0 or (edit.times is None and found > at + 1):
            raise MisplacedError(f"{place.file}:{place.line}: '{edit.old}' is not there")
        yield found, len(edit.old), edit.new
        at = found + len(edit.old)
