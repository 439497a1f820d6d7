"""What a page is, and how pages name each other.

An address is a page's path on the site without slashes at its ends: ``""`` is
the home page, ``roles/ai-engineer`` a role. Every page is an ``index.md`` in a
folder of its own, so that an address means the same on a server and in files.
"""

from __future__ import annotations

import datetime
import posixpath
from dataclasses import dataclass
from typing import ClassVar

from generator.schema.site import Shape


@dataclass(frozen=True)
class Link:
    """A link to a page of the guide, or to a heading on it."""

    text: str
    address: str
    anchor: str = ""


@dataclass(frozen=True)
class RoleTag:
    """A role as it is named on every page: a link with the role's colour and shape."""

    id: str
    name: str
    short_name: str
    scope: str
    shape: Shape
    link: Link


@dataclass(frozen=True)
class SourceNote:
    """A source as it is cited at the foot of a page."""

    id: str
    publisher: str
    title: str
    kind: str
    licence: str | None
    link: Link


@dataclass(frozen=True, kw_only=True)
class Page:
    """What every page has. Each kind of page adds what its template shows."""

    template: ClassVar[str]
    section: ClassVar[str]
    """Address of the page in the navigation that this page belongs to."""

    address: str
    title: str
    description: str
    files: tuple[str, ...]
    """Paths, from the project's root, of the files the page was made from; the first is the one to edit."""
    reviewed: datetime.date
    trail: tuple[Link, ...] = ()
    """The pages above this one, from the home page down."""
    sources: tuple[SourceNote, ...] = ()
    edit_url: str = ""
    changed: datetime.date | None = None
    """When the page last changed, for search engines."""
    boost: float = 1
    """How much this page counts in the search, against 1 for others."""

    @property
    def path(self) -> str:
        """Where the page is written, below the output folder."""
        return posixpath.join(self.address, "index.md")


def page_link(text: str, page: str) -> Link:
    """A link to a page that an author typed with its anchor, such as ``roles/ai-engineer#pay``."""
    address, _, anchor = page.partition("#")
    return Link(text, address, anchor)


def href(origin: str, link: Link, index: str = "") -> str:
    """The relative web address of a link on the page at address ``origin``.

    ``index`` is ``"index.html"`` for a site that is opened from files.
    """
    fragment = f"#{link.anchor}" if link.anchor else ""
    if origin == link.address:
        return fragment or "./" + index
    return _relative(origin, link.address) + "/" + index + fragment


def markdown_target(origin: str, link: Link) -> str:
    """The target of a Markdown link on the page at address ``origin``."""
    fragment = f"#{link.anchor}" if link.anchor else ""
    if origin == link.address and fragment:
        return fragment
    return _relative(origin, posixpath.join(link.address, "index.md")) + fragment


def _relative(origin: str, target: str) -> str:
    """The way from one address to another. ``posixpath.relpath`` asks for the current folder each time."""
    start = origin.split("/") if origin else []
    end = target.split("/") if target else []
    shared = len(posixpath.commonprefix((start, end)))
    return "/".join([".."] * (len(start) - shared) + end[shared:]) or "."
