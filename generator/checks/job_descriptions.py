"""Rules about job descriptions: complete at every level, and every blank is known."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, warning
from generator.derive.job_description import LISTS, placeholders_in, texts
from generator.diagnostics import did_you_mean
from generator.model import Guide


@error("JD001")
def unknown_placeholder(guide: Guide) -> Iterator[Finding]:
    """Every ``[[placeholder]]`` is listed in placeholders.yml."""
    for id, record in guide.job_descriptions.items():
        for path, text in texts(record):
            for name in placeholders_in(text):
                if name not in guide.placeholders:
                    where = guide.where("job-descriptions", id, *path)
                    hint = did_you_mean(name, guide.placeholders, "add it to data/placeholders.yml")
                    yield Finding(where, f"unknown placeholder '[[{name}]]'", hint)


@warning("JD002")
def unused_placeholder(guide: Guide) -> Iterator[Finding]:
    """Every placeholder is used by some job description."""
    used = {
        name
        for record in guide.job_descriptions.values()
        for _, text in texts(record)
        for name in placeholders_in(text)
    }
    for id in guide.placeholders:
        if id not in used:
            yield Finding(
                guide.where_key("placeholders", id), f"nothing uses '[[{id}]]'", "use it, or remove it"
            )


@error("JD003")
def missing_level(guide: Guide) -> Iterator[Finding]:
    """A job description has one entry for every level, in order."""
    for id, record in guide.job_descriptions.items():
        levels = [variant.level for variant in record.levels]
        if levels != list(guide.levels):
            message = f"has the levels {', '.join(levels)}; the guide has {', '.join(guide.levels)}"
            yield Finding(
                guide.where_key("job-descriptions", id, "levels"), message, "give each level one entry"
            )


@error("JD004")
def second_job_description(guide: Guide) -> Iterator[Finding]:
    """A role has one file of job descriptions, named after it."""
    for id, record in guide.job_descriptions.items():
        if record.role != id:
            hint = f"rename the file to {record.role}.yml"
            yield Finding(guide.where("job-descriptions", id, "role"), f"this file is named '{id}'", hint)


@error("JD005")
def empty_section(guide: Guide) -> Iterator[Finding]:
    """No section is empty at a level, nice-to-haves excepted."""
    for id, record in guide.job_descriptions.items():
        for section in LISTS:
            items = getattr(record, section)
            for level in guide.levels:
                if section != "nice_to_haves" and not any(not i.levels or level in i.levels for i in items):
                    where = guide.where_key("job-descriptions", id, section)
                    yield Finding(where, f"nothing is left at level '{level}'", "add an entry for that level")


RULES = (unknown_placeholder, unused_placeholder, missing_level, second_job_description, empty_section)
