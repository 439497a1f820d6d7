"""Rules about roles and how they look."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

from generator.checks.rule import Finding, error, repeated, shared_names, warning
from generator.derive.comparison import compared_pairs
from generator.derive.contrast import contrast
from generator.derive.identity import MIN_CONTRAST, SLATE, WHITE
from generator.read.guide import Guide
from generator.report.diagnostics import closest


@error("ROLE001")
def unanswered_criterion(guide: Guide) -> Iterator[Finding]:
    """A role that answers a criterion, or is compared with another role, answers every criterion."""
    compared = {id for pair in compared_pairs(guide) for id in pair}
    for id, role in guide.roles.items():
        if not role.criteria and id not in compared:
            continue
        misspelled = {closest(key, guide.criteria) for key in role.criteria if key not in guide.criteria}
        for criterion in guide.criteria:
            if criterion not in role.criteria and criterion not in misspelled:
                where = guide.where_key("roles", id, "criteria")
                yield Finding(where, f"'{criterion}' has no answer", "add a line for it under 'criteria'")


@error("ROLE002")
def shared_position(guide: Guide) -> Iterator[Finding]:
    """No two roles have the same position."""
    taken: dict[int, str] = {}
    for id, role in guide.roles.items():
        if role.position in taken:
            where = guide.where("roles", id, "position")
            free = next(
                n for n in itertools.count(1) if n not in {other.position for other in guide.roles.values()}
            )
            message = f"position {role.position} belongs to '{taken[role.position]}'"
            yield Finding(where, message, f"the first free position is {free}")
        else:
            taken[role.position] = id


@error("ROLE003")
def shared_role_name(guide: Guide) -> Iterator[Finding]:
    """No name or alias belongs to two roles, so that a search for it leads to one."""
    yield from shared_names(guide, "roles", guide.roles)


@error("ROLE004")
def repeated_skill(guide: Guide) -> Iterator[Finding]:
    """A role lists a skill once."""
    for id, role in guide.roles.items():
        for index in repeated(entry.skill for entry in role.skills):
            where = guide.where("roles", id, "skills", index, "skill")
            yield Finding(where, f"'{role.skills[index].skill}' is listed twice", "keep one of the two")


@error("ROLE007")
def skill_without_proficiency(guide: Guide) -> Iterator[Finding]:
    """A role says how well it needs each of its skills."""
    for id, role in guide.roles.items():
        for index, entry in enumerate(role.skills):
            if not entry.proficiency and not entry.by_level:
                where = guide.where("roles", id, "skills", index, "proficiency")
                hint = "say how well the role needs it, or list levels under 'by_level'"
                yield Finding(where, f"'proficiency' of '{entry.skill}' has no value", hint)


@error("ROLE005")
def confused_with_itself(guide: Guide) -> Iterator[Finding]:
    """A role is not compared with itself, nor twice with the same role."""
    for id, role in guide.roles.items():
        others = [entry.role for entry in role.confused_with]
        twice = set(repeated(others))
        for index, other in enumerate(others):
            where = guide.where("roles", id, "confused_with", index, "role")
            if other == id:
                yield Finding(where, "a role can't be confused with itself", "name another role")
            elif index in twice:
                yield Finding(where, f"'{other}' is listed twice", "keep one of the two")


@error("ROLE008")
def pay_like_itself(guide: Guide) -> Iterator[Finding]:
    """The roles with the nearest pay are other roles."""
    for id, role in guide.roles.items():
        for index, other in enumerate(role.pay_like):
            if other == id:
                where = guide.where("roles", id, "pay_like", index)
                yield Finding(where, "a role's nearest pay can't be its own", "name another role")


@warning("ROLE006")
def role_without_job_description(guide: Guide) -> Iterator[Finding]:
    """Once one role has job descriptions, every role has; without them its page ends without a next step."""
    covered = {entry.role for entry in guide.job_descriptions.values()}
    for id in guide.roles:
        if covered and id not in covered:
            message, run = f"'{id}' has no job description", f"new job-description {id}"
            yield Finding(guide.where("roles", id), message, "make one:", run=run)


@warning("SITE004")
def shared_look(guide: Guide) -> Iterator[Finding]:
    """No two roles have the same shape and color."""
    looks = [(one.shape, one.light) for one in guide.site.identities] if guide.has("site") else []
    for index in repeated(looks):
        where = guide.where("site", "site", "identities", index)
        message = "another role has the same shape and color"
        hint = "change one of them, or shorten the list: roles beyond it get a look of their own"
        yield Finding(where, message, hint)


@error("SITE002")
def faint_color(guide: Guide) -> Iterator[Finding]:
    """A role's color has a contrast of 4.5 to 1 with the page in both schemes (WCAG 2.2, 1.4.3)."""
    if not guide.has("site"):
        return
    for index, identity in enumerate(guide.site.identities):
        for scheme, color, page in (("light", identity.light, WHITE), ("dark", identity.dark, SLATE)):
            ratio = contrast(color, page)
            if ratio < MIN_CONTRAST:
                where = guide.where("site", "site", "identities", index, scheme)
                way = "darker" if scheme == "light" else "lighter"
                yield Finding(
                    where,
                    f"{color} on {page} has a contrast of {math.floor(ratio * 100) / 100}, below 4.5",
                    f"make it {way}",
                )
