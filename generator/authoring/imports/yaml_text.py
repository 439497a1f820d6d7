"""Write records as YAML in the style of hand-written files."""

from __future__ import annotations

import datetime
import re
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeGuard

from generator.schema.fields import Record

_WIDTH = 100
_PLAIN = re.compile(r"(?!(?:yes|no|on|off|true|false|null|y|n)$)[a-z][a-z0-9-]*")
"""Ids, which need no quotes, except words that YAML would read as something else."""


def yaml_text(record: Record) -> str:
    """Return a record as YAML. Fields with their default value are left out."""
    return "".join(f"{line}\n" for line in _fields(record, ""))


def _fields(record: Record, indent: str) -> Iterator[str]:
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if info.is_required() or value != info.get_default(call_default_factory=True):
            yield from _field(name, value, indent)


def _field(name: str, value: object, indent: str) -> Iterator[str]:
    if isinstance(value, Record):
        yield f"{indent}{name}:"
        yield from _fields(value, indent + "  ")
    elif isinstance(value, dict):
        yield f"{indent}{name}:"
        for key, entry in value.items():
            yield from _field(_scalar(key), entry, indent + "  ")
    elif isinstance(value, tuple):
        yield f"{indent}{name}:"
        for item in value:
            yield from _item(item, indent + "  ")
    elif _is_long(value, indent, name):
        yield f"{indent}{name}: >-"
        yield from _folded(str(value), indent + "  ")
    else:
        yield f"{indent}{name}: {_scalar(value)}"


def _item(item: object, indent: str) -> Iterator[str]:
    """An entry of a list."""
    if isinstance(item, Record) and item.ONE_LINE:
        yield f"{indent}- {{{', '.join(_flow(item))}}}"
    elif isinstance(item, Record):
        inner = _fields(item, indent + "  ")
        yield f"{indent}- {next(inner).lstrip()}"
        yield from inner
    elif _is_long(item, indent, ""):
        yield f"{indent}- >-"
        yield from _folded(str(item), indent + "  ")
    else:
        yield f"{indent}- {_scalar(item)}"


def _flow(record: Record) -> Iterator[str]:
    """The fields of a record that stands on one line."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if value != info.get_default(call_default_factory=True):
            many = isinstance(value, tuple)
            yield f"{name}: [{', '.join(map(_scalar, value))}]" if many else f"{name}: {_scalar(value)}"


def _is_long(value: object, indent: str, name: str) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) > _WIDTH - len(indent + name) and value.isprintable()


def _folded(text: str, indent: str) -> Iterator[str]:
    lines = textwrap.wrap(text, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    return (f"{indent}{line}" for line in lines)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | Decimal | datetime.date):
        return str(value)
    text = str(value)
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """A text in double quotes, with invisible characters as escapes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'
