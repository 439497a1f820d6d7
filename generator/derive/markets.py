"""Markets: the countries or regions whose pay a guide has, each with its own figures and assumptions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from generator.read.guide import Guide
from generator.schema.reference import CostAssumption

T = TypeVar("T")


def markets(guide: Guide) -> tuple[str, ...]:
    """Return the markets of all pay sets: those in ``site.yml`` in its order, then the others by name."""
    found = {salary.market for salary in guide.salaries.values()}
    first = [market for market in guide.site.markets if market in found]
    return (*first, *sorted(found - set(first)))


def in_market_order(guide: Guide, items: Iterable[tuple[str, T]]) -> list[T]:
    """Return items, each given with its market, in the order of markets, and else in their own order."""
    order = markets(guide)
    return [item for _, item in sorted(items, key=lambda pair: order.index(pair[0]))]


def assumptions_for(guide: Guide, market: str) -> tuple[CostAssumption, ...]:
    """Return the assumptions of a market, one for each part: its own, or else one that names no market.

    An amount without a market belongs to the only one there is; with several, it belongs to none.
    """
    only = len(markets(guide)) == 1
    found: dict[str, CostAssumption] = {}
    for entry in guide.cost_assumptions.values():
        general = entry.market is None and (only or not entry.is_amount)
        if entry.market == market or (general and entry.part not in found):
            found[entry.part] = entry
    return tuple(entry for entry in guide.cost_assumptions.values() if found.get(entry.part) is entry)


def has_costs(assumptions: Iterable[CostAssumption]) -> bool:
    """Whether assumptions say what is paid beside salary; without that, a total would leave it out."""
    return any(entry.part in ("employer_share", "agency_fee", "cost_per_hire") for entry in assumptions)
