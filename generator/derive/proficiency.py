"""How well a role must master a skill, level by level, on a scale as long as the guide's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.read.guide import Guide
from generator.schema.role import RoleSkill


def steps(guide: Guide) -> int:
    """Return the number of steps of the scale: the strength of the strongest proficiency."""
    return max((one.strength for one in guide.proficiencies.values()), default=0)


def strongest(guide: Guide, ids: Iterable[str]) -> str | None:
    """Return the strongest of some proficiencies, by id; ``None`` if the guide knows none of them."""
    return max(_ordered(guide, ids), default=(0, None))[1]


def _ordered(guide: Guide, ids: Iterable[str]) -> list[tuple[int, str]]:
    """The strength and id of each proficiency, the weakest first."""
    return sorted((guide.proficiencies[id].strength, id) for id in ids if id in guide.proficiencies)


@dataclass(frozen=True)
class Need:
    """How well the levels of a role must master a skill."""

    by_level: Mapping[str, str]
    """The proficiency of each level that needs the skill, the lowest level first."""
    everywhere: bool
    """Whether every level needs it."""
    weakest: str
    strongest: str

    @property
    def same(self) -> bool:
        """Whether every level needs it equally well."""
        return self.everywhere and self.weakest == self.strongest

    @property
    def range(self) -> tuple[str, str]:
        """The weakest and the strongest proficiency."""
        return self.weakest, self.strongest


def need(guide: Guide, role: str, skill: RoleSkill) -> Need:
    """Return how well a role needs a skill."""
    levels = guide.levels_of(role)
    by_level = skill.at_levels(levels)
    ordered = [id for _, id in _ordered(guide, by_level.values())]
    return Need(by_level, len(by_level) == max(1, len(levels)), ordered[0], ordered[-1])


def needed_at(guide: Guide, role: str, skill: str, level: str) -> str | None:
    """Return the id of the proficiency that a level needs of a skill; ``None`` if it does not need it."""
    found = (entry.at(level) for entry in guide.roles[role].skills if entry.skill == skill)
    return next(found, None)
