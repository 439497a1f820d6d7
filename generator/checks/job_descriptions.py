"""Rules about job descriptions: complete at every level, with known placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from generator.checks.rule import Finding, error, named_after_role, warning
from generator.derive.job_description import (
    AT_EVERY_LEVEL,
    entries_of,
    overlap,
    placeholders_in,
    posted_texts,
)
from generator.read.guide import Guide
from generator.report.diagnostics import did_you_mean
from generator.schema.fields import better_id
from generator.schema.job_description import RoleSections

SHARED = "data/boilerplate.yml"

HALF = re.compile(r"\[\[\s*(?P<name>[\w-]+)\s*\](?!\])|(?<!\[)\[\s*(?P<other>[\w-]+)\s*\]\]")
"""A placeholder with a bracket too few."""

MAX_SHARED = 0.5
"""The largest share of bullets that two levels may have in common: with more, a reader sees one job twice."""

MIN_COMPARED = 6
"""Levels with fewer bullets are not compared, since one bullet would decide."""


@error("JD001")
def unknown_placeholder(guide: Guide) -> Iterator[Finding]:
    """Every ``[[placeholder]]`` is listed in placeholders.yml."""
    known = guide.ids("placeholders")
    listed = known or guide.is_absent("placeholders")
    for kind, id, path, text in posted_texts(guide):
        where = guide.where(kind, id, *path)
        names = placeholders_in(text)
        for name in names:
            if listed and name not in known:
                close, new = did_you_mean(name, known), better_id(name)
                hint = f"{close} Or make it:" if close else "make it:"
                message = f"unknown placeholder '[[{name}]]'"
                if new and new not in known:
                    yield Finding(where, message, hint, run=f"new placeholder {new}")
                else:
                    yield Finding(where, message, close)
        if not text.count("[[") == text.count("]]") == len(names):
            half = HALF.search(text)
            hint = f"write it as [[{half['name'] or half['other'] if half else 'company'}]]"
            yield Finding(where, "a placeholder is missing a bracket", hint)


@warning("JD002")
def unused_placeholder(guide: Guide) -> Iterator[Finding]:
    """Every placeholder is used by some job description."""
    used = {name for *_, text in posted_texts(guide) for name in placeholders_in(text)}
    for id in guide.placeholders:
        if id not in used:
            yield Finding(
                guide.where_key("placeholders", id), f"nothing uses '[[{id}]]'", "use it, or remove it"
            )


@error("JD003")
def missing_level(guide: Guide) -> Iterator[Finding]:
    """A job description has one entry for every level of its role, in order."""
    for id, record in guide.job_descriptions.items():
        wanted = list(guide.levels_of(record.role))
        levels = [variant.level for variant in record.levels]
        if not wanted or levels == wanted or not set(levels) <= set(guide.all_levels):
            continue
        if guide.unnamed_levels(record.role):  # to be told first, and maybe not meant
            continue
        missing = [level for level in wanted if level not in levels]
        surplus = [level for level in levels if level not in wanted]
        file = guide.file("roles", record.role)
        if missing:
            own = guide.roles[record.role].levels
            otherwise = f"take it out of 'levels' in {file}" if own else f"list the role's 'levels' in {file}"
            hint = f"add an entry for {', '.join(missing)}, or {otherwise}"
        elif surplus:
            hint = f"remove {', '.join(surplus)}, or add it to 'levels' in {file}"
        else:
            hint = "give each level one entry, in this order"
        message = f"has the levels {', '.join(levels)}; the role has {', '.join(wanted)}"
        yield Finding(guide.where_key("job-descriptions", id, "levels"), message, hint)


@warning("JD006")
def levels_alike(guide: Guide) -> Iterator[Finding]:
    """Two levels share at most half of their must-haves, and at most half of all bullets on the work."""
    for id, record in guide.job_descriptions.items():
        for one, other in combinations(guide.levels_of(record.role), 2):
            must_haves = overlap(record.must_haves, one, other)
            bullets = overlap(record.on_the_work, one, other)
            if bullets.most < MIN_COMPARED or max(must_haves.share, bullets.share) <= MAX_SHARED:
                continue
            where = guide.where_key("job-descriptions", id, "must_haves")
            message = (
                f"'{one}' and '{other}' share {must_haves.share:.0%} of the must-haves "
                f"and {bullets.share:.0%} of all bullets on the work"
            )
            yield Finding(where, message, "say with 'levels' which bullets are for which level")


@error("JD004")
def second_job_description(guide: Guide) -> Iterator[Finding]:
    """A role has one file of job descriptions, named after it."""
    yield from named_after_role(guide, "job-descriptions", guide.job_descriptions)


@error("JD005")
def empty_section(guide: Guide) -> Iterator[Finding]:
    """Goals, tasks, requirements, hiring process and pay have an entry at every level, or no entry at all.

    The last two may come from ``data/boilerplate.yml``.
    """
    for id, record in guide.job_descriptions.items():
        written = {variant.level for variant in record.levels}  # JD003 tells of the others
        for section in AT_EVERY_LEVEL:
            items = entries_of(record, guide.boilerplate, section)
            for level in guide.levels_of(record.role):
                if level in written and items and not any(item.applies_at(level) for item in items):
                    where = guide.where_key("job-descriptions", id, section)
                    hint = "add one" if section in RoleSections.model_fields else f"add one, or in {SHARED}"
                    yield Finding(where, f"'{section}' has no entry for level '{level}'", hint)
