"""Round amounts for sentences: no finer than the number of postings allows."""

from __future__ import annotations

from generator.derive.pay import Range
from generator.language.phrases import Phrases

MANY = 100
"""From this many postings on, amounts are rounded to thousands; with fewer, to five thousands."""
THIN = 30
"""With fewer postings than this, or fewer different ones, a figure is marked as thin and is no headline."""


def rounded(amount: int, count: int | None, currency: str, say: Phrases, pay: int | None = None) -> str:
    """Return an amount rounded as a figure from ``count`` values; ``None``: a source's own, to thousands.

    ``pay`` is what sets the scale, if the amount is a difference in pay.
    """
    return say.money(round_to(amount, step(amount if pay is None else pay, count)), currency)


def rounded_range(found: Range, count: int | None) -> Range:
    """Return a range rounded as figures from ``count`` values; ``None``: the source's own range, as it is."""
    if count is None:
        return found
    low, high = (round_to(end, step(end, count)) for end in (found.low, found.high))
    return Range(low, high, found.open_top)


def step(pay: int, count: int | None) -> int:
    """Return what to round to: 1,000 or 5,000; less for small amounts, such as pay by the hour."""
    whole = 5_000 if count is not None and count < MANY else 1_000
    while whole > 1 and abs(pay) < 5 * whole:
        whole = max(1, whole // 10)
    return whole


def round_to(amount: int, step: int) -> int:
    """Return the nearest multiple of ``step``; halves go up."""
    return (amount + step // 2) // step * step


def is_thin(count: int | None, different: int | None = None) -> bool:
    """Whether a figure comes from too few postings to lean on, or from too few ``different`` ones."""
    return any(number is not None and number < THIN for number in (count, different))
