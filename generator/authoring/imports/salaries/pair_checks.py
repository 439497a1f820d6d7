"""Find out whether the rows of a file are still where the publisher put them.

Nothing in a file says which two rows are one posting, only their place. A file that was sorted, shuffled,
deduplicated or numbered can still be read, and gives wrong figures. It shows in two ways: rows are left
without a partner, and the next posting never begins higher than the last one ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.authoring.imports.salaries.postings import LOWER_FIRST, Pairing, Posting
from generator.authoring.imports.salaries.sheet import Row, Sheet

MAX_ALONE = 0.05
"""The share of rows without a partner above which a file is refused. In the true file it is 0.7%."""
MIN_RISING = 0.5
"""The share of equal neighbors that begin higher than the last posting ended. In the true file it is 91%."""
MIN_STEPS = 10
"""With fewer such neighbors, nothing can be said about the order."""
MIN_ROWS = 40
"""With fewer rows, no two equal ones are no sign of deduplication."""


@dataclass
class Watch:
    """What the rows and postings of a file show about its order, complete once all have been read."""

    rows: int = 0
    steps: int = 0
    rising: int = 0
    equal_rows: bool = False
    unique: dict[int, set[str]] = field(default_factory=dict)
    """The values of columns that so far have another value in each row, by place in ``Row.rest``."""
    _hashes: set[int] = field(default_factory=set)

    def rows_of(self, sheet: Iterable[Row]) -> Iterator[Row]:
        """Pass the rows of a file on, and look at each."""
        for row in sheet:
            if not self.rows:
                self.unique = {index: set() for index in range(len(row.rest))}
            self.rows += 1
            for index, values in list(self.unique.items()):
                if row.rest[index] in values:
                    del self.unique[index]
                values.add(row.rest[index])
            if not self.equal_rows:
                fingerprint = hash(row[:-1])
                self.equal_rows = fingerprint in self._hashes
                self._hashes.add(fingerprint)
            yield row

    def postings_of(self, pairing: Iterable[Posting]) -> Iterator[Posting]:
        """Pass postings on, and look at each and the one before."""
        last: Posting | None = None
        for posting in pairing:
            if last is not None and posting.row.equal_but_for_pay(last.row):
                self.steps += 1
                self.rising += posting.high > last.low
            last = posting
            yield posting


def doubt(watch: Watch, pairing: Pairing, sheet: Sheet) -> tuple[str, str]:
    """Return why the rows of a file can't be the pairs that were published, and a cure; empty if they can."""
    alone = pairing.unpaired.total() / max(watch.rows, 1)
    sorted_down = watch.steps >= MIN_STEPS and watch.rising < MIN_RISING * watch.steps
    if alone <= MAX_ALONE and not sorted_down:
        return "", ""
    start = f"{alone:.0%} of the rows have no partner that is equal except for pay (limit: {MAX_ALONE:.0%}): "
    original = "download the file again and import it as it is, without opening it in another program"
    index = [sheet.rest_names[place] for place in watch.unique]
    if index and watch.rows > 1:
        name = index[0]
        return (
            f"{start}the column '{name}' has another value in each row",
            f"import the file as it was published, or, if only that column was added and no row was moved or "
            f"removed, list '{name}' under 'ignore_columns' in the record",
        )
    if sorted_down:
        return (
            "the rows are sorted by pay: in rows that are equal except for pay, it almost never rises "
            f"({watch.rising:,} of {watch.steps:,} times), so that upper and lower ends can't be told apart",
            original,
        )
    if pairing.unpaired[LOWER_FIRST] > pairing.unpaired.total() / 2:
        return f"{start}most come before an equal row that pays more, so the order is reversed", original
    if not watch.equal_rows and watch.rows >= MIN_ROWS:
        return f"{start}no two rows are the same, so duplicates were removed", original
    return f"{start}rows were sorted, mixed or removed, or the file has one row for each posting", (
        f"{original}; if each row is a posting, write 'rows: figures' in the record"
    )
