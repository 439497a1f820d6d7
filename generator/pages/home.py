"""The home page: the short answer first, then the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.comparison import compared_pairs
from generator.derive.pay import pay_range, range_of
from generator.pages import directory as d
from generator.pages.closing import page_link
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag
from generator.schema.site import HomeRecord, Situation


@dataclass(frozen=True)
class Holding:
    """Something the guide holds, with one real figure."""

    figure: str
    what: str
    link: Link


@dataclass(frozen=True, kw_only=True)
class HomePage(Page):
    """The question, the answer, the ways in."""

    template: ClassVar[str] = "home.md.j2"
    section: ClassVar[str] = ""
    home: HomeRecord
    roles: tuple[tuple[RoleTag, str], ...]
    situations: tuple[tuple[Situation, Link], ...]
    comparisons: tuple[Link, ...]
    holdings: tuple[Holding, ...]
    decide: Link = d.DECIDE


def pages(directory: Directory) -> Iterator[Page]:
    """The home page."""
    guide = directory.guide
    yield HomePage(
        address="",
        title=guide.site.title,
        description=guide.site.description,
        files=("data/home.yml",),
        reviewed=directory.latest_review(),
        home=guide.home,
        roles=tuple((directory.role(id), role.summary) for id, role in guide.roles.items()),
        situations=tuple((entry, page_link(entry.text, entry.page)) for entry in guide.home.situations),
        comparisons=tuple(directory.comparison(*pair) for pair in compared_pairs(guide)),
        holdings=tuple(_holdings(directory)),
    )


def _holdings(directory: Directory) -> Iterator[Holding]:
    guide = directory.guide
    questions = sum(len(flow.questions) for flow in guide.decisions.values())
    yield Holding(f"{questions} questions", f"that end in one of {len(guide.outcomes)} answers", d.DECIDE)
    for id, example in guide.examples.items():
        figure = example.figures[0]
        yield Holding(figure.value, figure.label, directory.example(id))
    for salary in guide.salaries.values():
        last = list(guide.levels)[-1]
        for entry in salary.observations[::-1]:
            shown = range_of(entry)
            if entry.level == last and shown:
                level = guide.levels[last].name.lower()
                who = f"{level} {guide.roles[entry.role].name}"
                what = f"base pay of a {who}: {salary.market}, {salary.period}, {salary.method}"
                yield Holding(pay_range(shown, salary.currency), what, d.SALARIES)
                break
    needed = {entry.skill for role in guide.roles.values() for entry in role.skills}
    yield Holding(f"{len(needed)} skills", "and how to tell that someone has them", d.SKILLS)
    count = sum(len(directory.job_descriptions_of(id)) for id in guide.roles)
    if count:
        yield Holding(f"{count} job descriptions", "to copy, with every blank marked", d.JOB_DESCRIPTIONS)
