"""How long it takes to get work done, and what it costs: for a role, a level and a market."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.derive.cost import Amounts, first_year_range, rounded
from generator.derive.markets import assumptions_for, has_costs, markets
from generator.derive.pay_order import out_of_order
from generator.derive.rounding import is_thin
from generator.language.phrases import Phrases
from generator.read.guide import Guide
from generator.schema.hiring import HiringOption, Span, Stage
from generator.schema.reference import CostAssumption
from generator.schema.salary import Observation, SalaryRecord

MIN_POSTINGS = 30
"""A cost is computed from at least as many postings: the ends of fewer ranges say little about the rest."""

WEEKS_A_MONTH = Decimal(52) / 12

_LONGEST_IN_WEEKS = 20
"""A range that starts in the first month and ends by this week is told in weeks, any other in months."""


class Weeks(NamedTuple):
    """A range of time in weeks."""

    low: Decimal
    high: Decimal

    def __add__(self, other: object) -> Weeks:
        """Return the time that two ranges take one after the other."""
        if not isinstance(other, Weeks):
            return NotImplemented
        return Weeks(self.low + other.low, self.high + other.high)

    def in_words(self, say: Phrases) -> str:
        """Return the range in words, such as '2–6 weeks' or '5–16 months'."""
        in_weeks = self.low < WEEKS_A_MONTH and self.high <= _LONGEST_IN_WEEKS
        size = 1 if in_weeks else WEEKS_A_MONTH
        low, high = (int((end / size).quantize(Decimal(1), ROUND_HALF_UP)) for end in self)
        count = say.number(high) if low == high else f"{say.number(low)}–{say.number(high)}"
        if in_weeks:
            return say.ngettext("%(count)s week", "%(count)s weeks", high, count=count)
        return say.ngettext("%(count)s month", "%(count)s months", high, count=count)


class Pay(NamedTuple):
    """What is posted for a role at a level: the set it is from, and the figures."""

    salary: SalaryRecord
    entry: Observation
    range: Amounts
    """Pay for a year, from the median low end to the median high end."""

    @property
    def thin(self) -> bool:
        """Whether the figures come from too few postings to lean on."""
        return is_thin(self.entry.count, self.entry.distinct_ranges)


@dataclass(frozen=True, kw_only=True)
class HiringEstimate:
    """How long one way to get the work done takes, and what it costs.

    What isn't known is ``None``. Amounts are rounded, and belong to ``currency``.
    """

    option: str
    """Id of the hiring option; empty if the guide has none."""
    market: str
    currency: str
    pay: Pay | None
    posted: Amounts | None
    first_year: Amounts | None
    weeks_to_start: Weeks | None
    """From the decision to the first day."""
    months_to_productive: Span | None
    """From the first day to full productivity."""
    weeks_to_result: Weeks | None
    """From the decision to full productivity."""


def hiring_estimate(
    guide: Guide, role: str, level: str, market: str | None = None, option: str | None = None
) -> HiringEstimate:
    """Estimate time and cost of ``option`` for a role at a level, by default of an employee.

    ``market`` is spelled as in pay sets; by default it is the guide's first.
    """
    market = market or next(iter(markets(guide)), "")
    option = option or next((id for id, one in guide.hiring_options.items() if one.pay == "salary"), "")
    record = guide.hiring_options.get(option)
    pay = posted_pay(guide, role, level, market) if record is None or record.pay == "salary" else None
    start = weeks_to_start(record, level, market) if record else None
    months = months_to_productive(guide, record, market)
    currency = record.rate.currency if record and record.rate else pay.salary.currency if pay else ""
    return HiringEstimate(
        option=option,
        market=market,
        currency=currency,
        pay=pay,
        posted=rounded(pay.range, pay.entry.count) if pay else None,
        first_year=_cost(guide, record, pay, market),
        weeks_to_start=start,
        months_to_productive=months,
        weeks_to_result=start + in_weeks(months) if start and months else None,
    )


def stages_for(option: HiringOption, market: str) -> tuple[Stage, ...]:
    """Return the stages before the first day in a market: its own, or else those that name no market."""
    found: dict[str, Stage] = {}
    for stage in option.before_start:
        if stage.market == market or (stage.market is None and stage.name not in found):
            found[stage.name] = stage
    return tuple(found.values())


def weeks_to_start(option: HiringOption, level: str, market: str) -> Weeks:
    """Return the time from the decision to the first day of work at a level; ``""`` for any level."""
    weeks = Weeks(Decimal(0), Decimal(0))
    for stage in stages_for(option, market):
        span = stage.by_level.get(level, stage.weeks)
        weeks += Weeks(span.low, span.high)
    return weeks


def months_to_productive(guide: Guide, option: HiringOption | None, market: str) -> Span | None:
    """Return the time from the first day to full productivity; that of an employee is a cost assumption."""
    if option and option.ramp_up:
        return option.ramp_up.months
    if option and option.pay != "salary":
        return None
    entry = time_of_learning(guide, market)
    if entry is None:
        return None
    return Span(low=entry.value, high=entry.value if entry.high is None else entry.high)


def time_of_learning(guide: Guide, market: str) -> CostAssumption | None:
    """Return the assumption about how long a new employee learns, if there is one."""
    entries = assumptions_for(guide, market)
    return next((entry for entry in entries if entry.part == "months_to_productive"), None)


def in_weeks(months: Span) -> Weeks:
    """Return a range of months in weeks."""
    return Weeks(months.low * WEEKS_A_MONTH, months.high * WEEKS_A_MONTH)


def posted_pay(guide: Guide, role: str, level: str, market: str) -> Pay | None:
    """Return the pay to compute with; ``None`` if no figure of the market is good enough."""
    salary = latest_pay_set(guide, market)
    return usable_pay(guide, salary).get((role, level)) if salary else None


def latest_pay_set(guide: Guide, market: str) -> SalaryRecord | None:
    """Return the latest pay set of a market, estimates only if there is nothing else."""
    found = [salary for salary in guide.salaries.values() if salary.market == market]
    return max(found, key=lambda one: (one.method != "estimate", one.as_of), default=None)


def usable_pay(guide: Guide, salary: SalaryRecord) -> Mapping[tuple[str, str], Pay]:
    """Return the pay of a set that a cost may be computed from, by role and level.

    That leaves out ranges with an open top, figures from few postings, and a level that would be paid
    more than the next: then one of the two is wrong, and the one from fewer postings goes.
    """
    ranges = {(entry.role, entry.level): entry for entry in salary.observations if _is_enough(entry)}
    for role in guide.roles:
        entries = [ranges[role, level] for level in guide.levels_of(role) if (role, level) in ranges]
        while wrong := out_of_order(entries):
            entries.remove(wrong)
            del ranges[role, wrong.level]
    return {
        key: Pay(salary, entry, Amounts(*(_yearly(end, salary) for end in _ends(entry))))
        for key, entry in ranges.items()
    }


def _is_enough(entry: Observation) -> bool:
    has_range = entry.low is not None and entry.high is not None and not entry.open_top
    return has_range and (entry.count is None or entry.count >= MIN_POSTINGS)


def _ends(entry: Observation) -> tuple[int, int]:
    return entry.low or 0, entry.high or 0


_A_YEAR = {"year": 1, "month": 12, "day": 260, "hour": 2080}


def _yearly(amount: int, salary: SalaryRecord) -> int:
    return amount * _A_YEAR[salary.per]


def _cost(guide: Guide, option: HiringOption | None, pay: Pay | None, market: str) -> Amounts | None:
    if option and option.rate:
        return rate_for_a_year(option)
    assumptions = assumptions_for(guide, market)
    if pay is None or not has_costs(assumptions):
        return None
    low, high = first_year_range(pay.range, assumptions)
    return rounded(Amounts(low.total, high.total), pay.entry.count)


def rate_for_a_year(option: HiringOption) -> Amounts | None:
    """Return what a year of an option costs that is paid by the hour or month; ``None`` for others."""
    rate = option.rate
    if rate is None:
        return None
    return rounded(Amounts(rate.low * rate.units_a_year, rate.high * rate.units_a_year))
