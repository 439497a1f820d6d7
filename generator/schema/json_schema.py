"""JSON Schemas of the kinds, so that editors complete fields and mark mistakes while an author types.

They say less than ``guide check``: an editor doesn't know which ids there are, and it counts the blank line
at the end of a text. What they refuse is otherwise always wrong.
"""

from __future__ import annotations

import json
from typing import Any

from generator.schema.fields import ID_PATTERN
from generator.schema.kinds import KINDS, Kind, Storage

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = ["string", "number", "boolean"]
"""What an editor may take an unquoted text for, such as 2025 or 1.10; the guide keeps it as typed."""


def schema_files() -> dict[str, bytes]:
    """The schema of every kind, by its file below ``data/schemas/``."""
    return {
        f"{kind.name}.json": (json.dumps(json_schema(kind), indent=1, ensure_ascii=False) + "\n").encode()
        for kind in KINDS
    }


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of a file of a kind."""
    schema: dict[str, Any] = _as_typed(kind.model.model_json_schema())
    definitions = schema.pop("$defs", {})
    if kind.storage is Storage.MAPPING:
        definitions[kind.model.__name__] = schema
        schema = {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": ID_PATTERN, "maxLength": 60},
            "additionalProperties": {"$ref": f"#/$defs/{kind.model.__name__}"},
        }
    return {"$schema": DIALECT, "title": kind.noun, **schema, "$defs": definitions}


def _as_typed(part: Any) -> Any:
    """A part of pydantic's schema, for values as an author types them rather than as programs hold them."""
    if isinstance(part, list):
        return [_as_typed(item) for item in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") == "boolean":
        return {**_words(part), "enum": ["yes", "no", True, False]}
    choices = part.get("anyOf", [])
    if any(choice.get("type") == "number" for choice in choices):  # pydantic takes decimals as texts too
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
