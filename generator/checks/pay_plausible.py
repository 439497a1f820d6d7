"""Rules about amounts that can't be what their author meant.

They warn: pay of a few hundred a year and ranges of one to six are rare, but there are some.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from generator.checks.rule import Finding, warning
from generator.derive.pay_order import misplaced
from generator.read.guide import Guide
from generator.schema.salary import Observation, SalaryRecord

PERIODS_A_YEAR = {"year": 1, "month": 12, "day": 230, "hour": 1900}
LEAST = {"year": 1000, "month": 50}
"""Lower amounts are in thousands in any currency: the largest unit, the Kuwaiti dinar, is worth about $3."""
USUAL = {"year": (6_000, 3_000_000), "month": (300, 20_000), "day": (15, 3_000), "hour": (2, 400)}
"""The least and the most that is paid in a currency whose unit is worth about a dollar."""
LIKE_THE_DOLLAR = frozenset({"AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "SGD", "USD"})
WIDEST = 5
"""How often the lower end of a range usually fits into the upper end, and a percentile into the next."""
FAR_APART = 8
"""How often one set's pay may contain another's in the same currency; a wrong period makes it 12 or more."""


@warning("PAY007")
def unlikely_amount(guide: Guide) -> Iterator[Finding]:
    """Pay is in whole units, not in thousands, and per the period that it is paid for."""
    for id, salary in guide.salaries.items():
        least, most = _limits(salary)
        large = [amount for entry in salary.observations for _, amount in _amounts(entry) if amount > most]
        if large:
            message = f"{max(large):,} {salary.currency} {_each(salary)} is more than anybody is paid"
            where = guide.where("salaries", id, "per")
            yield Finding(where, message, "is it per year? Otherwise check the amounts")
        for index, entry in enumerate(salary.observations):
            for path, amount in _amounts(entry):
                if 0 < amount < least:
                    where = guide.where("salaries", id, "observations", index, *path)
                    message = f"{amount:,} {salary.currency} {_each(salary)} is less than anybody is paid"
                    yield Finding(where, message, _cure(amount, salary))
    for id, rule in guide.pay_rules.items():
        for index, ask in enumerate(rule.asks):
            for name in ("most", "unless_above"):
                amount = getattr(ask, name)
                if amount is not None and 0 < amount < LEAST["year"]:
                    where = guide.where("pay-rules", id, "asks", index, name)
                    yield Finding(where, f"'{name}' is {amount:,} a year", f"write it whole: {amount}000")


@warning("PAY008")
def wide_range(guide: Guide) -> Iterator[Finding]:
    """The ends of a range, and neighboring percentiles, are not more than five times apart."""
    for id, salary in guide.salaries.items():
        least, _ = _limits(salary)
        for index, entry in enumerate(salary.observations):
            ends = _known(entry, "low", "high")
            for (_, less), (path, more) in (*pairwise(ends), *pairwise(_percentiles(entry))):
                if more > WIDEST * less and (less >= least or not less):
                    where = guide.where("salaries", id, "observations", index, *path)
                    yield Finding(
                        where, f"{more:,} is more than {WIDEST} times {less:,}", "check both amounts"
                    )


@warning("PAY009")
def middle_outside(guide: Guide) -> Iterator[Finding]:
    """The middle of a range is between its ends."""
    for id, salary in guide.salaries.items():
        for index, entry in enumerate(salary.observations):
            if entry.low is None or entry.mid is None or entry.high is None:
                continue
            if not entry.low <= entry.mid <= entry.high:
                where = guide.where("salaries", id, "observations", index, "mid")
                message = f"mid ({entry.mid:,}) is not between low ({entry.low:,}) and high ({entry.high:,})"
                yield Finding(where, message, "check all three against the source")


@warning("PAY010")
def unlike_other_sets(guide: Guide) -> Iterator[Finding]:
    """Two sets in one currency are not so far apart that one of them must be per another period."""
    salaries = list(guide.salaries.items())
    for number, (id, salary) in enumerate(salaries):
        for other_id, other in salaries[:number]:
            if salary.currency != other.currency or salary.per == other.per:
                continue
            mine, theirs = _by_role_and_level(salary), _by_role_and_level(other)
            ratios = [mine[one] / theirs[one] for one in mine.keys() & theirs.keys() if theirs[one]]
            if ratios and not 1 / FAR_APART < median(ratios) < FAR_APART:
                wrong, right = (other_id, id) if salary.per == "year" else (id, other_id)
                times = round(max(median(ratios), 1 / median(ratios)))
                message = f"counted per year, this pay is {times} times apart from that of '{right}'"
                hint = "check 'per' and 'currency' in both"
                yield Finding(guide.where("salaries", wrong, "per"), message, hint)


@warning("PAY011")
def assumption_in_another_unit(guide: Guide) -> Iterator[Finding]:
    """An assumption has the unit it says: percent are not fractions, money is not in thousands."""
    for id, one in guide.cost_assumptions.items():
        where = guide.where("cost-assumptions", id, "value")
        if "percent" in one.unit.casefold() and 0 < one.value < 1:
            message = f"{one.value} percent is less than one percent"
            yield Finding(where, message, f"write {(one.value * 100).normalize():f} if it is a part of 1")
        elif one.part == "cost_per_hire" and 0 < one.value < 100:
            yield Finding(where, f"{one.value} is little for a hire", "write the whole amount, not thousands")


@warning("PAY012")
def pay_out_of_order(guide: Guide) -> Iterator[Finding]:
    """Pay that was entered by hand rises from level to level. Imported pay is what postings say."""
    for id, salary in guide.salaries.items():
        for entry, where, other in () if salary.computed_from else misplaced(guide, salary):
            at = guide.where("salaries", id, "observations", salary.observations.index(entry), "level")
            message = f"pay of '{entry.role}' at '{entry.level}' is {where} that at '{other}'"
            yield Finding(at, message, "check whether the two are swapped; pages warn of the figure")


def _limits(salary: SalaryRecord) -> tuple[int, float]:
    """The least and the most that a set's amounts can be."""
    if salary.currency in LIKE_THE_DOLLAR:
        return USUAL[salary.per]
    return LEAST.get(salary.per, 0), float("inf")


def _each(salary: SalaryRecord) -> str:
    return f"{'an' if salary.per == 'hour' else 'a'} {salary.per}"


def _cure(amount: int, salary: SalaryRecord) -> str:
    least, most = _limits(salary)
    if salary.per in LEAST and least <= amount * 1000 <= most and amount < 1000:
        return f"write {amount}000 if it is in thousands; otherwise check 'per' and 'currency'"
    return "check 'per' and 'currency'"


def _known(entry: Observation, *names: str) -> list[tuple[tuple[str, ...], int]]:
    found = [((name,), getattr(entry, name)) for name in names]
    return [(path, amount) for path, amount in found if amount is not None]


def _percentiles(entry: Observation) -> list[tuple[tuple[str, ...], int]]:
    found = [(("percentiles", name), amount) for name, amount in entry.percentiles or ()]
    return [(path, amount) for path, amount in found if amount is not None]


def _amounts(entry: Observation) -> list[tuple[tuple[str, ...], int]]:
    """Every amount of an observation, with its path."""
    return [*_known(entry, "low", "mid", "high"), *_percentiles(entry)]


def _by_role_and_level(salary: SalaryRecord) -> dict[tuple[str, str], float]:
    """The middle of each range, counted per year."""
    times = PERIODS_A_YEAR[salary.per]
    middles = {}
    for entry in salary.observations:
        amounts = [amount for _, amount in _amounts(entry)]
        if amounts:
            middles[entry.role, entry.level] = median(amounts) * times
    return middles
