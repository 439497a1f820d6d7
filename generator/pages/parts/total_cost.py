"""The first-year cost of a hire: a table that reads without scripts, over numbers that can be changed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.cost import by_part, first_year
from generator.derive.pay import money
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.schema.reference import CostAssumption, Level
from generator.schema.salary import SalaryRecord

MAX_VALUES = {"months_to_productive": 12, "output_while_learning": 100}


@dataclass(frozen=True)
class Assumption:
    """A number with its source; ``None`` if it is our own guess."""

    record: CostAssumption
    maximum: int | None
    """The largest number that makes sense; ``None`` if there is no such bound."""
    source: SourceNote | None


@dataclass(frozen=True)
class CostRow:
    """The cost of one role at one level."""

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
    """The costs of all roles and levels that one salary set has mid-points for."""

    salary: SalaryRecord
    assumptions: tuple[Assumption, ...]
    rows: tuple[CostRow, ...]
    sources: tuple[SourceNote, ...]


def total_cost(directory: Directory) -> TotalCost | None:
    """The panel, from the latest set of postings; ``None`` while there is none."""
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
                            directory.role(role),
                            level,
                            entry.mid,
                            money(entry.mid, salary.currency),
                            employer,
                            hiring,
                            learning,
                            total,
                            entry.count or 0,
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
