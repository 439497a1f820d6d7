"""The index of the search: what every page says and how readers say it, in one file that scripts load."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.finish.search_entries import Entry, entries

INDEX = "assets/search/index.js"
"""Below the site's root; the search's scripts load it from there."""

LONGEST, LONGEST_IN_PASSING = 400, 150
"""Characters of a section that are searched. Longer text is mostly a table."""
IN_PASSING = ("compare", "evidence", "interviews", "job-descriptions", "sources")
"""Sections of the guide that are searched for by what they are about; their text uses other pages' words."""
FIRST = ("outcomes", "roles", "skills", "examples", "decide", "salaries", "job-descriptions", "interviews")
"""A line that several pages share is found on the first of these sections that has it."""

sections = entries
"""What a finished page says, section by section: of its HTML and title alone, so that it can be cached."""


def index_script(pages: Mapping[str, Sequence[Entry]], vocabulary: bytes) -> str:
    """The index as a script: in a worker ``importScripts`` runs it, on file:// the page itself does.

    ``pages`` has the sections of each page by its address from the site's root, such as ``roles/`` or
    ``roles/index.html``. ``vocabulary`` is the JSON that ``extras/search_vocabulary.py`` writes.
    """
    docs = [
        {
            "location": f"{address}#{entry.id}" if entry.id else address,
            "title": entry.title,
            "text": "\n".join(entry.blocks),
        }
        for address, entry in _lighter(pages)
    ]
    data = json.dumps(docs, ensure_ascii=False, separators=(",", ":"))
    return f"self.guideSearchIndex={{docs:{data},words:{vocabulary.decode()}}};\n"


def _lighter(pages: Mapping[str, Sequence[Entry]]) -> Iterator[tuple[str, Entry]]:
    """The sections without the lines of other pages, and not endless.

    A line that several pages share would send readers to any of them. It stays with the page that it most
    likely belongs to. Sections left without text are dropped, pages never.
    """
    owner: dict[str, str] = {}
    for address in sorted(pages, key=_precedence):
        for entry in pages[address]:
            for line in entry.blocks:
                owner.setdefault(line, address)
    for address, parts in pages.items():
        for entry in parts:
            own = _cut([line for line in entry.blocks if owner[line] == address], address)
            if own or not entry.id:
                yield address, replace(entry, blocks=own)


def _precedence(address: str) -> tuple[int, int]:
    """Which page gets a shared line: lists come after what they list."""
    section, rest = _split(address)
    return (0 if rest else 1, FIRST.index(section) if section in FIRST else len(FIRST))


def _cut(lines: list[str], address: str) -> list[str]:
    section, rest = _split(address)
    longest = LONGEST_IN_PASSING if rest and section in IN_PASSING else LONGEST
    text = "\n".join(lines)
    return (text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]).splitlines()


def _split(address: str) -> tuple[str, str]:
    """The section of the guide that a page is in, and where in it; nothing for the section's own page."""
    section, _, rest = address.removesuffix("index.html").partition("/")
    return section, rest
