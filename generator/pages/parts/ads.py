"""Job ads as pages show them: shares as bars, always with n, period, place and source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.derive.ads import AdShare, ad_shares, distinguishing_terms
from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag, SourceNote


@dataclass(frozen=True)
class AdBar:
    """The share of a role's ads that name a term."""

    role: RoleTag
    term: str
    percent: str
    width: Decimal
    count: int
    group: str


@dataclass(frozen=True)
class AdTable:
    """Bars from one sample of ads."""

    title: str
    period: str
    place: str
    total: int
    groups: tuple[tuple[int, str], ...]
    """How many ads stand for each role, and under which titles."""
    method: str
    bias: str
    sources: tuple[SourceNote, ...]
    bars: tuple[AdBar, ...]


@dataclass(frozen=True)
class TermRow:
    """A term with its bars for two roles."""

    term: str
    link: Link | None
    one: AdBar
    other: AdBar


def skill_bars(directory: Directory, skill: str) -> tuple[AdTable, ...]:
    """How many ads for each role name ``skill``, by sample."""
    shares = ad_shares(directory.guide, skill)
    return tuple(
        _table(directory, id, tuple(_bar(directory, share) for share in shares if share.evidence == id))
        for id in directory.guide.skill_evidence
        if any(share.evidence == id for share in shares)
    )


def skill_share(directory: Directory, skill: str, role: str) -> AdBar | None:
    """The latest share of a role's ads that name ``skill``."""
    shares = [share for share in ad_shares(directory.guide, skill) if share.role == role]
    return _bar(directory, shares[-1]) if shares else None


def distinguishing(directory: Directory, one: str, other: str) -> tuple[TermRow, ...]:
    """What tells two roles apart in their ads."""
    return tuple(
        TermRow(
            term.term,
            directory.skill(term.skill) if term.skill else None,
            _bar(directory, first),
            _bar(directory, second),
        )
        for term, first, second in distinguishing_terms(directory.guide, one, other)
    )


def samples(directory: Directory) -> tuple[AdTable, ...]:
    """Every sample of ads, without bars."""
    return tuple(_table(directory, id, ()) for id in directory.guide.skill_evidence)


def samples_of(directory: Directory, role: str) -> tuple[AdTable, ...]:
    """The samples that hold ads for a role, without bars."""
    return tuple(
        _table(directory, id, ())
        for id, record in directory.guide.skill_evidence.items()
        if any(group.role == role for group in record.groups)
    )


def role_sample(directory: Directory, role: str) -> AdTable | None:
    """The latest sample with ads for a role, without bars; only that role's ads are counted in it."""
    for id, record in reversed(list(directory.guide.skill_evidence.items())):
        groups = tuple((group.count, group.title_group) for group in record.groups if group.role == role)
        if groups:
            return replace(_table(directory, id, ()), groups=groups)
    return None


def _table(directory: Directory, id: str, bars: tuple[AdBar, ...]) -> AdTable:
    record = directory.guide.skill_evidence[id]
    return AdTable(
        record.title,
        record.period,
        record.place,
        record.total,
        tuple((group.count, group.title_group) for group in record.groups),
        record.method,
        record.bias,
        directory.sources(record.sources),
        bars,
    )


def _bar(directory: Directory, share: AdShare) -> AdBar:
    rounded = f"{share.percent.quantize(Decimal(1))}%"
    return AdBar(directory.role(share.role), share.term, rounded, share.percent, share.count, share.group)
