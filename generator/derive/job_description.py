"""The text of a job description at one level, with its placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.language.phrases import N_, Phrases
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.schema.job_description import Boilerplate, Item, JobDescriptionRecord, MustHave, Statement
from generator.schema.reference import Placeholder

HEADINGS = {
    "about": N_("About us"),
    "team": N_("The role"),
    "ninety_days": N_("What you'll own in your first 90 days"),
    "responsibilities": N_("What you'll do"),
    "must_haves": N_("Requirements"),
    "nice_to_haves": N_("Nice to have"),
    "hiring_process": N_("How we hire"),
    "how_to_apply": N_("How to apply"),
    "pay_and_benefits": N_("Pay and benefits"),
    "place_and_terms": N_("Where and how you'll work"),
    "equal_opportunity": N_("Equal opportunity"),
}
"""The sections, in the order in which pages show them, with their headings."""

PROSE = ("about", "team", "equal_opportunity")
"""The sections that are paragraphs. All others are lists."""

AT_EVERY_LEVEL = ("ninety_days", "responsibilities", "must_haves", "hiring_process", "pay_and_benefits")
"""The sections that are about every level, if there are any entries."""

SHORT_FORM: Mapping[str, int | None] = {
    "about": None,
    "team": None,
    "responsibilities": 3,
    "must_haves": None,
    "how_to_apply": 2,
    "pay_and_benefits": None,
    "place_and_terms": None,
    "equal_opportunity": None,
}
"""The sections of the short form, with the number of entries to keep; ``None``: all."""

POSTED = "job-descriptions", "boilerplate"
"""The kinds whose texts companies post. Only these have placeholders."""

_PLACEHOLDER = re.compile(r"\[\[([^\[\]]*)\]\]")


def placeholders_in(text: str) -> list[str]:
    """Return the ids of the placeholders in a text, in order."""
    return [name.strip() for name in _PLACEHOLDER.findall(text)]


@dataclass(frozen=True)
class Segment:
    """Part of a text: plain words, or a blank if ``placeholder`` is set."""

    text: str
    placeholder: str | None = None
    optional: bool = False
    """Whether the sentence is left out while the blank is empty."""


Text = tuple[Segment, ...]


def split(text: str, placeholders: Mapping[str, Placeholder]) -> Text:
    """Split a text at its placeholders; the text of a blank is its label in brackets."""
    segments = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > end:
            segments.append(Segment(text[end : match.start()]))
        id = match[1].strip()
        segments.append(Segment(f"[{placeholders[id].label}]", id, placeholders[id].optional))
        end = match.end()
    if end < len(text):
        segments.append(Segment(text[end:]))
    return tuple(segments)


@dataclass(frozen=True, kw_only=True)
class Bullet:
    """A bullet of a list, or a paragraph."""

    id: str
    """The same at every level."""
    text: Text
    skill: str | None
    in_short_form: bool


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with its bullets, or with paragraphs."""

    id: str
    heading: str
    items: tuple[Bullet, ...]
    is_prose: bool
    in_short_form: bool


@dataclass(frozen=True, kw_only=True)
class JobDescription:
    """A whole job description, ready to show and copy."""

    title: Text
    sections: tuple[Section, ...]
    blanks: tuple[str, ...]
    """Ids of the placeholders in it, in the order of ``placeholders.yml``."""


class Overlap(NamedTuple):
    """What two levels have in common: bullets at both, and bullets of the level that has more."""

    both: int
    most: int

    @property
    def share(self) -> float:
        """Which part it is, from 0 to 1."""
        return self.both / self.most if self.most else 0


def overlap(items: Iterable[Item], one: str, other: str) -> Overlap:
    """Count the bullets that two levels have in common."""
    at = [(item.applies_at(one), item.applies_at(other)) for item in items]
    both = sum(first and second for first, second in at)
    return Overlap(both, max(sum(first for first, _ in at), sum(second for _, second in at)))


def posted_texts(guide: Guide) -> Iterator[tuple[str, str, Path, str]]:
    """Yield the texts of job descriptions and boilerplate: kind and id of the record, path there, text."""
    return (text for text in guide.texts if text[0] in POSTED)


def entries_of(
    record: JobDescriptionRecord, shared: Boilerplate, section: str
) -> tuple[Item | Statement, ...]:
    """Return the entries of a section at all levels: the job description's own, or what all share."""
    own: tuple[Item | Statement, ...] = getattr(record, section)
    return own or getattr(shared, section, ())


def assemble(
    record: JobDescriptionRecord,
    level: str,
    placeholders: Mapping[str, Placeholder],
    shared: Boilerplate,
    say: Phrases,
) -> JobDescription:
    """Compose the job description of one level."""
    variant = next(variant for variant in record.levels if variant.level == level)
    sections = []
    used = placeholders_in(variant.title)
    for name, heading in HEADINGS.items():
        id = name.replace("_", "-")
        entries: list[tuple[str, str, str | None]] = [
            (f"{id}-{number}", item.text, item.skill if isinstance(item, MustHave) else None)
            for number, item in enumerate(entries_of(record, shared, name), start=1)
            if item.applies_at(level)
        ]
        if name == "team":
            entries = [("mission", record.mission, None), ("opening", variant.opening, None), *entries]
        if not entries:
            continue
        used += [blank for _, text, _ in entries for blank in placeholders_in(text)]
        kept = SHORT_FORM.get(name, 0)
        bullets = tuple(
            Bullet(
                id=entry,
                text=split(text, placeholders),
                skill=skill,
                in_short_form=kept is None or place < kept,
            )
            for place, (entry, text, skill) in enumerate(entries)
        )
        section = Section(
            id=id,
            heading=say(heading),
            items=bullets,
            is_prose=name in PROSE,
            in_short_form=name in SHORT_FORM,
        )
        sections.append(section)
    return JobDescription(
        title=split(variant.title, placeholders),
        sections=tuple(sections),
        blanks=tuple(id for id in placeholders if id in used),
    )
