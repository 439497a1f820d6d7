"""Rules about search words: each leads somewhere, and to one page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.rule import Finding, error, warning
from generator.read.guide import Guide
from generator.read.yaml_source import Path

_WORD = re.compile(r"[^\W_]+")


@warning("SEARCH001")
def synonym_to_nowhere(guide: Guide) -> Iterator[Finding]:
    """At least one word of each group of synonyms is in the guide; otherwise none of them finds anything."""
    if guide.search is None:
        return
    words = " ".join(_spaced(text) for kind, _, _, text in guide.texts if kind != "search")
    words += " ".join(_spaced(word) for page in guide.search.pages for word in page.words)
    for index, group in enumerate(guide.search.synonyms):
        if not any(_spaced(word) in words for word in group.words):
            where = guide.where("search", "search", "synonyms", index, "words")
            message = f"the guide contains neither '{group.words[0]}' nor any of its synonyms"
            yield Finding(where, message, "add the word that the guide uses, or remove the group")


@error("SEARCH002")
def claimed_twice(guide: Guide) -> Iterator[Finding]:
    """No alias or search term belongs to two pages."""
    owners: dict[str, tuple[str, tuple[str, str | int]]] = {}
    for kind, id, path, alias, owner in _claims(guide):
        first, told = owners.setdefault(alias.casefold(), (owner, (kind, path[0])))
        # ROLE003 and SKILL001 report aliases that two roles or two skills share.
        if first != owner and not (
            told == (kind, path[0]) and kind in {"roles", "skills"} and path[0] == "aliases"
        ):
            message = f"'{alias}' already leads to {first}"
            yield Finding(guide.where(kind, id, *path), message, "keep it where a search for it should lead")


def _claims(guide: Guide) -> Iterator[tuple[str, str, Path, str, str]]:
    """Each alias with kind, id and path, and the address of the page it leads to."""
    for kind in ("roles", "skills", "outcomes", "examples"):
        for id, record in guide.records(kind).items():
            for field in ("aliases", "search_terms"):
                for index, alias in enumerate(getattr(record, field)):
                    yield kind, id, (field, index), alias, f"{kind}/{id}"
    for number, page in enumerate(guide.search.pages if guide.search else ()):
        for index, word in enumerate(page.words):
            yield "search", "search", ("pages", number, "words", index), word, page.page


def _spaced(text: str) -> str:
    """The words of a text between spaces, to search for whole words."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
