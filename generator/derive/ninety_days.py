"""The first 90 days of a hire: goals in the job description beside milestones of the role."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.derive.job_description import Text, split
from generator.schema.job_description import JobDescriptionRecord
from generator.schema.reference import Placeholder
from generator.schema.role import RoleRecord
from generator.words import upper_first

_OPENING = re.compile(r"by day (\d+),?\s+", re.IGNORECASE)
_DAY = re.compile(r"day (\d+)", re.IGNORECASE)


@dataclass
class Stage:
    """A day, with what the new colleague has done by then and how far the work as a whole has come."""

    day: int | None
    """``None`` for goals without a day."""
    own: list[Text] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)


def stages(
    job: JobDescriptionRecord, role: RoleRecord, level: str, placeholders: Mapping[str, Placeholder]
) -> tuple[Stage, ...]:
    """Return the plan for a role at a level, in order of days.

    Days are taken from the texts: 'By day 30 …' in the job description, 'Day 30' in the role. Goals
    without a day come first.
    """
    found: dict[int | None, Stage] = {}

    def stage(day: int | None) -> Stage:
        return found.setdefault(day, Stage(day))

    for item in job.ninety_days:
        if item.applies_at(level):
            opening = _OPENING.match(item.text)
            text = upper_first(item.text[opening.end() :] if opening else item.text)
            stage(int(opening[1]) if opening else None).own.append(split(text, placeholders))
    for milestone in role.first_90_days:
        day = _DAY.fullmatch(milestone.by)
        if day:
            stage(int(day[1])).whole.append(milestone.what)
        else:
            stage(None).whole.append(f"{milestone.by}: {milestone.what}")
    return tuple(found[day] for day in sorted(found, key=lambda day: -1 if day is None else day))
