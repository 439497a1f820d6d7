"""The ids of roles, levels and skills, which follow from their names unless the record says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.authoring.imports.framework.framework import Framework
from generator.report.diagnostics import Diagnostic, Place
from generator.schema.fields import better_id
from generator.schema.framework_import import FrameworkImportRecord


class Ids:
    """The ids of everything in a framework, by name."""

    def __init__(self, framework: Framework, record: FrameworkImportRecord) -> None:
        chosen = {entry.name: entry.id for entry in record.ids}
        self.roles = {name: chosen.get(name) or better_id(name) for name in framework.roles}
        self.skills = {name: chosen.get(name) or better_id(name) for name in framework.skills}
        shared = {entry.name: entry.level for entry in record.levels}
        self.levels = {
            level: shared.get(level) or better_id(level)
            for role in framework.roles.values()
            for level in role.levels
            if level
        }
        self._framework = framework

    def problems(self, where: Place) -> Iterator[Diagnostic]:
        """Report names that have no id, and different ones with the same id."""
        yield from _doubles(self.roles, self.roles, where)
        yield from _doubles(self.skills, self.skills, where)
        for role in self._framework.roles.values():
            yield from _doubles(filter(None, role.levels), self.levels, where)


def _doubles(names: Iterable[str], ids: Mapping[str, str], where: Place) -> Iterator[Diagnostic]:
    owners: dict[str, str] = {}
    for name in names:
        owner = owners.setdefault(ids[name], name)
        if not ids[name]:
            message = f"'{name}' gets no id"
        elif owner != name:
            message = f"'{name}' and '{owner}' get the same id '{ids[name]}'"
        else:
            continue
        yield Diagnostic(
            where, "IMPORT007", message, "list one of them under 'ids' or 'levels' in the record"
        )
