"""What job ads ask for: the share of a role's ads that name a skill or a term."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.read.guide import Guide
from generator.schema.skill_evidence import SkillEvidenceRecord, Term


@dataclass(frozen=True)
class AdShare:
    """The share of the ads for a role that name a term. ``evidence`` is the id of the sample."""

    evidence: str
    role: str
    term: str
    percent: Decimal
    count: int
    """How many ads the role's group holds."""
    group: str
    """The titles of that group."""


def ad_shares(guide: Guide, skill: str) -> tuple[AdShare, ...]:
    """For each sample and role, the share of the term of ``skill`` that most ads name."""
    found = []
    for id, record in guide.skill_evidence.items():
        terms = [term for term in record.terms if term.skill == skill]
        for group in record.groups:
            shares = [share for term in terms if (share := _share(id, record, term, group.role))]
            if shares:
                found.append(max(shares, key=lambda share: share.percent))
    return tuple(found)


def distinguishing_terms(
    guide: Guide, one: str, other: str, least: Decimal = Decimal(10)
) -> tuple[tuple[Term, AdShare, AdShare], ...]:
    """Terms whose shares differ by ``least`` points or more between two roles, largest difference first."""
    rows = []
    for id, record in guide.skill_evidence.items():
        for term in record.terms:
            first, second = _share(id, record, term, one), _share(id, record, term, other)
            if first and second and abs(first.percent - second.percent) >= least:
                rows.append((term, first, second))
    return tuple(sorted(rows, key=lambda row: (row[2].percent - row[1].percent, row[0].term)))


def _share(id: str, record: SkillEvidenceRecord, term: Term, role: str) -> AdShare | None:
    group = next((group for group in record.groups if group.role == role), None)
    percent = next((share.percent for share in term.shares if share.role == role), None)
    if group is None or percent is None:
        return None
    return AdShare(id, role, term.term, percent, group.count, group.title_group)
