"""Check every document against the model of its kind, and explain in plain words what doesn't fit."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.read.load import Loaded
from generator.read.yaml_source import CACHED_FILES, Document, Path, Value
from generator.report.diagnostics import Diagnostic, Place, closest, did_you_mean
from generator.schema.fields import FORMS, Record, better_id
from generator.schema.kinds import Kind, Storage
from generator.schema.walk import references, texts
from generator.words import lower_first


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
        found = _describe(item.document.value) if item.document.value else "nothing"
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
        problems += [_explain(entry, details) for details in _causes(entry, error)]
    entries.append(Entry(entry.kind, entry.id, record, entry.document, entry.path))


def _causes(entry: Entry, error: ValidationError) -> list[ErrorDetails]:
    """The errors without those that follow from another, so that each mistake is reported once."""
    found = error.errors(include_url=False)
    misspelled = {
        (*loc[:-1], closest(str(loc[-1]), _fields_at(entry.kind.model, loc[:-1])))
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


def _explain(entry: Entry, details: ErrorDetails) -> Diagnostic:
    """Turn an error of pydantic into a diagnostic in the author's words."""
    loc: Path = tuple(part for part in details["loc"] if part != "[key]")
    path = (*entry.path, *loc)
    document, kind = entry.document, details["type"]
    context: dict[str, Any] = details.get("ctx", {})
    value = details["input"]
    name = f"'{loc[-1]}'" if loc and isinstance(loc[-1], str) else "this entry"
    if kind == "missing":
        place = document.place_of_key(path[:-1]) if len(path) > 1 else document.place_of_value(path[:-1])
        hint = f"add '{loc[-1]}: …' ({_meaning(entry.kind.model, loc)})"
        return Diagnostic(place, "SCHEMA001", f"missing field {name}", hint)
    if kind == "extra_forbidden":
        fields = _fields_at(entry.kind.model, loc[:-1])
        hint = did_you_mean(str(loc[-1]), fields, "the fields are: " + ", ".join(fields))
        renamed = _renamed(entry.kind.model, loc)
        hint = f"it is called '{renamed}' now" if renamed else hint
        return Diagnostic(document.place_of_key(path), "SCHEMA002", f"unknown field {name}", hint)
    message, hint, code = _reword(kind, name, value, context)
    hint = hint or f"what goes here: {_meaning(entry.kind.model, loc) or 'the fields of this entry'}"
    return Diagnostic(document.place_of_value(path), code, message, hint)


def _reword(kind: str, name: str, value: object, context: dict[str, Any]) -> tuple[str, str, str]:
    """Return message, hint and code for an error about a value."""
    if value is None:
        return f"{name} has no value", "", "SCHEMA003"
    if kind == "tuple_type":
        return f"{name} must be a list, found {_describe(value)}", "begin each entry with '- '", "SCHEMA003"
    if kind in {"model_type", "dict_type"}:
        return f"{name} must have fields of its own, found {_describe(value)}", "", "SCHEMA003"
    if kind.endswith(("too_short", "too_long")):
        return *_rephrase_length(name, value, context), "SCHEMA005"
    if not isinstance(value, str):
        return f"{name} must be a text, found {_describe(value)}", "", "SCHEMA003"
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound, word = (context["ge"], "less") if kind == "greater_than_equal" else (context["le"], "more")
        return f"{name} is {value}; it can't be {word} than {bound:,}", "", "SCHEMA004"
    shown = _shown(value)
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context["expected"])
        return f"{shown} is not one of {context['expected']}", did_you_mean(str(value), known), "SCHEMA004"
    if kind.startswith("int"):
        return f"{shown} is not a whole number", "write digits only, such as 110000", "SCHEMA004"
    if kind.startswith("bool"):
        return f"{shown} is neither yes nor no", "write yes or no", "SCHEMA004"
    if kind == "calendar_date":
        return f"{shown} is not a date", "write year-month-day, such as 2026-11-22", "SCHEMA004"
    return f"{shown} is not written as {name} must be", FORMS.get(context.get("pattern", ""), ""), "SCHEMA004"


def _rephrase_length(name: str, value: object, context: dict[str, Any]) -> tuple[str, str]:
    minimum, maximum = context.get("min_length"), context.get("max_length")
    if not isinstance(value, str):
        number = f"needs at least {minimum}" if maximum is None else f"takes at most {maximum}"
        return f"{name} {number} {'entry' if 1 in (minimum, maximum) else 'entries'}", ""
    if maximum is None:
        return f"{name} needs a text", ""
    length = len(" ".join(value.split()))
    return f"{name} has {length} characters; {maximum} fit", "shorten it, or split it in two"


def _shown(value: object) -> str:
    text = str(value)
    return f"'{text}'" if len(text) <= 60 else f"'{text[:59]}…'"


def _describe(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "fields" if isinstance(value, dict) else f"the text {_shown(value)}"


def _models_of(annotation: object) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_of(argument)]


def _model_at(model: type[Record], loc: Path) -> type[Record] | None:
    """The model of the record at ``loc`` inside a record of ``model``."""
    for part in loc:
        if isinstance(part, str) and part in model.model_fields:
            below = _models_of(model.model_fields[part].annotation)
            if not below:
                return None
            model = below[0]
    return model


def _fields_at(model: type[Record], loc: Path) -> list[str]:
    found = _model_at(model, loc)
    return list(found.model_fields) if found else []


def _renamed(model: type[Record], loc: Path) -> str | None:
    """What the field at ``loc`` is called now, if it used to have the name that it has there."""
    owner = _model_at(model, loc[:-1])
    return owner.FORMER_FIELDS.get(str(loc[-1])) if owner else None


def _meaning(model: type[Record], loc: Path) -> str:
    """The description of the field at ``loc``, to go on with in a sentence."""
    for end in range(len(loc), 0, -1):
        owner = _model_at(model, loc[: end - 1])
        part = loc[end - 1]
        if owner and isinstance(part, str) and part in owner.model_fields:
            return lower_first(owner.model_fields[part].description or "")
    return ""
