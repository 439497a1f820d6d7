"""The first-year cost of a hire. ``total-cost.js`` computes the same for a reader's own numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.schema.reference import CostAssumption

MAX_VALUES = {"months_to_productive": Decimal(12), "output_while_learning": Decimal(100)}
"""The largest values that make sense in the first year; larger ones count as these."""


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


def by_part(assumptions: Iterable[CostAssumption]) -> dict[str, Decimal]:
    """Return the value of each part of the computation that has one."""
    return {entry.part: entry.value for entry in assumptions}


def first_year(salary: int, parts: Mapping[str, Decimal]) -> FirstYear:
    """Compute the first-year cost of a hire with ``salary``; parts that are missing count as nothing.

    The cost of learning is what is paid in the months to full productivity, times the share of
    output that is missing in them.
    """
    employer = salary * parts.get("employer_share", Decimal(0)) / 100
    months = min(parts.get("months_to_productive", Decimal(0)), MAX_VALUES["months_to_productive"])
    output = min(parts.get("output_while_learning", Decimal(100)), MAX_VALUES["output_while_learning"])
    learning = (salary + employer) * months / 12 * (1 - output / 100)
    return FirstYear(
        salary=salary,
        employer=_whole(employer),
        hiring=_whole(parts.get("cost_per_hire", Decimal(0))),
        learning=_whole(learning),
    )


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
