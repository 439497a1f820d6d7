"""Rules about former ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Finding, error
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.schema.fields import Record
from generator.schema.kinds import KINDS


@dataclass(frozen=True)
class _Part:
    """Something with an id: a record, or a part of one at ``path``."""

    id: str
    kind: str
    owner: str
    path: Path
    record: Record


@error("FORMER001")
def claimed_former_id(guide: Guide) -> Iterator[Finding]:
    """A former id belongs to one record of its kind, and is not an id in use."""
    for kind in KINDS:
        records = guide.records(kind.name).items()
        yield from _claims(guide, kind.noun, [_Part(id, kind.name, id, (), one) for id, one in records])


@error("FORMER002")
def claimed_former_part(guide: Guide) -> Iterator[Finding]:
    """A former id of a question, an option or a wording belongs to one of them, and is not an id in use.

    In an interview kit, this holds for the questions of a level.
    """
    questions = []
    for owner, flow in guide.decisions.items():
        for number, question in enumerate(flow.questions):
            path: Path = ("questions", number)
            questions.append(_Part(question.id, "decisions", owner, path, question))
            options = [
                _Part(one.id, "decisions", owner, (*path, "options", index), one)
                for index, one in enumerate(question.options)
            ]
            yield from _claims(guide, "option", options)
    yield from _claims(guide, "question", questions)
    for owner, blank in guide.placeholders.items():
        wordings = enumerate(blank.wordings)
        parts = [_Part(one.id, "placeholders", owner, ("wordings", n), one) for n, one in wordings]
        yield from _claims(guide, "wording", parts)
    yield from dict.fromkeys(_claims_at_levels(guide))


def _claims_at_levels(guide: Guide) -> Iterator[Finding]:
    for owner, kit in guide.interview_kits.items():
        parts = [
            _Part(one.id, "interview-kits", owner, ("competencies", number), one)
            for number, one in enumerate(kit.competencies)
        ]
        for level in guide.levels_of(owner):
            asked = [part for part, one in zip(parts, kit.competencies, strict=True) if one.applies_at(level)]
            yield from _claims(guide, "question", asked)


def _claims(guide: Guide, noun: str, parts: list[_Part]) -> Iterator[Finding]:
    in_use = {part.id for part in parts}
    owners: dict[str, str] = {}
    for part in parts:
        former_ids: tuple[str, ...] = getattr(part.record, "former_ids", ())
        for index, former in enumerate(former_ids):
            where = guide.where(part.kind, part.owner, *part.path, "former_ids", index)
            if former in in_use:
                yield Finding(where, f"the {noun} '{former}' has this id", "remove it, or rename that one")
            elif former in owners:
                message = f"the {noun} '{owners[former]}' also has this former id"
                yield Finding(where, message, "leave it with one of them")
            owners.setdefault(former, part.id)
