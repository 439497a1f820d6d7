"""Rules about skills and sources: each is used, and has one name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, shared_names, warning
from generator.read.guide import Guide


@error("SKILL001")
def shared_skill_name(guide: Guide) -> Iterator[Finding]:
    """No name or alias belongs to two skills."""
    yield from shared_names(guide, "skills", guide.skills)


@warning("SKILL002")
def unused_skill(guide: Guide) -> Iterator[Finding]:
    """Every skill is needed by a role; otherwise, nobody finds its page."""
    used = {entry.skill for role in guide.roles.values() for entry in role.skills}
    for id in guide.skills:
        if id not in used:
            yield Finding(
                guide.where("skills", id), f"no role needs '{id}'", "name it in a role, or delete the file"
            )


@warning("SOURCE001")
def unused_source(guide: Guide) -> Iterator[Finding]:
    """Every source is cited by a record."""
    used = guide.named("sources")
    for id in guide.sources:
        if id not in used:
            yield Finding(guide.where_key("sources", id), f"nothing cites '{id}'", "cite it, or remove it")
