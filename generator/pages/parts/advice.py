"""What an outcome comes to at a level: who to hire, how soon and for how much, and what to do first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.flow import answers_for_level, levels_to_hire_at
from generator.derive.hiring import HiringEstimate, Weeks, hiring_estimate
from generator.language.phrases import Phrases
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link
from generator.pages.parts.nearest_pay import nearest_in_words, nearest_pay
from generator.pages.parts.pay_tables import latest_pay
from generator.pages.parts.total_cost import PILOT_WEEKS, pilot_cost, range_in_words


@dataclass(frozen=True)
class Fact:
    """A line of a recommendation. ``link`` leads to where it comes from, or to what it is about."""

    name: str
    text: str
    link: Link | None = None
    is_link: bool = False
    """Whether the text itself is the link."""
    figure: str = ""
    """The amount or time that the text begins with, if it is to be seen at a glance."""

    @property
    def after_figure(self) -> str:
        """What the text says beside its figure."""
        return self.text.removeprefix(self.figure).lstrip(", ") if self.figure else self.text


@dataclass(frozen=True)
class Advice:
    """The facts of an outcome at a level; ``level`` is empty if it isn't about one."""

    level: str
    facts: tuple[Fact, ...]
    """Who to hire, for how much and how soon."""
    steps: tuple[Fact, ...]
    """What else to do or expect, the same at every level."""
    level_name: str = ""
    given: tuple[tuple[str, str], ...] = ()
    """Each question and answer that leads to this level instead of the usual one."""

    @property
    def lines(self) -> tuple[Fact, ...]:
        """All of it."""
        return (*self.facts, *self.steps)


def advice(directory: Directory, id: str) -> tuple[Advice, ...]:
    """Return what an outcome comes to at each level it is about, the usual one first."""
    guide = directory.guide
    outcome = guide.outcomes[id]
    steps = (*_ways(directory, id), *_later(directory, id), *_first_step(directory, id))
    if not outcome.roles:
        return (Advice("", (), steps),)
    role = outcome.roles[0]
    flows = tuple(guide.decisions.values())
    return tuple(
        Advice(
            level,
            (
                *_hire(directory, role, level),
                *_pay(directory, role, level),
                *_time_and_cost(directory, role, level),
            ),
            steps,
            guide.levels_of(role)[level].name if level else "",
            tuple((question.ask, option.answer) for question, option in answers_for_level(flows, id, level)),
        )
        for level in levels_to_hire_at(flows, id, outcome) or ("",)
    )


def _hire(directory: Directory, role: str, level: str) -> tuple[Fact, ...]:
    say, link = directory.say, directory.role(role).link
    if not level:
        return (Fact(say("Hire"), directory.guide.roles[role].name, link, is_link=True),)
    name = say.lower(directory.guide.levels_of(role)[level].name)
    if role in directory.guide.job_descriptions:
        link = directory.job_description(role, level)
    return (Fact(say("Hire"), f"{directory.guide.roles[role].name}, {name}", link, is_link=True),)


def _pay(directory: Directory, role: str, level: str) -> tuple[Fact, ...]:
    say = directory.say
    tables = latest_pay(directory, [role])
    posted = [table for table in tables if table.salary.method == "postings"]
    name = say("Base pay in job ads") if posted or not tables else say("Base pay")
    for table in posted or tables:
        for row in (row for rows in table.groups for row in rows):
            if row.level.id != level or not row.range or row.doubt:
                continue
            thin = f" ({say('thin data')}, n = {say.number(row.entry.count or 0)})" if row.thin else ""
            kind = "" if posted else f" ({table.method})"
            where = f"{table.salary.market}, {table.salary.period}"
            text = f"{row.range}{thin or kind}, {where}"
            return (Fact(name, text, directory.fixed.SALARIES, figure=row.range),)
    if level and directory.guide.salaries:
        text = nearest_in_words(directory, role, level)
        link = Link(say("Pay of other roles"), fixed.SALARIES.address)
        return (Fact(name, text or say("Too few job ads to say."), link),)
    return ()


def _time_and_cost(directory: Directory, role: str, level: str) -> Iterator[Fact]:
    """What the guide knows of them for an employee in its first market."""
    say, found = directory.say, hiring_estimate(directory.guide, role, level)
    page = fixed.TIME_AND_COST.address
    if cost := _first_year(directory, role, level, found):
        link = Link(say("What the cost includes"), page, "total-cost")
        amount = range_in_words(found.first_year, found.currency, say) if found.first_year else ""
        yield Fact(say("First-year cost"), cost, link, figure=amount)
    if found.weeks_to_start and found.weeks_to_result:
        text, start = _times(found.weeks_to_start, found.weeks_to_result, say), found.weeks_to_start
        link = Link(say("Faster ways"), page, "options")
        yield Fact(say("Time"), text, link, figure=start.in_words(say))


def _times(start: Weeks, result: Weeks, say: Phrases) -> str:
    return say(
        "%(start)s to the first day, %(result)s to full productivity",
        start=start.in_words(say),
        result=result.in_words(say),
    )


def _first_year(directory: Directory, role: str, level: str, found: HiringEstimate) -> str:
    """The cost of the first year, or else that of the role with the nearest pay."""
    say = directory.say
    if found.first_year:
        cost, thin = range_in_words(found.first_year, found.currency, say), found.pay and found.pay.thin
        return f"{cost} ({found.market}, {say('thin data')})" if thin else f"{cost} ({found.market})"
    if found.pay is None:
        for near in nearest_pay(directory, role, level):
            if near.estimate.first_year:
                return say(
                    "%(cost)s, computed from pay for %(a_role)s (%(market)s)",
                    cost=range_in_words(near.estimate.first_year, near.estimate.currency, say),
                    a_role=say.with_article(near.who),
                    market=near.estimate.market,
                )
    return ""


def _ways(directory: Directory, id: str) -> Iterator[Fact]:
    """Ways to get it done without a hire: how soon, and for how much."""
    guide, say = directory.guide, directory.say
    for way in guide.outcomes[id].ways:
        found = hiring_estimate(guide, "", "", option=way)
        option = guide.hiring_options[way]
        parts = []
        if found.weeks_to_start and found.weeks_to_result:
            parts.append(_times(found.weeks_to_start, found.weeks_to_result, say))
        if pilot := pilot_cost(option, say):
            parts.append(say("about %(cost)s for %(weeks)s full-time weeks", cost=pilot, weeks=PILOT_WEEKS))
        elif option.pay == "none":
            parts.append(say("costs your team's time"))
        yield Fact(
            option.name, "; ".join(parts), Link(say("Time and cost"), fixed.TIME_AND_COST.address, way)
        )


def _later(directory: Directory, id: str) -> Iterator[Fact]:
    """Hires that may follow: who, how much and how soon."""
    guide, say = directory.guide, directory.say
    for later in guide.outcomes[id].leads_to:
        outcome = guide.outcomes[later.outcome]
        role = outcome.roles[0]
        level = next(iter(levels_to_hire_at(guide.decisions.values(), later.outcome, outcome)), "")
        name = guide.roles[role].name
        who = f"{say.lower(guide.levels_of(role)[level].name)} {name}" if level else name
        found = hiring_estimate(guide, role, level)
        cost = _first_year(directory, role, level, found)
        text = [say("You'll probably hire %(a_role)s.", a_role=say.with_article(who))]
        if cost:
            text.append(say("First-year cost: %(cost)s.", cost=cost))
        if found.weeks_to_start:
            start = found.weeks_to_start.in_words(say)
            text.append(say("First day: %(time)s after you decide.", time=start))
        yield Fact(later.when, " ".join(text), directory.outcome(later.outcome))


def _first_step(directory: Directory, id: str) -> tuple[Fact, ...]:
    link = Link(directory.say("All first steps"), directory.outcome(id).address, "monday")
    return (Fact(directory.say("First step"), directory.guide.outcomes[id].monday[0], link),)
