"""Check every document against the model of its kind, and say in plain words what does not fit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, did_you_mean
from generator.load import Loaded
from generator.schema.fields import ID_PATTERN, Record
from generator.schema.kinds import Kind, Storage
from generator.sources import Document, Path, Value


@dataclass(frozen=True)
class Entry:
    """A record with its id and where it stands. ``record`` is ``None`` if it could not be made."""

    kind: Kind
    id: str
    record: Record | None
    document: Document
    path: Path = ()

    @property
    def is_record(self) -> bool:
        """``False`` for a file of many records that could not be read at all."""
        return bool(self.path) or self.kind.storage is not Storage.MAPPING


def validate(loaded: list[Loaded]) -> tuple[list[Entry], list[Diagnostic]]:
    """Make typed records, one file at a time."""
    entries: list[Entry] = []
    problems: list[Diagnostic] = []
    for item in loaded:
        problems += _bad_id(item.id, item.document, ())
        if not item.readable:
            entries.append(Entry(item.kind, item.id, None, item.document))
        elif item.kind.storage is not Storage.MAPPING:
            _one(Entry(item.kind, item.id, None, item.document), item.document.value, entries, problems)
        elif not isinstance(item.document.value, dict):
            place = item.document.place_of_value(())
            message = f"expected ids with their fields, found {_describe(item.document.value)}"
            problems.append(Diagnostic(place, "SCHEMA003", message, "write 'some-id:' and its fields below"))
        else:
            for key, value in item.document.value.items():
                problems += _bad_id(key, item.document, (key,))
                _one(Entry(item.kind, key, None, item.document, (key,)), value, entries, problems)
    return entries, problems


def _one(entry: Entry, value: Value, entries: list[Entry], problems: list[Diagnostic]) -> None:
    record = None
    try:
        record = entry.kind.model.model_validate(value)
    except ValidationError as error:
        problems += [_explain(entry, details) for details in error.errors(include_url=False)]
    entries.append(Entry(entry.kind, entry.id, record, entry.document, entry.path))


def _bad_id(id: str, document: Document, path: Path) -> list[Diagnostic]:
    if re.fullmatch(ID_PATTERN, id) and len(id) <= 60:
        return []
    better = re.sub(r"[^a-z0-9]+", "-", id.lower()).strip("-")[:60].strip("-")
    hint = f"call it '{better}'" if better else "use lower-case letters, digits and hyphens"
    message = f"'{id}' can't be an id: up to 60 lower-case letters, digits and single hyphens"
    return [Diagnostic(document.place_of_key(path), "SCHEMA006", message, hint)]


def _explain(entry: Entry, details: ErrorDetails) -> Diagnostic:
    """Turn one of pydantic's errors into a diagnostic in the author's words."""
    loc: Path = tuple(part for part in details["loc"] if part != "[key]")
    path = (*entry.path, *loc)
    document, kind = entry.document, details["type"]
    context: dict[str, Any] = details.get("ctx", {})
    value = details["input"]
    name = f"'{loc[-1]}'" if loc and isinstance(loc[-1], str) else "this entry"
    if kind == "missing":
        place = document.place_of_key(path[:-1]) if len(path) > 1 else document.place_of_value(path[:-1])
        return Diagnostic(place, "SCHEMA001", f"missing field {name}", _meaning(entry.kind.model, loc))
    if kind == "extra_forbidden":
        fields = _fields_at(entry.kind.model, loc[:-1])
        hint = did_you_mean(str(loc[-1]), fields, "the fields are: " + ", ".join(fields))
        return Diagnostic(document.place_of_key(path), "SCHEMA002", f"unknown field {name}", hint)
    message, hint, code = _reword(kind, name, value, context)
    return Diagnostic(document.place_of_value(path), code, message, hint or _meaning(entry.kind.model, loc))


def _reword(kind: str, name: str, value: object, context: dict[str, Any]) -> tuple[str, str, str]:
    """Message, hint and code for an error about a value."""
    if value is None:
        return f"{name} has no value", "", "SCHEMA003"
    if kind in {"tuple_type", "list_type"}:
        return f"{name} must be a list, found {_describe(value)}", "begin each entry with '- '", "SCHEMA003"
    if kind in {"model_type", "dict_type", "model_attributes_type"}:
        return f"{name} must have fields of its own, found {_describe(value)}", "", "SCHEMA003"
    if kind == "string_type":
        return f"{name} must be a text, found {_describe(value)}", "", "SCHEMA003"
    if kind == "string_too_long":
        fits = context["max_length"]
        return (
            f"{name} has {len(str(value))} characters; {fits} fit",
            "shorten it, or split it in two",
            "SCHEMA005",
        )
    if kind in {"string_too_short", "too_short"}:
        least = context["min_length"]
        what = (
            "a text"
            if kind == "string_too_short"
            else f"at least {least} {'entry' if least == 1 else 'entries'}"
        )
        return f"{name} needs {what}", "", "SCHEMA005"
    if kind == "too_long":
        return f"{name} takes at most {context['max_length']} entries", "", "SCHEMA005"
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context["expected"])
        return f"'{value}' is not one of {context['expected']}", did_you_mean(str(value), known), "SCHEMA004"
    if kind.startswith("int"):
        return f"'{value}' is not a whole number", "write digits only, such as 110000", "SCHEMA004"
    if kind.startswith("bool"):
        return f"'{value}' is neither yes nor no", "write yes or no", "SCHEMA004"
    if kind == "calendar_date":
        return f"'{value}' is not a date", "write year-month-day, such as 2026-11-22", "SCHEMA004"
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound = context.get("ge", context.get("le"))
        word = "less" if kind == "greater_than_equal" else "more"
        return f"{name} is {value}; it can't be {word} than {bound}", "", "SCHEMA004"
    if kind == "string_pattern_mismatch":
        return f"'{value}' is not written as {name} must be", "", "SCHEMA004"
    return f"{name}: {kind.replace('_', ' ')}", "", "SCHEMA004"


def _describe(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "fields"
    return f"the text '{str(value)[:40]}'"


def _models_of(annotation: object) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_of(argument)]


def _model_at(model: type[Record], loc: Path) -> type[Record] | None:
    """The model that stands at ``loc`` below ``model``."""
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


def _meaning(model: type[Record], loc: Path) -> str:
    """What the field at ``loc`` means: the description in its model."""
    names = [part for part in loc if isinstance(part, str)]
    for end in range(len(loc), 0, -1):
        owner = _model_at(model, loc[: end - 1])
        part = loc[end - 1]
        if owner and isinstance(part, str) and part in owner.model_fields:
            return f"{names[-1]}: {owner.model_fields[part].description or ''}".strip()
    return ""
