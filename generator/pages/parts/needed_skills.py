"""The skills that a role needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.proficiency import need
from generator.pages.directory import Directory
from generator.pages.page import Link, ProficiencyTag, ShownNeed
from generator.pages.parts.ads import AdBar, skill_share


@dataclass(frozen=True)
class NeededSkill:
    """A skill that a role needs, ready to show."""

    link: Link
    need: ShownNeed
    why: str | None
    ads: AdBar | None


class SkillsOfCategory(NamedTuple):
    """The skills of a category that a role needs."""

    id: str
    name: str
    skills: tuple[NeededSkill, ...]


def needed_skills(directory: Directory, role: str) -> tuple[SkillsOfCategory, ...]:
    """Return the skills of a role by category, in the guide's order; within it, in the role's."""
    return tuple(_by_category(directory, role))


def by_proficiency(
    directory: Directory, skills: Iterable[SkillsOfCategory]
) -> tuple[tuple[ProficiencyTag, tuple[Link, ...]], ...]:
    """Return the skills by how well the role needs them at most, the strongest first."""
    steps = sorted(map(directory.proficiency, directory.guide.proficiencies), key=lambda step: -step.strength)
    needed = [skill for category in skills for skill in category.skills]
    return tuple(
        (step, links)
        for step in steps
        if (links := tuple(skill.link for skill in needed if skill.need.strongest == step))
    )


def _by_category(directory: Directory, role: str) -> Iterator[SkillsOfCategory]:
    guide = directory.guide
    for key, category in guide.skill_categories.items():
        skills = tuple(
            NeededSkill(
                directory.skill(entry.skill),
                directory.need(role, need(guide, role, entry)),
                entry.why,
                skill_share(directory, entry.skill, role),
            )
            for entry in guide.roles[role].skills
            if guide.skills[entry.skill].category == key
        )
        if skills:
            yield SkillsOfCategory(key, category.name, skills)
