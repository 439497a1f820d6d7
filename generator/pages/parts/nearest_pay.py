"""The pay of similar roles, for a role whose own job ads are too few to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.cost import Amounts
from generator.derive.hiring import HiringEstimate, hiring_estimate
from generator.language.phrases import Phrases
from generator.pages.directory import Directory
from generator.pages.parts.pay_tables import latest_pay, sources_of
from generator.pages.parts.total_cost import range_in_words


@dataclass(frozen=True)
class NearestPay:
    """What is posted for a similar role, in the guide's first market."""

    who: str
    """The similar role and its level: 'senior AI engineer'."""
    posted: Amounts
    estimate: HiringEstimate

    def in_words(self, say: Phrases) -> str:
        """Return level, role and pay: 'senior AI engineer, $150k–$235k'."""
        return f"{self.who}, {range_in_words(self.posted, self.estimate.currency, say)}"


def nearest_pay(directory: Directory, role: str, level: str = "") -> tuple[NearestPay, ...]:
    """Return the pay of the roles named as nearest, at ``level`` or the highest known one below it.

    Without a level, it is that of the highest known one.
    """
    return tuple(_found(directory, role, level))


def nearest_in_words(directory: Directory, role: str, level: str = "") -> str:
    """Return a sentence with the nearest roles and their pay; empty if no role is named as near."""
    found = nearest_pay(directory, role, level)
    if not found:
        return ""
    pay = found[0].estimate.pay
    where = f", {found[0].estimate.market}, {pay.salary.period}" if pay else ""
    titles = "; ".join(one.in_words(directory.say) for one in found) + where
    return directory.say("No data for this title. Closest titles with data: %(titles)s.", titles=titles)


def pay_sources(directory: Directory, role: str) -> tuple[str, ...]:
    """Return the ids of the sources of a role's pay, or else of that of the nearest roles."""
    tables = latest_pay(directory, [role]) or latest_pay(directory, directory.guide.roles[role].pay_like)
    return sources_of(tables)


def _found(directory: Directory, role: str, level: str) -> Iterator[NearestPay]:
    guide = directory.guide
    order = list(guide.all_levels)
    top = order.index(level) if level in order else len(order)
    for other in guide.roles[role].pay_like:
        levels = guide.levels_of(other)
        for one in reversed([one for one in levels if order.index(one) <= top]):
            estimate = hiring_estimate(guide, other, one)
            if estimate.posted:
                name, level_name = guide.roles[other].name, guide.say.lower(levels[one].name)
                yield NearestPay(f"{level_name} {name}", estimate.posted, estimate)
                break
