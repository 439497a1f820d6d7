"""Make postings of rows.

A posting that advertises a range stands in the file as two rows, one after the
other: first the upper end, then the lower one. They are equal in all but pay.
Nothing else says that they belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.authoring.salary_import.sheet import Row

NO_NEIGHBOUR = "have no equal neighbour"
LOWER_FIRST = "come before an equal row that pays more"
TAKEN = "follow an equal row that is part of a range already"


class Posting(NamedTuple):
    """One posting: what its first row says, and its range. A single figure is a range without width."""

    row: Row
    low: int
    high: int


class Pairing:
    """The postings that rows make. The counts are complete once all postings have been read.

    A row that pairs with none is a posting with a single figure, and so are two
    equal rows with the same pay. If the lower amount comes first, the two rows
    are not one range: where that happens the first row belongs to something
    before it, or is a single figure.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self.postings = 0
        self.unpaired: Counter[str] = Counter()
        """How many rows stand alone, by reason."""
        self._rows = rows

    def __iter__(self) -> Iterator[Posting]:
        last: Row | None = None  # the last row of the posting before
        waiting: Row | None = None
        for row in self._rows:
            if waiting is None:
                waiting = row
                continue
            self.postings += 1
            if row.pay <= waiting.pay and row.equal_but_for_pay(waiting):
                yield Posting(waiting, row.pay, waiting.pay)
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
            self.unpaired[NO_NEIGHBOUR] += 1
        return Posting(row, row.pay, row.pay)
