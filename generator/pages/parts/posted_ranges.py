"""The posted range of a role at a level, offered to readers who fill in the pay of a job description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.derive.pay import range_of
from generator.derive.rounding import round_to, rounded_range
from generator.language.phrases import EACH, Phrases
from generator.pages.parts.pay_tables import PayTable
from generator.schema.fields import PayPeriod

_ROUNDED_FROM = 10_000
"""Amounts from here on are rounded to thousands: a median of postings is no finer."""


class PostedRange(NamedTuple):
    """What employers post in a market."""

    market: str
    period: str
    """When it was posted, in words."""
    low: int
    high: int
    currency: str
    per: PayPeriod
    text: str
    """Such as ``$150k–$235k``."""
    weight: str
    """How many postings are behind it, and whether the data is thin."""
    doubt: str
    """Why not to use it; empty if nothing speaks against it."""


def posted_ranges(tables: Iterable[PayTable], level: str, say: Phrases) -> tuple[PostedRange, ...]:
    """Return the range of each market, the first market first; none where too few postings are known."""
    return tuple(_ranges(tables, level, say))


class PayExample(NamedTuple):
    """A range to show as an example: the middle half of what is posted, so that nobody copies the market."""

    low: int
    high: int
    text: str
    """Such as ``$170,000 to $215,000 a year``."""


def pay_example(low: int, high: int, currency: str, per: str, say: Phrases) -> PayExample:
    """Make an example of the middle half of a posted range."""
    step = 5_000 if high >= _ROUNDED_FROM else 5
    quarter = (high - low) // 4
    low, high = round_to(low + quarter, step), round_to(high - quarter, step)
    text = say("%(low)s to %(high)s", low=say.money(low, currency), high=say.money(high, currency))
    return PayExample(low, high, say(EACH[per], amount=text))


def _ranges(tables: Iterable[PayTable], level: str, say: Phrases) -> Iterator[PostedRange]:
    for table in tables:
        salary = table.salary
        if salary.method != "postings":
            continue
        found = [row for rows in table.groups for row in rows if row.entry.level == level]
        for row in found:
            shown = range_of(row.entry)
            if shown is None or shown.open_top:
                continue
            found_range = rounded_range(shown, row.entry.count)
            low, high = found_range.low, found_range.high
            text = "–".join(say.money_in_short((low, high), salary.currency))
            weight = ", ".join(
                [*([say("thin data")] if row.thin else []), f"n = {say.number(row.entry.count or 0)}"]
            )
            yield PostedRange(
                salary.market, salary.period, low, high, salary.currency, salary.per, text, weight, row.doubt
            )
