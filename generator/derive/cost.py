"""The first-year cost of a hire. ``total-cost.js`` computes the same for a reader's own numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.schema.reference import CostAssumption

MAX_VALUES = {
    "agency_fee": Decimal(100),
    "months_to_productive": Decimal(12),
    "output_while_learning": Decimal(100),
}
"""The largest values that make sense in the first year; larger ones count as these."""


class Amounts(NamedTuple):
    """A range of money in whole units of a currency."""

    low: int
    high: int


@dataclass(frozen=True, kw_only=True)
class FirstYear:
    """The parts of the first-year cost, in whole units of the currency."""

    salary: int
    employer: int
    hiring: int
    learning: int
    """The share of salary and employer costs that is paid before the person is productive."""

    @property
    def total(self) -> int:
        """What is paid in the first year: all parts but ``learning``, which is contained in them."""
        return self.salary + self.employer + self.hiring


def lower_ends(assumptions: Iterable[CostAssumption]) -> dict[str, Decimal]:
    """Return the value of each part of the computation, and of a range its lower end."""
    return {entry.part: entry.value for entry in assumptions}


def upper_ends(assumptions: Iterable[CostAssumption]) -> dict[str, Decimal]:
    """Return the value of each part of the computation, and of a range its upper end."""
    return {entry.part: entry.value if entry.high is None else entry.high for entry in assumptions}


def first_year(salary: int, parts: Mapping[str, Decimal]) -> FirstYear:
    """Compute the first-year cost of a hire with ``salary``; parts that are missing count as nothing.

    The cost of learning is what is paid in the months to full productivity, times the share of
    output that is missing in them.
    """
    parts = {part: min(value, MAX_VALUES.get(part, value)) for part, value in parts.items()}
    employer = salary * parts.get("employer_share", Decimal(0)) / 100
    hiring = parts.get("cost_per_hire", Decimal(0)) + salary * parts.get("agency_fee", Decimal(0)) / 100
    output = parts.get("output_while_learning", Decimal(100))
    learning = (salary + employer) * parts.get("months_to_productive", Decimal(0)) / 12 * (1 - output / 100)
    return FirstYear(
        salary=salary, employer=_whole(employer), hiring=_whole(hiring), learning=_whole(learning)
    )


def first_year_range(pay: Amounts, assumptions: Iterable[CostAssumption]) -> tuple[FirstYear, FirstYear]:
    """Compute the cheapest and the dearest first year for a range of pay."""
    entries = tuple(assumptions)
    return first_year(pay.low, lower_ends(entries)), first_year(pay.high, upper_ends(entries))


def rounded(amounts: Amounts, count: int | None = None) -> Amounts:
    """Round a range to thousands, and to five thousands if fewer than 100 values are behind it.

    Small amounts, such as a wage in a month, are rounded to hundreds.
    """
    step = 1000 if amounts.high >= 20_000 else 100
    if count is not None and count < _MANY:
        step *= 5
    return Amounts(*(int(_whole(Decimal(amount) / step)) * step for amount in amounts))


_MANY = 100


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
