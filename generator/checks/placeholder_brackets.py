"""A rule about blanks in job descriptions that are written with the wrong brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.rule import Finding, warning
from generator.derive.job_description import posted_texts
from generator.read.guide import Guide

BRACKETS = re.compile(
    r"(?P<open>[\[({<⟦【［｛（＜〈《«‹%_$]+)\s*(?P<name>\w[\w -]*?)\s*(?P<close>[\])}>⟧】］｝）＞〉》»›%_$]+)"
)
BLANK = re.compile(r"(?<!\[)\[(?!\[)(?!sic\b)[^\W\d][^\[\]]*\](?![\](])|_{3,}|\.{4,}")
"""What people leave to be filled in where there are no placeholders: ``[name of manager]`` or ``____``."""


@warning("JD007")
def other_brackets(guide: Guide) -> Iterator[Finding]:
    """A blank is a placeholder in two square brackets; anything else would be posted as it is.

    This warns, since a job ad may well have a word in brackets.
    """
    names = placeholder_names(guide)
    for kind, id, path, text in posted_texts(guide):
        meant = dict(in_other_brackets(text, names))
        blanks = (match[0] for match in BLANK.finditer(text) if match[0] not in meant)
        where = guide.where(kind, id, *path)
        for typed, name in meant.items():
            yield Finding(where, f"'{typed}' would be posted as typed", f"write it as [[{name}]]")
        for typed in blanks:
            hint = "if readers fill it in, use a placeholder, such as [[company]]"
            yield Finding(where, f"'{typed}' would be posted as typed", hint)


def placeholder_names(guide: Guide) -> Mapping[str, str]:
    """Return the ids of placeholders by what authors call them: the id, or what the blank shows."""
    labels = {_folded(one.label): id for id, one in guide.placeholders.items()}
    return labels | {_folded(id): id for id in guide.placeholders}


def in_other_brackets(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what is typed for a placeholder with brackets that make none, and the placeholder's id."""
    for match in BRACKETS.finditer(text):
        opened, closed = match["open"], match["close"]
        right = opened == "[[" and closed == "]]"
        half = ("[[" in opened) != ("]]" in closed)  # another rule says that a bracket is missing
        meant = names.get(_folded(match["name"]))
        if meant and not right and not half:
            yield match[0], meant


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.casefold()).strip("-")
