"""The difference in pay between two roles: its interval, and how much their pay overlaps."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.markets import in_market_order, markets
from generator.derive.rounding import is_thin, round_to, step
from generator.language.phrases import Phrases
from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.pay_gap import Gap, GapFigures
from generator.schema.salary import SalaryRecord

SMALL, LARGE = 3, 10
"""Percent of the lower median. Two roles are paid about the same if their medians differ, as printed, by the
small one at most, and the interval leaves no room for the large one."""
EVEN = 5
"""And if neither pays more in clearly more than half of 100 random pairs."""


@dataclass(frozen=True, kw_only=True)
class ShownFigures:
    """Figures by one way of counting, seen from the role with the higher median of all postings.

    Amounts are rounded as the number of postings allows.
    """

    difference: str
    """How much more it is paid; with a minus sign, how much less."""
    interval: str
    """The interval of that in amounts, such as ``$6,000 to $25,000``."""
    from_to: str
    """The same in words, such as ``$10,000 lower to $50,000 higher``."""
    counts: str
    medians: str
    """Both medians, exact."""
    percent: int
    """In how many of 100 random pairs of postings ``other`` pays more."""
    rest: int
    span: tuple[int, int, int]
    """The lower end of the interval, the difference and the upper end."""
    is_zero: bool
    """Whether the difference as it is printed is nothing."""
    is_clear: bool
    """Whether the interval as it is printed has one sign, without zero."""


@dataclass(frozen=True, kw_only=True)
class GapRow:
    """The gap at a level."""

    level: JobLevel
    raw: ShownFigures
    collapsed: ShownFigures
    ahead: RoleTag
    """The role with the higher median of all postings."""
    behind: RoleTag
    is_sure: bool
    """Whether the first pays more, by both ways of counting."""
    same: bool
    """Whether the two are paid about the same, by all postings."""
    differs_once: bool
    """Whether they are, but not if postings that are alike count once."""
    more: int
    """How much more the higher median is, in percent of the lower."""
    odds: int
    """In how many of 100 random pairs the posting of the role with the higher median pays more."""
    thin: bool
    """Whether one of the two has so few postings, or so few different ones, that this is only a hint."""


@dataclass(frozen=True, kw_only=True)
class GapTable:
    """The gaps between two roles in one set of postings."""

    id: str
    salary: SalaryRecord
    one: RoleTag
    other: RoleTag
    rows: tuple[GapRow, ...]
    sources: tuple[SourceNote, ...]
    where: str
    """The market, if the guide has several."""
    comparison: Link


def gap_tables(directory: Directory, one: str, other: str) -> tuple[GapTable, ...]:
    """Return the gaps between two roles in the latest set of each market that has any."""
    guide = directory.guide
    latest: dict[str, GapTable] = {}
    for id, record in sorted(guide.pay_gaps.items(), key=lambda item: item[1].as_of, reverse=True):
        salary = guide.salaries[record.salaries]
        rows = tuple(
            _row(directory, gap, salary.currency)
            for level in guide.all_levels
            if level in guide.levels_of(one) and level in guide.levels_of(other)
            for gap in record.gaps
            if gap.level == level and {gap.one, gap.other} == {one, other}
        )
        if rows and salary.market not in latest:
            latest[salary.market] = GapTable(
                id=id,
                salary=salary,
                one=directory.role(one),
                other=directory.role(other),
                rows=rows,
                sources=directory.sources(record.sources),
                where=salary.market if len(markets(guide)) > 1 else "",
                comparison=Link(directory.say("Compare the two"), directory.comparison(one, other).address),
            )
    return tuple(in_market_order(guide, latest.items()))


def _row(directory: Directory, gap: Gap, currency: str) -> GapRow:
    raw, collapsed = gap.raw, gap.collapsed
    sign = 1 if raw.difference >= 0 else -1
    figures = [_figures(one, currency, sign, directory.say) for one in (raw, collapsed)]
    same = _is_same(raw)
    ahead, behind = (gap.other, gap.one) if sign > 0 else (gap.one, gap.other)
    thin = is_thin(min(raw.count_one, raw.count_other), min(collapsed.count_one, collapsed.count_other))
    return GapRow(
        level=directory.guide.all_levels[gap.level],
        raw=figures[0],
        collapsed=figures[1],
        ahead=directory.role(ahead),
        behind=directory.role(behind),
        is_sure=not same and not thin and all(one.is_clear for one in figures),
        same=same,
        differs_once=same and not _is_same(collapsed),
        more=_percent(raw, raw.difference),
        odds=figures[0].percent if sign > 0 else figures[0].rest,
        thin=thin,
    )


def _is_same(figures: GapFigures) -> bool:
    """Whether a difference is small, by its size and by how often one pays more, and surely not large."""
    return (
        _percent(figures, figures.difference) <= SMALL
        and _percent(figures, max(-figures.interval_low, figures.interval_high)) < LARGE
        and abs(round(figures.probability * 100) - 50) <= EVEN
    )


def _percent(figures: GapFigures, amount: int) -> int:
    """An amount in percent of the lower median, without its sign."""
    return round(100 * abs(amount) / max(1, min(figures.median_one, figures.median_other)))


def _figures(figures: GapFigures, currency: str, sign: int, say: Phrases) -> ShownFigures:
    """Format figures. ``sign`` is -1 if the first role has the higher median, so that it comes out ahead."""
    percent = round(figures.probability * 100)
    count, pay = min(figures.count_one, figures.count_other), figures.median_one
    whole = step(pay, count)
    low, high = sorted(round_to(end * sign, whole) for end in (figures.interval_low, figures.interval_high))
    difference = round_to(figures.difference * sign, whole)
    return ShownFigures(
        difference=say.money(difference, currency),
        interval=say("%(low)s to %(high)s", low=say.money(low, currency), high=say.money(high, currency)),
        from_to=_from_to(low, high, currency, say),
        counts=say("n = %(one)s and %(other)s", one=figures.count_one, other=figures.count_other),
        medians=say.listed([say.money(one, currency) for one in (figures.median_one, figures.median_other)]),
        percent=percent,
        rest=100 - percent,
        span=(low, difference, high),
        is_zero=difference == 0,
        is_clear=low > 0 or high < 0,
    )


def _from_to(low: int, high: int, currency: str, say: Phrases) -> str:
    """Return an interval in words. An end that is rounded to zero is nothing."""
    if low * high > 0:
        least, most = (say.money(end, currency) for end in sorted((abs(low), abs(high))))
        if high < 0:
            return say("%(low)s to %(high)s lower", low=least, high=most)
        return say("%(low)s to %(high)s higher", low=least, high=most)
    lower = say("%(amount)s lower", amount=say.money(-low, currency)) if low else say("nothing")
    higher = say("%(amount)s higher", amount=say.money(high, currency)) if high else say("nothing")
    return say("%(low)s to %(high)s", low=lower, high=higher)
