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
    """No alias or search term belongs to two pages, and no search term names another role or skill."""
    names = dict(_names(guide))
    owners: dict[str, tuple[str, tuple[str, str | int]]] = {}
    for kind, id, path, alias, owner in _claims(guide):
        named = names.get(alias.casefold(), owner)
        if named != owner and path[0] != "aliases":
            message = f"'{alias}' is a name of {named}"
            yield Finding(guide.where(kind, id, *path), message, "remove it: the name leads there")
            continue
        first, told = owners.setdefault(alias.casefold(), (owner, (kind, path[0])))
        # ROLE003 and SKILL001 report aliases that two roles or two skills share.
        if first != owner and not (
            told == (kind, path[0]) and kind in {"roles", "skills"} and path[0] == "aliases"
        ):
            message = f"'{alias}' already leads to {first}"
            yield Finding(guide.where(kind, id, *path), message, "keep it where a search for it should lead")


def _names(guide: Guide) -> Iterator[tuple[str, str]]:
    """Each name and job title of a role or skill, and the address of its page."""
    for id, skill in guide.skills.items():
        yield skill.name.casefold(), f"skills/{id}"
    for id, role in guide.roles.items():
        for name in (*role.titles, role.name):
            yield name.casefold(), f"roles/{id}"


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
