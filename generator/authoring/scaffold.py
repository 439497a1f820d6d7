"""Compose new records: every field with its meaning, empty where only an author knows the value."""

from __future__ import annotations

import datetime
import json
import re
import textwrap
from collections.abc import Iterator, Mapping

from generator.language.catalog import wordings
from generator.read.guide import Guide
from generator.schema.describe import ByKey, FieldNote, Fields, Form, Many, Scalar, fields_of, words_of
from generator.schema.kinds import KINDS, Kind, Storage

WIDTH = 100
MAX_IDS = 15
"""Comments list the ids of a kind with up to this number of records."""


def kinds_to_make() -> dict[str, Kind]:
    """Return the kinds that ``guide new`` can write, by their names on the command line."""
    return {kind.word: kind for kind in KINDS}


def kinds_with_ids() -> dict[str, Kind]:
    """Return the kinds that a guide can have several records of, by the same names."""
    return {kind.word: kind for kind in KINDS if kind.storage is not Storage.SINGLE}


def schema_line(kind: Kind) -> str:
    """The first line of a file, which tells editors where its schema is."""
    up = "../" if kind.storage is Storage.FOLDER else ""
    return f"# yaml-language-server: $schema={up}schemas/{kind.name}.json"


def scaffold(kind: Kind, id: str, guide: Guide, today: datetime.date) -> str:
    """Compose a new record. What follows from the guide, such as the next free position, is filled in."""
    levels = _levels_of(guide, id) if "role" in kind.model.model_fields else []
    lines = list(_Writer(guide, _given(kind, id, guide), levels, today).record(kind))
    if kind.storage is Storage.MAPPING:
        return "\n".join([f"{id}:", *(f"  {line}" if line else "" for line in lines)]) + "\n"
    return (
        "\n".join([schema_line(kind), *_comment(kind.model.__doc__ or ""), *_comment(HOW_TO), "", *lines])
        + "\n"
    )


HOW_TO = (
    "Fill in what is empty, or delete it if it is optional. "
    "To use a field that is commented out, take away its '# '."
)


def _given(kind: Kind, id: str, guide: Guide) -> dict[str, str]:
    """Values that follow from existing records."""
    given = {}
    if "position" in kind.model.model_fields:
        given["position"] = str(_free_position(guide, kind))
    if "role" in kind.model.model_fields and id in guide.ids("roles"):
        given["role"] = id
    return given


def _levels_of(guide: Guide, role: str) -> list[str]:
    """The ids of a role's levels; those that it lists also while other fields of it aren't filled in yet."""
    typed = next(
        (entry.typed for entry in guide.entries if (entry.kind.name, entry.id) == ("roles", role)), None
    )
    listed = typed.get("levels") if isinstance(typed, dict) else None
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    return list(guide.levels_of(role)) or [
        id for entry in entries if isinstance(id := entry.get("level"), str)
    ]


def _free_position(guide: Guide, kind: Kind) -> int:
    """The first position that no record has, those included that aren't filled in yet."""
    typed = (entry.typed for entry in guide.entries if entry.kind is kind)
    taken = {str(value.get("position")).strip() for value in typed if isinstance(value, dict)}
    return next(number for number in range(1, len(taken) + 2) if str(number) not in taken)


class _Writer:
    """Writes fields as lines of YAML."""

    def __init__(
        self, guide: Guide, given: Mapping[str, str], levels: list[str], today: datetime.date
    ) -> None:
        self._guide = guide
        self._given = given
        self._levels = levels or guide.ids("levels")
        self._today = today

    def record(self, kind: Kind) -> Iterator[str]:
        for note in fields_of(kind.model):
            if self._has_no_keys(note):
                continue
            yield from self._field(note, self._given.get(note.name, ""))

    def _has_no_keys(self, note: FieldNote) -> bool:
        """Whether a field maps ids of a kind that the guide does without, such as criteria."""
        return not note.required and isinstance(note.form, ByKey) and not self._ids(note.form.kind)

    def _field(self, note: FieldNote, value: str = "") -> Iterator[str]:
        optional = "" if note.required else "optional; "
        yield from _comment(f"{note.meaning} ({optional}{self._words(note.form)})")
        if isinstance(note.form, Scalar) and note.form.is_date and note.name in ("reviewed", "checked"):
            value = self._today.isoformat()
        lines = [f"{note.name}: {value}".rstrip()] if isinstance(note.form, Scalar) else self._nested(note)
        yield from lines if note.required or note.usual else (f"# {line}".rstrip() for line in lines)

    def _nested(self, note: FieldNote) -> Iterator[str]:
        example = self._example(note)
        yield f"{note.name}: {example}".rstrip()
        if not example:
            yield from (f"  {line}" for line in self._inside(note.form))

    def _example(self, note: FieldNote) -> str:
        """An optional list of ids from a short list, such as ``[senior]``, on one line."""
        form = note.form
        if note.required or not (isinstance(form, Many) and isinstance(form.item, Scalar) and form.item.kind):
            return ""
        ids = self._ids(form.item.kind)
        return f"[{ids[0]}]" if 0 < len(ids) <= MAX_IDS else ""

    def _inside(self, form: Form) -> Iterator[str]:
        if isinstance(form, Fields):
            for note in fields_of(form.model):
                yield from self._field(note)
        elif isinstance(form, ByKey):
            for id in self._ids(form.kind):
                yield f"{id}:"
        elif isinstance(form, Many) and isinstance(form.item, Fields):
            for number, first in enumerate(self._entries(form)):
                yield from self._entry(form.item, first, with_optional=number == 0)
        elif isinstance(form, Many):
            yield from ["-"] * max(1, form.min_length)

    def _entries(self, form: Many) -> list[str]:
        """The first value of each entry to write: one per level if the entries are about levels."""
        if isinstance(form.item, Fields):
            first = fields_of(form.item.model)[0].form
            if isinstance(first, Scalar) and first.kind == "levels":
                return self._levels or [""]
        return [""] * max(1, form.min_length)

    def _entry(self, item: Fields, first: str, with_optional: bool) -> Iterator[str]:
        """An entry of a list, its first field after a dash. Optional fields are shown once a list."""
        notes = [note for note in fields_of(item.model) if note.required or note.usual or with_optional]
        if not notes or not notes[0].required:  # an entry of optional fields begins with the first of them
            yield "-"
        for number, note in enumerate(notes):
            for line in self._field(note, first if number == 0 else ""):
                # The dash belongs to the first field.
                if number == 0 and note.required and not line.startswith(" "):
                    yield line if line.startswith("#") else f"- {line}"
                else:
                    yield f"  {line}"

    def _ids(self, kind: str) -> list[str]:
        """The ids that exist; of levels, those of the role that the record is about."""
        if not kind:  # phrases, of which those without a translation are to be worded
            missing = self._guide.say.missing if self._guide.has("site") else frozenset()
            return [json.dumps(text, ensure_ascii=False) for text in wordings() if text in missing]
        ready_made = list(self._guide.source_kinds) if kind == "source-kinds" else []
        return self._levels if kind == "levels" else ready_made or self._guide.ids(kind)

    def _words(self, form: Form) -> str:
        item = form.item if isinstance(form, Many | ByKey) else form
        kind = item.kind if isinstance(item, Scalar) else None
        ids = self._ids(kind) if kind else []
        if 0 < len(ids) <= MAX_IDS:
            return re.sub(r"id from [a-z-]+", "one of " + ", ".join(ids), words_of(form))
        return words_of(form)


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(" ".join(text.split()), WIDTH - 2, break_on_hyphens=False)]
