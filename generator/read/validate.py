"""Check every document against the model of its kind."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.read.explain import describe, explain, fields_at
from generator.read.load import Loaded
from generator.read.numbers import is_misread
from generator.read.yaml_source import CACHED_FILES, Document, Path, Value
from generator.report.diagnostics import Diagnostic, Place, closest
from generator.schema.fields import Record, better_id
from generator.schema.kinds import Kind, Storage
from generator.schema.walk import references, texts, values


@dataclass(frozen=True, eq=False)
class Entry:
    """A record with its id and place. ``record`` is ``None`` if it is not valid."""

    kind: Kind
    id: str
    record: Record | None
    document: Document
    path: Path = ()

    @functools.cached_property
    def references(self) -> tuple[tuple[Path, str, str, bool], ...]:
        """Every reference in the record: its path, the kind it names, the id, and whether it is a key."""
        return tuple(references(self.record)) if self.record is not None else ()

    @functools.cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the record that readers see, with its path."""
        return tuple(texts(self.record)) if self.record is not None else ()

    @property
    def typed(self) -> Value:
        """The record as its author typed it, valid or not."""
        value = self.document.value
        for part in self.path:
            value = value.get(str(part)) if isinstance(value, dict) else None
        return value

    @property
    def is_record(self) -> bool:
        """``False`` for an unreadable file of many records, which stands for none of them."""
        return bool(self.path) or self.kind.storage is not Storage.MAPPING


def validate_documents(loaded: list[Loaded]) -> tuple[list[Entry], list[Diagnostic]]:
    """Make typed records, one file at a time."""
    results = [_entries(item) for item in loaded]
    return (
        [entry for entries, _ in results for entry in entries],
        [problem for _, problems in results for problem in problems],
    )


@functools.lru_cache(maxsize=CACHED_FILES)
def _entries(item: Loaded) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The records of a file, cached by document."""
    entries: list[Entry] = []
    problems: list[Diagnostic] = []
    if item.kind.storage is Storage.FOLDER:
        problems += _bad_id(item.id, item.document.place_of_key(()), "rename the file to {}.yml")
    if not item.readable:
        entries.append(Entry(item.kind, item.id, None, item.document))
    elif item.kind.storage is not Storage.MAPPING:
        _one(Entry(item.kind, item.id, None, item.document), item.document.value, entries, problems)
    elif not isinstance(item.document.value, dict) or not item.document.value:
        found = describe(item.document.value) if item.document.value else "nothing"
        message = f"expected at least one {item.kind.noun}, found {found}"
        place = item.document.place_of_value(())
        problems.append(Diagnostic(place, "SCHEMA003", message, "write 'some-id:' and its fields below"))
        entries.append(Entry(item.kind, item.id, None, item.document))
    else:
        for key, value in item.document.value.items():
            problems += _bad_id(key, item.document.place_of_key((key,)), "call it '{}'")
            _one(Entry(item.kind, key, None, item.document, (key,)), value, entries, problems)
    return tuple(entries), tuple(problems)


def _one(entry: Entry, value: Value, entries: list[Entry], problems: list[Diagnostic]) -> None:
    record = None
    try:
        record = entry.kind.model.model_validate(value)
    except ValidationError as error:
        problems += [
            explain(entry.kind.model, entry.document, entry.path, details)
            for details in _causes(entry, error)
        ]
    misread = [] if record is None else list(_misread_numbers(entry, record, value))
    problems += misread
    record = None if misread else record
    entries.append(Entry(entry.kind, entry.id, record, entry.document, entry.path))


def _misread_numbers(entry: Entry, record: Record, typed: Value) -> Iterator[Diagnostic]:
    for path, number in values(record):
        text: Any = typed
        for part in path if isinstance(number, int | Decimal) else ():
            text = text[part] if not isinstance(text, dict) or part in text else None
        if isinstance(text, str) and is_misread(text, number):
            details = ErrorDetails(
                type="int_parsing" if isinstance(number, int) else "decimal_parsing",
                loc=path, msg="", input=text,
            )  # fmt: skip
            yield explain(entry.kind.model, entry.document, entry.path, details)


def _causes(entry: Entry, error: ValidationError) -> list[ErrorDetails]:
    """The errors without those that follow from another, so that each mistake is reported once."""
    found = error.errors(include_url=False)
    misspelled = {
        (*loc[:-1], closest(str(loc[-1]), fields_at(entry.kind.model, loc[:-1])))
        for loc in (details["loc"] for details in found if details["type"] == "extra_forbidden")
    }

    def follows(details: ErrorDetails) -> bool:
        entries = details["input"]
        if details["type"] == "too_short" and isinstance(entries, list):
            return bool(len(entries) >= details["ctx"]["min_length"])  # long enough, but an entry is invalid
        return details["type"] == "missing" and details["loc"] in misspelled

    return [details for details in found if not follows(details)]


def _bad_id(id: str, place: Place, cure: str) -> list[Diagnostic]:
    better = better_id(id)
    if id and id == better:
        return []
    hint = cure.format(better) if better else "use lower-case letters, digits and hyphens"
    message = f"'{id}' can't be an id: up to 60 lower-case letters, digits and single hyphens"
    return [Diagnostic(place, "SCHEMA006", message, hint)]
