"""Compute pay figures from posted ranges.

The random numbers of the bootstrap start from a fixed seed, so that the same postings give
the same figures.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from random import Random
from statistics import median, quantiles
from typing import NamedTuple

from generator.derive.pay import MIN_POSTINGS
from generator.schema.pay_gap import GapFigures
from generator.schema.salary import Observation, Percentiles

RESAMPLES = 10_000
SEED = 2025


class Offer(NamedTuple):
    """The pay that a posting offers. ``rest`` holds the columns that only serve to compare postings."""

    low: int
    high: int
    rest: tuple[str, ...] = ()

    @property
    def mid(self) -> float:
        """The mid-point of the range."""
        return (self.low + self.high) / 2


def observation(role: str, level: str, offers: Sequence[Offer]) -> Observation:
    """Compute the pay of a role at a level; only the count if there are fewer than ``MIN_POSTINGS``."""
    if len(offers) < MIN_POSTINGS:
        return Observation(role=role, level=level, count=len(offers))
    mids = [offer.mid for offer in offers]
    twentieths = quantiles(mids, n=20, method="inclusive")
    times = Counter((offer.low, offer.high) for offer in offers)
    return Observation(
        role=role,
        level=level,
        low=round(median(offer.low for offer in offers)),
        mid=round(median(mids)),
        high=round(median(offer.high for offer in offers)),
        count=len(offers),
        percentiles=Percentiles(
            p10=round(twentieths[1]),
            p25=round(twentieths[4]),
            p50=round(twentieths[9]),
            p75=round(twentieths[14]),
            p90=round(twentieths[17]),
        ),
        distinct_ranges=len(times),
        repeated_share=share_of(sum(n for n in times.values() if n > 1), len(offers)),
    )


def distinct(offers: Sequence[Offer]) -> list[Offer]:
    """Return identical offers once: they are mostly one employer's posting, published again."""
    return sorted(set(offers))


def compared(one: Sequence[Offer], other: Sequence[Offer]) -> GapFigures:
    """Compare two groups of postings by the medians of their mid-points."""
    mine, theirs = sorted(offer.mid for offer in one), sorted(offer.mid for offer in other)
    low, high = bootstrap_interval(mine, theirs)
    return GapFigures(
        count_one=len(mine),
        count_other=len(theirs),
        median_one=round(median(mine)),
        median_other=round(median(theirs)),
        difference=round(median(theirs) - median(mine)),
        interval_low=low,
        interval_high=high,
        probability=probability_above(mine, theirs),
    )


def bootstrap_interval(one: Sequence[float], other: Sequence[float]) -> tuple[int, int]:
    """Return the 95% percentile bootstrap interval of the difference of medians of two sorted groups."""
    draw = Random(SEED)  # noqa: S311 - not for secrets
    differences = [median_of_resample(other, draw) - median_of_resample(one, draw) for _ in range(RESAMPLES)]
    fortieths = quantiles(differences, n=40, method="inclusive")
    return round(fortieths[0]), round(fortieths[-1])


def median_of_resample(ordered: Sequence[float], draw: Random) -> float:
    """Return the median of n values drawn with replacement from n sorted values.

    It isn't necessary to draw them all. Drawing a value means drawing a uniform number u from 0 to 1
    and taking the value at index ``u * n``. The index grows with u, so the median only depends on the
    middle one of n such numbers. The k-th smallest of n has the distribution Beta(k, n + 1 - k). The
    next one is the smallest of the other n - k numbers, which are uniform between it and 1.
    """
    n = len(ordered)
    k = (n + 1) // 2
    lower = draw.betavariate(k, n + 1 - k)
    middle = ordered[min(int(lower * n), n - 1)]
    if n % 2:
        return middle
    upper = 1 - (1 - lower) * draw.random() ** (1 / (n - k))
    return (middle + ordered[min(int(upper * n), n - 1)]) / 2


def probability_above(one: Sequence[float], other: Sequence[float]) -> Decimal:
    """Return the probability that a random value of the other group is higher; ties count half."""
    ordered = sorted(one)
    halves = sum(bisect_left(ordered, value) + bisect_right(ordered, value) for value in other)
    return share_of(halves, 2 * len(one) * len(other))


def share_of(part: int, whole: int) -> Decimal:
    """Return ``part / whole``, rounded to three places."""
    return (Decimal(part) / whole).quantize(Decimal("0.001"))
