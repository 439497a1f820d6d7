"""What has changed, for readers who come back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.changes import newest_first
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page
from generator.schema.change import ChangeRecord


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page):
    """Changes, newest first, each with its links."""

    template: ClassVar[str] = "changes.md.j2"
    section: ClassVar[str] = "sources"
    changes: tuple[tuple[str, ChangeRecord, tuple[Link, ...]], ...]


def changes_page(directory: Directory, pages: Sequence[Page]) -> Iterator[ChangesPage]:
    """One page, if there is any news. Links are named by the titles of ``pages``."""
    guide = directory.guide
    if not guide.changes:
        return
    news = newest_first(guide)
    titles = {page.address: page.title for page in pages}
    yield ChangesPage(
        address=d.CHANGES.address,
        title="What has changed",
        description="What is new in this guide, newest first, with links to the pages it is about.",
        files=("data/changes.yml",),
        reviewed=news[0][1].date,
        trail=(d.HOME,),
        changes=tuple(
            (id, change, tuple(_link(page, titles) for page in change.pages)) for id, change in news
        ),
    )


def _link(page: str, titles: Mapping[str, str]) -> Link:
    address, _, anchor = page.partition("#")
    return Link(titles.get(address, address), address, anchor)
