"""The index of the search: what every page says and how readers say it, in one file that scripts load."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from generator.disk.project import VOCABULARY
from generator.finish.search_english import english_like
from generator.finish.search_entries import Entry
from generator.finish.search_stem import stem
from generator.language.catalog import FOLDER
from generator.language.formats import ENGLISH

if TYPE_CHECKING:
    from generator.finish.page import FinishedPage

INDEX = "assets/search/index.js"
"""Below the site's root; the scripts of the search load it from there."""

LONGEST_FIRST, LONGEST = 230, 160
"""Characters of a page's beginning, whose first sentence answers, and of a section that are in the index."""
IN_PASSING = ("evidence", "interviews", "job-descriptions", "sources")
"""Sections of the guide whose pages are in the index with their beginnings and headings only. They are
searched for by what they are about, and their text uses other pages' words."""
FIRST = ("outcomes", "roles", "skills", "examples", "decide", "salaries", "job-descriptions", "interviews")
"""A line that several pages share is found on the first of these sections that has it."""

_MARKS = "".join(sign for sign in map(chr, range(0x300, 0x12000)) if category(sign).startswith("M"))
_WORD = re.compile(rf"(?<!\d)\d{{1,3}}(?:,\d{{3}})+(?!\d)|(?:[^\W\d_][{_MARKS}]*)+(?:\+\+|#)?")
"""Words as the search takes them from a text, C++ and C# among them, and amounts such as 180,000."""


def write(docs: Path, site: Path, pages: Mapping[str, FinishedPage]) -> None:
    """Write the index of the pages, given by their path below the site's root."""
    found = {name.removesuffix("index.html"): page.entries for name, page in pages.items() if page.entries}
    target = site / INDEX
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(index_script(found, (docs / VOCABULARY).read_text("utf-8")), "utf-8")


def index_script(pages: Mapping[str, Sequence[Entry]], vocabulary: str) -> str:
    """The index as a script: a worker imports it, and so does a page on file://, which can't fetch data.

    Words are found by their stems in English and in a language whose catalogue has ``stem.js`` beside it,
    and in others as they are written.
    ``pages`` has the sections of each page by its address from the site's root, such as ``roles/``;
    ``vocabulary`` is JSON.
    """
    found = [
        (address, [(entry.id, entry.title, "\n".join(entry.blocks)) for _, entry in entries])
        for address, entries in groupby(_lighter(pages), key=itemgetter(0))
    ]
    words = json.loads(vocabulary)
    language = words.get("language", ENGLISH)
    terms = [term for page in words.get("pages", {}).values() for term in page.get("terms", ())]
    texts = [*terms, *(text for _, parts in found for part in parts for text in part[1:])]
    more = _more(pages, texts, stem if language == ENGLISH else str)
    data, rest = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (found, more))
    groups = [*words.get("synonyms", ()), *words.get("roles", {}).values(), words.get("stop", ())]
    known = [*texts, *more.values(), *(word for group in groups for word in group)]
    english = english_like(known) if language == ENGLISH else ""
    index = f'{{pages:{data},more:{rest},words:{vocabulary},english:"{english}"}}'
    return f"{_stemmer(language)}self.guideSearchIndex={index};\n"


def _stemmer(language: str) -> str:
    """The script that gives words of a language their stem; those of the search know English themselves."""
    script = FOLDER / language / "stem.js"
    if script.is_file():
        return script.read_text("utf-8")
    return "" if language == ENGLISH else "self.guideStem=(word)=>word;\n"


def _more(
    pages: Mapping[str, Sequence[Entry]], texts: Sequence[str], form: Callable[[str], str]
) -> dict[str, str]:
    """By page, the words that only its shortened sections had: a search for one still finds the page.

    A word stays in one of its forms, and with the page that it most likely belongs to.
    """
    known = {form(word) for text in texts for word in _WORD.findall(text.casefold())}
    found = {}
    for address in sorted(pages, key=_precedence):
        blocks = (block for entry in pages[address] for block in entry.blocks)
        words = sorted({word for block in blocks for word in _WORD.findall(block.casefold())})
        new = {form(word): word for word in words if form(word) not in known}
        known |= new.keys()
        if new:
            found[address] = " ".join(new.values())
    return found


def _lighter(pages: Mapping[str, Sequence[Entry]]) -> Iterator[tuple[str, Entry]]:
    """The sections without the lines of other pages, and not endless.

    A line that several pages share would send readers to any of them. It stays with the page that it most
    likely belongs to. Sections without text of their own are dropped, pages never.
    """
    owner: dict[str, str] = {}
    for address in sorted(pages, key=_precedence):
        for entry in pages[address]:
            for line in entry.blocks:
                owner.setdefault(line, address)
    for address, parts in pages.items():
        for entry in parts:
            own = [line for line in entry.blocks if owner[line] == address]
            if own or not entry.id:
                yield address, replace(entry, blocks=_cut(own, _longest(address, entry.id)))


def _precedence(address: str) -> tuple[int, int]:
    """Which page gets a shared line: lists come after what they list."""
    section, _, rest = address.partition("/")
    return (0 if rest else 1, FIRST.index(section) if section in FIRST else len(FIRST))


def _longest(address: str, id: str) -> int:
    section, _, rest = address.partition("/")
    if not id:
        return LONGEST_FIRST
    return 0 if rest and section in IN_PASSING else LONGEST


def _cut(lines: list[str], longest: int) -> list[str]:
    text = "\n".join(lines)
    return (text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]).splitlines()
