"""Every page by section: the way to a page without the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page


@dataclass(frozen=True)
class Section:
    """A section's own page and the pages that belong to it."""

    page: Link
    pages: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class AllPagesPage(Page):
    """Every page but this one: sections in the order of the guide, their pages by title."""

    template: ClassVar[str] = "all_pages.md.j2"
    section: ClassVar[str] = "sources"
    sections: tuple[Section, ...]
    others: tuple[Link, ...]
    """Pages that have no section, or one to themselves."""


def all_pages(directory: Directory, pages: Sequence[Page], written: Sequence[Link]) -> Iterator[AllPagesPage]:
    """One page; ``written`` are links to the pages that people wrote by hand."""
    links = {page.address: Link(page.title, page.address) for page in pages}
    members: dict[str, list[Link]] = {}
    for page in pages:
        members.setdefault(page.section, []).append(links[page.address])
    sections = tuple(
        Section(links[section], _by_title(link for link in found if link.address != section))
        for section, found in members.items()
        if section in links and len(found) > 1
    )
    listed = {link.address for one in sections for link in (one.page, *one.pages)}
    yield AllPagesPage(
        address=d.ALL_PAGES.address,
        title=d.ALL_PAGES.text,
        description="Every page of this guide, section by section.",
        files=("data/site.yml",),
        reviewed=directory.latest_review(),
        sections=sections,
        others=_by_title([*(link for link in links.values() if link.address not in listed)]),
    )


def _by_title(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: link.text.casefold()))
