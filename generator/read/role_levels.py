"""The levels of each role: the guide's, or those that the role lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.schema.fields import Passage
from generator.schema.reference import Level
from generator.schema.role import RoleLevel, RoleRecord, Track


@dataclass(frozen=True, kw_only=True)
class JobLevel:
    """A level of a role. Texts are empty if neither the role nor the guide has them."""

    id: str
    name: str
    years: str = ""
    expects: str = ""
    """What the role expects, or else what the guide says about the level."""
    titles: tuple[str, ...] = ()
    """Titles to post."""
    scope: str = ""
    responsibilities: tuple[Passage, ...] = ()
    pay_grade: str = ""
    track: Track | None = None


def levels_of(role: RoleRecord, shared: Mapping[str, Level]) -> dict[str, JobLevel]:
    """Return the levels of a role by id, the lowest first.

    Without ``levels`` a role has all of ``shared``, the guide's. What it says about one of these
    replaces what the guide says.
    """
    return {
        entry.level: _level(entry, role, shared.get(entry.level))
        for entry in role.levels or [RoleLevel(level=id) for id in shared]
        if entry.name or entry.level in shared  # anything else is a mistake, which is reported
    }


def _level(entry: RoleLevel, role: RoleRecord, shared: Level | None) -> JobLevel:
    return JobLevel(
        id=entry.level,
        name=entry.name or (shared.name if shared else ""),
        years=entry.years or (shared.years if shared else ""),
        expects=entry.expects or (shared.expects if shared else ""),
        titles=entry.titles or role.titles,
        scope=entry.scope or "",
        responsibilities=entry.responsibilities,
        pay_grade=entry.pay_grade or "",
        track=entry.track,
    )


def merged(by_role: Iterable[Mapping[str, JobLevel]], shared: Mapping[str, Level]) -> dict[str, JobLevel]:
    """Return every level that a role has, once: the guide's in their order, and roles' own.

    A level of a role alone comes right before the one that follows it there, or last. The guide's have the
    guide's names, whatever a role calls them.
    """
    roles = list(by_role)
    found = {id: level for levels in roles for id, level in levels.items()}
    order = [id for id in shared if id in found]
    for levels in map(list, roles):
        for place, id in enumerate(levels):
            if id not in order:
                after = next((later for later in levels[place:] if later in order), None)
                order.insert(order.index(after) if after else len(order), id)
    known = {
        id: JobLevel(id=id, name=level.name, years=level.years, expects=level.expects)
        for id, level in shared.items()
    }
    return {id: known.get(id, found[id]) for id in order}
