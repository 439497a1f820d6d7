"""What a role's page says about each of its levels."""

from __future__ import annotations

from typing import NamedTuple

from generator.derive.proficiency import need
from generator.language.phrases import N_, Phrases
from generator.pages.directory import Directory
from generator.pages.page import Link, ProficiencyTag
from generator.read.role_levels import JobLevel

_TRACKS = {"individual": N_("Individual contributor"), "manager": N_("Manager")}


class ShownLevel(NamedTuple):
    """A level with short facts about it: years, track, pay grade."""

    level: JobLevel
    facts: str


class SkillByLevel(NamedTuple):
    """A skill with what each level of the role needs of it; ``None`` if a level does not need it."""

    skill: Link
    cells: tuple[ProficiencyTag | None, ...]


def shown_levels(directory: Directory, role: str) -> tuple[ShownLevel, ...]:
    """Return the levels that a role describes; empty if it has the guide's as they are."""
    guide = directory.guide
    if not guide.roles[role].levels:
        return ()
    return tuple(
        ShownLevel(level, " · ".join(filter(None, _facts(directory.say, level))))
        for level in guide.levels_of(role).values()
    )


def _facts(say: Phrases, level: JobLevel) -> tuple[str, ...]:
    grade = say("Pay grade: %(grade)s", grade=level.pay_grade) if level.pay_grade else ""
    return level.years, say(_TRACKS[level.track]) if level.track else "", grade


def skills_by_level(directory: Directory, role: str) -> tuple[SkillByLevel, ...]:
    """Return the skills that the levels of a role need to a different degree."""
    guide = directory.guide
    needs = [(entry.skill, need(guide, role, entry)) for entry in guide.roles[role].skills]
    return tuple(
        SkillByLevel(
            directory.skill(skill),
            tuple(
                directory.proficiency(needed.by_level[level]) if level in needed.by_level else None
                for level in guide.levels_of(role)
            ),
        )
        for skill, needed in needs
        if not needed.same
    )
