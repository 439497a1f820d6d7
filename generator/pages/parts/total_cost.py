"""The first-year cost of a hire: a table that works without scripts, and the numbers it is based on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.cost import MAX_VALUES, by_part, first_year
from generator.derive.pay import money
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.schema.reference import CostAssumption, Level
from generator.schema.salary import SalaryRecord


@dataclass(frozen=True)
class Assumption:
    """A number of the computation. It has no source if it is our own estimate."""

    record: CostAssumption
    maximum: Decimal | None
    """The largest value that makes sense; ``None`` if there is no limit."""
    source: SourceNote | None


@dataclass(frozen=True, kw_only=True)
class CostRow:
    """The cost of a role at a level."""

    role: RoleTag
    level: Level
    salary_amount: int
    salary: str
    employer: str
    hiring: str
    learning: str
    total: str
    count: int


@dataclass(frozen=True)
class TotalCost:
    """The costs of all roles and levels with mid-points in a salary set."""

    salary: SalaryRecord
    assumptions: tuple[Assumption, ...]
    rows: tuple[CostRow, ...]
    sources: tuple[SourceNote, ...]


def total_cost(directory: Directory) -> TotalCost | None:
    """Compute the costs from the latest set with mid-points; ``None`` if there is none."""
    guide = directory.guide
    counted = [
        salary for salary in guide.salaries.values() if any(entry.mid for entry in salary.observations)
    ]
    if not counted or not guide.cost_assumptions:
        return None
    salary = max(counted, key=lambda one: one.as_of)
    parts = by_part(guide.cost_assumptions.values())
    rows = []
    for key, level in guide.levels.items():
        for role in guide.roles:
            for entry in salary.observations:
                if (entry.role, entry.level) == (role, key) and entry.mid:
                    cost = first_year(entry.mid, parts)
                    employer, hiring, learning, total = (
                        money(amount, salary.currency)
                        for amount in (cost.employer, cost.hiring, cost.learning, cost.total)
                    )
                    rows.append(
                        CostRow(
                            role=directory.role(role),
                            level=level,
                            salary_amount=entry.mid,
                            salary=money(entry.mid, salary.currency),
                            employer=employer,
                            hiring=hiring,
                            learning=learning,
                            total=total,
                            count=entry.count or 0,
                        )
                    )
    return TotalCost(
        salary,
        tuple(
            Assumption(
                entry,
                MAX_VALUES.get(entry.part),
                directory.sources([entry.source])[0] if entry.source else None,
            )
            for entry in guide.cost_assumptions.values()
        ),
        tuple(rows),
        directory.sources(salary.sources),
    )
