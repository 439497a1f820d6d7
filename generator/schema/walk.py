"""Find references, texts and page addresses in a record by walking it along its model's annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from pydantic import StringConstraints

from generator.schema.fields import PAGE_PATTERN, Record, Reference

Path = tuple[str | int, ...]
"""The keys and indexes that lead from a record to a value in it."""


class _Leaf(NamedTuple):
    """A text in a record, with the marks of its type. ``is_key`` is set if it is the key of a mapping."""

    path: Path
    text: str
    marks: tuple[object, ...]
    is_key: bool = False


def references(record: Record) -> Iterator[tuple[Path, str, str, bool]]:
    """Yield every reference in a record: its path, the kind it names, the id, and whether it is a key."""
    for leaf in _leaves(record):
        for mark in leaf.marks:
            if isinstance(mark, Reference):
                yield leaf.path, mark.kind, leaf.text, leaf.is_key


def texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield every text that readers see, with its path: no ids, addresses, dates or fixed words."""
    for leaf in _leaves(record):
        limits = [mark for mark in leaf.marks if isinstance(mark, StringConstraints)]
        if limits and all(limit.pattern is None for limit in limits):
            yield leaf.path, leaf.text


def lists(value: object, path: Path = ()) -> Iterator[tuple[Path, tuple[object, ...]]]:
    """Yield every list in a record, with its path."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from lists(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        yield path, value
        for index, item in enumerate(value):
            yield from lists(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from lists(item, (*path, key))


def parts(value: object, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Yield a record and every record in it, with its path."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from parts(item, (*path, key))


def values(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every value in a record that holds no others, with its path."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from values(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from values(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from values(item, (*path, key))
    else:
        yield path, value


def page_addresses(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield every address of a page of the guide, with its path."""
    for leaf in _leaves(record):
        if any(isinstance(mark, StringConstraints) and mark.pattern == PAGE_PATTERN for mark in leaf.marks):
            yield leaf.path, leaf.text


def _leaves(record: Record, path: Path = ()) -> Iterator[_Leaf]:
    for name, info in type(record).model_fields.items():
        yield from _walk(getattr(record, name), info.annotation, info.metadata, (*path, name))


def _walk(value: object, annotation: Any, marks: Iterable[object], path: Path) -> Iterator[_Leaf]:
    if get_origin(annotation) in (Union, UnionType):  # an optional value
        annotation = get_args(annotation)[0]
    if hasattr(annotation, "__metadata__"):
        annotation, marks = annotation.__origin__, (*marks, *annotation.__metadata__)
    if isinstance(value, Record):
        yield from _leaves(value, path)
    elif isinstance(value, str):
        yield _Leaf(path, value, tuple(marks))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, get_args(annotation)[0], (), (*path, index))
    elif isinstance(value, dict):
        key_type, value_type = get_args(annotation)
        for key, item in value.items():
            for leaf in _walk(key, key_type, (), (*path, key)):
                yield leaf._replace(is_key=True)
            yield from _walk(item, value_type, (), (*path, key))
