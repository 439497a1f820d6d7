"""Turn the text of a cell, with paragraphs and bullets, into passages, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.schema.fields import Passage


def passages_of(text: str, bullets: Sequence[str]) -> tuple[Passage, ...]:
    """Return the passages of a text: each line is a paragraph, or an entry of the list below the last one.

    Lines that begin with one of ``bullets`` are entries. Empty lines only separate.
    """
    found: list[tuple[str | None, list[str]]] = []
    for line in map(_folded, text.splitlines()):
        if not line:
            continue
        entry = _entry(line, bullets)
        if entry is None:
            found.append((line, []))
        elif found:
            found[-1][1].append(entry)
        else:
            found.append((None, [entry]))
    return tuple(Passage(text=text, items=tuple(items)) for text, items in found)


def introduction(passages: Sequence[Passage]) -> tuple[str, tuple[Passage, ...]]:
    """Split off the first paragraph; empty if a text begins with a list or with what introduces one."""
    if passages and passages[0].text and not passages[0].items:
        return passages[0].text, tuple(passages[1:])
    return "", tuple(passages)


def text_of(passages: Iterable[Passage]) -> str:
    """Return passages as one line of text, with ``-`` before each entry of a list."""
    parts = ([passage.text or "", *(f"- {item}" for item in passage.items)] for passage in passages)
    return " ".join(part for passage in parts for part in passage if part)


def comparable(text: str, bullets: Sequence[str]) -> str:
    """Return a cell as ``text_of`` would: white space and the kind of bullet don't matter."""
    lines = map(_folded, text.splitlines())
    entries = ((line, _entry(line, bullets)) for line in lines if line)
    return " ".join(line if entry is None else f"- {entry}" for line, entry in entries)


def _entry(line: str, bullets: Sequence[str]) -> str | None:
    """The text of an entry of a list; ``None`` for another line."""
    for bullet in bullets:
        rest = line.removeprefix(bullet)
        if rest != line and rest.startswith(" "):
            return rest.strip()
    return None


def _folded(line: str) -> str:
    return " ".join(line.split())
