"""The first-year cost of a hire: a table that works without scripts, and the numbers it is based on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.cost import MAX_VALUES, FirstYear, by_part, first_year
from generator.derive.markets import assumptions_for, has_costs, markets
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.reference import CostAssumption
from generator.schema.salary import SalaryRecord


@dataclass(frozen=True)
class Assumption:
    """A number of the computation. It has no source if it is our own estimate."""

    record: CostAssumption
    field: str
    """The name under which a browser keeps a reader's own number; each market's amounts have their own."""
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


def total_costs(directory: Directory) -> tuple[TotalCost, ...]:
    """Compute the costs of each market with mid-points and costs of its own, from its latest set."""
    guide = directory.guide
    latest = {
        salary.market: salary
        for salary in sorted(guide.salaries.values(), key=lambda one: one.as_of)
        if any(entry.mid for entry in salary.observations)
    }
    found = [(market, assumptions_for(guide, market)) for market in markets(guide) if market in latest]
    shown = [(latest[market], assumptions) for market, assumptions in found if has_costs(assumptions)]
    return tuple(_total_cost(directory, *one, is_first=one is shown[0]) for one in shown)


def _total_cost(
    directory: Directory, salary: SalaryRecord, assumptions: Sequence[CostAssumption], is_first: bool
) -> TotalCost:
    guide = directory.guide
    parts = by_part(assumptions)
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
    shown = [
        Assumption(
            entry,
            entry.part if is_first or not entry.market else f"{entry.part} {entry.market}",
            MAX_VALUES.get(entry.part),
            directory.sources([entry.source])[0] if entry.source else None,
        )
        for entry in assumptions
    ]
    return TotalCost(salary, tuple(shown), tuple(rows), directory.sources(salary.sources))
