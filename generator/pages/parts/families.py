"""Roles by family, for every page that lists them."""

from __future__ import annotations

from collections.abc import Iterable
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


def by_family(guide: Guide, roles: Iterable[str]) -> tuple[RoleGroup, ...]:
    """Group roles by family, in the order of ``families.yml``; roles without one come last."""
    ids = tuple(roles)
    groups = [
        RoleGroup(f"family-{id}", family.name, family.summary or "", _of(guide, ids, id))
        for id, family in guide.families.items()
    ]
    groups.append(RoleGroup("family", "Other roles" if guide.families else "", "", _of(guide, ids, None)))
    return tuple(group for group in groups if group.roles)


MANY = 12
"""The most roles or recommendations that a page shows without folding anything."""


def folds_families(guide: Guide) -> bool:
    """Whether long lists are folded family by family: the guide has many roles, in more than one family."""
    return len(guide.roles) > MANY and len(by_family(guide, guide.roles)) > 1


def tagged(directory: Directory) -> tuple[tuple[RoleGroup, tuple[RoleTag, ...]], ...]:
    """Return every group with its roles as pages name them."""
    groups = by_family(directory.guide, directory.guide.roles)
    return tuple((group, directory.roles(group.roles)) for group in groups)


def _of(guide: Guide, ids: tuple[str, ...], family: str | None) -> tuple[str, ...]:
    return tuple(id for id in ids if guide.roles[id].family == family)
