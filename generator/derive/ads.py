"""The share of a role's job ads that name a skill or a term."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.read.guide import Guide
from generator.schema.skill_evidence import SkillEvidenceRecord, Term

MIN_DIFFERENCE = Decimal(10)
"""Percentage points between two roles from which a term tells them apart."""


@dataclass(frozen=True, kw_only=True)
class AdShare:
    """The share of the ads for a role that name a term."""

    evidence: str
    """Id of the sample."""
    role: str
    term: str
    percent: Decimal
    """From 0 to 100."""
    count: int
    """The number of ads in the role's group."""
    group: str
    """The job titles in that group."""


def ad_shares(guide: Guide, skill: str) -> tuple[AdShare, ...]:
    """Return a share for each sample and role: of the terms for ``skill``, that of the most frequent one."""
    found = []
    for id, record in guide.skill_evidence.items():
        terms = [term for term in record.terms if term.skill == skill]
        for group in record.groups:
            shares = [share for term in terms if (share := _share(id, record, term, group.role))]
            if shares:
                found.append(max(shares, key=lambda share: share.percent))
    return tuple(found)


def distinguishing_terms(guide: Guide, one: str, other: str) -> tuple[tuple[Term, AdShare, AdShare], ...]:
    """Return the terms whose shares differ most between two roles, with the shares of both.

    Sorted from those that ads for ``one`` name more often to those that ads for ``other`` do.
    """
    rows = []
    for id, record in guide.skill_evidence.items():
        for term in record.terms:
            first, second = _share(id, record, term, one), _share(id, record, term, other)
            if first and second and abs(first.percent - second.percent) >= MIN_DIFFERENCE:
                rows.append((term, first, second))
    return tuple(sorted(rows, key=lambda row: (row[2].percent - row[1].percent, row[0].term)))


def _share(id: str, record: SkillEvidenceRecord, term: Term, role: str) -> AdShare | None:
    group = next((group for group in record.groups if group.role == role), None)
    percent = next((share.percent for share in term.shares if share.role == role), None)
    if group is None or percent is None:
        return None
    return AdShare(
        evidence=id,
        role=role,
        term=term.term,
        percent=percent,
        count=group.count,
        group=group.title_group,
    )
