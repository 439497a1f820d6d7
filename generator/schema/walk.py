"""Find the references and texts in a record by walking it along its model's annotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

from pydantic import StringConstraints

from generator.schema.fields import Record, Reference

Path = tuple[str | int, ...]
"""The keys and indexes that lead from a record to a value in it."""


def references(record: Record) -> Iterator[tuple[Path, str, str, bool]]:
    """Yield every reference in a record: its path, the kind it names, the id, and whether it is a key."""
    for name, info in type(record).model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, Reference)]
        annotation: Any = info.annotation
        for path, kind, id, is_key in _walk(getattr(record, name), annotation, marks):
            yield (name, *path), kind, id, is_key


def texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield every text that readers see, with its path: no ids, addresses, dates or fixed words."""
    for name, info in type(record).model_fields.items():
        for path, text in _texts(getattr(record, name), info.annotation, info.metadata):
            yield (name, *path), text


def _texts(value: object, annotation: Any, marks: Sequence[object]) -> Iterator[tuple[Path, str]]:
    if hasattr(annotation, "__metadata__"):
        annotation, marks = annotation.__origin__, annotation.__metadata__
    if isinstance(value, Record):
        yield from texts(value)
    elif isinstance(value, str):
        limits = [mark for mark in marks if isinstance(mark, StringConstraints)]
        if not marks and get_args(annotation):  # an optional text
            yield from _texts(value, get_args(annotation)[0], ())
        elif limits and all(limit.pattern is None for limit in limits):
            yield (), value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            for path, text in _texts(item, get_args(annotation)[0], ()):
                yield (index, *path), text
    elif isinstance(value, dict):
        for key, item in value.items():
            for path, text in _texts(item, get_args(annotation)[1], ()):
                yield (key, *path), text


def _walk(value: object, annotation: Any, marks: list[Reference]) -> Iterator[tuple[Path, str, str, bool]]:
    if hasattr(annotation, "__metadata__"):
        marks = [mark for mark in annotation.__metadata__ if isinstance(mark, Reference)]
        annotation = annotation.__origin__
    if isinstance(value, Record):
        yield from references(value)
    elif isinstance(value, str) and marks:
        yield (), marks[0].kind, value, False
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            for path, kind, id, is_key in _walk(item, get_args(annotation)[0], []):
                yield (index, *path), kind, id, is_key
    elif isinstance(value, dict):
        key_type, value_type = get_args(annotation)
        for key, item in value.items():
            for _, kind, id, _is_key in _walk(key, key_type, []):
                yield (key,), kind, id, True
            for path, kind, id, is_key in _walk(item, value_type, []):
                yield (key, *path), kind, id, is_key
    elif get_origin(annotation) is not None and isinstance(value, str):
        for argument in get_args(annotation):  # an optional reference
            if hasattr(argument, "__metadata__"):
                yield from _walk(value, argument, [])
