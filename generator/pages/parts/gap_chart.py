"""Differences in pay drawn on one scale: a dot for each, a line for its interval, gray if unsettled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.pay import Range, Scale, scale_for
from generator.derive.rounding import THIN
from generator.language.phrases import Phrases
from generator.pages.page import RoleTag
from generator.pages.parts.chart_rows import Tick, ticks_of
from generator.pages.parts.gaps import GapRow, GapTable
from generator.read.role_levels import JobLevel

STEPS = 5


@dataclass(frozen=True, kw_only=True)
class GapMark:
    """How much more one role is paid than another. Places are in percent of the scale's width."""

    ahead: RoleTag
    behind: RoleTag
    low: float
    at: float
    high: float
    figure: str
    """The difference; if it isn't settled, that in words."""
    is_sure: bool
    thin: bool


@dataclass(frozen=True, kw_only=True)
class GapGroup:
    """The pairs at a level, the largest difference first."""

    level: JobLevel
    marks: tuple[GapMark, ...]


@dataclass(frozen=True, kw_only=True)
class GapChart:
    """All pairs in one set of postings."""

    table: GapTable
    """One of the tables drawn: what they have in common is the same in all."""
    title: str
    """The finding."""
    ticks: tuple[Tick, ...]
    zero: float
    groups: tuple[GapGroup, ...]
    """The highest level first."""
    key: str
    """What the parts of a row stand for, in sentences."""

    @property
    def picture(self) -> str:
        """The name of the chart's picture, without ending."""
        return f"pay-gaps-{self.table.id}"


def gap_charts(tables: Iterable[GapTable], levels: Iterable[JobLevel], say: Phrases) -> tuple[GapChart, ...]:
    """Return a chart for each set of postings that ``tables`` come from. ``levels`` are the lowest first."""
    order = tuple(reversed(list(levels)))
    by_set: dict[str, list[GapTable]] = {}
    for table in tables:
        by_set.setdefault(table.id, []).append(table)
    return tuple(_chart(found, order, say) for found in by_set.values())


def _chart(tables: list[GapTable], levels: tuple[JobLevel, ...], say: Phrases) -> GapChart:
    rows = [row for table in tables for row in table.rows]
    currency = tables[0].salary.currency
    spans = (row.raw.span for row in rows)
    scale = scale_for((Range(min(0, low), max(0, high), open_top=False) for low, _, high in spans), STEPS)
    sure = sum(row.is_sure for row in rows)
    return GapChart(
        table=tables[0],
        title=say(
            "In %(count)s of %(all)s comparisons, one role clearly pays more", count=sure, all=len(rows)
        )
        if sure
        else say("None of %(count)s comparisons shows a clear difference in pay", count=len(rows)),
        ticks=ticks_of(scale, currency, say),
        zero=scale.percent(0),
        groups=tuple(
            GapGroup(level=level, marks=marks)
            for level in levels
            if (marks := _marks(level, rows, scale, currency, say))
        ),
        key=_key(any(row.thin for row in rows), say),
    )


def _key(has_thin: bool, say: Phrases) -> str:
    key = say(
        "Dot: the difference between the medians. Line: its 95%% interval. Gray: unclear, or about the same. "
        "Unclear: the interval includes zero, does so when identical postings count once, or is from few of "
        "them."
    )
    dashed = say("Dashed: thin data, fewer than %(count)s different postings.", count=THIN)
    return f"{key} {dashed}" if has_thin else key


def _marks(
    level: JobLevel, rows: list[GapRow], scale: Scale, currency: str, say: Phrases
) -> tuple[GapMark, ...]:
    marks = (_mark(row, scale, currency, say) for row in rows if row.level == level)
    return tuple(sorted(marks, key=lambda mark: -mark.at))


def _mark(row: GapRow, scale: Scale, currency: str, say: Phrases) -> GapMark:
    low, difference, high = row.raw.span
    unsettled = say("about the same") if row.same else say("unclear")
    return GapMark(
        ahead=row.ahead,
        behind=row.behind,
        low=scale.percent(low),
        at=scale.percent(difference),
        high=scale.percent(high),
        figure=f"+{say.money(difference, currency)}" if row.is_sure else unsettled,
        is_sure=row.is_sure,
        thin=row.thin,
    )
