"""Pay drawn on one scale: a box for the middle half, a line from the 10th to the 90th percentile, a median.

Without percentiles, a plain bar goes from one figure of the source to the other, since it shows no spread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.pay import Scale
from generator.derive.rounding import THIN
from generator.language.phrases import N_, Phrases
from generator.pages.page import RoleTag
from generator.pages.parts.chart_rows import ChartRow, Entry, Tick, chart_row, ticks_of
from generator.read.role_levels import JobLevel
from generator.schema.salary import SalaryRecord

ENOUGH_TO_RANK = 3
"""From this many roles at a level on, the title says which has the lowest and which the highest pay."""

_ENDS = {
    "postings": N_("Bar: from the median lower end of the posted ranges to the median upper end."),
    "estimate": N_(
        "Bar: the source's low and high figures. The source doesn't say which percentiles those are."
    ),
    "survey": N_("Bar: the survey's low and high figures."),
}


@dataclass(frozen=True, kw_only=True)
class ChartGroup:
    """The roles at a level, or the levels of a role: the highest pay first, and last what not to use."""

    role: RoleTag
    level: JobLevel
    """The role and the level of its first row: all rows share one of them."""
    rows: tuple[ChartRow, ...]
    few: tuple[RoleTag, ...]
    """Roles with too few postings at this level."""


@dataclass(frozen=True, kw_only=True)
class PayChart:
    """A salary set for some roles, on the scale of all sets in its currency."""

    title: str
    """The finding, if there is one; else what is drawn."""
    where: str
    """The market, and the period unless the title says it."""
    legend: tuple[str, ...]
    """What the parts of a row stand for, in sentences."""
    ticks: tuple[Tick, ...]
    groups: tuple[ChartGroup, ...]
    """The highest level first."""
    one_role: bool
    """Whether there is only one role, so that a row needs no more than its level."""
    by_role: bool
    """Whether a group is a role, since each has levels of its own."""


Entries = Sequence[Entry]


def pay_chart(
    salary: SalaryRecord, entries: Entries, levels: Iterable[str], scale: Scale, say: Phrases
) -> PayChart:
    """Draw a set's entries, which are of the ``levels``, the lowest first. At least one has figures."""
    roles = {one.role.id: [entry for entry in entries if entry.role.id == one.role.id] for one in entries}
    by_role = len(roles) > 1 and len({one.pay.level for one in entries}) == len(entries)
    by_level = [[one for one in entries if one.pay.level == level] for level in reversed(list(levels))]
    parts = roles.values() if by_role else by_level
    groups = tuple(group for part in parts if (group := _group(salary, part, scale, say)))
    title = ("" if by_role else _finding(salary, groups, say)) or salary.title
    return PayChart(
        title=title,
        where=salary.market if salary.period in title else f"{salary.market}, {salary.period}",
        legend=tuple(_legend(salary, [row for group in groups for row in group.rows], say)),
        ticks=ticks_of(scale, salary.currency, say),
        groups=groups,
        one_role=len({row.role.id for group in groups for row in group.rows}) == 1,
        by_role=by_role,
    )


def _group(salary: SalaryRecord, entries: Entries, scale: Scale, say: Phrases) -> ChartGroup | None:
    if not entries:
        return None
    rows = [row for one in entries if (row := chart_row(salary, one, scale, say))]
    drawn = {row.role.id for row in rows}
    return ChartGroup(
        role=entries[0].role,
        level=entries[0].level,
        rows=tuple(sorted(rows, key=lambda row: (bool(row.doubt), -row.order))),
        few=tuple(one.role for one in entries if one.role.id not in drawn),
    )


def _finding(salary: SalaryRecord, groups: Sequence[ChartGroup], say: Phrases) -> str:
    """Who is paid the least and the most at the highest level that has enough roles to say so."""
    for group in groups:
        rows = [row for row in group.rows if row.spread and not row.thin and not row.doubt]
        if len(rows) >= ENOUGH_TO_RANK and rows[0].figure != rows[-1].figure:
            low, high = (f"{row.figure} ({row.role.name})" for row in (rows[-1], rows[0]))
            level = group.level.name
            if salary.method == "postings":
                return say(
                    "%(level)s: median posted pay runs from %(low)s to %(high)s",
                    level=level,
                    low=low,
                    high=high,
                )
            return say("%(level)s: median pay runs from %(low)s to %(high)s", level=level, low=low, high=high)
    return ""


def _legend(salary: SalaryRecord, rows: Sequence[ChartRow], say: Phrases) -> Iterator[str]:
    spreads = [row.spread for row in rows if row.spread]
    bars = [row.bar for row in rows if row.bar]
    if spreads:
        yield say("Box: the middle half, from the 25th to the 75th percentile.")
        if any(spread.reach for spread in spreads):
            yield say("Line: from the 10th to the 90th.")
    if bars:
        yield say(_ENDS[salary.method])
        if any(one.range.open_top for one in bars):
            yield say("A bar that fades and a range that ends in + have no upper limit.")
    if spreads or any(one.median is not None for one in bars):
        yield say("Tick: the median.")
    if spreads and salary.method == "postings":
        yield say("Each posting counts by the middle of its range.")
    if any(row.thin for row in rows):
        if salary.method == "postings":
            yield say("Dashed: thin data, fewer than %(count)s different postings.", count=THIN)
        else:
            yield say("Dashed: thin data, fewer than %(count)s values.", count=THIN)
