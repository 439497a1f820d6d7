"""The home page: the short answer, then starting points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.comparison import compared_pairs
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, page_link
from generator.pages.parts.families import RoleGroup, by_family
from generator.pages.parts.pay_tables import pay_line
from generator.schema.site import HomeRecord, Situation
from generator.words import upper_first


@dataclass(frozen=True)
class Holding:
    """Something the guide contains, with a figure."""

    figure: str
    what: str
    link: Link


MAX_PAY_FIGURES = 2
"""Roles whose pay the home page shows."""

MAX_COMPARISONS = 3
"""Comparisons that the home page lists; nobody would read a longer list."""


@dataclass(frozen=True, kw_only=True)
class HomePage(Page, template="home.md.j2", section=""):
    """The question, the answer and the starting points."""

    home: HomeRecord
    groups: tuple[tuple[RoleGroup, tuple[RoleTag, ...]], ...]
    """Roles by family."""
    situations: tuple[tuple[Situation, Link], ...]
    """Each starting point with the page to read next."""
    comparisons: tuple[Link, ...]
    more_pairs: bool
    """Whether there are more comparisons."""
    holdings: tuple[Holding, ...]


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the home page."""
    guide = directory.guide
    pairs = compared_pairs(guide)
    yield HomePage(
        address="",
        title=guide.site.title,
        description=guide.site.description,
        files=("data/home.yml",),
        reviewed=directory.latest_review(),
        home=guide.home,
        groups=tuple((group, directory.roles(group.roles)) for group in by_family(guide, guide.roles)),
        situations=tuple((entry, page_link(entry.text, entry.page)) for entry in guide.home.situations),
        comparisons=tuple(directory.comparison(*pair) for pair in pairs[:MAX_COMPARISONS]),
        more_pairs=len(pairs) > MAX_COMPARISONS,
        holdings=tuple(_holdings(directory)),
    )


def _holdings(directory: Directory) -> Iterator[Holding]:
    guide = directory.guide
    questions = sum(len(flow.questions) for flow in guide.decisions.values())
    yield Holding(f"{len(guide.outcomes)} answers", f"that {questions} questions can end in", d.DECIDE)
    for id, role in list(guide.roles.items())[:MAX_PAY_FIGURES]:
        line = pay_line(directory, id)
        if line:
            figure, _, what = line.partition(" ")
            yield Holding(figure, upper_first(f"{role.name}, {what}"), d.SALARIES)
    if guide.claims:
        supported = sum(claim.verdict == "supported" for claim in guide.claims.values())
        yield Holding(f"{len(guide.claims)} claims", f"checked; {supported} are supported", d.EVIDENCE)
    needed = {entry.skill for role in guide.roles.values() for entry in role.skills}
    yield Holding(f"{len(needed)} skills", "and how to tell that someone has them", d.SKILLS)
    if guide.examples:
        yield Holding(f"{len(guide.examples)} projects", "from need to result, step by step", d.EXAMPLES)
    count = sum(len(directory.job_descriptions_of(id)) for id in guide.roles)
    if count:
        yield Holding(f"{count} job descriptions", "to copy, with every blank marked", d.JOB_DESCRIPTIONS)
