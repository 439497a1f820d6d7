"""Put records together to a guide, and report ids that name no record."""

from __future__ import annotations

from collections import defaultdict

from generator.read.guide import Guide
from generator.read.unknown_ids import missing_kind, unknown_id
from generator.read.validate import Entry
from generator.report.diagnostics import Diagnostic
from generator.schema.kinds import BY_NAME, KINDS
from generator.schema.role import RoleRecord
from generator.schema.source_kind import READY_MADE


def resolve(entries: list[Entry]) -> tuple[Guide, list[Diagnostic]]:
    """Put all records together and report every id that names no record.

    To report one mistake only once, a broken record still counts as existing, ids of a kind that can't
    be read are not checked, and a kind with no record at all is reported once. Levels may also be a
    role's own, and some kinds of source are ready-made.
    """
    known: dict[str, set[str]] = defaultdict(set, {"source-kinds": {*READY_MADE}})
    unread = {kind.name for kind in KINDS if not kind.optional}
    for entry in entries:
        if entry.is_record:
            known[entry.kind.name].add(entry.id)
        else:
            unread.add(entry.kind.name)
        if isinstance(entry.record, RoleRecord):
            known["levels"].update(own.level for own in entry.record.levels if own.name)
        elif entry.kind.name == "roles":  # it may have levels of its own
            unread.add("levels")
    unread -= {name for name, ids in known.items() if ids and name != "levels"}
    problems = []
    missing: dict[str, Diagnostic] = {}
    for entry in entries:
        if entry.record is None:
            continue
        for path, kind, id, is_key in entry.references:
            if id in known[kind] or kind in unread:
                continue
            full = (*entry.path, *path)
            place = entry.document.place_of_key(full) if is_key else entry.document.place_of_value(full)
            if not known[kind]:
                missing.setdefault(kind, missing_kind(place, BY_NAME[kind], id))
                continue
            own_level = kind == "levels" and path[0] == "levels" and entry.kind.name == "roles"
            problems.append(unknown_id(place, BY_NAME[kind], id, known[kind], own_level))
    problems += missing.values()
    complete = not problems and all(entry.record is not None for entry in entries)
    return Guide(entries, complete), problems
