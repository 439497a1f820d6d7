"""Combine rows into postings.

A posting with a range is two rows in the file, one after the other: first the upper end, then
the lower one. They are equal except for pay. Nothing else tells that they belong together. Only files
whose record says so are read like that; in others, each row is a posting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.authoring.imports.salaries.sheet import Row

NO_NEIGHBOR = "have no equal neighbor"
LOWER_FIRST = "come before an equal row that pays more"
TAKEN = "follow an equal row that is already part of a range"


class Posting(NamedTuple):
    """A posting: its first row and its range. A single figure is a range with equal ends."""

    row: Row
    low: Decimal
    high: Decimal


class Pairing:
    """Combines rows into postings. The counts are complete once all postings have been read.

    A row without a partner is a posting with a single figure, and two equal rows with the same pay
    are one, too. Two rows are no range if the lower amount comes first: then the first row belongs
    to the row before it, or is a single figure. Without ``pairs``, each row is a posting with its own range.
    """

    def __init__(self, rows: Iterable[Row], pairs: bool = True) -> None:
        self.postings = 0
        self.unpaired: Counter[str] = Counter()
        """The number of rows without a partner, by reason."""
        self._rows = rows
        self.pairs = pairs

    def __iter__(self) -> Iterator[Posting]:
        return self._paired() if self.pairs else self._single()

    def _single(self) -> Iterator[Posting]:
        for row in self._rows:
            self.postings += 1
            yield Posting(row, row.low, row.high)

    def _paired(self) -> Iterator[Posting]:
        last: Row | None = None  # the last row of the posting before
        waiting: Row | None = None
        for row in self._rows:
            if waiting is None:
                waiting = row
                continue
            self.postings += 1
            if row.high <= waiting.high and row.equal_but_for_pay(waiting):
                yield Posting(waiting, row.high, waiting.high)
                last, waiting = row, None
            else:
                yield self._alone(waiting, last, row)
                last, waiting = waiting, row
        if waiting is not None:
            self.postings += 1
            yield self._alone(waiting, last, None)

    def _alone(self, row: Row, before: Row | None, after: Row | None) -> Posting:
        if after is not None and row.equal_but_for_pay(after):
            self.unpaired[LOWER_FIRST] += 1
        elif before is not None and row.equal_but_for_pay(before):
            self.unpaired[TAKEN] += 1
        else:
            self.unpaired[NO_NEIGHBOR] += 1
        return Posting(row, row.high, row.high)
