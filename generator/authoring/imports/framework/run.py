"""Import a career framework from end to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count, islice
from pathlib import Path

from pydantic import ValidationError

from generator.authoring.imports import edits
from generator.authoring.imports.framework.framework import Framework
from generator.authoring.imports.framework.ids import Ids
from generator.authoring.imports.framework.read_back import ReadBack, Records
from generator.authoring.imports.framework.records import Writer
from generator.authoring.imports.framework.tables import Sheet, columns_of, read_sheet
from generator.authoring.imports.order import Order, Result, carry_out
from generator.authoring.imports.saving import GeneratedFile
from generator.authoring.imports.table import MAX_PROBLEMS
from generator.authoring.imports.yaml_text import yaml_text
from generator.read.guide import Guide
from generator.read.yaml_source import parse
from generator.report.diagnostics import Diagnostic, Place
from generator.report.report import Report
from generator.schema.framework_import import FrameworkImportRecord
from generator.schema.role import RoleRecord
from generator.schema.skill import SkillRecord

KIND, NAME = "framework-imports", "framework"
ROLES, SKILLS = "roles", "skills"
MAX_POSITION = 9_999


def import_framework(order: Order, progress: Callable[[str], None]) -> Result:
    """Write the roles and skills of a framework, or nothing if anything is wrong or would be lost."""
    return carry_out(order, KIND, lambda guide, record: _import(order, guide, record, progress))


def _import(order: Order, guide: Guide, id: str, progress: Callable[[str], None]) -> Result:
    record = guide.framework_imports[id]
    roles, skills = _sheets(order, record, progress)
    wrong = [problem for sheet in (*roles, *skills) for problem in sheet.problems]
    if wrong:
        return Result(Report.of(wrong))
    if not roles:
        return Result(refusal="none of the files has the columns that 'role_columns' in the record names")
    framework = Framework(record, roles, skills)
    ids = Ids(framework, record)
    where = guide.where_key(KIND, id, "role_columns")
    problems = [*framework.problems, *ids.problems(where)]
    if Report.of(problems).has_errors:
        return Result(Report.of(problems))
    progress("writing records")
    writer = Writer(framework, record, ids, order.reviewed or record.reviewed)
    positions = _free_positions(guide, set(ids.roles.values()))
    files: list[GeneratedFile] = []
    name = ""
    try:
        for name, skill in ids.skills.items():
            files.append(_file(SKILLS, skill, writer.skill(name), id, record))
        for name, role in ids.roles.items():
            files.append(_file(ROLES, role, writer.role(name, next(positions)), id, record))
    except ValidationError as error:
        return Result(Report.of([_unfit(name, error, where)]))
    progress("reading back")
    problems += islice(ReadBack(_read(files), record).lost(roles, skills), MAX_PROBLEMS)
    saved = edits.compare(files, (ROLES, SKILLS), order.out, (NAME, id))
    shown = order.shown(order.out)
    problems += [*edits.refusals(saved, shown, id), *edits.warnings(saved, shown)]
    report = Report.of(problems)
    if report.has_errors:
        return Result(report)
    edits.write(files, saved, order.out)
    return Result(report, tuple(_lines(framework, [*roles, *skills], saved, shown)))


def _sheets(
    order: Order, record: FrameworkImportRecord, progress: Callable[[str], None]
) -> tuple[list[Sheet], list[Sheet]]:
    """The sheets of roles and those of skills. What a file is, its columns tell."""
    roles: list[Sheet] = []
    skills: list[Sheet] = []
    for path in order.files:
        name = order.shown(path)
        sheet = read_sheet(name, path, columns_of(record.role_columns), record, progress)
        other = None
        if record.skill_columns and any(problem.code == "IMPORT002" for problem in sheet.problems):
            other = read_sheet(name, path, columns_of(record.skill_columns), record, progress)
        if other is not None and len(other.problems) <= len(sheet.problems):
            skills.append(other)
        else:
            roles.append(sheet)
    return roles, skills


def _unfit(name: str, error: ValidationError, where: Place) -> Diagnostic:
    """Say what of a role or skill doesn't fit into a record."""
    first = error.errors(include_url=False)[0]
    message = f"'{name}' doesn't fit into a record: {first['msg']}"
    hint = "correct it in the file, or skip its rows"
    if first["type"] == "too_long":
        text = str(first["input"])
        message = f"'{name[:60]}' has a text of {len(text):,} characters: '{text[:60]}…'"
        hint = f"the limit is {first['ctx']['max_length']:,}; shorten it in the file"
    return Diagnostic(where, "IMPORT015", message, hint)


def _free_positions(guide: Guide, made: set[str]) -> Iterator[int]:
    """Places in lists that no other role has, after all of them."""
    others = [role.position for id, role in guide.roles.items() if id not in made]
    return count(max(others, default=0) + 1)


def _file(
    folder: str, id: str, record: RoleRecord | SkillRecord, owner: str, how: FrameworkImportRecord
) -> GeneratedFile:
    text = edits.with_header(yaml_text(record), folder, NAME, owner, how.notice)
    return GeneratedFile(f"{folder}/{id}.yml", text)


def _read(files: list[GeneratedFile]) -> Records:
    """The records as the guide will read them: from the text of the files."""
    roles: dict[str, RoleRecord] = {}
    skills: dict[str, SkillRecord] = {}
    for file in files:
        value = parse(file.path, file.text)[0].value
        id = Path(file.path).stem
        if file.path.startswith(ROLES):
            roles[id] = RoleRecord.model_validate(value)
        else:
            skills[id] = SkillRecord.model_validate(value)
    return Records(roles, skills)


def _lines(framework: Framework, sheets: list[Sheet], saved: edits.Saved, shown: str) -> Iterator[str]:
    columns = framework.record.skill_columns
    compared = columns.roles if columns else None
    for sheet in sheets:
        rows = len(sheet.lines) + sheet.skipped.total()
        yield f"{sheet.name}: {rows:,} rows, {len(sheet.lines):,} imported"
        for reason, number in sheet.skipped.items():
            yield f"  {number:,} left out: they {reason}"
        unknown = {"", *framework.record.no_value}
        cells = sum(text.strip() not in unknown for _, text in sheet.cells(besides=compared))
        yield f"  {cells:,} distinct cells, each read back whole from the records"
        if sheet.only_skipped:
            yield f"  {len(sheet.only_skipped):,} distinct cells occur only in rows that were left out"
        for column, filled in sorted(sheet.unnamed.items()):
            yield f"  the record doesn't name the column '{column}': {filled:,} of its cells are not imported"
        if compared in sheet.columns:
            wrong = len({one.where for one in framework.problems if one.where.file == sheet.name})
            yield f"  {len(sheet.lines) - wrong:,} rows agree with the roles in '{compared}', {wrong:,} don't"
    levels = sum(len(role.levels) for role in framework.roles.values())
    meanings = sum(len(skill.meanings) for skill in framework.skills.values())
    needs = sum(len(levels) for role in framework.roles.values() for levels in role.skills.values())
    yield (
        f"{len(framework.roles)} roles with {levels} levels need {len(framework.skills)} skills: "
        f"{needs:,} proficiencies, {meanings} meanings of a proficiency"
    )
    counts: Mapping[str, list[str]] = {
        "new": saved.new,
        "updated": saved.updated,
        "unchanged": saved.unchanged,
        "edited by hand and left as they are": saved.kept,
    }
    yield f"files in {shown}: " + ", ".join(f"{len(paths)} {what}" for what, paths in counts.items())
    yield from (f"{shown}/{path} is no longer in the framework; delete it" for path in saved.left_over)
