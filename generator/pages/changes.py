"""What has changed, for readers who come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.changes import newest_first
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, page_link
from generator.schema.change import ChangeRecord


class Change(NamedTuple):
    """A change with links to the pages it is about."""

    id: str
    record: ChangeRecord
    links: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page, template="changes.md.j2", section="sources"):
    """What has changed, newest first."""

    changes: tuple[Change, ...]


def changes_page(directory: Directory, pages: Sequence[Page]) -> Iterator[ChangesPage]:
    """Yield the page of changes, if there are any. Links are named by the titles of ``pages``."""
    guide = directory.guide
    if not guide.changes:
        return
    news = newest_first(guide)
    titles = {page.address: page.title for page in pages}

    def title(page: str) -> str:
        address = page.partition("#")[0]
        return titles.get(address, address)

    yield ChangesPage(
        address=fixed.CHANGES.address,
        title=directory.fixed.CHANGES.text,
        description=directory.say("What changed and when, newest first, with links to the pages."),
        files=("data/changes.yml",),
        reviewed=news[0][1].date,
        changes=tuple(
            Change(id, change, tuple(page_link(title(page), page) for page in change.pages))
            for id, change in news
        ),
    )
