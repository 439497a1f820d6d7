"""Find what is to be renamed: a record, or a question, option, wording or competency inside one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.schema.kinds import Kind
from generator.schema.walk import lists

PARTS = {
    "question": ("decisions", "questions"),
    "option": ("decisions", "options"),
    "wording": ("placeholders", "wordings"),
    "competency": ("interview-kits", "competencies"),
}
"""What has an id inside a record: the record's kind, and the list that it is in."""


@dataclass(frozen=True)
class Target:
    """What is to be renamed. ``path`` leads to a part of a record; it is empty for the record itself."""

    kind: str
    record: str
    path: Path = ()
    full: str = ""
    """How to name a part without doubt, such as ``flow/question/option``."""


def records(guide: Guide, kind: Kind, id: str) -> list[Target]:
    """Return the record with an id, if there is one."""
    return [Target(kind.name, id, full=id)] if id in guide.ids(kind.name) else []


def parts(guide: Guide, noun: str, named: str) -> list[Target]:
    """Return the parts that a name may mean: an id, or the ids of what it is in and its own, with slashes.

    No name means all of them.
    """
    return [part for part in _parts(guide, noun) if not named or f"/{part.full}".endswith(f"/{named}")]


def siblings(guide: Guide, target: Target) -> set[str]:
    """Return the ids, and former ids, that are taken where a target is."""
    if not target.path:
        taken = {id: one for id, one in guide.records(target.kind).items() if id != target.record}
        former = {old for one in taken.values() for old in getattr(one, "former_ids", ())}
        return {*guide.ids(target.kind), *former} - {target.record}
    noun = next(
        noun for noun, (kind, name) in PARTS.items() if (kind, name) == (target.kind, target.path[-2])
    )
    inside = target.full.rpartition("/")[0]
    found: set[str] = set()
    for part in _parts(guide, noun):
        # Questions are asked in one address, whichever flow they belong to.
        if part != target and (noun == "question" or part.full.rpartition("/")[0] == inside):
            found |= {part.full.rpartition("/")[2], *(former_ids(guide, part) or ())}
    return found


def former_ids(guide: Guide, target: Target) -> tuple[str, ...] | None:
    """Return the ids that a target had before; ``None`` if its old ids are not kept."""
    found = value_at(guide, target)
    return getattr(found, "former_ids", None)


def value_at(guide: Guide, target: Target) -> object:
    """Return the record or part that a target means."""
    value: object = guide.records(target.kind)[target.record]
    for step in target.path:
        value = (
            value[step] if isinstance(value, tuple) and isinstance(step, int) else getattr(value, str(step))
        )
    return value


def _parts(guide: Guide, noun: str) -> Iterator[Target]:
    kind, name = PARTS[noun]
    for record_id, record in guide.records(kind).items():
        for path, entries in lists(record):
            if path[-1] != name:
                continue
            for index, entry in enumerate(entries):
                target = Target(kind, record_id, (*path, index))
                yield Target(kind, record_id, (*path, index), "/".join(_ids(guide, target, entry)))


def _ids(guide: Guide, target: Target, entry: object) -> Iterator[str]:
    yield target.record
    if len(target.path) > 2:
        yield value_at(guide, Target(target.kind, target.record, target.path[:2])).id  # type: ignore[attr-defined]
    yield entry.id  # type: ignore[attr-defined]
