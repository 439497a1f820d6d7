"""Rules about sources: each is cited, listed once, and was read after it was published."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, warning
from generator.read.dates import first_days
from generator.read.guide import Guide


@warning("SOURCE001")
def unused_source(guide: Guide) -> Iterator[Finding]:
    """Every source is cited by a record."""
    used = guide.named("sources")
    for id in guide.sources:
        if id not in used:
            yield Finding(guide.where_key("sources", id), f"nothing cites '{id}'", "cite it, or remove it")


@warning("SOURCE002")
def repeated_address(guide: Guide) -> Iterator[Finding]:
    """No two sources have the same address."""
    seen: dict[str, str] = {}
    for id, source in guide.sources.items():
        first = seen.setdefault(source.url, id) if source.url else id
        if first != id:
            where = guide.where("sources", id, "url")
            yield Finding(where, f"'{first}' has the same address", "check both, or cite one of the two")


@warning("SOURCE003")
def checked_too_early(guide: Guide) -> Iterator[Finding]:
    """No source was checked before it was published."""
    for id, source in guide.sources.items():
        published = max(first_days(source.published or ""), default=source.checked)
        if source.checked < published:
            where = guide.where("sources", id, "checked")
            message = f"'{source.checked}' is before the source was published: {source.published}"
            yield Finding(where, message, "check the year of both")
