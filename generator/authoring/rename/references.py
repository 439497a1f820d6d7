"""Every place in the data that names what is renamed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.authoring.new_record import NAMED_AFTER_ROLE
from generator.authoring.rename.edits import Edit, NewLine
from generator.authoring.rename.targets import Target, former_ids
from generator.derive.job_description import posted_texts
from generator.read.guide import Guide
from generator.read.yaml_source import Document
from generator.schema.kinds import BY_NAME, Storage


def edits(guide: Guide, target: Target, old: str, new: str) -> Iterator[Edit | NewLine]:
    """Yield every edit that renaming takes in the data, but for addresses of pages."""
    if target.path:
        yield Edit(guide.where(target.kind, target.record, *target.path, "id"), old, new)
        if target.path[-2] == "questions":
            yield from _questions(guide, target, old, new)
    else:
        if BY_NAME[target.kind].storage is Storage.MAPPING:
            yield Edit(guide.where_key(target.kind, old), old, new)
        for entry in guide.entries:
            for path, kind, id, is_key in entry.references:
                if (kind, id) == (target.kind, old):
                    full, document = (*entry.path, *path), entry.document
                    place = document.place_of_key(full) if is_key else document.place_of_value(full)
                    yield Edit(place, old, new)
        yield from _exceptions(guide, _kinds_that_follow(guide, target, old), old, new)
        yield from _imported_years(guide, target.kind, old, new)
        if target.kind == "placeholders":
            yield from _blanks(guide, old, new)
    if former_ids(guide, target) is not None:
        yield from _keep(guide, target, old, new)


def moves(guide: Guide, target: Target, old: str, new: str) -> dict[str, str]:
    """Return the files that get another name: the record's own, and those that are named after a role."""
    if target.path or BY_NAME[target.kind].storage is Storage.MAPPING:
        return {}
    kinds = _kinds_that_follow(guide, target, old)
    return {f"data/{kind}/{old}.yml": f"data/{kind}/{new}.yml" for kind in kinds}


def _kinds_that_follow(guide: Guide, target: Target, old: str) -> tuple[str, ...]:
    """The record's kind, and the kinds that have a record of the same id because it belongs to this one."""
    also = {"roles": NAMED_AFTER_ROLE, "salaries": ("pay-gaps",)}.get(target.kind, ())
    return (target.kind, *(kind for kind in also if old in guide.ids(kind)))


def _questions(guide: Guide, target: Target, old: str, new: str) -> Iterator[Edit | NewLine]:
    """Options that lead to a question."""
    flow = guide.decisions[target.record]
    for number, question in enumerate(flow.questions):
        for index, option in enumerate(question.options):
            if option.next == old:
                where = guide.where("decisions", target.record, "questions", number, "options", index, "next")
                yield Edit(where, old, new)


def _exceptions(guide: Guide, kinds: tuple[str, ...], old: str, new: str) -> Iterator[Edit | NewLine]:
    for id, entry in guide.exceptions.items():
        if entry.kind in kinds and entry.record == old:
            yield Edit(guide.where("exceptions", id, "record"), old, new)


def _imported_years(guide: Guide, kind: str, old: str, new: str) -> Iterator[Edit | NewLine]:
    """The years that made a salary set: the next import writes it under its new id."""
    for id, record in guide.salary_imports.items() if kind == "salaries" else ():
        for index, year in enumerate(record.years):
            if year.id == old:
                yield Edit(guide.where("salary-imports", id, "years", index, "id"), old, new)


def _blanks(guide: Guide, old: str, new: str) -> Iterator[Edit | NewLine]:
    """Every ``[[placeholder]]`` in a text; a wrapped text may have several, on any of its lines."""
    blank = re.compile(rf"\[\[\s*{re.escape(old)}\s*\]\]")
    for kind, id, path, text in posted_texts(guide):
        for typed, times in Counter(blank.findall(text)).items():
            yield Edit(guide.where(kind, id, *path), typed, typed.replace(old, new), times)


def _keep(guide: Guide, target: Target, old: str, new: str) -> Iterator[Edit | NewLine]:
    """List the old id among the former ones; the new id may have been among them."""
    kept = former_ids(guide, target) or ()
    entry = next(one for one in guide.entries if (one.kind.name, one.id) == (target.kind, target.record))
    document, base = entry.document, (*entry.path, *target.path)
    if new in kept:
        place = guide.where(target.kind, target.record, *target.path, "former_ids", kept.index(new))
        yield Edit(place, new, old)
    elif kept:
        first = guide.where(target.kind, target.record, *target.path, "former_ids", 0)
        if (*base, "former_ids") in document.quoted:
            yield Edit(first, "", f"{old}, ")
        else:
            yield NewLine(replace(first, column=first.column - 2), f"- {old}")
    elif (*base, "former_ids") in document.values:  # an empty list
        yield Edit(document.values[*base, "former_ids"], "[]", f"[{old}]")
    else:
        yield _new_field(document, base, f"former_ids: [{old}]")


def _new_field(document: Document, base: tuple[str | int, ...], field: str) -> Edit | NewLine:
    """Put a field after the first one of a record."""
    second = [place for path, place in document.keys.items() if path[:-1] == base][1]
    if base in document.quoted:
        return Edit(second, "", f"{field}, ")
    return NewLine(second, field)
