"""The share of job ads that name a skill or a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from generator.read.guide import Guide
from generator.schema.skill_evidence import MIN_ADS, AdGroup, SkillEvidenceRecord, Term

MIN_DIFFERENCE = Decimal(10)
"""Percentage points between two roles from which a term tells them apart."""

Z = 1.959963984540054
"""The quantile of the normal distribution for an interval of 95%."""


@dataclass(frozen=True, kw_only=True)
class AdShare:
    """The share of the ads of a group that name a term."""

    evidence: str
    """Id of the sample."""
    group: AdGroup
    term: str
    named: int
    """The number of ads in the group that name it."""

    @property
    def count(self) -> int:
        """The number of ads in the group."""
        return self.group.count

    @property
    def percent(self) -> Decimal:
        """From 0 to 100, exact enough to be rounded again."""
        return _percent(self.named / self.count)

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The ends of the 95% interval, in percent."""
        low, high = wilson(self.named, self.count)
        return _percent(low), _percent(high)


def wilson(named: int, count: int) -> tuple[float, float]:
    """Return the ends of the 95% Wilson score interval of a share, each from 0 to 1.

    It holds for small groups and for shares near 0 or 1, where the share plus or minus its standard
    error would not. Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
    inference", Journal of the American Statistical Association 22 (1927), pages 209 to 212.
    """
    share, square = named / count, Z * Z / count
    middle = share + square / 2
    margin = Z * sqrt(share * (1 - share) / count + square / count / 4)
    return max(0.0, (middle - margin) / (1 + square)), min(1.0, (middle + margin) / (1 + square))


def shares(guide: Guide, by: str = "title") -> Iterator[AdShare]:
    """Yield the share of every term in every group of the samples that are divided ``by`` something."""
    for id, record in guide.skill_evidence.items():
        if record.by == by:
            for term in record.terms:
                yield from shares_of(id, record, term)


def shares_of(id: str, record: SkillEvidenceRecord, term: Term) -> Iterator[AdShare]:
    """Yield the share of a term in each group of a sample that has enough ads."""
    for group in record.groups:
        # More ads than there are is a mistake, which a rule reports.
        if group.count >= MIN_ADS and term.named.get(group.id, group.count + 1) <= group.count:
            yield AdShare(evidence=id, group=group, term=term.term, named=term.named[group.id])


def ad_shares(guide: Guide, skill: str) -> tuple[AdShare, ...]:
    """Return a share for each sample and role: of the terms for ``skill``, that of the most frequent one."""
    found: dict[tuple[str, str], AdShare] = {}
    for id, record in guide.skill_evidence.items():
        for term in record.terms:
            if record.by == "title" and term.skill == skill:
                for share in shares_of(id, record, term):
                    key = id, share.group.id
                    if share.group.role and (key not in found or share.named > found[key].named):
                        found[key] = share
    return tuple(found.values())


def distinguishing_terms(guide: Guide, one: str, other: str) -> tuple[tuple[Term, AdShare, AdShare], ...]:
    """Return the terms whose shares differ most between two roles, with the shares of both.

    Sorted from those that ads for ``one`` name more often to those that ads for ``other`` do.
    """
    rows = []
    for id, record in guide.skill_evidence.items():
        if record.by != "title":
            continue
        for term in record.terms:
            by_role = {share.group.role: share for share in shares_of(id, record, term)}
            first, second = by_role.get(one), by_role.get(other)
            if first and second and abs(first.percent - second.percent) >= MIN_DIFFERENCE:
                rows.append((term, first, second))
    return tuple(sorted(rows, key=lambda row: (row[2].percent - row[1].percent, row[0].term)))


def _percent(share: float) -> Decimal:
    return Decimal(f"{100 * share:.3f}")
