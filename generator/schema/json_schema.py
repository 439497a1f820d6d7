"""JSON Schemas of the kinds, for editors that complete fields and mark mistakes while an author types.

They are less strict than ``guide check``: an editor doesn't know which ids exist, and it counts the line
break at the end of a text. Whatever they reject is wrong in ``guide check``, too.
"""

from __future__ import annotations

import functools
import json
from typing import Any

from generator.schema.fields import ID_PATTERN, MAX_ID
from generator.schema.kinds import KINDS, Kind, Storage

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = ["string", "number", "boolean"]
"""The types an editor may see in an unquoted text, such as 2025 or 1.10; the guide reads all as text."""


@functools.cache
def schema_files() -> dict[str, bytes]:
    """Return the schema of every kind by its file name in ``data/schemas/``."""
    return {
        f"{kind.name}.json": (json.dumps(json_schema(kind), indent=1, ensure_ascii=False) + "\n").encode()
        for kind in KINDS
    }


def json_schema(kind: Kind) -> dict[str, Any]:
    """Return the schema of a kind's files."""
    schema: dict[str, Any] = _as_typed(kind.model.model_json_schema())
    definitions = schema.pop("$defs", {})
    if kind.storage is Storage.MAPPING:
        definitions[kind.model.__name__] = schema
        schema = {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": ID_PATTERN, "maxLength": MAX_ID},
            "additionalProperties": {"$ref": f"#/$defs/{kind.model.__name__}"},
        }
    return {"$schema": DIALECT, "title": kind.noun, **schema, "$defs": definitions}


def _as_typed(part: Any) -> Any:
    """Adapt a part of pydantic's schema to values as an author types them in YAML."""
    if isinstance(part, list):
        return [_as_typed(item) for item in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") == "boolean":
        return {**_words(part), "enum": ["yes", "no", True, False]}
    choices = part.get("anyOf", [])
    if any(choice.get("type") == "number" for choice in choices):  # pydantic accepts decimals as texts, too
        choices = [choice for choice in choices if choice.get("type") in ("number", "null")]
        return {**_words(part), "anyOf": choices}
    names = ("properties", "$defs")
    typed = {
        key: {name: _as_typed(value) for name, value in item.items()} if key in names else _as_typed(item)
        for key, item in part.items()
        if not (key == "title" and isinstance(item, str)) and key != "default"
    }
    if typed.get("type") == "string" and not {"format", "enum", "const"} & typed.keys():
        typed["type"] = PLAIN
    return typed


def _words(part: dict[str, Any]) -> dict[str, Any]:
    return {key: part[key] for key in ("description",) if key in part}
