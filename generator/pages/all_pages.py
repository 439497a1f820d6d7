"""Every page by section: the way to a page without the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.changes import latest_review
from generator.language.formats import sort_key
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page


@dataclass(frozen=True)
class Section:
    """A section's own page and the pages that belong to it."""

    page: Link
    pages: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class AllPagesPage(Page, template="all_pages.md.j2", section="sources"):
    """Every page but this one: sections in the order of the guide, their pages by title."""

    sections: tuple[Section, ...]
    others: tuple[Link, ...]
    """Pages that have a section to themselves."""
    written: tuple[tuple[str, str], ...]
    """Title and path, below the folder of Markdown, of each page that people wrote by hand."""


def all_pages(
    directory: Directory, pages: Sequence[Page], written: Sequence[tuple[str, str]]
) -> Iterator[AllPagesPage]:
    """One page; ``written`` has title and path of each page that people wrote by hand."""
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
        address=fixed.ALL_PAGES.address,
        title=directory.fixed.ALL_PAGES.text,
        description=directory.say("Every page of the guide by section, in alphabetical order."),
        files=("data/site.yml",),
        reviewed=latest_review(directory.guide),
        sections=sections,
        others=_by_title(link for link in links.values() if link.address not in listed),
        written=tuple(sorted(written, key=lambda page: sort_key(page[0]))),
    )


def _by_title(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: sort_key(link.text)))
