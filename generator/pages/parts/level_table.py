"""A table of pages by role and level: job descriptions, interview kits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag
from generator.pages.parts.families import by_family, folds_families
from generator.read.role_levels import JobLevel


class LevelRow(NamedTuple):
    """A role with a link in each column, ``None`` if it does not have that level."""

    role: RoleTag
    cells: tuple[Link | None, ...]


class LevelGroup(NamedTuple):
    """The rows of a family; without a name if the guide has no families."""

    name: str
    rows: tuple[LevelRow, ...]


@dataclass(frozen=True)
class LevelTable:
    """Pages of roles by level. Without columns, each row lists its links: roles have levels of their own."""

    columns: tuple[JobLevel, ...]
    is_folded: bool
    """Whether each group is folded."""
    groups: tuple[LevelGroup, ...]

    @property
    def width(self) -> int:
        """The number of columns, that of the roles included."""
        return len(self.columns) + 1 if self.columns else 2


def level_table(directory: Directory, links: Mapping[str, Mapping[str, Link]]) -> LevelTable:
    """Make a table of the pages of each role, given by role and level."""
    guide = directory.guide
    used = {level for pages in links.values() for level in pages}
    shared = used <= set(guide.levels)
    columns = tuple(level for id, level in guide.all_levels.items() if id in used) if shared else ()
    groups = tuple(
        LevelGroup(
            group.name,
            tuple(
                LevelRow(
                    directory.role(id),
                    tuple(links[id].get(level.id) for level in columns) or tuple(links[id].values()),
                )
                for id in group.roles
            ),
        )
        for group in by_family(directory, links)
    )
    return LevelTable(columns, folds_families(directory) and len(groups) > 1, groups)
