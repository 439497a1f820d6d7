"""What a page is, and how pages link to each other.

An address is a page's path on the site without slashes at its ends: ``""`` is
the home page, ``roles/ai-engineer`` a role. Every page is the ``index.md`` of its
own folder, so that an address means the same on a server and in files.
"""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from generator.read.role_levels import JobLevel
from generator.schema.reference import Source
from generator.schema.site import Shape


@dataclass(frozen=True)
class Link:
    """A link to a page of the guide, or to a heading on it."""

    text: str
    address: str
    anchor: str = ""


@dataclass(frozen=True, kw_only=True)
class RoleTag:
    """A role as every page names it: a link with the role's color and shape."""

    id: str
    name: str
    short_name: str
    scope: str
    """A few words on the role; empty if nobody wrote them."""
    shape: Shape
    link: Link


@dataclass(frozen=True, kw_only=True)
class ProficiencyTag:
    """A step of the scale of proficiencies: the word, drawn as ``strength`` of ``steps`` dots."""

    name: str
    strength: int
    steps: int


@dataclass(frozen=True, kw_only=True)
class ShownNeed:
    """How well a role must master a skill."""

    weakest: ProficiencyTag
    strongest: ProficiencyTag
    """The same as ``weakest`` if it is the same at every level that needs the skill."""
    levels: tuple[tuple[str, ProficiencyTag], ...]
    """Each level that needs it, by name; empty if every level needs it equally well."""


@dataclass(frozen=True, kw_only=True)
class SourceNote:
    """A source as a page cites it."""

    id: str
    record: Source
    kind: str
    """What a source of this kind is called."""
    link: Link


class RoleText(NamedTuple):
    """A role with a text about it."""

    role: RoleTag
    text: str


class RoleLinks(NamedTuple):
    """A role with links to its pages of some kind."""

    role: RoleTag
    links: tuple[Link, ...]


class LevelLink(NamedTuple):
    """A level with a link to its page of some kind."""

    level: JobLevel
    link: Link


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What other sites and chats show of a page, on a card below its title."""

    kind: str
    """What the page is about, in a word or two."""
    text: str
    columns: tuple[RoleText, ...] = ()
    """In place of ``text``: two roles, with a text about each."""
    roles: tuple[RoleTag, ...] = ()
    """Whose colors and shapes the card has."""
    facts: tuple[tuple[str, str], ...] = ()
    """Names with what they stand for, the most important first: as many are shown as there is room for."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """What every page has. Each kind of page adds what its template shows."""

    template: ClassVar[str]
    section: ClassVar[str]
    """Address of the page in the navigation that this page is under."""
    in_order: ClassVar[bool]
    """Whether readers may want to read one page of the kind after the other."""

    def __init_subclass__(cls, template: str, section: str, *, in_order: bool = False) -> None:
        """Take what all pages of a kind share."""
        cls.template, cls.section, cls.in_order = template, section, in_order

    address: str
    title: str
    description: str
    files: tuple[str, ...]
    """The files the page was made from, relative to the project's folder; the first is the one to edit."""
    reviewed: datetime.date
    trail: tuple[Link, ...] = ()
    """The pages between the home page and this one, the highest first."""
    sources: tuple[SourceNote, ...] = ()
    edit_url: str = ""
    changed: datetime.date | None = None
    """When the page last changed, for search engines."""
    boost: float = 1
    """Weight of the page in the search."""
    by_hand: frozenset[str] = frozenset()
    """The addresses of pages in ``content/``, which are files of their own names, such as ``about.md``."""
    preview: Preview | None = None
    before: Link | None = None
    after: Link | None = None
    """The pages beside it, if pages of its kind are in order."""
    listed: frozenset[str] = frozenset()
    """The addresses in the guide's navigation; what it lists can be missing in another guide."""

    @property
    def path(self) -> str:
        """The page's file in the output folder."""
        return posixpath.join(self.address, "index.md")

    @property
    def card(self) -> str:
        """The name of the page's card, without ending; empty if it has none."""
        return self.address.replace("/", "-") if self.preview else ""


def page_link(text: str, page: str) -> Link:
    """Make a link to an address as authors type it, such as ``roles/ai-engineer#pay``."""
    address, _, anchor = page.partition("#")
    return Link(text, address, anchor)


def href(origin: str, link: Link, index: str = "", written: Collection[str] = ()) -> str:
    """Return the relative URL of a link on the page at address ``origin``.

    ``index`` is ``"index.html"`` for a site that is opened from files; there, a page of ``written`` is a file
    of its own name.
    """
    fragment = f"#{link.anchor}" if link.anchor else ""
    if origin == link.address:
        return fragment or "./" + index
    if index and link.address in written:
        return _relative(origin, f"{link.address}.html") + fragment
    return _relative(origin, link.address) + "/" + index + fragment


def markdown_target(origin: str, link: Link, written: Collection[str] = ()) -> str:
    """Return the target of a Markdown link on the page at address ``origin``."""
    fragment = f"#{link.anchor}" if link.anchor else ""
    if origin == link.address and fragment:
        return fragment
    file = f"{link.address}.md" if link.address in written else posixpath.join(link.address, "index.md")
    return _relative(origin, file) + fragment


def _relative(origin: str, target: str) -> str:
    """The relative path between addresses. ``posixpath.relpath`` would ask for the current folder."""
    start = origin.split("/") if origin else []
    end = target.split("/") if target else []
    shared = len(posixpath.commonprefix((start, end)))
    return "/".join([".."] * (len(start) - shared) + end[shared:]) or "."
