"""Pay of a role at a level, as places on the scale of a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.pay import (
    Bar,
    Range,
    Scale,
    bar,
    median_of,
    pay_range,
    range_of,
    scale_for,
)
from generator.derive.rounding import is_thin, rounded, rounded_range
from generator.language.phrases import Phrases
from generator.pages.page import RoleTag
from generator.read.role_levels import JobLevel
from generator.schema.salary import Observation, Percentiles, SalaryRecord

STEPS = 7
"""As many steps as labels find room for on the axis of a chart."""


class Tick(NamedTuple):
    """A tick of a scale: its place in percent of the width, and its label."""

    place: float
    label: str


def ticks_of(scale: Scale, currency: str, say: Phrases) -> tuple[Tick, ...]:
    """Return the ticks of a scale of amounts in a currency."""
    labels = say.money_in_short(scale.ticks, currency)
    return tuple(Tick(scale.percent(tick), label) for tick, label in zip(scale.ticks, labels, strict=True))


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Percentiles of pay as places on the scale, in percent of its width."""

    box: tuple[float, float]
    """The 25th and the 75th."""
    reach: tuple[float, float] | None
    """The 10th and the 90th, if they are known."""
    median: float

    @property
    def width(self) -> float:
        """The width of the box."""
        return round(self.box[1] - self.box[0], 2)


@dataclass(frozen=True, kw_only=True)
class ChartRow:
    """Pay of a role at a level. Exactly one of ``spread`` and ``bar`` is there."""

    role: RoleTag
    level: str
    level_name: str
    spread: Spread | None
    bar: Bar | None
    figure: str
    """The median, or the range."""
    sample: str
    """How many postings it is from, and how many different ones if that makes it thin; empty if unknown."""
    thin: bool
    doubt: str
    """Why not to use it; empty if nothing speaks against it."""
    order: int
    """What rows are sorted by: the median, or the middle of the bar."""


class Entry(NamedTuple):
    """What is known of a role at a level."""

    role: RoleTag
    level: JobLevel
    pay: Observation
    doubt: str = ""
    """Why not to use it; empty if nothing speaks against it."""


def pay_scale(salaries: Iterable[SalaryRecord], like: SalaryRecord) -> Scale:
    """Return the scale of all sets in the currency and period of ``like``, so that charts can be compared."""
    reaches = (
        reach
        for salary in salaries
        if (salary.currency, salary.per) == (like.currency, like.per)
        for entry in salary.observations
        if (reach := _reach(entry))
    )
    return scale_for(reaches, steps=STEPS)


def chart_row(salary: SalaryRecord, one: Entry, scale: Scale, say: Phrases) -> ChartRow | None:
    """Place an entry on the scale; ``None`` if it has no figures."""
    entry = one.pay
    found = range_of(entry)
    if not found:
        return None
    median = median_of(entry)
    spread = spread_of(entry.percentiles, median, scale)
    if spread and median is not None:
        figure, order = rounded(median, entry.count, salary.currency, say), median
    else:
        figure = pay_range(rounded_range(found, entry.count), salary.currency, say)
        order = (found.low + found.high) // 2
    return ChartRow(
        role=one.role,
        level=entry.level,
        level_name=one.level.name,
        spread=spread,
        bar=None if spread else bar(found, figure, scale, median),
        figure=figure,
        sample=_sample(entry, say),
        thin=is_thin(entry.count, entry.distinct_ranges),
        doubt=one.doubt,
        order=order,
    )


def spread_of(known: Percentiles | None, median: int | None, scale: Scale) -> Spread | None:
    """Place percentiles on the scale; ``None`` unless the median and the middle half are known."""
    if not known or known.p25 is None or known.p75 is None or median is None:
        return None
    ends = None if known.p10 is None or known.p90 is None else (known.p10, known.p90)
    return Spread(
        box=(scale.percent(known.p25), scale.percent(known.p75)),
        reach=ends and (scale.percent(ends[0]), scale.percent(ends[1])),
        median=scale.percent(median),
    )


def _sample(entry: Observation, say: Phrases) -> str:
    if not entry.count:
        return ""
    count = say.number(entry.count)
    if entry.distinct_ranges and is_thin(entry.distinct_ranges) and not is_thin(entry.count):
        return say(
            "n = %(count)s, %(different)s different ranges", count=count, different=entry.distinct_ranges
        )
    return f"n = {count}"


def _reach(entry: Observation) -> Range | None:
    """All that may be drawn of an entry."""
    found = range_of(entry)
    if not found:
        return None
    known = entry.percentiles
    more = [known.p10, known.p25, known.p75, known.p90] if known else []
    amounts = [found.low, found.high, *(amount for amount in more if amount is not None)]
    return Range(min(amounts), max(amounts), found.open_top)
