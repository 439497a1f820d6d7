"""The first-year cost of a hire: a table that works without scripts, and the numbers it is based on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.cost import MAX_VALUES, FirstYear, by_part, first_year
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.reference import CostAssumption
from generator.schema.salary import SalaryRecord


@dataclass(frozen=True)
class Assumption:
    """A number of the computation. It has no source if it is our own estimate."""

    record: CostAssumption
    maximum: Decimal | None
    """The largest value that makes sense; ``None`` if there is no limit."""
    source: SourceNote | None


@dataclass(frozen=True)
class CostRow:
    """The cost of a role at a level."""

    role: RoleTag
    level: JobLevel
    cost: FirstYear
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
    rows = [
        CostRow(
            directory.role(role), guide.levels_of(role)[key], first_year(entry.mid, parts), entry.count or 0
        )
        for key in guide.all_levels
        for role in guide.roles
        if key in guide.levels_of(role)
        for entry in salary.observations
        if (entry.role, entry.level) == (role, key) and entry.mid
    ]
    assumptions = [
        Assumption(
            entry,
            MAX_VALUES.get(entry.part),
            directory.sources([entry.source])[0] if entry.source else None,
        )
        for entry in guide.cost_assumptions.values()
    ]
    return TotalCost(salary, tuple(assumptions), tuple(rows), directory.sources(salary.sources))
