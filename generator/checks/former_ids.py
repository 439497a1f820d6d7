"""Rules about former ids."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error
from generator.read.guide import Guide
from generator.schema.kinds import KINDS


@error("FORMER001")
def claimed_former_id(guide: Guide) -> Iterator[Finding]:
    """A former id belongs to one record of its kind, and is not an id in use."""
    for kind in KINDS:
        owners: dict[str, str] = {}
        for id, record in guide.records(kind.name).items():
            for index, former in enumerate(getattr(record, "former_ids", ())):
                where = guide.where(kind.name, id, "former_ids", index)
                if former in guide.ids(kind.name):
                    yield Finding(
                        where, f"there is a {kind.noun} '{former}'", "remove it, or rename that one"
                    )
                elif former in owners:
                    message = f"the {kind.noun} '{owners[former]}' also has this former id"
                    yield Finding(where, message, "leave it with one of them")
                owners.setdefault(former, id)
