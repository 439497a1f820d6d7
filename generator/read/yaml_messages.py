"""Put libyaml's messages into an author's words. Knows its messages, not its interface."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Spot:
    """A position in a text: line and column, counted from 1."""

    line: int
    column: int


QUOTE = "put quotes around the whole text"
MARKERS = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z).*$", re.MULTILINE)
"""What Git writes into a file where two people changed the same lines."""
CONFLICT = (
    "this is a conflict marker: Git found two versions of these lines",
    "keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
)
CUT = "a text ends at ' #', where YAML begins a comment", QUOTE

NO_BREAK = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Spaces that look like a space and are none for YAML; word processors and web pages have them."""
_ODD_INDENT = re.compile(rf"[ \t]*(?:-? *[\w-]+:|-)?[{NO_BREAK}]")
ODD_SPACE = (
    "there is a non-breaking space where YAML needs a plain one",
    "delete the white space here and type it again with the space bar",
)

_BRACKET = re.compile(r"^[ \t]*(?:- +)*(?:[\w-]+: +)?(?=[\[{])")
"""What stands before a value that begins with a bracket."""
_CUT = re.compile(r"^[^#'\"]*[^#'\"\s][ \t]+#(?=\S)")

_COLON_IN_TEXT = "a text that contains a colon and a space needs quotes", QUOTE
_BRACKET_IN_TEXT = "a text that begins with a bracket needs quotes", QUOTE
_COLON_TOO_FAR = (
    "this line is indented too far, or the field above it is not written as one",
    "line up the fields of one thing; write 'field: text' with a space after the colon",
)
_TEXT_AFTER_QUOTE = (
    "something follows a closing quote or bracket",
    f"{QUOTE}; inside '…' double an apostrophe",
)
_NOT_LINED_UP = (
    "this line is not lined up with the lines it belongs to",
    "indent the fields of one thing alike",
)
_WORDS: tuple[tuple[str, bool, str, str], ...] = (
    ("did not find expected '-' indicator", False, "this line is indented like the list above it",
     "begin an entry with '- ', or line the field up with the list's name"),
    ("could not find expected ':'", True, "this line is not a field: it has no colon",
     "write 'field: text'; indent the other lines of a long text"),
    ("found unexpected end of stream", True, "this quote is never closed", "close it at the end of the text"),
    ("did not find expected ',' or", True, "this bracket is never closed, or a comma is missing",
     "close it; quote a text that begins with a bracket"),
    ("found unknown escape character", False, "this backslash means nothing inside double quotes",
     "write two backslashes, or use single quotes"),
    ("found invalid Unicode character escape code", False, "this backslash and number are not a character",
     "type the character itself"),
    ("block sequence entries are not allowed", False, "a list can't begin here",
     "begin it on a line of its own; quote a text that begins with '- '"),
    ("found character that cannot start any token", False, "a text can't begin with '{character}'", QUOTE),
    ("mapping keys are not allowed", False, "a text can't begin with '{character}'", QUOTE),
    ("did not find expected alphabetic", True, "a text can't begin with '{character}'", QUOTE),
    ("did not find expected comment or line break", True, "a text can't begin with '{character}'", QUOTE),
    ("found unknown directive name", True, "a line can't begin with '{character}'", QUOTE),
)  # fmt: skip
"""Libyaml's message, whether the mistake is where its context begins, our message and hint."""


def reword(problem: str, text: str, found: Spot, begun: Spot | None) -> tuple[Spot, str, str]:
    """Return position, message and hint.

    ``begun`` is where the construct began that the parser could not finish.
    """
    before = line_at(text, found)[: found.column - 1]
    if problem.startswith("mapping values are not allowed"):
        above = line_at(text, Spot(found.line - 1, 1)) if found.line > 1 else ""
        in_text = ":" in before or " " in before.strip() or re.match(r"\s*- [^:]*$", above)
        return found, *(_COLON_IN_TEXT if in_text else _COLON_TOO_FAR)
    if problem.startswith(("did not find expected key", "did not find expected '-' indicator")):
        bracket = _BRACKET.match(before)
        if bracket and before[bracket.end() :].rstrip(", ").endswith(("]", "}")):
            return Spot(found.line, bracket.end() + 1), *_BRACKET_IN_TEXT
    if problem.startswith("did not find expected key"):
        return found, *(_TEXT_AFTER_QUOTE if before.strip() else _NOT_LINED_UP)
    for start, at_context, message, hint in _WORDS:
        if problem.startswith(start):
            spot = begun if at_context and begun else found
            return spot, message.format(character=line_at(text, spot)[spot.column - 1 :][:1]), hint
    return found, f"this is not valid YAML: {problem}", "compare it with a file that works"


def cut_above(text: str, found: Spot) -> Spot | None:
    """Return where a comment cuts off the text that would go on at ``found``, the start of a line's words."""
    if line_at(text, found)[: found.column - 1].strip():
        return None
    above = line_at(text, Spot(found.line - 1, 1)) if found.line > 1 else ""
    if re.match(rf"[ \t]{{{found.column - 1}}}#\S", above):
        return Spot(found.line - 1, found.column)
    cut = _CUT.search(above)
    return Spot(found.line - 1, cut.end()) if cut else None


def odd_space(text: str, found: Spot) -> Spot | None:
    """Return where a non-breaking space is in the indentation at ``found``, or of a line next to it."""
    for line in (found.line - 1, found.line, found.line + 1):
        if line and (odd := _ODD_INDENT.match(line_at(text, Spot(line, 1)))):
            return Spot(line, odd.end())
    return None


def line_at(text: str, spot: Spot) -> str:
    """Return the line of ``text`` at ``spot``; empty if that is past the end."""
    lines = text.splitlines()
    return lines[spot.line - 1] if spot.line <= len(lines) else ""
