"""Import a file of postings from end to end."""

from __future__ import annotations

from collections.abc import Callable

from generator.authoring.imports.order import Order, Result, carry_out, digest
from generator.authoring.imports.salaries.cells import sort_postings
from generator.authoring.imports.salaries.mapping import IMPORTS, contradictions, pairs_to_compare
from generator.authoring.imports.salaries.postings import Pairing
from generator.authoring.imports.salaries.range_checks import comparable
from generator.authoring.imports.salaries.records import PAY_GAPS, SALARIES, Origin, generated_files
from generator.authoring.imports.salaries.sheet import MAX_PROBLEMS, Row, Sheet
from generator.authoring.imports.salaries.summary import reading, writing
from generator.authoring.imports.saving import Owner, foreign_files, left_over, save
from generator.derive.pay import MIN_POSTINGS
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place
from generator.report.report import Report
from generator.schema.fields import MAX_AMOUNT
from generator.schema.salary import Computation


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
    sheet = Sheet(name, file, progress)
    pairing = Pairing(sheet)
    cells, too_large = sort_postings(pairing, record)
    report = Report.of([*sheet.problems, *(_too_large(name, row) for row in too_large[:MAX_PROBLEMS])])
    if report.has_errors:
        return Result(report)
    progress("computing")
    computed_from = Computation(
        file=file.name,
        sha256=digest(file),
        rows=sheet.count,
        postings=pairing.postings,
        unpaired=pairing.unpaired.total(),
    )
    reviewed = order.reviewed or record.reviewed
    origin = Origin(order.command("salaries", id), guide.file(IMPORTS, id), computed_from, reviewed)
    pairs, others = pairs_to_compare(guide, record), comparable(guide.salaries, record)
    files = list(generated_files(cells, record, origin, pairs, others))
    report = Report.of(foreign_files(files, order.out, owner, out) if files else [_too_few(guide, id)])
    if report.has_errors:
        return Result(report)
    changed = save(files, order.out)
    lines = [*reading(file.name, sheet.count, pairing), *writing(files, changed, out)]
    left = left_over(files, (SALARIES, PAY_GAPS), order.out, owner)
    lines += [f"{out}/{path} is no longer generated; delete it" for path in left]
    return Result(lines=tuple(lines))


def _too_large(name: str, row: Row) -> Diagnostic:
    message = f"'salary' is {row.pay:,}; a record can hold up to {MAX_AMOUNT:,}"
    return Diagnostic(Place(name, row.line), "IMPORT004", message, "check it for extra digits")


def _too_few(guide: Guide, id: str) -> Diagnostic:
    message = f"no role has {MIN_POSTINGS} postings at any level in any of these years"
    hint = "compare the titles and codes with those in the file"
    return Diagnostic(guide.where_key(IMPORTS, id, "years"), "IMPORT005", message, hint)
