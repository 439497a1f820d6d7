"""Write records as YAML in the style of hand-written files."""

from __future__ import annotations

import datetime
import re
import textwrap
from collections.abc import Iterator
from decimal import Decimal

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
        if info.is_required() or value != info.default:
            yield from _field(name, value, indent)


def _field(name: str, value: object, indent: str) -> Iterator[str]:
    if isinstance(value, Record):
        yield f"{indent}{name}:"
        yield from _fields(value, indent + "  ")
    elif isinstance(value, dict):
        yield f"{indent}{name}:"
        yield from (f"{indent}  {_scalar(key)}: {_scalar(item)}" for key, item in value.items())
    elif isinstance(value, tuple):
        yield f"{indent}{name}:"
        for item in value:
            inner = _fields(item, indent + "    ") if isinstance(item, Record) else iter([_scalar(item)])
            yield f"{indent}  - {next(inner).lstrip()}"
            yield from inner
    elif isinstance(value, str) and len(value) > _WIDTH - len(indent + name) and value.isprintable():
        yield f"{indent}{name}: >-"
        width = _WIDTH - len(indent) - 2
        for line in textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False):
            yield f"{indent}  {line}"
    else:
        yield f"{indent}{name}: {_scalar(value)}"


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
