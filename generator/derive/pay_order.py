"""Pay that can't be right: a level that would be paid more than the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from generator.derive.pay import range_of
from generator.read.guide import Guide
from generator.schema.salary import Observation, SalaryRecord


def out_of_order(entries: list[Observation]) -> Observation | None:
    """Return the pay that is wrong in that of a role by level, the lowest first: that from fewer postings."""
    for lower, higher in pairwise(entries):
        if _middle(lower) > _middle(higher):
            return min(higher, lower, key=lambda entry: entry.count or 0)
    return None


class Misplaced(NamedTuple):
    """Pay that contradicts that of a neighboring level of the role."""

    entry: Observation
    where: str
    """Whether it is ``above`` the higher level or ``below`` the lower one."""
    other: str
    """The id of that level."""


def misplaced(guide: Guide, salary: SalaryRecord) -> Iterator[Misplaced]:
    """Yield each figure of a set that is out of order."""
    for role in guide.roles:
        levels = guide.levels_of(role)
        known = {entry.level: entry for entry in salary.observations if entry.role == role}
        entries = [known[level] for level in levels if level in known and range_of(known[level])]
        while wrong := out_of_order(entries):
            index = entries.index(wrong)
            above = index + 1 < len(entries) and _middle(wrong) > _middle(entries[index + 1])
            other = entries[index + 1 if above else index - 1].level
            yield Misplaced(wrong, "above" if above else "below", other)
            entries.remove(wrong)


def doubts(guide: Guide, salary: SalaryRecord) -> Mapping[tuple[str, str], str]:
    """Return why not to use a figure, by role and level, for each that is out of order."""
    say, found = guide.say, dict[tuple[str, str], str]()
    for entry, where, other in misplaced(guide, salary):
        level = say.lower(guide.levels_of(entry.role)[other].name)
        wrong = (
            say("it comes out above %(level)s", level=level)
            if where == "above"
            else say("it comes out below %(level)s", level=level)
        )
        if entry.count:
            wrong = say("%(wrong)s, from only %(count)s postings", wrong=wrong, count=entry.count)
        found[entry.role, entry.level] = say("Don't use this figure: %(reason)s.", reason=wrong)
    return found


def _middle(entry: Observation) -> float:
    return entry.mid or ((entry.low or 0) + (entry.high or 0)) / 2
