"""Rules about pay figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rule import Finding, error, repeated, warning
from generator.derive.pay import MIN_POSTINGS
from generator.read.guide import Guide
from generator.schema.walk import parts

HAVE_RANGES = "salaries", "costs", "cost-assumptions", "hiring-options"
"""The kinds with ranges: from ``low``, or from ``value``, to ``high``."""


@error("PAY001")
def low_above_high(guide: Guide) -> Iterator[Finding]:
    """The lower end of a range is not above its upper end, be it of pay, costs or time."""
    for kind in HAVE_RANGES:
        for id, record in guide.records(kind).items():
            for path, part in parts(record):
                name = "low" if hasattr(part, "low") else "value"
                low, high = getattr(part, name, None), getattr(part, "high", None)
                if low is not None and high is not None and low > high:
                    where = guide.where(kind, id, *path, name)
                    yield Finding(where, f"{name} ({low:,}) is above high ({high:,})", "swap them")


@error("PAY002")
def repeated_observation(guide: Guide) -> Iterator[Finding]:
    """A set has one observation for each role and level."""
    for id, salary in guide.salaries.items():
        for index in repeated((entry.role, entry.level) for entry in salary.observations):
            entry = salary.observations[index]
            where = guide.where("salaries", id, "observations", index)
            yield Finding(where, f"'{entry.role}' at '{entry.level}' is listed twice", "keep one of the two")


@error("PAY003")
def disordered_percentiles(guide: Guide) -> Iterator[Finding]:
    """Percentiles rise from p10 to p90."""
    for id, salary in guide.salaries.items():
        for index, entry in enumerate(salary.observations):
            if entry.percentiles is None:
                continue
            known = [(name, value) for name, value in entry.percentiles if value is not None]
            for (lower, less), (upper, more) in pairwise(known):
                if more < less:
                    where = guide.where("salaries", id, "observations", index, "percentiles", upper)
                    message = f"{upper} ({more:,}) is below {lower} ({less:,})"
                    yield Finding(where, message, "check both against the source")


@warning("PAY004")
def level_without_pay(guide: Guide) -> Iterator[Finding]:
    """A set that has pay for a role has it for every level, unless it is made by an import."""
    for id, salary in guide.salaries.items():
        if salary.computed_from:  # its levels are those that postings have
            continue
        for role in dict.fromkeys(entry.role for entry in salary.observations):
            have = {entry.level for entry in salary.observations if entry.role == role}
            missing = [level for level in guide.levels_of(role) if level not in have]
            if missing:
                where = guide.where_key("salaries", id, "observations")
                yield Finding(
                    where,
                    f"no pay for '{role}' at: {', '.join(missing)}",
                    "add it if the source has it, or accept it in data/exceptions.yml",
                )


@error("PAY005")
def figures_of_too_few(guide: Guide) -> Iterator[Finding]:
    """Pay from fewer than 20 postings is left out: one employer could decide it."""
    for id, salary in guide.salaries.items():
        for index, entry in enumerate(salary.observations):
            if entry.count is None or entry.count >= MIN_POSTINGS:
                continue
            for name in ("low", "high", "mid", "percentiles", "distinct_ranges", "repeated_share"):
                if getattr(entry, name) is not None:
                    where = guide.where_key("salaries", id, "observations", index, name)
                    message = (
                        f"'{name}' comes from {entry.count} postings; at least {MIN_POSTINGS} are needed"
                    )
                    yield Finding(where, message, "keep role, level and count only")
                    break


@error("PAY006")
def missing_pay(guide: Guide) -> Iterator[Finding]:
    """An observation has both ends of its range, unless it has too few postings to show them."""
    for id, salary in guide.salaries.items():
        for index, entry in enumerate(salary.observations):
            if entry.count is not None and entry.count < MIN_POSTINGS:
                continue
            missing = [name for name in ("low", "high") if getattr(entry, name) is None]
            if missing:
                where = guide.where("salaries", id, "observations", index)
                hint = f"add it, or a 'count' under {MIN_POSTINGS} if there are too few postings"
                message = f"'{entry.role}' at '{entry.level}' has no {' and no '.join(missing)}"
                yield Finding(where, message, hint)
