"""Summarize what an import read and wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.authoring.imports.salaries.postings import Pairing
from generator.authoring.imports.salaries.records import PayFile
from generator.authoring.imports.salaries.sheet import Sheet
from generator.derive.pay import MIN_POSTINGS
from generator.schema.salary import SalaryRecord


def reading(name: str, sheet: Sheet, pairing: Pairing) -> Iterator[str]:
    """Say how many rows were read, which had no pay, and how rows were combined into postings."""
    rows, alone = sheet.table.count, pairing.unpaired.total()
    yield f"{name}: {rows:,} rows make {pairing.postings:,} postings"
    for column, count in sheet.without_pay.items():
        yield f"{count:,} rows are left out: they have no '{column}'"
    if pairing.pairs:
        yield f"{rows - alone:,} rows are pairs; {alone:,} alone, each a posting with one figure:"
        for reason, count in sorted(pairing.unpaired.items(), key=lambda item: (-item[1], item[0])):
            yield f"  {count:,} {reason}"


def writing(files: Sequence[PayFile], changed: Sequence[bool], shown: str) -> Iterator[str]:
    """Say what each file contains and whether it has changed."""
    cells = suppressed = 0
    for file, differs in zip(files, changed, strict=True):
        record = file.record
        if isinstance(record, SalaryRecord):
            small = sum(entry.low is None for entry in record.observations)
            full = len(record.observations) - small
            cells, suppressed = cells + full, suppressed + small
            holds = f"{full} cells with figures, {small} without"
        else:
            holds = f"{len(record.gaps)} gap{'' if len(record.gaps) == 1 else 's'}"
        yield f"{shown}/{file.path}: {holds} ({'written' if differs else 'unchanged'})"
    yield (
        f"{cells} cells written with figures; {suppressed} have fewer than {MIN_POSTINGS} postings, "
        "of which only the count is written"
    )
