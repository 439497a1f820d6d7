"""The first-year cost of an employee: a table that works without scripts, and the numbers it is based on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.cost import MAX_VALUES, Amounts, FirstYear, first_year_range, rounded
from generator.derive.hiring import latest_pay_set, usable_pay
from generator.derive.markets import assumptions_for, has_costs, markets
from generator.language.phrases import N_, Phrases
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.hiring import HiringOption
from generator.schema.reference import CostAssumption
from generator.schema.salary import SalaryRecord


@dataclass(frozen=True)
class Part:
    """A column of the table."""

    id: str
    """The field of ``FirstYear`` that it shows."""
    name: str

    def of(self, low: FirstYear, high: FirstYear) -> Amounts:
        """The part of the lowest and of the highest cost."""
        return Amounts(getattr(low, self.id), getattr(high, self.id))


PARTS = (
    Part("total", N_("First-year total")),
    Part("salary", N_("Base pay")),
    Part("employer", N_("Taxes, benefits")),
    Part("hiring", N_("Recruiting")),
    Part("learning", N_("Spent on learning")),
)


@dataclass(frozen=True)
class Assumption:
    """A number of the computation, or two if it is a range. It has no source if it is our own estimate."""

    record: CostAssumption
    ends: tuple[tuple[str, str, Decimal], ...]
    """For each number: which end it is, the name under which a browser keeps a reader's own, and the number.

    Each market's amounts have names of their own.
    """
    maximum: Decimal | None
    """The largest value that makes sense; ``None`` if there is no limit."""
    source: SourceNote | None


@dataclass(frozen=True)
class CostRow:
    """The cost of a role at a level."""

    role: RoleTag
    level: JobLevel
    pay: Amounts
    """Pay for a year that the cost is computed from."""
    costs: tuple[tuple[Part, str], ...]
    """Each part of the cost as a range in words."""
    count: int | None
    thin: bool


@dataclass(frozen=True)
class TotalCost:
    """The costs of all roles and levels with good enough figures in a salary set."""

    salary: SalaryRecord
    assumptions: tuple[Assumption, ...]
    rows: tuple[CostRow, ...]
    left_out: tuple[str, ...]
    """Roles and levels with figures that aren't good enough."""
    sources: tuple[SourceNote, ...]
    parts: tuple[Part, ...]

    @property
    def by_level(self) -> tuple[tuple[str, tuple[CostRow, ...]], ...]:
        """Each level's name with its rows, the highest first."""
        names = reversed(dict.fromkeys(row.level.name for row in self.rows))
        return tuple((name, tuple(row for row in self.rows if row.level.name == name)) for name in names)


def total_costs(directory: Directory) -> tuple[TotalCost, ...]:
    """Compute the costs of each market with posted pay and costs of its own, from its latest set."""
    guide = directory.guide
    found = [
        (salary, assumptions)
        for market in markets(guide)
        if (salary := latest_pay_set(guide, market))
        and has_costs(assumptions := assumptions_for(guide, market))
        and usable_pay(guide, salary)
    ]
    return tuple(_total_cost(directory, *one, is_first=one is found[0]) for one in found)


def _total_cost(
    directory: Directory, salary: SalaryRecord, assumptions: Sequence[CostAssumption], is_first: bool
) -> TotalCost:
    guide = directory.guide
    usable = usable_pay(guide, salary)
    rows = [
        CostRow(
            directory.role(role),
            guide.levels_of(role)[level],
            pay.range,
            in_words(first_year_range(pay.range, assumptions), salary.currency, pay.entry.count, guide.say),
            pay.entry.count,
            pay.thin,
        )
        for level in guide.all_levels
        for role in guide.roles
        if level in guide.levels_of(role) and (pay := usable.get((role, level)))
    ]
    left_out = [
        f"{guide.roles[entry.role].name} ({guide.say.lower(guide.levels_of(entry.role)[entry.level].name)})"
        for entry in salary.observations
        if (entry.role, entry.level) not in usable
        and entry.low
        and entry.level in guide.levels_of(entry.role)
    ]
    shown = [_assumption(directory, entry, is_first) for entry in assumptions]
    parts = _parts(guide.say)
    return TotalCost(
        salary, tuple(shown), tuple(rows), tuple(left_out), directory.sources(salary.sources), parts
    )


def _assumption(directory: Directory, entry: CostAssumption, is_first: bool) -> Assumption:
    field = entry.part if is_first or not entry.market else f"{entry.part} {entry.market}"
    return Assumption(
        entry,
        (("", field, entry.value),)
        if entry.high is None
        else (("low", field, entry.value), ("high", f"{field} high", entry.high)),
        MAX_VALUES.get(entry.part),
        directory.sources([entry.source])[0] if entry.source else None,
    )


def in_words(
    ends: tuple[FirstYear, FirstYear], currency: str, count: int | None, say: Phrases
) -> tuple[tuple[Part, str], ...]:
    """Return each part of the first-year cost as a rounded range in words."""
    low, high = ends
    return tuple(
        (part, range_in_words(rounded(part.of(low, high), count), currency, say)) for part in _parts(say)
    )


def _parts(say: Phrases) -> tuple[Part, ...]:
    return tuple(Part(part.id, say(part.name)) for part in PARTS)


def range_in_words(amounts: Amounts, currency: str, say: Phrases) -> str:
    """Format a range in short: ``$184k–$344k``, or one amount if both ends are the same."""
    texts = zip(amounts, say.money_in_short(amounts, currency), strict=True)
    return "–".join(dict.fromkeys(text if amount else say.money(0, currency) for amount, text in texts))


PILOT_WEEKS = 8
_HOURS_A_WEEK = 40


def pilot_cost(option: HiringOption, say: Phrases) -> str:
    """Return what a pilot of ``PILOT_WEEKS`` full-time weeks costs; empty if nobody is paid by the hour."""
    rate = option.rate
    if rate is None or rate.per != "hour":
        return ""
    hours = PILOT_WEEKS * _HOURS_A_WEEK
    return range_in_words(rounded(Amounts(rate.low * hours, rate.high * hours)), rate.currency, say)
