"""Pairs of roles to compare, and the skills they share."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.proficiency import Need, need
from generator.read.guide import Guide


def compared_pairs(guide: Guide) -> tuple[tuple[str, str], ...]:
    """Return the pairs of roles that readers confuse, by position: either role names the other."""
    order = list(guide.roles)
    return tuple(
        (one, other)
        for index, one in enumerate(order)
        for other in order[index + 1 :]
        if any(entry.role == other for entry in guide.roles[one].confused_with)
        or any(entry.role == one for entry in guide.roles[other].confused_with)
    )


@dataclass(frozen=True)
class SkillRow:
    """A skill and what each of two roles needs of it; ``None`` if a role does not need it."""

    skill: str
    one: Need | None
    other: Need | None

    @property
    def shared(self) -> bool:
        """Whether both roles need it."""
        return self.one is not None and self.other is not None

    @property
    def alike(self) -> bool:
        """Whether both roles need it equally well."""
        return self.one is not None and self.other is not None and self.one.range == self.other.range


def skill_rows(guide: Guide, one: str, other: str) -> dict[str, tuple[SkillRow, ...]]:
    """Return the skills of two roles by category id: shared ones first. Empty categories are left out."""
    needs_one = {entry.skill: need(guide, one, entry) for entry in guide.roles[one].skills}
    needs_other = {entry.skill: need(guide, other, entry) for entry in guide.roles[other].skills}
    rows: dict[str, tuple[SkillRow, ...]] = {}
    for category in guide.skill_categories:
        found = tuple(
            SkillRow(id, needs_one.get(id), needs_other.get(id))
            for id, skill in guide.skills.items()
            if skill.category == category and (id in needs_one or id in needs_other)
        )
        if found:
            rows[category] = tuple(
                sorted(found, key=lambda row: (not row.shared, row.one is None, row.skill))
            )
    return rows
