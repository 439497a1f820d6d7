"""A rule about blanks in job descriptions that are written with the wrong brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.rule import Finding, warning
from generator.read.guide import Guide
from generator.schema.walk import texts

BRACKETS = re.compile(
    r"(?P<open>[\[({<⟦【［｛（＜〈《«‹%_$]+)\s*(?P<name>\w[\w -]*?)\s*(?P<close>[\])}>⟧】］｝）＞〉》»›%_$]+)"
)


@warning("JD007")
def other_brackets(guide: Guide) -> Iterator[Finding]:
    """The name of a placeholder is in two square brackets; in others it would be posted as it is.

    This warns, since a job ad may well have a word in brackets that is also the name of a placeholder.
    """
    names = placeholder_names(guide)
    for id, record in guide.job_descriptions.items():
        for path, text in texts(record):
            for typed, meant in in_other_brackets(text, names):
                where = guide.where("job-descriptions", id, *path)
                yield Finding(where, f"'{typed}' would be posted as typed", f"write it as [[{meant}]]")


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
