"""A page for each skill, and the matrix of roles and skills."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.proficiency import need
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, ProficiencyTag, RoleTag, ShownNeed
from generator.pages.parts.ads import AdTable, skill_bars
from generator.pages.parts.families import by_family, folds_families
from generator.schema.fields import Passage
from generator.schema.reference import SkillCategory
from generator.schema.skill import SkillRecord
from generator.words import shorten

MAX_LINKS = 12
"""The most skills or examples in a list; complete lists are a link away."""


@dataclass(frozen=True)
class Need:
    """How well a role must master the skill, and why."""

    role: RoleTag
    need: ShownNeed
    why: str | None


@dataclass(frozen=True)
class MatrixRow:
    """A skill with a cell for each role of the table; ``None`` if the role does not need it."""

    link: Link
    tools: tuple[str, ...]
    cells: tuple[tuple[RoleTag, ShownNeed | None], ...]


class MatrixTable(NamedTuple):
    """Roles, and a row for each skill of a category that any of them needs.

    The roles are the same in every category, so that a column keeps its place. Where families are folded,
    they are those of the family that need any of the skills.
    """

    name: str
    """The family's name; empty if the category has no other table."""
    roles: tuple[RoleTag, ...]
    rows: tuple[MatrixRow, ...]


class MatrixCategory(NamedTuple):
    """A category with its skills: one table, or one for each family of roles."""

    category: SkillCategory
    id: str
    tables: tuple[MatrixTable, ...]


@dataclass(frozen=True, kw_only=True)
class SkillPage(Page, template="skill.md.j2", section="skills"):
    """What a skill is, how to tell that someone has it, and who needs it."""

    skill: SkillRecord
    category: SkillCategory
    meanings: tuple[tuple[ProficiencyTag, tuple[Passage, ...]], ...]
    """What each proficiency means for this skill, in the order of the scale."""
    needs: tuple[Need, ...]
    examples: tuple[Link, ...]
    related: tuple[Link, ...]
    ads: tuple[AdTable, ...]
    matrix: Link


@dataclass(frozen=True, kw_only=True)
class SkillIndexPage(Page, template="skills.md.j2", section="skills"):
    """The matrix of roles and skills."""

    categories: tuple[MatrixCategory, ...]
    roles: tuple[RoleTag, ...]
    """Every role with a skill, in the guide's order."""
    proficiencies: tuple[tuple[ProficiencyTag, str], ...]
    """Each step of the scale with what it means."""
    differs_by_level: bool
    """Whether a role needs a skill better at some levels than at others."""
    has_ads: bool
    """Whether job ads were counted."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the matrix, then each skill."""
    guide = directory.guide
    yield SkillIndexPage(
        address="skills",
        title=directory.fixed.SKILLS.text,
        description=directory.say("Which role needs which skill, and how well: all skills in one table."),
        files=("data/skill-categories.yml", "data/proficiencies.yml"),
        reviewed=max(skill.reviewed for skill in guide.skills.values()),
        categories=tuple(
            shown for id in guide.skill_categories if (shown := _category(directory, id)).tables
        ),
        roles=tuple(directory.role(id) for id, role in guide.roles.items() if role.skills),
        proficiencies=tuple(
            (directory.proficiency(id), one.meaning) for id, one in guide.proficiencies.items()
        ),
        differs_by_level=any(
            not need(guide, id, entry).same for id, role in guide.roles.items() for entry in role.skills
        ),
        has_ads=guide.has("skill-evidence"),
    )
    using: dict[str, list[str]] = defaultdict(list)
    for key, example in guide.examples.items():
        for used in dict.fromkeys(used for step in example.steps for used in step.skills):
            using[used].append(key)
    alike: dict[str, list[str]] = defaultdict(list)
    for id, skill in guide.skills.items():
        alike[skill.category].append(id)
    for id, skill in guide.skills.items():
        yield SkillPage(
            address=f"skills/{id}",
            title=skill.name,
            description=shorten(skill.what_it_is),
            files=(guide.file("skills", id),),
            reviewed=skill.reviewed,
            trail=(directory.fixed.SKILLS,),
            sources=directory.sources((*skill.sources, *directory.evidence_sources(id))),
            skill=skill,
            category=guide.skill_categories[skill.category],
            meanings=tuple(
                (directory.proficiency(step), skill.meanings[step])
                for step in guide.proficiencies
                if step in skill.meanings
            ),
            needs=tuple(
                Need(directory.role(role_id), directory.need(role_id, need(guide, role_id, entry)), entry.why)
                for role_id, role in guide.roles.items()
                for entry in role.skills
                if entry.skill == id
            ),
            examples=tuple(directory.example(key) for key in using[id][:MAX_LINKS]),
            related=tuple(
                directory.skill(other) for other in alike[skill.category][: MAX_LINKS + 1] if other != id
            ),
            ads=skill_bars(directory, id),
            matrix=Link(directory.say("All skills"), "skills", skill.category),
        )


def _category(directory: Directory, category: str) -> MatrixCategory:
    """One table for all roles with skills, or one for each family: of many, most cells would be empty."""
    guide = directory.guide
    skills = {id: one for id, one in guide.skills.items() if one.category == category}
    folds = folds_families(directory)
    needs = {
        id: found
        for id, role in guide.roles.items()
        if (
            found := {
                one.skill: directory.need(id, need(guide, id, one))
                for one in role.skills
                if one.skill in skills
            }
        )
        or (role.skills and not folds)
    }
    groups = by_family(directory, needs)
    if folds and len(groups) > 1:
        parts = {group.name: {id: needs[id] for id in group.roles} for group in groups}
    else:
        parts = {"": {id: needs[id] for group in groups for id in group.roles}}
    tables = tuple(
        _table(directory, name, skills, part) for name, part in parts.items() if any(part.values())
    )
    return MatrixCategory(guide.skill_categories[category], category, tables)


def _table(
    directory: Directory,
    name: str,
    skills: Mapping[str, SkillRecord],
    needs: Mapping[str, Mapping[str, ShownNeed]],
) -> MatrixTable:
    """The rows begin with what the first role needs most, so that what a role needs stands together."""
    tags = directory.roles(needs)
    rows = [
        MatrixRow(
            directory.skill(id),
            skill.tools,
            tuple((tag, cells.get(id)) for tag, cells in zip(tags, needs.values(), strict=True)),
        )
        for id, skill in skills.items()
        if any(id in cells for cells in needs.values())
    ]
    rows.sort(key=lambda row: [-one.strongest.strength if one else 0 for _, one in row.cells])
    return MatrixTable(name, tags, tuple(rows))
