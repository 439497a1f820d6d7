"""The page of current pay, and the page of earlier years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.changes import latest_review
from generator.derive.comparison import compared_pairs
from generator.pages import fixed
from generator.pages.claims import ShownClaim, shown_claims
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote
from generator.pages.parts.families import RoleGroup, tagged
from generator.pages.parts.gap_chart import GapChart, gap_charts
from generator.pages.parts.gaps import GapTable, gap_tables
from generator.pages.parts.nearest_pay import nearest_in_words
from generator.pages.parts.pay_tables import (
    MarketPay,
    PayTable,
    by_market,
    latest_by_family,
    latest_pay,
    pay_tables,
    sources_of,
)
from generator.pages.parts.range_checks import RangeTable, range_tables
from generator.pages.trends import Aging, aging
from generator.pages.wages import wage_links
from generator.read.role_levels import JobLevel
from generator.words import shorten

FEW_ROLES = 3
"""Up to this number, roles are named in a description."""


class Caveat(NamedTuple):
    """What to know before using a figure, with the titles of the sets it is about."""

    titles: tuple[str, ...]
    text: str


@dataclass(frozen=True, kw_only=True)
class SalariesPage(Page, template="salaries.md.j2", section="salaries"):
    """All pay sets."""

    tables: tuple[PayTable, ...]
    markets: tuple[MarketPay, ...]
    """The same tables by market."""
    earlier: Link | None
    """The page of older sets, if there are any."""
    caveats: tuple[Caveat, ...]
    notes: tuple[tuple[RoleTag, tuple[str, ...]], ...]
    """Each role with notes on its pay."""
    wages: tuple[tuple[Link, str], ...]
    """Pages of official wages, each with its answer for the country."""
    wages_where: str
    """Market and period of official wages."""
    aging: tuple[Aging, ...]
    aging_notices: tuple[str, ...]
    """Whose figures those on aging are, and their licenses."""
    trends: Link | None
    """The page of trends, if there is one."""
    gaps: tuple[GapTable, ...]
    gap_charts: tuple[GapChart, ...]
    gap_sources: tuple[SourceNote, ...]
    ranges: tuple[RangeTable, ...]
    time_and_cost: Link | None
    levels: tuple[tuple[str, JobLevel], ...]
    """Those that any figure is for."""
    groups: tuple[tuple[RoleGroup, tuple[RoleTag, ...]], ...]
    """The roles that have figures, by family."""
    without: tuple[tuple[RoleTag, str], ...] = ()
    """Each role that has none, and the pay of the nearest ones."""
    claims: tuple[ShownClaim, ...]
    how_we_know: Link | None


@dataclass(frozen=True, kw_only=True)
class EarlierPayPage(Page, template="earlier_pay.md.j2", section="salaries"):
    """Sets that are older than another one of the same method."""

    tables: tuple[PayTable, ...]
    markets: tuple[MarketPay, ...]
    caveats: tuple[Caveat, ...]
    levels: tuple[tuple[str, JobLevel], ...]
    """Those that any figure is for."""
    groups: tuple[tuple[RoleGroup, tuple[RoleTag, ...]], ...]
    """The roles that have figures, by family."""
    without: tuple[tuple[RoleTag, str], ...] = ()
    """Each role that has none, and the pay of the nearest ones."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of current pay, and one of earlier years, if there are any."""
    guide, say = directory.guide, directory.say
    if not guide.salaries and not guide.wages:
        return
    names = say.listed([role.name for role in guide.roles.values()])
    jobs = (
        say("%(roles)s jobs", roles=names)
        if len(guide.roles) <= FEW_ROLES
        else say.ngettext("%(count)s role", "%(count)s roles", len(guide.roles))
    )
    every = pay_tables(directory, list(guide.roles))
    latest = latest_pay(directory, list(guide.roles))
    earlier = tuple(table for table in every if table not in latest)
    gaps = tuple(table for pair in compared_pairs(guide) for table in gap_tables(directory, *pair))
    yield SalariesPage(
        address="salaries",
        title=directory.pay.text,
        description=shorten(say("What %(jobs)s pay by level, and where each figure comes from.", jobs=jobs)),
        files=tuple(guide.file("salaries", table.id) for table in latest)
        or tuple(guide.file("wages", id) for id in guide.wages),
        reviewed=max((table.salary.reviewed for table in latest), default=latest_review(directory.guide)),
        sources=directory.sources(
            (
                *sources_of(latest),
                *(id for record in guide.pay_gaps.values() for id in record.sources),
                *(id for record in guide.wages.values() for id in record.sources),
                *(id for record in guide.trends.values() if record.is_growth for id in record.sources),
            )
        ),
        boost=2,
        tables=latest,
        markets=by_market(latest_by_family(directory)),
        earlier=directory.fixed.EARLIER_PAY if earlier else None,
        caveats=_caveats(latest),
        notes=tuple(
            (directory.role(id), role.pay_notes) for id, role in guide.roles.items() if role.pay_notes
        ),
        wages=wage_links(directory),
        wages_where="; ".join(dict.fromkeys(f"{one.market}, {one.period}" for one in guide.wages.values())),
        aging=aging(directory),
        aging_notices=tuple(dict.fromkeys(one.notice for one in aging(directory))),
        trends=directory.fixed.TRENDS if guide.trends else None,
        gaps=gaps,
        gap_charts=gap_charts(gaps, guide.all_levels.values(), say),
        gap_sources=directory.sources(dict.fromkeys(source.id for table in gaps for source in table.sources)),
        ranges=range_tables(directory, list(guide.roles)),
        time_and_cost=directory.time_and_cost,
        levels=_levels(directory, latest),
        groups=tagged(directory, _with_pay(latest)),
        without=tuple(
            (directory.role(id), nearest_in_words(directory, id) or say("No data for this title."))
            for id in guide.roles
            if latest and id not in _with_pay(latest)
        ),
        claims=shown_claims(directory, topic="pay"),
        how_we_know=directory.how_we_know,
    )
    if earlier:
        yield EarlierPayPage(
            address=fixed.EARLIER_PAY.address,
            title=directory.fixed.EARLIER_PAY.text,
            description=shorten(
                say("What %(jobs)s paid in earlier years, from sources that have newer figures.", jobs=jobs)
            ),
            files=tuple(guide.file("salaries", table.id) for table in earlier),
            reviewed=max(table.salary.reviewed for table in earlier),
            trail=(directory.fixed.SALARIES,),
            sources=directory.sources(sources_of(earlier)),
            tables=earlier,
            markets=by_market(earlier),
            caveats=_caveats(earlier),
            levels=_levels(directory, earlier),
            groups=tagged(directory, _with_pay(earlier)),
        )


def _with_pay(tables: Iterable[PayTable]) -> frozenset[str]:
    """The ids of roles that any figure is for."""
    return frozenset(row.role.id for table in tables for rows in table.groups for row in rows if row.range)


def _levels(directory: Directory, tables: Iterable[PayTable]) -> tuple[tuple[str, JobLevel], ...]:
    known = {row.entry.level for table in tables for rows in table.groups for row in rows if row.range}
    return tuple((id, level) for id, level in directory.guide.all_levels.items() if id in known)


def _caveats(tables: Iterable[PayTable]) -> tuple[Caveat, ...]:
    caveats: dict[str, list[str]] = {}
    for table in tables:
        caveats.setdefault(table.salary.caveat, []).append(table.salary.title)
    return tuple(Caveat(tuple(titles), caveat) for caveat, titles in caveats.items())
