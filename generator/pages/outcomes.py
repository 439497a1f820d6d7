"""A page for each outcome, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from generator.derive.flow import paths_to
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, Preview, RoleLinks, RoleTag, RoleText, page_link
from generator.pages.parts.advice import Advice, advice
from generator.pages.parts.lessons import ShownLesson, shown_lessons
from generator.pages.parts.nearest_pay import pay_sources
from generator.pages.parts.pay_lines import pay_lines
from generator.schema.decision import Option, OutcomeRecord, Question
from generator.words import shorten

MAX_PATHS = 2
"""The most paths to an outcome that a page shows as examples."""


@dataclass(frozen=True, kw_only=True)
class OutcomeEntry:
    """An outcome in a list, with the pages to read next."""

    id: str
    link: Link
    record: OutcomeRecord
    roles: tuple[RoleTag, ...]
    jobs: tuple[RoleLinks, ...]
    """Job descriptions of each role that has any."""
    advice: tuple[Advice, ...]


class RoleToHire(NamedTuple):
    """A role with the titles to post and its job descriptions."""

    role: RoleTag
    titles: tuple[str, ...]
    job_descriptions: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class OutcomePage(Page, template="outcome.md.j2", section="decide"):
    """What to do at the end of a path."""

    id: str
    outcome: OutcomeRecord
    advice: tuple[Advice, ...]
    roles: tuple[RoleToHire, ...]
    pay: tuple[RoleText, ...]
    """Pay of the roles whose pay the advice doesn't give."""
    team: tuple[RoleTag, ...]
    """Roles that are already on the team."""
    teach: tuple[ShownLesson, ...]
    further_reading: tuple[Link, ...]
    paths: tuple[tuple[tuple[Question, Option], ...], ...]
    """The paths that lead here: each question with the answer given to it."""


@dataclass(frozen=True, kw_only=True)
class OutcomeIndexPage(Page, template="outcomes.md.j2", section="decide"):
    """The list of outcomes."""

    groups: tuple[tuple[str, str, tuple[OutcomeEntry, ...]], ...]
    """Those that hire someone and those that don't, each group with its name and id."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of outcomes, then each, if questions can end in any."""
    guide = directory.guide
    if not directory.outcomes:
        return
    entries = outcome_entries(directory)
    yield OutcomeIndexPage(
        address="outcomes",
        title=directory.fixed.OUTCOMES.text,
        description=directory.say(
            "Every recommendation the questions can lead to, with reasons, costs and first steps."
        ),
        files=tuple(guide.file("outcomes", id) for id in guide.outcomes),
        reviewed=max(outcome.reviewed for outcome in guide.outcomes.values()),
        trail=(directory.fixed.DECIDE,),
        groups=tuple(
            (name, id, group)
            for name, id, group in (
                (directory.say("With a new hire"), "hire", tuple(one for one in entries if one.roles)),
                (
                    directory.say("Without a new hire"),
                    "no-hire",
                    tuple(one for one in entries if not one.roles),
                ),
            )
            if group
        ),
    )
    for id, outcome in guide.outcomes.items():
        shown = advice(directory, id)
        yield OutcomePage(
            address=f"outcomes/{id}",
            title=outcome.title,
            description=shorten(outcome.answer),
            files=(guide.file("outcomes", id),),
            reviewed=outcome.reviewed,
            trail=(directory.fixed.DECIDE, directory.fixed.OUTCOMES),
            preview=Preview(
                kind=directory.fixed.DECIDE.text,
                text=outcome.answer,
                roles=directory.roles(outcome.roles),
                facts=tuple((fact.name, fact.text) for fact in shown[0].lines),
            ),
            sources=directory.sources(
                (*outcome.sources, *(id for role in outcome.roles for id in pay_sources(directory, role)))
            ),
            id=id,
            outcome=outcome,
            advice=shown,
            roles=tuple(
                RoleToHire(
                    directory.role(role), guide.roles[role].titles, directory.job_descriptions_of(role)
                )
                for role in outcome.roles
            ),
            pay=tuple(
                RoleText(directory.role(role), line)
                for role in (outcome.roles[1:] if shown[0].level else outcome.roles)
                for line in pay_lines(directory, role)
            ),
            team=directory.roles(outcome.team),
            teach=shown_lessons(directory, outcome),
            further_reading=tuple(page_link(one.text, one.page) for one in outcome.further_reading),
            paths=tuple(
                tuple(path)
                for flow in guide.decisions.values()
                for path in islice(paths_to(flow, id), MAX_PATHS)
            ),
        )


def outcome_entries(directory: Directory) -> tuple[OutcomeEntry, ...]:
    """Return the outcomes that hire one role, by position, then those that hire several, then none."""
    return tuple(
        OutcomeEntry(
            id=id,
            link=directory.outcome(id),
            record=outcome,
            roles=directory.roles(outcome.roles),
            advice=advice(directory, id),
            jobs=tuple(
                RoleLinks(directory.role(role), links)
                for role in outcome.roles
                if (links := directory.job_descriptions_of(role))
            ),
        )
        for id, outcome in _ordered(directory).items()
    )


def _ordered(directory: Directory) -> dict[str, OutcomeRecord]:
    positions = list(directory.guide.roles)

    def rank(item: tuple[str, OutcomeRecord]) -> tuple[bool, int, int, str]:
        id, outcome = item
        first = positions.index(outcome.roles[0]) if outcome.roles else 0
        return (not outcome.roles, len(outcome.roles), first, id)

    return dict(sorted(directory.outcomes.items(), key=rank))
