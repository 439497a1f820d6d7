"""What a hire costs in the first year. total-cost.js does the same sum for a reader's own numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.schema.reference import CostAssumption


@dataclass(frozen=True)
class FirstYear:
    """The parts of the first year's cost, in whole units of the currency."""

    salary: int
    employer: int
    hiring: int
    learning: int
    """The part of salary and charges that buys no output yet, while the person learns."""

    @property
    def total(self) -> int:
        """What is paid in the first year."""
        return self.salary + self.employer + self.hiring


def by_part(assumptions: Iterable[CostAssumption]) -> dict[str, Decimal]:
    """The value of each part of the computation; a part that nobody assumes is nothing."""
    return {entry.part: entry.value for entry in assumptions}


def first_year(salary: int, parts: Mapping[str, Decimal]) -> FirstYear:
    """The first year's cost of someone with ``salary``.

    While the person learns, a share of what is paid buys no output: salary and
    charges for those months, times what is missing from full output.
    """
    employer = salary * parts.get("employer_share", Decimal(0)) / 100
    months = min(parts.get("months_to_productive", Decimal(0)), Decimal(12))
    missing = 1 - min(parts.get("output_while_learning", Decimal(100)), Decimal(100)) / 100
    learning = (salary + employer) * months / 12 * missing
    return FirstYear(
        salary,
        _whole(employer),
        _whole(parts.get("cost_per_hire", Decimal(0))),
        _whole(learning),
    )


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
