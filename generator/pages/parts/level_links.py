"""Pages by role and level: job descriptions, interview kits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.pages.directory import Directory
from generator.pages.page import LevelLink, Link, RoleTag
from generator.pages.parts.families import by_family, folds_families


class RolePages(NamedTuple):
    """A role with its pages of some kind, one for each level."""

    role: RoleTag
    pages: tuple[LevelLink, ...]


class PagesOfGroup(NamedTuple):
    """The roles of a family; without a name if the guide has no families."""

    name: str
    rows: tuple[RolePages, ...]


@dataclass(frozen=True)
class PagesByLevel:
    """Pages of every role by level, family by family."""

    is_folded: bool
    """Whether each group is folded."""
    groups: tuple[PagesOfGroup, ...]


def at_levels(directory: Directory, role: str, page: Callable[[str, str], Link]) -> tuple[LevelLink, ...]:
    """Return a role's pages of some kind, given ``page`` of a role and level."""
    levels = directory.guide.levels_of(role)
    return tuple(LevelLink(level, page(role, id)) for id, level in levels.items())


def pages_by_level(
    directory: Directory, roles: Iterable[str], page: Callable[[str, str], Link]
) -> PagesByLevel:
    """Return the pages of some kind of all ``roles``."""
    groups = tuple(
        PagesOfGroup(
            group.name,
            tuple(RolePages(directory.role(id), at_levels(directory, id, page)) for id in group.roles),
        )
        for group in by_family(directory, roles)
    )
    return PagesByLevel(folds_families(directory) and len(groups) > 1, groups)
