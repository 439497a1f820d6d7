"""Roles by family, for every page that lists them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag
from generator.read.guide import Guide


class RoleGroup(NamedTuple):
    """The roles of a family. In a guide without families, one group without a name has all of them."""

    anchor: str
    name: str
    summary: str
    roles: tuple[str, ...]
    """Ids, by position."""

    @property
    def link(self) -> Link:
        """The family in the list of roles."""
        return Link(self.name, "roles", self.anchor)


def by_family(directory: Directory, roles: Iterable[str]) -> tuple[RoleGroup, ...]:
    """Group roles by family, in the order of ``families.yml``; roles without one come last."""
    guide, ids = directory.guide, tuple(roles)
    groups = [
        RoleGroup(f"family-{id}", family.name, family.summary or "", _of(guide, ids, id))
        for id, family in guide.families.items()
    ]
    others = directory.say("Other roles") if guide.families else ""
    groups.append(RoleGroup("family", others, "", _of(guide, ids, None)))
    return tuple(group for group in groups if group.roles)


MANY = 12
"""The most roles or recommendations that a page shows without folding anything."""


def folds_families(directory: Directory) -> bool:
    """Whether long lists are folded family by family: the guide has many roles, in more than one family."""
    roles = directory.guide.roles
    return len(roles) > MANY and len(by_family(directory, roles)) > 1


def tagged(
    directory: Directory, only: Container[str] | None = None
) -> tuple[tuple[RoleGroup, tuple[RoleTag, ...]], ...]:
    """Return every group with its roles as pages name them, or with ``only`` some of them."""
    groups = by_family(directory, (id for id in directory.guide.roles if only is None or id in only))
    return tuple((group, directory.roles(group.roles)) for group in groups)


def _of(guide: Guide, ids: tuple[str, ...], family: str | None) -> tuple[str, ...]:
    return tuple(id for id in ids if guide.roles[id].family == family)
