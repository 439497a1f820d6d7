"""Rules about skills and sources: each is used, and has one name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, shared_names, warning
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.words import listed


@error("SKILL001")
def shared_skill_name(guide: Guide) -> Iterator[Finding]:
    """No name or alias belongs to two skills."""
    yield from shared_names(guide, "skills", guide.skills)


@error("SKILL003")
def proficiency_without_meaning(guide: Guide) -> Iterator[Finding]:
    """A role needs a skill at a proficiency that the skill gives a meaning, if it gives any."""
    for id, role in guide.roles.items():
        for index, entry in enumerate(role.skills):
            meanings = guide.skills[entry.skill].meanings if entry.skill in guide.skills else {}
            named: list[tuple[Path, str | None]] = [(("proficiency",), entry.proficiency)]
            named += [(("by_level", level), step) for level, step in entry.by_level.items()]
            for path, step in named if meanings else ():
                if step in guide.proficiencies and step not in meanings:
                    there = guide.where_key("skills", entry.skill, "meanings")
                    hint = (
                        f"choose {listed(list(meanings), 'or')}, or add '{step}' in {there.file}:{there.line}"
                    )
                    message = f"'{step}' has no meaning for the skill '{entry.skill}'"
                    yield Finding(guide.where("roles", id, "skills", index, *path), message, hint)


@warning("SKILL004")
def steps_alike(guide: Guide) -> Iterator[Finding]:
    """No two proficiencies have the same strength, which pages draw."""
    seen: dict[int, str] = {}
    for id, step in guide.proficiencies.items():
        first = seen.setdefault(step.strength, id)
        if first != id:
            where = guide.where("proficiencies", id, "strength")
            yield Finding(where, f"'{first}' has the same strength", "give each step a strength of its own")


@warning("SKILL002")
def unused_skill(guide: Guide) -> Iterator[Finding]:
    """Every skill is needed by a role; otherwise, nobody finds its page."""
    used = {entry.skill for role in guide.roles.values() for entry in role.skills}
    for id in guide.skills:
        if id not in used:
            yield Finding(
                guide.where("skills", id), f"no role needs '{id}'", "name it in a role, or delete the file"
            )
