"""Shares of job ads as bars, always with their number, period, place and source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from generator.derive.ads import AdShare, ad_shares, distinguishing_terms
from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag, SourceNote


@dataclass(frozen=True, kw_only=True)
class AdBar:
    """The share of a role's ads that name a term."""

    role: RoleTag
    term: str
    percent: str
    width: Decimal
    """In percent."""
    count: int
    group: str


class CountedAds(NamedTuple):
    """The ads for a role: how many, and under which titles."""

    number: int
    titles: str


@dataclass(frozen=True, kw_only=True)
class AdTable:
    """A sample of ads, with bars for the shares in it."""

    title: str
    period: str
    place: str
    total: int
    groups: tuple[CountedAds, ...]
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
    """Return the shares of ads for each role that name ``skill``, by sample."""
    shares = ad_shares(directory.guide, skill)
    return tuple(
        _table(directory, id, tuple(_bar(directory, share) for share in shares if share.evidence == id))
        for id in directory.guide.skill_evidence
        if any(share.evidence == id for share in shares)
    )


def skill_share(directory: Directory, skill: str, role: str) -> AdBar | None:
    """Return the latest share of a role's ads that name ``skill``."""
    shares = [share for share in ad_shares(directory.guide, skill) if share.role == role]
    return _bar(directory, shares[-1]) if shares else None


def distinguishing(directory: Directory, one: str, other: str) -> tuple[TermRow, ...]:
    """Return the terms that tell two roles apart in their ads."""
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
    """Return every sample of ads, without bars."""
    return tuple(_table(directory, id, ()) for id in directory.guide.skill_evidence)


def samples_of(directory: Directory, role: str) -> tuple[AdTable, ...]:
    """Return the samples with ads for a role, without bars."""
    return tuple(
        _table(directory, id, ())
        for id, record in directory.guide.skill_evidence.items()
        if any(group.role == role for group in record.groups)
    )


def role_sample(directory: Directory, role: str) -> AdTable | None:
    """Return the latest sample with ads for a role, without bars and other roles' ads."""
    for id, record in reversed(list(directory.guide.skill_evidence.items())):
        groups = tuple(
            CountedAds(group.count, group.title_group) for group in record.groups if group.role == role
        )
        if groups:
            return replace(_table(directory, id, ()), groups=groups)
    return None


def _table(directory: Directory, id: str, bars: tuple[AdBar, ...]) -> AdTable:
    record = directory.guide.skill_evidence[id]
    return AdTable(
        title=record.title,
        period=record.period,
        place=record.place,
        total=record.total,
        groups=tuple(CountedAds(group.count, group.title_group) for group in record.groups),
        method=record.method,
        bias=record.bias,
        sources=directory.sources(record.sources),
        bars=bars,
    )


def _bar(directory: Directory, share: AdShare) -> AdBar:
    return AdBar(
        role=directory.role(share.role),
        term=share.term,
        percent=f"{share.percent.quantize(Decimal(1))}%",
        width=share.percent,
        count=share.count,
        group=share.group,
    )
