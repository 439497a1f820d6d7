"""Find comments that cut off a text: in YAML, `` #`` begins a comment, also in the middle of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.report.diagnostics import Place

_BREAK = re.compile("\r\n|\n|\r")
_AFTER = re.compile(r"[ \t]+#.*")
_BELOW = re.compile(r"[ \t]+#\S.*")


@dataclass(frozen=True)
class Comment:
    """A comment right after a value without quotes. ``spaces`` is how many are before it."""

    place: Place
    text: str
    spaces: int


class Comments:
    """The comments in a text, by the position of the value before them."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = _BREAK.split(text) if " #" in text or "\t#" in text else []

    def after(self, line: int, column: int, indent: int) -> Comment | None:
        """Return the comment after a value that ends at a position, both counted from 0.

        A comment on the next line counts if it is indented like a continuation, by more than ``indent``.
        """
        if line >= len(self._lines):
            return None
        if found := _AFTER.match(self._lines[line], column):
            return self._comment(line, found[0], column)
        if self._lines[line][column:].strip() or line + 1 >= len(self._lines):
            return None
        found = _BELOW.match(self._lines[line + 1])
        if found and len(found[0]) - len(found[0].lstrip()) > indent:
            return self._comment(line + 1, found[0], 0)
        return None

    def _comment(self, line: int, typed: str, column: int) -> Comment:
        text = typed.strip()
        spaces = len(typed) - len(typed.lstrip())
        return Comment(Place(self._file, line + 1, column + spaces + 1, len(text)), text, spaces)
