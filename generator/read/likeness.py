"""Tell what kind of record a file holds, wherever it was put: by its fields, and the schema that it names."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from generator.read.yaml_source import Document, Value
from generator.schema.kinds import BY_NAME, KINDS, Kind, Storage

_SLIPS = 2
"""A file may have so many slips, and still be told from its fields."""


def looks_like(document: Document, here: Kind | None = None) -> Kind | None:
    """Return the kind whose fields a file has; ``None`` if it fits no kind clearly better than ``here``."""
    faults = _faults(here, document.value) if here else None
    named = BY_NAME.get(document.schema)
    if named and named is not here and (faults is None or _faults(named, document.value) < faults):
        return named
    others = [kind for kind in KINDS if kind is not here]
    best = min(others, key=lambda kind: _faults(kind, document.value))
    fewest = _faults(best, document.value)
    clear = fewest <= _SLIPS and (faults is None or faults > 2 * fewest + _SLIPS)
    return best if clear else None


def _faults(kind: Kind, value: Value) -> int:
    """How many fields a file of a kind has too many or too few."""
    if kind.storage is not Storage.MAPPING:
        return _faults_of_one(kind, value)
    records = value.values() if isinstance(value, dict) else ()
    return sum(_faults_of_one(kind, one) for one in records) if records else 1_000


def _faults_of_one(kind: Kind, value: Value) -> int:
    if not isinstance(value, dict):
        return 1_000
    known, required = _fields(kind)
    typed = frozenset(value)
    common = len(typed & known)
    return len(typed - known) + len(required - typed) if common > 1 else 1_000


@functools.cache
def _fields(kind: Kind) -> tuple[frozenset[str], frozenset[str]]:
    fields: Iterable[tuple[str, bool]] = (
        (name, info.is_required()) for name, info in kind.model.model_fields.items()
    )
    fields = tuple(fields)
    return frozenset(name for name, _ in fields), frozenset(name for name, required in fields if required)
