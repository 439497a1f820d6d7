"""Put records together to a guide, and report ids that name no record."""

from __future__ import annotations

from collections import defaultdict

from generator.read.guide import Guide
from generator.read.unknown_ids import missing_kind, unknown_id, unknown_level, unnamed_level
from generator.read.validate import Entry
from generator.read.yaml_source import Path
from generator.report.diagnostics import Diagnostic
from generator.schema.fields import Record
from generator.schema.kinds import BY_NAME, KINDS
from generator.schema.role import RoleRecord
from generator.schema.source_kind import READY_MADE

NAMES = "name", "title", "url"
"""Fields whose text an author may take for an id."""


def resolve(entries: list[Entry]) -> tuple[Guide, list[Diagnostic]]:
    """Put all records together and report every id that names no record.

    To report one mistake only once, a broken record still counts as existing, and a kind with no record at
    all is reported once. Ids of a kind that can't be read, or whose files have names that can't be ids, are
    not checked. Levels may also be a role's own, and count as known where only their name is missing; some
    kinds of source are ready-made.
    """
    known: dict[str, set[str]] = defaultdict(set, {"source-kinds": {*READY_MADE}})
    unread = {kind.name for kind in KINDS if not kind.optional}
    for entry in entries:
        if entry.is_record:
            known[entry.kind.name].add(entry.id)
        else:
            unread.add(entry.kind.name)
        if isinstance(entry.record, RoleRecord):
            known["levels"].update(own.level for own in entry.record.levels)
        elif entry.kind.name == "roles":  # it may have levels of its own
            unread.add("levels")
    unread -= {name for name, ids in known.items() if ids and name != "levels"}
    unread |= {entry.kind.name for entry in entries if entry.is_guessed}
    guide = Guide(entries)
    problems = []
    missing: dict[str, Diagnostic] = {}
    for entry in entries:
        if entry.record is None:
            continue
        for path, kind, id, is_key in entry.references:
            listed = kind == "levels" and entry.kind.name == "roles" and path[0] == "levels"
            unnamed = listed and _is_unnamed(guide, entry, path)
            if kind in unread or (id in known[kind] and not unnamed):
                continue
            full = (*entry.path, *path)
            place = entry.document.place_of_key(full) if is_key else entry.document.place_of_value(full)
            if not known[kind]:
                missing.setdefault(kind, missing_kind(place, BY_NAME[kind], id))
                continue
            if unnamed:
                problems.append(unnamed_level(place, id, guide.levels))
            elif kind == "levels":
                role = _role_at(entry, path)
                problems.append(unknown_level(place, id, role, guide.levels_of(role) or known["levels"]))
            else:
                called = _called(guide, kind, id)
                problems.append(unknown_id(place, BY_NAME[kind], id, known[kind], called))
    problems += missing.values()
    guide.complete = not problems and all(entry.record is not None for entry in entries)
    return guide, problems


def _called(guide: Guide, kind: str, text: str) -> str:
    """The id of the record that a text names by its name, title or address; empty if there is none."""
    for id, record in guide.records(kind).items():
        if text.casefold() in {str(getattr(record, field, "")).casefold() for field in NAMES}:
            return id
    return ""


def _is_unnamed(guide: Guide, entry: Entry, path: Path) -> bool:
    """Whether a level that a role lists has no name, neither its own nor one of the guide's."""
    return getattr(_down(entry.record, path[:-1])[-1], "level", "") in guide.unnamed_levels(entry.id)


def _role_at(entry: Entry, path: Path) -> str:
    """The id of the role that a value in a record is about; empty if it is about no role."""
    if entry.kind.name == "roles":
        return entry.id
    roles = [getattr(value, "role", None) for value in _down(entry.record, path)]
    return next((role for role in reversed(roles) if isinstance(role, str)), "")


def _down(record: object, path: Path) -> list[object]:
    """The record and every value on the way to the one at ``path``, as far as there are fields and lists."""
    found = [record]
    for step in path:
        value = found[-1]
        if isinstance(step, int) and isinstance(value, tuple):
            found.append(value[step])
        elif isinstance(step, str) and isinstance(value, Record):
            found.append(getattr(value, step))
        else:
            break
    return found
