"""The checklist: questions to settle before writing a job description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag
from generator.pages.parts.decided import Decided, asked_about, decided
from generator.schema.checklist import ChecklistRecord


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """A checklist, ready to show."""

    id: str
    record: ChecklistRecord
    advice: tuple[tuple[RoleTag, Link], ...]
    """For each role, the outcome that hires it alone, or else the questions or the role's page."""
    mixed: Link | None
    """The outcome that hires all roles of the checklist, or else the questions, if there are any."""
    reading: tuple[tuple[str | Link, ...], ...]
    """How to read the answers: each line in parts, with the outcomes it names as links."""


@dataclass(frozen=True, kw_only=True)
class ChecklistPage(Page, template="checklist.md.j2", section="checklist"):
    """All checklists."""

    checklists: tuple[Checklist, ...]
    roles: dict[str, RoleTag]
    """The roles that the answers point to, by id."""
    decided: tuple[Decided, ...]
    asked_about: str
    """The roles between which the checklists decide."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of all checklists, if there are any."""
    guide = directory.guide
    if not guide.checklists:
        return
    yield ChecklistPage(
        address="checklist",
        title=directory.fixed.CHECKLIST.text,
        description=directory.say(
            "What to agree on before you write a job description, and the role that follows."
        ),
        files=tuple(guide.file("checklists", id) for id in guide.checklists),
        reviewed=max(checklist.reviewed for checklist in guide.checklists.values()),
        sources=directory.sources(id for checklist in guide.checklists.values() for id in checklist.sources),
        boost=2,
        checklists=tuple(_checklist(directory, id, record) for id, record in guide.checklists.items()),
        roles={id: directory.role(id) for id in asked_about(directory)},
        decided=decided(directory),
        asked_about=directory.say.listed([guide.roles[id].name for id in asked_about(directory)]),
    )


def _checklist(directory: Directory, id: str, record: ChecklistRecord) -> Checklist:
    roles = dict.fromkeys(answer.role for question in record.questions for answer in question.answers)
    return Checklist(
        id=id,
        record=record,
        advice=tuple(
            (tag, _outcome_for(directory, {tag.id}) or tag.link) for tag in map(directory.role, roles)
        ),
        mixed=_outcome_for(directory, set(roles)),
        reading=tuple(tuple(_linked(directory, line)) for line in record.reading),
    )


def _linked(directory: Directory, line: str) -> Iterator[str | Link]:
    """A line in parts, those that are the title of an outcome as links to it."""
    links = {outcome.title.casefold(): directory.outcome(id) for id, outcome in directory.outcomes.items()}
    longest_first = sorted(links, key=len, reverse=True)
    if not links:
        yield line
        return
    for part in re.split(
        rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)", line, flags=re.IGNORECASE
    ):
        link = links.get(part.casefold())
        yield Link(part, link.address) if link else part


def _outcome_for(directory: Directory, roles: set[str]) -> Link | None:
    """The first outcome that hires exactly these roles, or else the questions, if there are any."""
    found = (id for id, outcome in directory.outcomes.items() if set(outcome.roles) == roles)
    return next((directory.outcome(id) for id in found), directory.decide)
