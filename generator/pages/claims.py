"""The page of claims: what a source claims, and what we found when we checked it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote, page_link
from generator.schema.claim import ClaimRecord

VERDICTS = {
    "supported": "The evidence agrees.",
    "mixed": "The evidence agrees in part.",
    "contradicted": "The evidence says otherwise.",
    "unsourced": "No evidence for or against it that we could find.",
}


@dataclass(frozen=True)
class ShownEvidence:
    """A figure or text that supports a verdict, with links to check it."""

    text: str
    source: SourceNote
    page: Link | None


@dataclass(frozen=True, kw_only=True)
class ShownClaim:
    """A claim, ready to show."""

    id: str
    record: ClaimRecord
    made_by: SourceNote
    evidence: tuple[ShownEvidence, ...]
    roles: tuple[RoleTag, ...]
    link_short: Link


class VerdictCount(NamedTuple):
    """A verdict, what it means, and how many claims have it."""

    verdict: str
    meaning: str
    claims: int


@dataclass(frozen=True, kw_only=True)
class ClaimsPage(Page, template="claims.md.j2", section="evidence"):
    """Every claim with its verdict."""

    topics: tuple[tuple[str, tuple[ShownClaim, ...]], ...]
    verdicts: tuple[VerdictCount, ...]


def shown_claims(
    directory: Directory, role: str | None = None, topic: str | None = None
) -> tuple[ShownClaim, ...]:
    """Return the claims about a role or a topic, or all."""
    return tuple(
        _claim(directory, id, record)
        for id, record in directory.guide.claims.items()
        if (role is None or role in record.roles) and (topic is None or record.topic == topic)
    )


def _claim(directory: Directory, id: str, record: ClaimRecord) -> ShownClaim:
    return ShownClaim(
        id=id,
        record=record,
        made_by=directory.sources([record.made_by])[0],
        evidence=tuple(
            ShownEvidence(
                entry.text,
                directory.sources([entry.source])[0],
                page_link("see the figures", entry.page) if entry.page else None,
            )
            for entry in record.evidence
        ),
        roles=directory.roles(record.roles),
        link_short=Link("what we found", "evidence", id),
    )


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of claims, if there are any."""
    claims = directory.guide.claims
    if not claims:
        return
    topics = dict.fromkeys(record.topic for record in claims.values())
    yield ClaimsPage(
        address="evidence",
        title="Claims, checked",
        description="What the source article claims about pay, skills and scope, and what we found.",
        files=tuple(directory.guide.file("claims", id) for id in claims),
        reviewed=max(record.checked for record in claims.values()),
        sources=directory.sources(
            id for record in claims.values() for id in (record.made_by, *(e.source for e in record.evidence))
        ),
        topics=tuple((topic, shown_claims(directory, topic=topic)) for topic in topics),
        verdicts=tuple(
            VerdictCount(verdict, meaning, sum(record.verdict == verdict for record in claims.values()))
            for verdict, meaning in VERDICTS.items()
        ),
    )
