"""The text of a job description at one level, with its placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.schema.job_description import Item, JobDescriptionRecord, MustHave
from generator.schema.reference import Placeholder

HEADINGS = {
    "ninety_days": "What you will own in your first 90 days",
    "responsibilities": "What you will do",
    "must_haves": "What you need to bring",
    "nice_to_haves": "What would help",
    "hiring_process": "How we hire",
    "pay_and_benefits": "Pay and benefits",
}
"""The sections that are lists, in the order in which pages show them, with their headings."""

SHORT_FORM: Mapping[str, int | None] = {
    "responsibilities": 3,
    "must_haves": None,
    "hiring_process": 1,
    "pay_and_benefits": None,
}
"""The sections of the short form, with the number of bullets to keep; ``None``: all."""

_PLACEHOLDER = re.compile(r"\[\[([^\[\]]*)\]\]")


def placeholders_in(text: str) -> list[str]:
    """Return the ids of the placeholders in a text, in order."""
    return [name.strip() for name in _PLACEHOLDER.findall(text)]


@dataclass(frozen=True)
class Segment:
    """Part of a text: plain words, or a blank if ``placeholder`` is set."""

    text: str
    placeholder: str | None = None


Text = tuple[Segment, ...]


def split(text: str, placeholders: Mapping[str, Placeholder]) -> Text:
    """Split a text at its placeholders; the text of a blank is its label in brackets."""
    segments = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > end:
            segments.append(Segment(text[end : match.start()]))
        id = match[1].strip()
        segments.append(Segment(f"[{placeholders[id].label}]", id))
        end = match.end()
    if end < len(text):
        segments.append(Segment(text[end:]))
    return tuple(segments)


@dataclass(frozen=True, kw_only=True)
class Bullet:
    """A bullet of a list."""

    id: str
    """The same at every level."""
    text: Text
    skill: str | None
    in_short_form: bool


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with its bullets."""

    id: str
    heading: str
    items: tuple[Bullet, ...]
    in_short_form: bool


@dataclass(frozen=True, kw_only=True)
class JobDescription:
    """A whole job description, ready to show and copy."""

    title: Text
    opening: Text
    mission: Text
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


def assemble(
    record: JobDescriptionRecord, level: str, placeholders: Mapping[str, Placeholder]
) -> JobDescription:
    """Compose the job description of one level."""
    variant = next(variant for variant in record.levels if variant.level == level)
    sections = []
    used = placeholders_in(f"{variant.title} {variant.opening} {record.mission}")
    for name in HEADINGS:
        bullets = tuple(_bullets(name, getattr(record, name), level, placeholders))
        used += [segment.placeholder for bullet in bullets for segment in bullet.text if segment.placeholder]
        if bullets:
            section = Section(
                id=name.replace("_", "-"),
                heading=HEADINGS[name],
                items=bullets,
                in_short_form=name in SHORT_FORM,
            )
            sections.append(section)
    return JobDescription(
        title=split(variant.title, placeholders),
        opening=split(variant.opening, placeholders),
        mission=split(record.mission, placeholders),
        sections=tuple(sections),
        blanks=tuple(id for id in placeholders if id in used),
    )


def _bullets(
    section: str, items: tuple[Item, ...], level: str, placeholders: Mapping[str, Placeholder]
) -> Iterator[Bullet]:
    kept = SHORT_FORM.get(section, 0)
    place = 0
    for number, item in enumerate(items, start=1):
        if not item.applies_at(level):
            continue
        place += 1
        yield Bullet(
            id=f"{section.replace('_', '-')}-{number}",
            text=split(item.text, placeholders),
            skill=item.skill if isinstance(item, MustHave) else None,
            in_short_form=kept is None or place <= kept,
        )
