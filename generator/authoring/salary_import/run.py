"""Import a file of postings from end to end."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.authoring.salary_import.cells import sort_postings
from generator.authoring.salary_import.mapping import IMPORTS, choose, contradictions, pairs_to_compare
from generator.authoring.salary_import.postings import Pairing
from generator.authoring.salary_import.range_checks import comparable
from generator.authoring.salary_import.records import Origin, generated_files
from generator.authoring.salary_import.saving import foreign_files, left_over, save
from generator.authoring.salary_import.sheet import MAX_PROBLEMS, Row, Sheet
from generator.authoring.salary_import.summary import reading, writing
from generator.derive.pay import MIN_POSTINGS
from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place
from generator.report.report import Report
from generator.schema.fields import MAX_AMOUNT, MAX_LABEL
from generator.schema.salary import Computation


@dataclass(frozen=True)
class Order:
    """The options of the command. ``root`` is the guide's folder; all paths are absolute."""

    root: Path
    file: Path
    out: Path
    using: str | None = None
    reviewed: datetime.date | None = None


@dataclass(frozen=True)
class Result:
    """The outcome of an import. ``refusal`` says what was wrong with the command itself."""

    report: Report = field(default_factory=Report)
    lines: tuple[str, ...] = ()
    refusal: str = ""


def import_salaries(order: Order, progress: Callable[[str], None]) -> Result:
    """Write the pay sets and gaps computed from a file, or nothing if anything is wrong."""
    try:
        refusal = _unusable(order.file)
        if refusal:
            return Result(refusal=refusal)
        guide, found = read_guide(Project(order.root))
        id, refusal = choose(guide.ids(IMPORTS), order.using)
        if refusal:
            return Result(refusal=refusal)
        wrong = [one for one in found if one.where.file == guide.file(IMPORTS, id)]
        wrong = wrong or list(contradictions(guide, id))
        return Result(Report.of(wrong)) if wrong else _import(order, guide, id, progress)
    except OSError as error:
        return Result(refusal=f"{error.filename or order.file}: {error.strerror or error}")


def _import(order: Order, guide: Guide, id: str, progress: Callable[[str], None]) -> Result:
    record = guide.salary_imports[id]
    name, out = _shown(order.file, order.root), _shown(order.out, order.root)
    sheet = Sheet(name, order.file, progress)
    pairing = Pairing(sheet)
    cells, too_large = sort_postings(pairing, record)
    report = Report.of([*sheet.problems, *(_too_large(name, row) for row in too_large[:MAX_PROBLEMS])])
    if report.has_errors:
        return Result(report)
    progress("computing")
    computed_from = Computation(
        file=order.file.name,
        sha256=_digest(order.file),
        rows=sheet.count,
        postings=pairing.postings,
        unpaired=pairing.unpaired.total(),
    )
    reviewed = order.reviewed or record.reviewed
    origin = Origin(_command(order, id), guide.file(IMPORTS, id), computed_from, reviewed)
    pairs, others = pairs_to_compare(guide, record), comparable(guide.salaries, record)
    files = list(generated_files(cells, record, origin, pairs, others))
    report = Report.of(foreign_files(files, order.out, id, out) if files else [_too_few(guide, id)])
    if report.has_errors:
        return Result(report)
    changed = save(files, order.out)
    lines = [*reading(order.file.name, sheet.count, pairing), *writing(files, changed, out)]
    lines += [f"{out}/{path} is no longer generated; delete it" for path in left_over(files, order.out, id)]
    return Result(lines=tuple(lines))


def _command(order: Order, id: str) -> str:
    reviewed = f" --reviewed {order.reviewed}" if order.reviewed else ""
    return f"guide salaries import {order.file.name} --using {id}{reviewed}"


def _too_large(name: str, row: Row) -> Diagnostic:
    message = f"'salary' is {row.pay:,}; a record can hold up to {MAX_AMOUNT:,}"
    return Diagnostic(Place(name, row.line), "IMPORT004", message, "check it for extra digits")


def _too_few(guide: Guide, id: str) -> Diagnostic:
    message = f"no role has {MIN_POSTINGS} postings at any level in any of these years"
    hint = "compare the titles and codes with those in the file"
    return Diagnostic(guide.where_key(IMPORTS, id, "years"), "IMPORT005", message, hint)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _shown(path: Path, root: Path) -> str:
    """A path relative to the guide's folder, if it is inside."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _unusable(path: Path) -> str:
    """Why a path can't be imported; empty if it can."""
    if not path.exists():
        return f"there is no file {path}"
    if not path.is_file():
        return f"{path} is not a plain file"
    if len(path.name) > MAX_LABEL or not path.name.isprintable():
        return f"rename the file: its name goes into the data, with up to {MAX_LABEL} visible characters"
    return ""
