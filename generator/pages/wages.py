"""Pages of official wages: what an occupation earns in each state and city."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.rounding import rounded
from generator.derive.wages import (
    FEW_JOBS,
    ROUGH_FROM,
    ShownWages,
    StateWages,
    by_state,
    country_of,
    place_on_scale,
    shown,
)
from generator.language.phrases import Phrases
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote
from generator.pages.parts.pay_tables import latest_pay
from generator.pages.parts.wage_chart import WageChart, wage_chart
from generator.read.role_levels import JobLevel
from generator.schema.salary import SalaryRecord
from generator.schema.wages import PlaceWages, WageRecord
from generator.words import shorten


class Placed(NamedTuple):
    """The posted pay of a role at a level, and where it lies among official wages."""

    role: RoleTag
    level: JobLevel
    postings: int
    posted: str
    where: str
    thin: bool
    doubt: str
    """Why not to use it; empty if nothing speaks against it."""


@dataclass(frozen=True, kw_only=True)
class WagesPage(Page, template="wages.md.j2", section="salaries"):
    """What an occupation earns, in the country and place by place."""

    id: str
    record: WageRecord
    occupation: str
    """Its name within a sentence."""
    country: ShownWages
    chart: WageChart | None
    median: str
    """The median of the country, rounded for a sentence."""
    half: str
    """The middle half of the country, rounded; empty if it is not released."""
    beside: tuple[tuple[RoleTag, str], ...]
    """Each role beside it, and why."""
    postings: SalaryRecord | None
    """The set that the posted pay is from."""
    posting_sources: tuple[SourceNote, ...]
    placed: tuple[Placed, ...]
    wage_sources: tuple[SourceNote, ...]
    states: tuple[StateWages, ...]
    count: int
    """Of places, the country aside."""
    others: tuple[Link, ...]
    """The pages of other occupations."""
    elsewhere: Link | None
    """The page of pay, if it has other markets."""
    rough_from: int = int(ROUGH_FROM)
    few_jobs: int = FEW_JOBS


def pages(directory: Directory) -> Iterator[Page]:
    """Yield a page for each occupation with official wages."""
    guide, say = directory.guide, directory.say
    for id, record in guide.wages.items():
        occupation = say.lower_first(record.title)
        postings, placed = _placed(directory, record)
        country, states = country_of(record), by_state(record, say)
        yield WagesPage(
            address=directory.wages(id).address,
            title=directory.wages(id).text,
            description=shorten(
                say(
                    "Official wages of %(occupation)s, %(market)s, %(period)s: the median and the middle "
                    "half by state and city.",
                    occupation=occupation,
                    market=record.market,
                    period=record.period,
                )
            ),
            files=(guide.file("wages", id),),
            reviewed=record.reviewed,
            trail=(directory.pay,),
            sources=directory.sources((*record.sources, *(postings.sources if postings else ()))),
            id=id,
            record=record,
            occupation=occupation,
            country=shown(country, record.currency, say)._replace(place=record.market),
            chart=wage_chart(record, say),
            median=_in_words(country, "p50", record.currency, say),
            half=_half(country, record.currency, say),
            beside=tuple((directory.role(one.role), one.why) for one in record.beside),
            postings=postings,
            posting_sources=directory.sources(postings.sources if postings else ()),
            placed=placed,
            wage_sources=directory.sources(record.sources),
            states=states,
            count=sum(len(one.areas) + bool(one.state) for one in states),
            others=tuple(
                Link(one.title, directory.wages(other).address)
                for other, one in guide.wages.items()
                if other != id
            ),
            elsewhere=directory.pay
            if any(salary.market != record.market for salary in guide.salaries.values())
            else None,
        )


def _placed(directory: Directory, record: WageRecord) -> tuple[SalaryRecord | None, tuple[Placed, ...]]:
    """The latest posted pay of the roles beside an occupation, in the same market, currency and period."""
    roles = [one.role for one in record.beside]
    found = [
        table
        for table in latest_pay(directory, roles)
        if table.salary.method == "postings"
        and (table.salary.market, table.salary.currency, table.salary.per)
        == (record.market, record.currency, record.per)
    ]
    if not found:
        return None, ()
    table, wages = found[0], country_of(record)
    placed = [
        Placed(
            row.role,
            row.level,
            row.entry.count or 0,
            rounded(row.entry.mid, row.entry.count, record.currency, directory.say),
            where,
            row.thin,
            row.doubt,
        )
        for rows in table.groups
        for row in rows
        if row.entry.mid is not None and (where := place_on_scale(row.entry.mid, wages, directory.say))
    ]
    placed.sort(key=lambda one: roles.index(one.role.id))
    return (table.salary, tuple(placed)) if placed else (None, ())


def wage_links(directory: Directory, role: str | None = None) -> tuple[tuple[Link, str], ...]:
    """Return the pages of official wages, of all occupations or those beside a role, each with its answer."""
    say, found = directory.say, []
    for id, record in directory.guide.wages.items():
        if role is None or any(one.role == role for one in record.beside):
            country = country_of(record)
            median = _in_words(country, "p50", record.currency, say)
            if half := _half(country, record.currency, say):
                answer = say("median %(amount)s, the middle half %(range)s", amount=median, range=half)
            else:
                answer = say("median %(amount)s", amount=median)
            if role:
                answer += f" ({record.market}, {record.period})"
            found.append((Link(record.title, directory.wages(id).address), answer))
    return tuple(found)


def _half(wages: PlaceWages, currency: str, say: Phrases) -> str:
    low, high = (_in_words(wages, name, currency, say) for name in ("p25", "p75"))
    return say("%(low)s to %(high)s", low=low, high=high) if low and high else ""


def _in_words(wages: PlaceWages, name: str, currency: str, say: Phrases) -> str:
    amount: int | None = getattr(wages, name)
    if amount is None:
        return say("not released") if name == "p50" else ""
    text = rounded(amount, None, currency, say)
    return say("%(amount)s or more", amount=text) if name in wages.or_more else text
