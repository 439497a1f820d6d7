"""The list of sources, and the pages that rest on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.schema.reference import Source
from generator.schema.site import Contact
from generator.schema.source_kind import READY_MADE
from generator.words import upper_first

STATEMENTS = {
    "Open Government Licence v3.0": (
        "Contains public sector information licensed under the Open Government Licence v3.0."
    ),
}
"""What a license wants to be said wherever its material is used."""


class SourceUses(NamedTuple):
    """A source with the pages that cite it."""

    id: str
    link: Link
    pages: tuple[Link, ...]
    record: Source


class LawSources(NamedTuple):
    """The sources that only the pay rules of a place rest on. The page of the place describes them."""

    place: Link
    notes: tuple[SourceNote, ...]


class SourceGroup(NamedTuple):
    """The sources of one kind that the list describes, and what to keep in mind about them."""

    id: str
    kind: str
    caution: str
    entries: tuple[SourceNote, ...]


@dataclass(frozen=True, kw_only=True)
class SourcesPage(Page, template="sources.md.j2", section="sources"):
    """Every source, and what it is."""

    groups: tuple[SourceGroup, ...]
    """The sources that are described here, the most frequent kind first."""
    law: tuple[LawSources, ...]
    law_kinds: tuple[SourceGroup, ...]
    """The kinds that only sources of pay rules are of."""
    statements: tuple[str, ...]
    """What the licenses of sources want to be said."""
    has_places: bool
    """Whether pages name cities of the gazetteer."""
    contact: Contact


@dataclass(frozen=True, kw_only=True)
class SourceUsesPage(Page, template="source_uses.md.j2", section="sources"):
    """For every source, the pages that cite it."""

    entries: tuple[SourceUses, ...]
    law: tuple[LawSources, ...]


def source_pages(directory: Directory, pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the list of sources, and the list of ``pages`` that cite each."""
    guide = directory.guide
    uses = tuple(
        SourceUses(
            id,
            Link(source.title, "sources", id),
            tuple(
                Link(page.title, page.address)
                for page in pages
                if any(note.id == id for note in page.sources)
            ),
            source,
        )
        for id, source in guide.sources.items()
        if id not in directory.law_sources
    )
    groups = tuple(_groups(directory))
    law = tuple(_law(directory))
    files = ("data/sources.yml", *([] if guide.is_absent("source-kinds") else ["data/source-kinds.yml"]))
    reviewed = max(source.checked for source in guide.sources.values())
    yield SourcesPage(
        address="sources",
        title=directory.fixed.SOURCES.text,
        description=directory.say("Every source we use, what kind it is, and when we checked it."),
        files=files,
        reviewed=reviewed,
        groups=tuple(group for group in groups if group.entries),
        law=law,
        law_kinds=tuple(group for group in groups if not group.entries),
        statements=tuple(
            statement
            for licence, statement in STATEMENTS.items()
            if any(source.licence == licence for source in guide.sources.values())
        ),
        has_places=bool(guide.pay_rules),
        contact=guide.site.contact,
    )
    yield SourceUsesPage(
        address=fixed.SOURCE_USES.address,
        title=directory.say("Where we use each source"),
        description=directory.say("For each source, the pages that show a fact or a figure from it."),
        files=("data/sources.yml",),
        reviewed=reviewed,
        trail=(directory.fixed.SOURCES,),
        entries=uses,
        law=law,
    )


def _groups(directory: Directory) -> Iterator[SourceGroup]:
    guide = directory.guide
    described = directory.sources(id for id in guide.sources if id not in directory.law_sources)
    for id, number in Counter(source.kind for source in guide.sources.values()).most_common():
        kind = guide.source_kinds[id]
        caution = kind.caution or ""
        ready_made = READY_MADE.get(id) is kind
        yield SourceGroup(
            f"kind-{id}",
            upper_first(directory.kind_of_source(id, number)),
            directory.say(caution) if caution and ready_made else caution,
            tuple(note for note in described if note.record.kind == id),
        )


def _law(directory: Directory) -> Iterator[LawSources]:
    for id, rule in directory.guide.pay_rules.items():
        own = [source for source, first in directory.law_sources.items() if first == id]
        if own:
            yield LawSources(Link(rule.name, f"{fixed.PAY_RULES.address}/{id}"), directory.sources(own))
