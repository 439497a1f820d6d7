"""Pay ranges, and their places on one scale."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from generator.language.phrases import Phrases
from generator.schema.salary import Observation

MIN_POSTINGS = 20
"""Figures from fewer postings are not shown: one employer could decide them."""


@dataclass(frozen=True)
class Range:
    """The lower and upper end of pay, in whole units of a currency."""

    low: int
    high: int
    open_top: bool


def range_of(entry: Observation) -> Range | None:
    """Return the range of an observation; ``None`` if it has too few postings to show figures."""
    if entry.low is None or entry.high is None:
        return None
    return Range(entry.low, entry.high, entry.open_top)


def median_of(entry: Observation) -> int | None:
    """Return the median of an observation, if it is known."""
    if entry.mid is None and entry.percentiles:
        return entry.percentiles.p50
    return entry.mid


def pay_range(range: Range, currency: str, say: Phrases) -> str:
    """Format a range; ``+`` marks an open top."""
    low, high = say.money(range.low, currency), say.money(range.high, currency)
    return f"{low}–{high}{'+' if range.open_top else ''}"


@dataclass(frozen=True)
class Scale:
    """A scale of amounts from ``start`` to ``end`` with a tick at every ``step``."""

    start: int
    end: int
    step: int

    @property
    def ticks(self) -> tuple[int, ...]:
        """The amounts with a tick."""
        return tuple(range(self.start, self.end + 1, self.step))

    def percent(self, amount: float) -> float:
        """Return the place of an amount on the scale, from 0 to 100."""
        return round(100 * (amount - self.start) / (self.end - self.start), 2)


def scale_for(ranges: Iterable[Range], steps: int = 5) -> Scale:
    """Return a scale with round ends for all ranges, with room for open tops to fade out.

    It has about ``steps`` steps: ends that are made round may add two.
    """
    entries = list(ranges)
    low, high = min(entry.low for entry in entries), max(entry.high for entry in entries)
    span = max(high - low, 1)
    magnitude = 10 ** math.floor(math.log10(span))
    step = next(
        (m * magnitude // 10 for m in (5, 10, 20, 25, 50) if span / max(m * magnitude // 10, 1) <= steps),
        magnitude,
    )
    step = max(step, 1)
    end = max(math.ceil(high / step), low // step + 1) * step
    if any(entry.open_top and end - entry.high < step / 2 for entry in entries):
        end += step
    return Scale(math.floor(low / step) * step, end, step)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A range on a scale. Places and widths are percentages of the scale's width."""

    range: Range
    text: str
    left: float
    right: float
    width: float
    median: float | None


def bar(range: Range, text: str, scale: Scale, median: int | None = None) -> Bar:
    """Place a range on a scale, with the median of its mid-points if that is known. ``text`` describes it."""
    left, right = scale.percent(range.low), scale.percent(range.high)
    return Bar(
        range=range,
        text=text,
        left=left,
        right=right,
        width=round(right - left, 2),
        median=None if median is None else scale.percent(median),
    )
