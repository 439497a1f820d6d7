"""Explain in plain words what does not fit a record's model."""

from __future__ import annotations

import re
from typing import Any, get_args

from pydantic_core import ErrorDetails

from generator.read.dates import how_to_write
from generator.read.numbers import how_to_write_decimal, how_to_write_whole
from generator.read.yaml_messages import QUOTE
from generator.read.yaml_source import Document, Path
from generator.report.diagnostics import Diagnostic, did_you_mean
from generator.schema.fields import FORM_NAMES, FORMS, Record
from generator.words import lower_first


def explain(model: type[Record], document: Document, base: Path, details: ErrorDetails) -> Diagnostic:
    """Turn an error of pydantic about the record at ``base`` in a document into the author's words."""
    loc: Path = tuple(part for part in details["loc"] if part != "[key]")
    path = (*base, *loc)
    kind = details["type"]
    context: dict[str, Any] = details.get("ctx", {})
    value = details["input"]
    name = f"'{loc[-1]}'" if loc and isinstance(loc[-1], str) else "this entry"
    if kind == "missing":
        place = document.place_of_key(path[:-1]) if len(path) > 1 else document.place_of_value(path[:-1])
        hint = f"add '{loc[-1]}: …' ({_meaning(model, loc)})"
        return Diagnostic(place, "SCHEMA001", f"missing field {name}", hint)
    if kind == "extra_forbidden":
        fields = fields_at(model, loc[:-1])
        hint = did_you_mean(str(loc[-1]), fields, "the fields are: " + ", ".join(fields))
        renamed = _renamed(model, loc)
        hint = f"it is called '{renamed}' now" if renamed else hint
        if " " in str(loc[-1]):
            hint = f"if it is a text with a colon, {QUOTE}; {hint}"
        return Diagnostic(document.place_of_key(path), "SCHEMA002", f"unknown field {name}", hint)
    message, hint, code = _reword(kind, name, value, context)
    hint = _mistaken_for_yaml(model, document, base, loc, kind, value) or hint
    hint = hint or f"what goes here: {_meaning(model, loc) or 'the fields of this entry'}"
    return Diagnostic(document.place_of_value(path), code, message, hint)


def _mistaken_for_yaml(
    model: type[Record], document: Document, base: Path, loc: Path, kind: str, value: object
) -> str:
    """The cure if a value has a wrong shape because YAML gives a meaning to signs in a text."""
    path = (*base, *loc)
    if value is None:
        return f"'#' begins a comment here: {QUOTE}" if path in document.comments else ""
    if isinstance(value, list) and loc and isinstance(loc[-1], int) and path not in document.quoted:
        return "take away one '- '"
    if kind in {"model_type", "dict_type"}:
        if isinstance(value, list) and path not in document.quoted and isinstance(value[0], dict):
            return "take away the '- ': these are fields, not entries of a list"
        found = _model_at(model, loc)
        first = next(iter(found.model_fields)) if found and kind == "model_type" else ""
        return f"write its fields, such as '{first}: …'" if first and isinstance(value, str) else ""
    if kind != "string_type":
        return ""
    if isinstance(value, list) and path in document.quoted:
        return f"a text that begins with a bracket needs quotes: {QUOTE}"
    if isinstance(value, list):
        return "write one text, without '- '"
    if isinstance(value, dict) and path in document.quoted:
        return f"a text that begins with a brace needs quotes: {QUOTE}"
    if isinstance(value, dict) and len(value) == 1:
        return f"a text that contains a colon and a space needs quotes: {QUOTE}"
    return ""


def _reword(kind: str, name: str, value: object, context: dict[str, Any]) -> tuple[str, str, str]:
    """Return message, hint and code for an error about a value."""
    if value is None:
        return f"{name} has no value", "", "SCHEMA003"
    if kind == "tuple_type":
        return f"{name} must be a list, found {describe(value)}", "begin each entry with '- '", "SCHEMA003"
    if kind in {"model_type", "dict_type"}:
        return f"{name} must have fields of its own, found {describe(value)}", "", "SCHEMA003"
    if kind.endswith(("too_short", "too_long")):
        return *_rephrase_length(name, value, context), "SCHEMA005"
    if not isinstance(value, str):
        return f"{name} must be a text, found {describe(value)}", "", "SCHEMA003"
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound, word = (context["ge"], "less") if kind == "greater_than_equal" else (context["le"], "more")
        return f"{name} is {value}; it can't be {word} than {bound:,}", "", "SCHEMA004"
    shown = _shown(value)
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context["expected"])
        return f"{name} must be {context['expected']}, not {shown}", did_you_mean(value, known), "SCHEMA004"
    if kind.startswith("int"):
        return f"{shown} is not a whole number", how_to_write_whole(value), "SCHEMA004"
    if kind.startswith("decimal"):
        return f"{shown} is not a number", how_to_write_decimal(value), "SCHEMA004"
    if kind.startswith("bool"):
        return f"{name} must be yes or no, not {shown}", "write yes or no", "SCHEMA004"
    if kind == "control_character":
        return (
            f"{name} contains an invisible control character",
            "delete the backslash and its number",
            "YAML006",
        )
    if kind == "calendar_date":
        return f"{shown} is not a date", how_to_write(value), "SCHEMA004"
    pattern = context.get("pattern", "")
    form = FORM_NAMES.get(pattern, "of another form")
    return f"{name} must be {form}, not {shown}", FORMS.get(pattern, ""), "SCHEMA004"


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


def describe(value: object) -> str:
    """Say what a value is, to go on with after 'found'."""
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


def fields_at(model: type[Record], loc: Path) -> list[str]:
    """Return the names of the fields at ``loc`` inside a record of ``model``."""
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
