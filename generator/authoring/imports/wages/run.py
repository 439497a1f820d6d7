"""Import files of official wages from end to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pydantic import ValidationError

from generator.authoring.imports.asked import Asked, absent, total
from generator.authoring.imports.order import Order, Result, carry_out, digest
from generator.authoring.imports.saving import (
    GeneratedFile,
    Owner,
    foreign_files,
    header,
    left_over,
    save,
)
from generator.authoring.imports.wages.records import by_place, wage_record
from generator.authoring.imports.wages.rows import Row, Sheet
from generator.authoring.imports.yaml_text import yaml_text
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place
from generator.report.report import Report
from generator.schema.wage_import import WageImportRecord
from generator.schema.wages import WageFiles, WageRecord

IMPORTS, WAGES = "wage-imports", "wages"


def import_wages(order: Order, progress: Callable[[str], None]) -> Result:
    """Write a record for each occupation that a record asks for, or nothing if anything is wrong."""
    return carry_out(order, IMPORTS, lambda guide, record: _import(order, guide, record, progress))


def _import(order: Order, guide: Guide, id: str, progress: Callable[[str], None]) -> Result:
    wrong = list(_contradictions(guide, id))
    if wrong:
        return Result(Report.of(wrong))
    record = guide.wage_imports[id]
    if order.reviewed:
        record = record.model_copy(update={"reviewed": order.reviewed})
    sheets = [Sheet(order.shown(path), path, record) for path in order.files]
    rows = [row for sheet in sheets for row in sheet.rows(progress)]
    wrong = [problem for sheet in sheets for problem in sheet.problems]
    wrong = wrong or list(absent(guide, IMPORTS, id, _asked(record, sheets))) or list(_repeated(rows))
    wrong = wrong or list(_without_country(guide, id, rows))
    if wrong:
        return Result(Report.of(wrong))
    progress("writing records")
    digests = tuple(digest(path) for path in order.files)
    files = WageFiles(files=tuple(path.name for path in order.files), sha256=digests)
    head = header(order.command("wages", id), digests, guide.file(IMPORTS, id))
    try:
        made = [
            (occupation.id, wage_record(record, occupation, rows, files)) for occupation in record.occupations
        ]
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        message = f"'{str(first['input'])[:60]}' doesn't fit into a record: {first['msg']}"
        return Result(
            Report.of([Diagnostic(Place(sheets[0].name), "IMPORT004", message, "correct it there")])
        )
    generated = [GeneratedFile(f"{WAGES}/{name}.yml", head + yaml_text(one)) for name, one in made]
    shown, owner = order.shown(order.out), Owner("wages", id)
    report = Report.of(foreign_files(generated, order.out, owner, shown))
    if report.has_errors:
        return Result(report)
    changed = save(generated, order.out)
    lines = [*_reading(sheets), *_writing(made, changed, shown)]
    left = left_over(generated, (WAGES,), order.out, owner)
    lines += [f"{shown}/{path} is no longer generated; delete it" for path in left]
    return Result(lines=tuple(lines))


def _contradictions(guide: Guide, id: str) -> Iterator[Diagnostic]:
    """Report parts of a record that don't go together."""
    record = guide.wage_imports[id]
    for field in ("id", "code"):
        seen: set[str] = set()
        for index, occupation in enumerate(record.occupations):
            value = getattr(occupation, field)
            if value in seen:
                where = guide.where(IMPORTS, id, "occupations", index, field)
                yield Diagnostic(where, "IMPORT007", f"'{value}' occurs twice", "keep one occupation of it")
            seen.add(value)
    if all(entry.kind != "country" for entry in record.kinds):
        where = guide.where_key(IMPORTS, id, "kinds")
        yield Diagnostic(where, "IMPORT007", "no code means the whole country", "add it, with kind: country")


def _asked(record: WageImportRecord, sheets: Sequence[Sheet]) -> Iterator[Asked]:
    """What the record asks for, with what the columns of the files have."""
    codes, kinds = total(sheet.codes for sheet in sheets), total(sheet.kinds for sheet in sheets)
    for index, occupation in enumerate(record.occupations):
        yield ("occupations", index, "code"), record.columns.code, occupation.code, codes
    for index, entry in enumerate(record.kinds):
        yield ("kinds", index, "code"), record.columns.kind, entry.code, kinds
    for index, rule in enumerate(record.only):
        values = total(sheet.values[rule.column] for sheet in sheets)
        yield ("only", index, "value"), rule.column, rule.value, values


def _repeated(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Report rows about the same place and occupation that say different things."""
    first: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        other = first.setdefault((row.code, row.kind, row.place), row)
        if other.figures != row.figures:
            message = f"'{row.place}' has other figures for {row.code} in {other.file}, line {other.line}"
            hint = (
                "import one release; if rows differ in another column, choose one of its values with 'only'"
            )
            yield Diagnostic(Place(row.file, row.line), "IMPORT017", message, hint)
            return


def _without_country(guide: Guide, id: str, rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Report occupations without a row for the whole country, or with several."""
    for index, occupation in enumerate(guide.wage_imports[id].occupations):
        country = {row.place for row in rows if row.code == occupation.code and row.kind == "country"}
        if len(country) != 1:
            where = guide.where(IMPORTS, id, "occupations", index, "code")
            message = (
                f"{len(country)} rows are about the whole country for '{occupation.code}'; one is needed"
            )
            hint = (
                "import the file of the whole country along with those of states and areas, and see 'kinds'"
            )
            yield Diagnostic(where, "IMPORT018", message, hint)


def _reading(sheets: Sequence[Sheet]) -> Iterator[str]:
    for sheet in sheets:
        yield f"{sheet.name}: {sheet.count:,} rows, {sheet.taken:,} imported"
        for reason, number in sheet.left_out.items():
            yield f"  {number:,} left out: they {reason}"


def _writing(made: Sequence[tuple[str, WageRecord]], changed: Sequence[bool], shown: str) -> Iterator[str]:
    for (name, record), differs in zip(made, changed, strict=True):
        places = by_place(record)
        without = sum(one.p50 is None for one in record.places)
        stateless = [one.place for one in record.places if one.kind == "area" and one.state is None]
        yield (
            f"{shown}/{WAGES}/{name}.yml: {places['state']} states and {places['area']} areas, "
            f"{without} places without a released median ({'written' if differs else 'unchanged'})"
        )
        if stateless:
            yield f"  {len(stateless)} areas belong to no state of the file, such as {stateless[0]}"
