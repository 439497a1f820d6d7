"""The tabs and the foot of every page: whichever of the guide's pages exist."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Page

TABS = (
    d.HOME, d.DECIDE, d.CHECKLIST, d.COMPARE, d.ROLES, d.SKILLS, d.EXAMPLES, d.SALARIES, d.EVIDENCE,
    d.JOB_DESCRIPTIONS, d.INTERVIEWS, d.NEXT_STEPS, d.SOURCES,
)  # fmt: skip
"""The pages that the navigation lists, in order. Each begins a section."""


@dataclass(frozen=True)
class Navigation:
    """Titles and paths of Markdown pages, for the settings of an engine."""

    tabs: tuple[tuple[str, str], ...] = ()
    foot: tuple[tuple[str, str], ...] = ()
    feed: str = ""
    """The path of the feed, if there is one."""


def tabs(addresses: Collection[str]) -> frozenset[str]:
    """Return the addresses that the navigation lists, of those of all pages."""
    return frozenset(link.address for link in TABS if link.address in addresses)


def navigation(directory: Directory, pages: Sequence[Page], about: Sequence[tuple[str, str]]) -> Navigation:
    """Return what to list of ``pages``; ``about`` has title and path of pages about the guide itself."""
    paths = {page.address: page.path for page in pages}
    links = [directory.pay if link is d.SALARIES else link for link in TABS]
    foot = [(d.ALL_PAGES.text, paths[d.ALL_PAGES.address]), *about]
    foot += [(link.text, paths[link.address]) for link in (d.CHANGES, d.SOURCES) if link.address in paths]
    return Navigation(
        tabs=tuple((link.text, paths[link.address]) for link in links if link.address in paths),
        foot=tuple(foot),
        feed="feed.xml" if directory.guide.changes else "",
    )
