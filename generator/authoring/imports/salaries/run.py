"""Import a file of postings from end to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.authoring.imports.order import Order, Result, carry_out, digest
from generator.authoring.imports.salaries.cells import sort_postings
from generator.authoring.imports.salaries.mapping import IMPORTS, contradictions, pairs_to_compare
from generator.authoring.imports.salaries.matching import Matcher
from generator.authoring.imports.salaries.pair_checks import Watch, doubt
from generator.authoring.imports.salaries.postings import Pairing
from generator.authoring.imports.salaries.range_checks import comparable
from generator.authoring.imports.salaries.records import PAY_GAPS, SALARIES, Origin, generated_files
from generator.authoring.imports.salaries.sheet import Row, Sheet
from generator.authoring.imports.salaries.summary import reading, writing
from generator.authoring.imports.salaries.unmatched import ambiguous_titles, missing_values, too_few
from generator.authoring.imports.saving import Owner, foreign_files, left_over, save
from generator.authoring.imports.table import MAX_PROBLEMS
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place, Severity
from generator.report.report import Report
from generator.schema.fields import MAX_AMOUNT
from generator.schema.salary import Computation
from generator.schema.salary_import import SalaryImportRecord


def import_salaries(order: Order, progress: Callable[[str], None]) -> Result:
    """Write the pay sets and gaps computed from a file, or nothing if anything is wrong."""
    if len(order.files) > 1:
        return Result(refusal="salaries are imported from one file at a time; name one, with its own record")
    return carry_out(order, IMPORTS, lambda guide, record: _import(order, guide, record, progress))


def _import(order: Order, guide: Guide, id: str, progress: Callable[[str], None]) -> Result:
    wrong = list(contradictions(guide, id))
    if wrong:
        return Result(Report.of(wrong))
    record = guide.salary_imports[id]
    file, owner = order.files[0], Owner("salaries", id)
    name, out = order.shown(file), order.shown(order.out)
    sheet, matcher, watch = Sheet(name, file, progress, record), Matcher(record), Watch()
    pairing = Pairing(watch.rows_of(sheet), pairs=record.rows == "pairs")
    cells, too_large = sort_postings(watch.postings_of(pairing), record, matcher)
    wrong = [*sheet.table.problems, *(_too_large(name, row) for row in too_large[:MAX_PROBLEMS])]
    wrong = wrong or [*_doubtful(name, record, watch, pairing, sheet), *ambiguous_titles(guide, id, matcher)]
    if wrong:
        return Result(Report.of(wrong))
    progress("computing")
    computed_from = Computation(
        file=file.name,
        sha256=digest(file),
        rows=sheet.table.count,
        postings=pairing.postings,
        unpaired=pairing.unpaired.total(),
    )
    reviewed = order.reviewed or record.reviewed
    origin = Origin(order.command("salaries", id), guide.file(IMPORTS, id), computed_from, reviewed)
    pairs, others = pairs_to_compare(guide, record), comparable(guide.salaries, record)
    files = list(generated_files(cells, record, origin, pairs, others))
    if not files:
        missing = missing_values(guide, id, matcher, Severity.ERROR)
        return Result(Report.of([too_few(guide, id, cells, matcher), *missing]))
    report = Report.of(foreign_files(files, order.out, owner, out))
    if report.has_errors:
        return Result(report)
    changed = save(files, order.out)
    lines = [*reading(file.name, sheet, pairing), *writing(files, changed, out)]
    left = left_over(files, (SALARIES, PAY_GAPS), order.out, owner)
    lines += [f"{out}/{path} is no longer generated; delete it" for path in left]
    return Result(Report.of(missing_values(guide, id, matcher, Severity.WARNING)), tuple(lines))


def _doubtful(
    name: str, record: SalaryImportRecord, watch: Watch, pairing: Pairing, sheet: Sheet
) -> Iterator[Diagnostic]:
    """Report a file whose rows can't be pairs any more. Files of single rows may be in any order."""
    if record.rows == "pairs":
        message, hint = doubt(watch, pairing, sheet)
        if message:
            yield Diagnostic(Place(name), "IMPORT008", message, hint)


def _too_large(name: str, row: Row) -> Diagnostic:
    message = f"the pay is {row.high:,}; a record can hold up to {MAX_AMOUNT:,}"
    return Diagnostic(Place(name, row.line), "IMPORT004", message, "check it for extra digits")
