"""A framework as its tables say it: roles with levels, what each level needs, and what proficiencies mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.authoring.imports.framework.tables import Line, Sheet
from generator.report.diagnostics import Diagnostic, Place, Severity, did_you_mean
from generator.schema.framework_import import FrameworkImportRecord


@dataclass
class Skill:
    """A skill: its description, and what each proficiency means, by the proficiency's id."""

    description: str = ""
    meanings: dict[str, str] = field(default_factory=dict)


@dataclass
class Role:
    """A role: its family's id, the descriptions of itself and its levels, and the skills of each level."""

    family: str | None
    description: str = ""
    levels: dict[str, str] = field(default_factory=dict)
    skills: dict[str, dict[str, str]] = field(default_factory=dict)
    """By the skill's name: the proficiency's id of each level that needs it, by the level's name."""


class Framework:
    """Roles and skills by name, in the order of the files. ``problems`` says where the files contradict."""

    def __init__(
        self, record: FrameworkImportRecord, roles: Sequence[Sheet], skills: Sequence[Sheet]
    ) -> None:
        self.roles: dict[str, Role] = {}
        self.skills: dict[str, Skill] = {}
        self.problems: list[Diagnostic] = []
        self.record = record
        self._said: dict[tuple[str, ...], tuple[str, Place]] = {}
        self._families = {entry.name: entry.family for entry in record.families}
        self._proficiencies = {entry.name: entry.proficiency for entry in record.proficiencies}
        of_skills = [line for sheet in skills for line in sheet.lines]
        for line in of_skills:
            self._add_skill(line)
        for sheet in roles:
            for line in sheet.lines:
                self._add_need(line)
        self._left_out = {
            value
            for sheet in roles
            for column, value in sheet.only_skipped
            if column == record.role_columns.role
        }
        for line in of_skills:
            self._compare_roles(line)

    def _add_skill(self, line: Line) -> None:
        columns = self.record.skill_columns
        assert columns is not None
        name = self._name(line, columns.skill)
        if name:
            skill = self.skills.setdefault(name, Skill())
            skill.description = self._agreed(line, columns.description, (name,))
            for entry in columns.meanings:
                meaning = self._agreed(line, entry.column, (name, entry.proficiency))
                if meaning:
                    skill.meanings[entry.proficiency] = meaning

    def _add_need(self, line: Line) -> None:
        columns = self.record.role_columns
        name, needed = self._name(line, columns.role), self._name(line, columns.skill)
        level = self._name(line, columns.level) if columns.level else ""
        proficiency = self._mapped(line, columns.proficiency, self._proficiencies, "proficiencies")
        family = self._mapped(line, columns.family, self._families, "families") if columns.family else None
        if not name or not needed or not proficiency:
            return
        role = self.roles.setdefault(name, Role(family))
        if role.family != family:
            self._contradict(line, columns.family or "", f"the family of '{name}'", line.where)
        role.description = self._agreed(line, columns.role_description, ("role", name))
        role.levels[level] = self._agreed(line, columns.level_description, ("role", name, level))
        skill = self.skills.setdefault(needed, Skill())
        skill.description = self._agreed(line, columns.skill_description, (needed,))
        meaning = self._agreed(line, columns.meaning, (needed, proficiency))
        if meaning:
            skill.meanings[proficiency] = meaning
        before = role.skills.setdefault(needed, {}).setdefault(level, proficiency)
        if before != proficiency:
            self._contradict(line, columns.proficiency, f"'{needed}' of '{level or name}'", line.where)

    def _name(self, line: Line, column: str) -> str:
        name = " ".join(line.cells[column].split())
        if not name:
            self._report(line.where, "IMPORT003", f"'{column}' has no value", "fill it in, or skip such rows")
        return name

    def _mapped(self, line: Line, column: str, known: dict[str, str], place: str) -> str:
        value = " ".join(line.cells[column].split())
        if value not in known:
            message = f"'{value}' in the column '{column}' is not listed under '{place}' in the record"
            self._report(
                line.where, "IMPORT012", message, did_you_mean(value, known, "add it, or skip such rows")
            )
        return known.get(value, "")

    def _agreed(self, line: Line, column: str | None, about: tuple[str, ...]) -> str:
        """A text that several rows give, which must be the same wherever it is given."""
        text = line.cells[column].strip() if column else ""
        given = "" if text in self.record.no_value else text
        before, where = self._said.get(about, ("", line.where))
        if given and before and given.split() != before.split():
            self._contradict(line, column or "", " ".join(about), where)
        if given and not before:
            self._said[about] = given, line.where
        return before or given

    def _contradict(self, line: Line, column: str, about: str, where: Place) -> None:
        message = f"'{column}' says something else about {about} than line {where.line} of {where.file}"
        self._report(line.where, "IMPORT013", message, "correct one of them, or skip one of the rows")

    def _report(self, where: Place, code: str, message: str, hint: str) -> None:
        if not any(one.code == code and one.message == message for one in self.problems):
            self.problems.append(Diagnostic(where, code, message, hint))

    def _compare_roles(self, line: Line) -> None:
        """Warn where the list of roles that need a skill is not what the rows of the roles say."""
        columns = self.record.skill_columns
        if columns is None or columns.roles is None:
            return
        name = self._name(line, columns.skill)
        listed = {one.strip() for one in line.cells[columns.roles].split(columns.roles_separator)} - {
            "",
            *self._left_out,
        }
        needing = {role for role, facts in self.roles.items() if name in facts.skills}
        for roles, message in (
            (listed - needing, f"only this file says who else needs '{name}': "),
            (needing - listed, f"by the rows of the roles, others need '{name}' too: "),
        ):
            if roles:
                message += ", ".join(sorted(roles))
                hint = "the rows of the roles are imported"
                self.problems.append(Diagnostic(line.where, "IMPORT014", message, hint, Severity.WARNING))


def lower_first(name: str) -> str:
    """Return a name as in running text: 'Data engineer' → 'data engineer', but 'IT manager', 'DevOps'."""
    first, space, rest = name.partition(" ")
    return (first.lower() if first[1:].islower() else first) + space + rest
