"""The page of fields: every field of every kind, with an example and the pages that show it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.authoring.starter import STARTER
from generator.disk.project import Project
from generator.pages import plan
from generator.read import read_guide
from generator.read.guide import Guide
from generator.render import render
from generator.schema.describe import ByKey, FieldNote, Fields, Form, Many, Scalar, fields_of, words_of
from generator.schema.fields import Record
from generator.schema.kinds import KINDS, Kind, Storage

EXAMPLE_GUIDE = STARTER / "full"

HEAD = """# Fields

Made by `make reference` from the models; do not edit it.

Every kind of record, where it is kept, and what its fields mean. `guide new KIND ID`
writes a record with all of this as comments. Fields in **bold** must be there. Examples
come from the guide that `guide init` writes, where it has the field. The last
column names the pages on which that text was found; a field without one decides what is
shown rather than being shown itself.
"""
MAX_EXAMPLE = 70
MIN_SEARCHED = 8
"""A text with fewer characters is found on pages by chance."""


@dataclass(frozen=True)
class Sample:
    """A guide to take examples from, with the text of its pages by the section they are in."""

    guide: Guide
    sections: dict[str, str]


def _sample() -> Sample:
    guide, problems = read_guide(Project(EXAMPLE_GUIDE))
    assert not problems
    sections: dict[str, str] = {}
    for page in plan(guide):
        first, _, rest = (page.address or "home").partition("/")
        section = f"{first}/…" if rest else first
        text = " ".join(html.unescape(render(page)).split()).casefold()
        sections[section] = sections.get(section, "") + "\n" + text
    return Sample(guide, sections)


def fields_page() -> str:
    """Return the page as Markdown."""
    sample = _sample()
    return HEAD + "".join(_kind(kind, sample) for kind in KINDS)


def _kind(kind: Kind, sample: Sample) -> str:
    folder = kind.storage is Storage.FOLDER
    where = f"data/{kind.name}/<id>.yml" if folder else f"data/{kind.name}.yml"
    lines = [f"\n## {kind.noun.capitalize()}\n", f"`{where}`: {_oneline(kind.model.__doc__)}"]
    if kind.storage is Storage.MAPPING:
        lines.append("The file maps ids to records, in the order in which they are shown.")
    if kind.optional:
        lines.append("A guide can do without.")
    records = list(sample.guide.records(kind.name).values())
    table = ["", "| field | meaning | written as | example | shown on |", "|---|---|---|---|---|"]
    table += [_row(path, note, sample, values) for path, note, values in _walk(kind.model, records)]
    return "\n".join([*lines, *table]) + "\n"


def _walk(
    model: type[Record], values: Sequence[Any], path: str = ""
) -> Iterator[tuple[str, FieldNote, list[Any]]]:
    """Every field below a model, with the values that it has in some records."""
    for note in fields_of(model):
        found = [value for record in values if (value := getattr(record, note.name)) not in (None, (), {})]
        yield path + note.name, note, found
        form, mark, below = note.form, "", found
        while isinstance(form, Many | ByKey):
            mark += "[]" if isinstance(form, Many) else ".<id>"
            below = [
                item for value in below for item in (value.values() if isinstance(value, dict) else value)
            ]
            form = form.item
        if isinstance(form, Fields) and f"{note.name}[]." not in path:
            yield from _walk(form.model, below, f"{path}{note.name}{mark}.")


def _row(path: str, note: FieldNote, sample: Sample, values: list[Any]) -> str:
    name = f"**`{path}`**" if note.required else f"`{path}`"
    texts = [text for value in values for text in _scalars(note.form, value)]
    example = " ".join(next(iter(texts), "").split())  # a cell of a table is one line
    shown = (
        f"`{example[: MAX_EXAMPLE - 1]}…`"
        if len(example) > MAX_EXAMPLE
        else f"`{example}`"
        if example
        else ""
    )
    cells = [name, note.meaning, words_of(note.form), shown, ", ".join(_sections(note.form, sample, texts))]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _scalars(form: Form, value: Any) -> Iterator[str]:
    if isinstance(form, Many) and isinstance(form.item, Scalar):
        yield from (str(item) for item in value)
    elif isinstance(form, ByKey) and isinstance(form.item, Scalar):
        yield from (str(item) for item in value.values())
    elif isinstance(form, Scalar):
        yield {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _sections(form: Form, sample: Sample, texts: list[str]) -> list[str]:
    item = form.item if isinstance(form, Many | ByKey) else form
    if not isinstance(item, Scalar) or not item.words.startswith("text"):
        return []
    found = [text.casefold() for text in texts if len(text) >= MIN_SEARCHED]
    return [name for name, content in sample.sections.items() if any(text in content for text in found)]


def _oneline(text: str | None) -> str:
    return " ".join((text or "").split())
