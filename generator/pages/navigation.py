"""The sections in the header and the foot of every page: whichever of the guide's pages exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.language.phrases import N_
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page

SECTIONS: tuple[tuple[str, tuple[Link, ...]], ...] = (
    ("", (fixed.HOME,)),
    (N_("Decide"), (fixed.DECIDE, fixed.OUTCOMES, fixed.CHECKLIST, fixed.NEXT_STEPS)),
    (N_("Compare"), (fixed.COMPARE,)),
    (N_("Roles and skills"), (fixed.ROLES, fixed.SKILLS, fixed.EXAMPLES)),
    (N_("Pay"), (fixed.SALARIES, fixed.TIME_AND_COST)),
    (
        N_("Job descriptions and interviews"),
        (fixed.JOB_DESCRIPTIONS, fixed.INTERVIEWS, fixed.PAY_RULES, fixed.WORDING),
    ),
    (N_("How we know"), (fixed.EVIDENCE, fixed.HOW_WE_KNOW, fixed.SOURCES, fixed.DATA)),
)
"""Each section with its pages, in order. It opens with the first of these that the guide has."""


@dataclass(frozen=True)
class Section:
    """A section: its title, and the title and path of each of its pages."""

    title: str
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Navigation:
    """Titles and paths of Markdown pages, for the settings of an engine."""

    sections: tuple[Section, ...] = ()
    foot: tuple[tuple[str, str], ...] = ()
    feed: str = ""
    """The path of the feed, if there is one."""


def listed(addresses: Collection[str]) -> frozenset[str]:
    """Return the addresses that the navigation lists, of those of all pages."""
    return frozenset(link.address for _, links in SECTIONS for link in links if link.address in addresses)


def navigation(directory: Directory, pages: Sequence[Page], about: Sequence[tuple[str, str]]) -> Navigation:
    """Return what to list of ``pages``; ``about`` has title and path of pages about the guide itself."""
    paths = {page.address: page.path for page in pages}
    foot = [(directory.fixed.ALL_PAGES.text, paths[fixed.ALL_PAGES.address]), *about]
    foot += [
        (link.text, paths[link.address])
        for link in (directory.fixed.CHANGES, directory.fixed.SOURCES)
        if link.address in paths
    ]
    return Navigation(
        sections=tuple(_sections(directory, paths)),
        foot=tuple(foot),
        feed="feed.xml" if directory.guide.changes else "",
    )


def _sections(directory: Directory, paths: Mapping[str, str]) -> Iterator[Section]:
    for title, links in SECTIONS:
        shown = [
            directory.pay if link is fixed.SALARIES else replace(link, text=directory.say(link.text))
            for link in links
        ]
        pages = {paths[link.address]: link.text for link in reversed(shown) if link.address in paths}
        if pages:
            listed = tuple((text, path) for path, text in reversed(pages.items()))
            yield Section(directory.say(title) if len(listed) > 1 else listed[0][0], listed)
