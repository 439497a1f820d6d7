"""The page on how long it takes to get work done, in which ways, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.changes import latest_review
from generator.derive.cost import Amounts
from generator.derive.hiring import (
    HiringEstimate,
    Weeks,
    hiring_estimate,
    in_weeks,
    stages_for,
    time_of_learning,
)
from generator.derive.markets import markets
from generator.language.phrases import Phrases
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Page, SourceNote
from generator.pages.parts.chart_rows import Tick
from generator.pages.parts.option_bars import OptionBars, Stretch
from generator.pages.parts.total_cost import CostRow, TotalCost, pilot_cost, range_in_words, total_costs
from generator.schema.hiring import HiringOption, Rate, Span, Stage
from generator.schema.reference import CostItem


@dataclass(frozen=True)
class Time:
    """A part of the time to full productivity, with where it comes from."""

    name: str
    length: str
    by_level: tuple[tuple[str, str], ...]
    """Each level for which it is different, by name."""
    note: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, kw_only=True)
class ShownOption:
    """A way to get the work done, with its times and costs in words."""

    id: str
    record: HiringOption
    start: str
    result: str
    """The time from the decision to full productivity; empty if that is not known."""
    cost: str
    """What a year costs; empty if no figure is good enough."""
    time_bars: tuple[Stretch, ...]
    cost_bars: tuple[Stretch, ...]
    """Empty, too, if not all amounts are in one currency."""
    pilot: str
    """What a pilot costs, if people are paid by the hour."""
    rate: str
    """What is charged, and for rates by the hour, how many hours a year is taken to have."""
    times: tuple[Time, ...]
    cost_sources: tuple[SourceNote, ...]
    ownership_sources: tuple[SourceNote, ...]


@dataclass(frozen=True)
class ShownCost:
    """A cost beyond salary."""

    record: CostItem
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, kw_only=True)
class TimeAndCostPage(Page, template="time_and_cost.md.j2", section="salaries"):
    """All hiring options, the first-year cost of an employee, and what comes on top."""

    market: str
    """The market whose times and costs the options show."""
    example: str
    """The role and level whose cost stands for an employee's."""
    options: tuple[ShownOption, ...]
    months: tuple[Tick, ...]
    """The scale of the times."""
    amounts: tuple[Tick, ...]
    """The scale of the costs."""
    totals: tuple[TotalCost, ...]
    without_total: tuple[str, ...]
    """Markets whose cost of a hire is not known, if that of others is."""
    costs: tuple[ShownCost, ...]


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page, if there is anything to show on it."""
    if directory.time_and_cost is None:
        return
    guide, say = directory.guide, directory.say
    totals = total_costs(directory)
    known = markets(guide)
    market = next(iter(known), "")
    example = _example(guide.roles, totals)
    role, level = (example.role.id, example.level.id) if example else ("", "")
    estimates = {id: hiring_estimate(guide, role, level, market, id) for id in guide.hiring_options}
    bars = OptionBars(list(estimates.values()))
    options = tuple(
        _option(directory, guide.hiring_options[id], estimate, bars) for id, estimate in estimates.items()
    )
    costs = tuple(ShownCost(cost, directory.sources(cost.sources)) for cost in guide.costs.values())
    shown = [
        *(source.id for option in options for source in (*option.cost_sources, *option.ownership_sources)),
        *(source.id for option in options for time in option.times for source in time.sources),
        *(entry.source for entry in guide.cost_assumptions.values() if entry.source),
        *(source.id for total in totals for source in total.sources),
        *(source.id for cost in costs for source in cost.sources),
    ]
    kinds = ("hiring-options", "cost-assumptions", "costs")
    yield TimeAndCostPage(
        address=fixed.TIME_AND_COST.address,
        title=directory.fixed.TIME_AND_COST.text if options else say("What a hire costs"),
        description=say(
            "How soon an employee, a contractor, an agency or your own team delivers, and the cost."
        )
        if options
        else say("What a hire costs beyond salary."),
        files=tuple(f"data/{kind}.yml" for kind in kinds if guide.has(kind)),
        reviewed=max(
            (record.reviewed for record in guide.hiring_options.values()),
            default=latest_review(directory.guide),
        ),
        trail=(directory.pay,) if guide.salaries else (),
        sources=directory.sources(shown),
        boost=2,
        market=market,
        example=say.with_article(f"{say.lower(example.level.name)} {example.role.name}") if example else "",
        options=options,
        months=bars.months(say),
        amounts=bars.amounts(say),
        totals=totals,
        without_total=tuple(name for name in known if name not in {one.salary.market for one in totals})
        if totals
        else (),
        costs=costs,
    )


def _example(roles: Iterable[str], totals: Sequence[TotalCost]) -> CostRow | None:
    """The first of the roles with a cost, at its highest level."""
    rows = {row.role.id: row for row in (totals[0].rows if totals else ())}  # the highest level comes last
    return next((rows[role] for role in roles if role in rows), None)


def _option(
    directory: Directory, record: HiringOption, estimate: HiringEstimate, bars: OptionBars
) -> ShownOption:
    say = directory.say
    year = estimate.first_year
    times = [_stage(directory, stage) for stage in stages_for(record, estimate.market)]
    ramp_up = _ramp_up(directory, record, estimate)
    return ShownOption(
        id=estimate.option,
        record=record,
        start=estimate.weeks_to_start.in_words(say) if estimate.weeks_to_start else "",
        result=estimate.weeks_to_result.in_words(say) if estimate.weeks_to_result else "",
        cost=range_in_words(year, estimate.currency, say) if year else "",
        time_bars=bars.times(estimate),
        cost_bars=bars.costs(estimate),
        pilot=pilot_cost(record, say),
        rate=_rate(record.rate, say) if record.rate else "",
        times=(*times, ramp_up) if ramp_up else tuple(times),
        cost_sources=directory.sources(record.rate.sources if record.rate else ()),
        ownership_sources=directory.sources(record.ownership_sources),
    )


def _rate(rate: Rate, say: Phrases) -> str:
    amounts = range_in_words(Amounts(rate.low, rate.high), rate.currency, say)
    if rate.per == "hour":
        return say(
            "at %(amounts)s per hour, %(place)s, taking a year as %(hours)s hours",
            amounts=amounts,
            place=rate.place,
            hours=rate.units_a_year,
        )
    return say("at %(amounts)s per month, %(place)s", amounts=amounts, place=rate.place)


def _stage(directory: Directory, stage: Stage) -> Time:
    levels = directory.guide.all_levels
    return Time(
        stage.name,
        _weeks(stage.weeks, directory.say),
        tuple(
            (levels[level].name, _weeks(span, directory.say))
            for level, span in stage.by_level.items()
            if level in levels
        ),
        stage.note,
        directory.sources(stage.sources),
    )


def _ramp_up(directory: Directory, record: HiringOption, estimate: HiringEstimate) -> Time | None:
    months = estimate.months_to_productive
    if months is None:
        return None
    note, sources = (record.ramp_up.note, record.ramp_up.sources) if record.ramp_up else ("", ())
    if record.ramp_up is None:
        entry = time_of_learning(directory.guide, estimate.market)
        note, sources = (entry.meaning, (entry.source,) if entry.source else ()) if entry else ("", ())
    return Time(
        directory.say("To full productivity"),
        in_weeks(months).in_words(directory.say),
        (),
        note,
        directory.sources(sources),
    )


def _weeks(span: Span, say: Phrases) -> str:
    return Weeks(span.low, span.high).in_words(say)
