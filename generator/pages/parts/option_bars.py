"""Times and costs of the ways to get work done, as bars on two scales."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from generator.derive.cost import Amounts
from generator.derive.hiring import WEEKS_A_MONTH, HiringEstimate, Weeks
from generator.derive.pay import Range, Scale, scale_for
from generator.language.phrases import Phrases
from generator.pages.parts.chart_rows import Tick, ticks_of

STEPS = 3
"""As many steps as labels find room for above a column."""


class Stretch(NamedTuple):
    """A range on a scale, in percent of the scale's width."""

    kind: str
    """What styles call it."""
    left: float
    width: float


class OptionBars:
    """The bars of all ways, on one scale of months and one of amounts."""

    def __init__(self, estimates: Sequence[HiringEstimate]) -> None:
        """Make the scales: none of what nobody knows, or of amounts in several currencies."""
        times = [
            weeks.high for one in estimates for weeks in (one.weeks_to_start, one.weeks_to_result) if weeks
        ]
        self._months = _scale(ceil(max(times) / WEEKS_A_MONTH)) if times else None
        costs = [one.first_year.high for one in estimates if one.first_year]
        currencies = {one.currency for one in estimates if one.first_year}
        self._amounts = _scale(max(costs)) if len(currencies) == 1 else None
        self._currency = min(currencies, default="")

    def times(self, estimate: HiringEstimate) -> tuple[Stretch, ...]:
        """Return the bars of the times until the first day and until the result."""
        ranges = {"start": estimate.weeks_to_start, "result": estimate.weeks_to_result}
        return _bars(self._months, WEEKS_A_MONTH, ranges)

    def costs(self, estimate: HiringEstimate) -> tuple[Stretch, ...]:
        """Return the bar of the cost of the first year."""
        return _bars(self._amounts, Decimal(1), {"cost": estimate.first_year})

    def months(self, say: Phrases) -> tuple[Tick, ...]:
        """Return the ticks of the scale of months."""
        if not self._months:
            return ()
        labels = [say.number(tick) for tick in self._months.ticks]
        labels[-1] = say.ngettext("%(count)s month", "%(count)s months", self._months.end)
        places = map(self._months.percent, self._months.ticks)
        return tuple(map(Tick, places, labels))

    def amounts(self, say: Phrases) -> tuple[Tick, ...]:
        """Return the ticks of the scale of amounts."""
        return ticks_of(self._amounts, self._currency, say) if self._amounts else ()


def _scale(most: int) -> Scale:
    return scale_for([Range(0, most, open_top=False)], STEPS)


def _bars(
    scale: Scale | None, unit: Decimal, ranges: dict[str, Weeks | None] | dict[str, Amounts | None]
) -> tuple[Stretch, ...]:
    """Place ranges that are known on a scale in units of ``unit``, wide enough to see."""
    bars = []
    for kind, ends in ranges.items():
        if ends and scale:
            left, right = (scale.percent(float(end / unit)) for end in ends)
            bars.append(Stretch(kind, left, max(round(right - left, 2), 1)))
    return tuple(bars)
