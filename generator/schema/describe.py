"""Describe what authors can write in a model's fields: for new records and for the reference."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.schema.fields import FORMS, Record, Reference, Usual


@dataclass(frozen=True)
class Scalar:
    """A single value. ``words`` says how to write it; ``kind`` is set if it must be an id of that kind."""

    words: str
    kind: str | None = None
    options: tuple[str, ...] = ()
    is_date: bool = False


@dataclass(frozen=True)
class Fields:
    """A nested record with fields of its own."""

    model: type[Record]


@dataclass(frozen=True)
class Many:
    """A list of ``item`` with ``min_length`` to ``max_length`` entries."""

    item: Form
    min_length: int = 0
    max_length: int | None = None


@dataclass(frozen=True)
class ByKey:
    """A mapping from ids of a kind to an ``item`` each; ``kind`` is empty if its keys are phrases."""

    kind: str
    item: Form


Form = Scalar | Fields | Many | ByKey


@dataclass(frozen=True)
class FieldNote:
    """A field: its name, what it means, whether it is required, and what to write in it.

    A new record leaves room for fields that are required or ``usual``.
    """

    name: str
    meaning: str
    required: bool
    form: Form
    usual: bool = False


def fields_of(model: type[Record]) -> tuple[FieldNote, ...]:
    """Return every field of a model, in order."""
    return tuple(
        FieldNote(
            name,
            info.description or "",
            info.is_required(),
            _form(info.annotation, info.metadata),
            any(isinstance(mark, Usual) for mark in info.metadata),
        )
        for name, info in model.model_fields.items()
    )


def words_of(form: Form) -> str:
    """Say in a few words how to write a form, such as ``list; each: text, up to 70 characters``."""
    if isinstance(form, Scalar):
        return form.words
    if isinstance(form, Fields):
        return "fields of its own"
    if isinstance(form, ByKey):
        key = f"id of {form.kind}" if form.kind else "phrase"
        return f"for each {key}: {words_of(form.item)}"
    limits = []
    if form.min_length > 1:
        limits.append(f"at least {form.min_length}")
    if form.max_length is not None:
        limits.append(f"at most {form.max_length}")
    many = "list of " + " and ".join(limits) if limits else "list"
    return many if isinstance(form.item, Fields) else f"{many}; each: {words_of(form.item)}"


def _form(annotation: Any, marks: Iterable[object]) -> Form:
    marks = list(marks)
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        flat = [part for mark in more for part in (mark.metadata if isinstance(mark, FieldInfo) else [mark])]
        return _form(inner, [*flat, *marks])
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return Scalar("one of " + ", ".join(arguments), options=arguments)
    if origin is tuple:
        return Many(_form(arguments[0], []), _limit(marks, "min_length") or 0, _limit(marks, "max_length"))
    if origin is dict:
        key = _form(arguments[0], [])
        return ByKey(key.kind if isinstance(key, Scalar) and key.kind else "", _form(arguments[1], []))
    if type(None) in arguments:
        return _form(arguments[0], marks)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Fields(annotation)
    return _scalar(annotation, marks)


def _scalar(annotation: Any, marks: list[object]) -> Scalar:
    for mark in marks:
        if isinstance(mark, Reference):
            return Scalar(f"id from {mark.kind}", kind=mark.kind)
    if annotation is datetime.date:
        return Scalar("date, such as 2026-11-22", is_date=True)
    if annotation is bool:
        return Scalar("yes or no", options=("yes", "no"))
    if annotation in (int, Decimal):
        minimum, maximum = _limit(marks, "ge"), _limit(marks, "le")
        noun = "whole number" if annotation is int else "number"
        limits = [
            f"{word} {limit:,}"
            for word, limit in (("from", minimum), ("up to", maximum))
            if limit is not None
        ]
        return Scalar(" ".join([noun, *limits]))
    pattern = _limit(marks, "pattern")
    if pattern is not None:
        return Scalar(FORMS.get(str(pattern), f"written as {pattern}"))
    length = _limit(marks, "max_length")
    return Scalar(f"text, up to {length:,} characters" if length else "text")


def _limit(marks: Iterable[object], name: str) -> Any:
    """The limit called ``name``, which pydantic's and annotated-types' marks both carry as an attribute."""
    values = (getattr(mark, name, None) for mark in marks)
    return next((value for value in values if value is not None), None)
