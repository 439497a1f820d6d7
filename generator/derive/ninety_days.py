"""The first 90 days of a hire: what the job description promises, beside what the role delivers."""

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
    """A point in time: what the new colleague has done by then, and where the work as a whole stands.

    ``day`` is ``None`` for what holds from the first day on.
    """

    day: int | None
    own: list[Text] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)


def stages(
    job: JobDescriptionRecord, role: RoleRecord, level: str, placeholders: Mapping[str, Placeholder]
) -> tuple[Stage, ...]:
    """The plan of a role at a level, in order of days.

    The day is read from the words: 'By day 30 …' in the job description, 'Day 30' in the role. What
    names no day comes first, so nothing an author wrote is lost.
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
