"""Check every document against the model of its kind."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.read.explain import describe, explain, fields_at
from generator.read.likeness import looks_like
from generator.read.load import Loaded
from generator.read.numbers import is_misread
from generator.read.yaml_source import CACHED_FILES, Document, Path, Value
from generator.report.diagnostics import Diagnostic, Place, closest
from generator.schema.fields import MAX_ID, Record, better_id
from generator.schema.kinds import Kind, Storage
from generator.schema.walk import references, texts, values
from generator.words import with_article


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
    def is_guessed(self) -> bool:
        """Whether the id is not what the author wrote, since that can't be one."""
        written = self.path[0] if self.path else self.document.file.rpartition("/")[2].removesuffix(".yml")
        return self.record is None and self.kind.storage is not Storage.SINGLE and written != self.id

    @property
    def is_record(self) -> bool:
        """``False`` for an unreadable file of many records, which stands for none of them."""
        return bool(self.path) or self.kind.storage is not Storage.MAPPING


def validate_documents(loaded: list[Loaded]) -> tuple[list[Entry], list[Diagnostic]]:
    """Make typed records, one file at a time.

    A record with a wrong id, or in a wrong folder, counts as one that is not valid, with the id and the kind
    that were probably meant: what names it is no mistake.
    """
    results = [_entries(item) for item in loaded]
    entries = [entry for entries, _ in results for entry in entries]
    valid = {(entry.kind, entry.id) for entry in entries if entry.record is not None}
    return (
        [entry for entry in entries if entry.record is not None or (entry.kind, entry.id) not in valid],
        [problem for _, problems in results for problem in problems]
        + [problem for item in loaded for problem in _bad_name(item, valid)],
    )


@functools.lru_cache(maxsize=CACHED_FILES)
def _entries(item: Loaded) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The records of a file, cached by document."""
    entries: list[Entry] = []
    problems: list[Diagnostic] = []
    if not item.readable:
        entries.append(Entry(item.kind, item.id, None, item.document))
    elif item.kind.storage is not Storage.MAPPING:
        id = _better_name(item) if item.kind.storage is Storage.FOLDER else item.id
        _one(Entry(item.kind, id or item.id, None, item.document), item.document.value, entries, problems)
        other = looks_like(item.document, item.kind) if problems else None
        if other and item.kind.storage is Storage.FOLDER:
            entries = [Entry(other, item.id, None, item.document)] if other.storage is Storage.FOLDER else []
            problems = [_misplaced(item, other)]
        elif item.kind.storage is Storage.FOLDER and id != item.id:
            entries = [dataclasses.replace(entry, record=None) for entry in entries]
    elif not isinstance(item.document.value, dict) or not item.document.value:
        found = describe(item.document.value) if item.document.value else "nothing"
        message = f"expected at least one {item.kind.noun}, found {found}"
        place = item.document.place_of_value(())
        problems.append(Diagnostic(place, "SCHEMA003", message, "write 'some-id:' and its fields below"))
        entries.append(Entry(item.kind, item.id, None, item.document))
    else:
        for key, value in item.document.value.items():
            _one(Entry(item.kind, key, None, item.document, (key,)), value, entries, problems)
            if misspelled := _bad_id(key, item.document.place_of_key((key,)), better_id(key), "call it '{}'"):
                problems += misspelled
                entries[-1] = dataclasses.replace(entries[-1], id=better_id(key) or key, record=None)
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


def _misplaced(item: Loaded, other: Kind) -> Diagnostic:
    file = item.document.file
    message = f"this looks like {with_article(other.noun)}, and not like {with_article(item.kind.noun)}"
    if other.storage is not Storage.FOLDER:
        hint = f"put what it holds into data/{other.name}.yml"
    else:
        hint = f"move it to data/{other.name}/"
    return Diagnostic(Place(file), "FILE005", message, hint)


def _bad_name(item: Loaded, valid: Collection[tuple[Kind, str]]) -> list[Diagnostic]:
    """Report the name of a file that can't be an id, and propose one."""
    better = _better_name(item)
    cure = "rename it to {}.yml"
    if (item.kind, better) in valid:
        cure = "{}.yml is there already: delete this file, or give it an id of its own"
    return (
        _bad_id(item.id, Place(item.document.file), better, cure)
        if item.kind.storage is Storage.FOLDER
        else []
    )


def _better_name(item: Loaded) -> str:
    """The id that a file's name should be: made of the name, or else of what its record is called."""
    value = item.document.value
    named = [value.get(field) for field in ("name", "title")] if isinstance(value, dict) else []
    texts = [text for text in (item.id, *named) if isinstance(text, str)]
    return next((better for text in texts if (better := better_id(text))), "")


def _bad_id(id: str, place: Place, better: str, cure: str) -> list[Diagnostic]:
    if id and id == better:
        return []
    hint = cure.format(better) if better else "use lower-case letters, digits and hyphens"
    message = f"'{id}' can't be an id: up to {MAX_ID} lower-case letters, digits and single hyphens"
    return [Diagnostic(place, "SCHEMA006", message, hint)]
