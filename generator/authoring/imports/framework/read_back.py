"""Read every cell of a framework back from what was written, to prove that nothing was lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.authoring.imports.framework.framework import lower_first
from generator.authoring.imports.framework.passages import comparable, text_of
from generator.authoring.imports.framework.tables import Line, Sheet
from generator.report.diagnostics import Diagnostic
from generator.schema.fields import Passage
from generator.schema.framework_import import FrameworkImportRecord
from generator.schema.role import RoleLevel, RoleRecord
from generator.schema.skill import SkillRecord


@dataclass(frozen=True)
class Records:
    """What was written: roles and skills by id, as the guide would read them."""

    roles: Mapping[str, RoleRecord]
    skills: Mapping[str, SkillRecord]


class ReadBack:
    """Finds the cells of a framework in records."""

    def __init__(self, records: Records, record: FrameworkImportRecord) -> None:
        self._record = record
        self._skills = records.skills
        self._roles = {role.name: role for role in records.roles.values()}
        self._skill_ids = {skill.name: id for id, skill in records.skills.items()}
        self._families = {entry.family: entry.name for entry in record.families}
        self._proficiencies = {entry.proficiency: entry.name for entry in record.proficiencies}
        self._level_names = {entry.level: entry.name for entry in record.levels}
        self._needed_by: dict[str, set[str]] = {id: set() for id in records.skills}
        for role in records.roles.values():
            for need in role.skills:
                self._needed_by[need.skill].add(role.name)

    def lost(self, roles: Sequence[Sheet], skills: Sequence[Sheet]) -> Iterator[Diagnostic]:
        """Report cells that can't be read back whole. White space doesn't count."""
        for sheets, read in ((roles, self._role_row), (skills, self._skill_row)):
            for sheet in sheets:
                for line in sheet.lines:
                    found = read(line)
                    for column, text in line.cells.items():
                        if column not in found or self._same(text, found[column]):
                            continue
                        message = f"this row's '{column}' can't be read back whole from the records"
                        yield Diagnostic(line.where, "IMPORT015", message, "shorten or split the text")

    def _same(self, cell: str, found: str) -> bool:
        """Whether a cell is what was found. A row may leave out a text that another row gives."""
        wanted = comparable(cell, self._record.bullets)
        return wanted in ("", *self._record.no_value) or wanted == comparable(found, self._record.bullets)

    def _role_row(self, line: Line) -> dict[str, str]:
        columns = self._record.role_columns
        name = _folded(line.cells[columns.role])
        role = self._roles.get(lower_first(name) if self._record.lower_case_names else name)
        skill_id = self._skill_ids.get(_folded(line.cells[columns.skill]), "")
        need = next((need for need in role.skills if need.skill == skill_id), None) if role else None
        if role is None or need is None:
            return dict.fromkeys(line.cells, "")
        level, proficiency = None, need.proficiency
        if columns.level:
            wanted = _folded(line.cells[columns.level])
            level = next((one for one in role.levels if self._level_name(one) == wanted), None)
            proficiency = need.at(level.level) if level else None
        skill = self._skills[skill_id]
        found = {
            columns.role: name,
            columns.family: self._families.get(role.family or "", ""),
            columns.role_description: self._text(role.summary, role.responsibilities),
            columns.level: self._level_name(level) if level else "",
            columns.level_description: self._text(level.expects, level.responsibilities) if level else "",
            columns.skill: skill.name,
            columns.skill_description: self._description(skill),
            columns.proficiency: self._proficiencies.get(proficiency or "", ""),
            columns.meaning: text_of(skill.meanings.get(proficiency or "", ())),
        }
        return {column: text for column, text in found.items() if column is not None}

    def _skill_row(self, line: Line) -> dict[str, str]:
        columns = self._record.skill_columns
        assert columns is not None
        id = self._skill_ids.get(_folded(line.cells[columns.skill]))
        if id is None:
            return dict.fromkeys(line.cells, "")
        skill = self._skills[id]
        found = {columns.skill: skill.name}
        if columns.description:
            found[columns.description] = self._description(skill)
        for entry in columns.meanings:
            found[entry.column] = text_of(skill.meanings.get(entry.proficiency, ()))
        return found

    def _level_name(self, level: RoleLevel) -> str:
        return level.name or self._level_names.get(level.level, "")

    def _description(self, skill: SkillRecord) -> str:
        return self._text(skill.what_it_is, [Passage(items=skill.how_to_tell)])

    def _text(self, first: str | None, passages: Sequence[Passage]) -> str:
        start = "" if first in (None, self._record.no_description) else first
        return f"{start} {text_of(passages)}"


def _folded(text: str) -> str:
    return " ".join(text.split())
