"""The home page: the short answer, then starting points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.changes import latest_review
from generator.derive.comparison import compared_pairs
from generator.pages.claims import verdicts_in_short
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, page_link
from generator.pages.parts.families import RoleGroup, tagged
from generator.pages.parts.pay_lines import pay_lines
from generator.pages.parts.pay_tables import PayTable, usable_pay
from generator.schema.site import Reader, Situation
from generator.words import upper_first


@dataclass(frozen=True)
class Holding:
    """Something the guide contains, with a figure."""

    figure: str
    what: str
    link: Link


class Answer(NamedTuple):
    """An entry of the answer."""

    text: str
    role: RoleTag | None = None
    """The role that it is about; all entries have one, or none."""
    pay: PayTable | None = None
    """What the role is paid, if one set of figures has the pay of all the answer's roles."""


MAX_PAY_FIGURES = 2
"""Roles whose pay the home page shows."""

MAX_COMPARISONS = 3
"""Comparisons that the home page lists; nobody would read a longer list."""


@dataclass(frozen=True, kw_only=True)
class HomePage(Page, template="home.md.j2", section=""):
    """The question, the answer and the starting points."""

    question: str
    answer: tuple[Answer, ...]
    promise: str
    readers: tuple[Reader, ...]
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
    guide, home = directory.guide, directory.guide.home
    pairs = compared_pairs(guide)
    yield HomePage(
        address="",
        title=guide.site.title,
        description=guide.site.description,
        files=("data/home.yml" if home else "data/site.yml",),
        reviewed=latest_review(directory.guide),
        question=home.question if home else guide.site.title,
        answer=tuple(_answer(directory)),
        promise=(home.promise or "") if home else "",
        readers=home.readers if home else (),
        groups=tagged(directory),
        situations=tuple(
            (entry, page_link(entry.text, entry.page)) for entry in (home.situations if home else ())
        ),
        comparisons=tuple(directory.comparison(*pair) for pair in pairs[:MAX_COMPARISONS]),
        more_pairs=len(pairs) > MAX_COMPARISONS,
        holdings=tuple(_holdings(directory)),
    )


def _answer(directory: Directory) -> Iterator[Answer]:
    home = directory.guide.home
    if home and home.roles:
        pay = [usable_pay(directory, id) for id in home.roles]
        is_one_set = len({table and table.id for table in pay}) == 1
        for text, id, table in zip(home.answer, home.roles, pay, strict=True):
            yield Answer(text, directory.role(id), table if is_one_set else None)
    else:
        yield from map(Answer, home.answer if home else (directory.guide.site.tagline,))


def _holdings(directory: Directory) -> Iterator[Holding]:
    guide, say = directory.guide, directory.say
    questions = sum(len(flow.questions) for flow in guide.decisions.values())
    if questions:
        what = say.ngettext(
            "and %(count)s recommendation", "and %(count)s recommendations", len(directory.outcomes)
        )
        figure = say.ngettext("%(count)s question", "%(count)s questions", questions)
        yield Holding(figure, what, directory.fixed.DECIDE)
    for id, role in list(guide.roles.items())[:MAX_PAY_FIGURES]:
        for line in pay_lines(directory, id)[:1]:
            figure, _, what = line.partition(", ")
            yield Holding(figure, upper_first(f"{role.name}, {what}"), directory.fixed.SALARIES)
    if guide.claims:
        figure = say.ngettext("%(count)s claim", "%(count)s claims", len(guide.claims))
        what = say("checked: %(verdicts)s", verdicts=verdicts_in_short(directory))
        yield Holding(figure, what, directory.fixed.EVIDENCE)
    needed = {entry.skill for role in guide.roles.values() for entry in role.skills}
    what = say.ngettext(
        "and how to tell if someone has it", "and how to tell if someone has them", len(needed)
    )
    figure = say.ngettext("%(count)s skill", "%(count)s skills", len(needed))
    yield Holding(figure, what, directory.fixed.SKILLS)
    if guide.examples:
        figure = say.ngettext("%(count)s project", "%(count)s projects", len(guide.examples))
        yield Holding(figure, say("week by week, from need to result"), directory.fixed.EXAMPLES)
    count = sum(len(directory.job_descriptions_of(id)) for id in guide.roles)
    if count:
        figure = say.ngettext("%(count)s job description", "%(count)s job descriptions", count)
        yield Holding(figure, say("to copy, with every blank marked"), directory.fixed.JOB_DESCRIPTIONS)
