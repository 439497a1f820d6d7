"""The checklist: questions to settle before writing a job description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag
from generator.schema.checklist import ChecklistRecord


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """A checklist, ready to show."""

    id: str
    record: ChecklistRecord
    advice: tuple[tuple[RoleTag, Link], ...]
    """For each role, the outcome that hires it alone, or else the flows."""
    mixed: Link
    """The outcome that hires all roles of the checklist, or else the flows."""


@dataclass(frozen=True, kw_only=True)
class ChecklistPage(Page, template="checklist.md.j2", section="checklist"):
    """All checklists."""

    checklists: tuple[Checklist, ...]
    roles: dict[str, RoleTag]
    """Every role by its id."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of all checklists."""
    guide = directory.guide
    yield ChecklistPage(
        address="checklist",
        title="Checklist",
        description="What to settle before you write a job description, and the role each answer points to.",
        files=tuple(guide.file("checklists", id) for id in guide.checklists),
        reviewed=max(checklist.reviewed for checklist in guide.checklists.values()),
        sources=directory.sources(id for checklist in guide.checklists.values() for id in checklist.sources),
        boost=2,
        checklists=tuple(_checklist(directory, id, record) for id, record in guide.checklists.items()),
        roles={id: directory.role(id) for id in guide.roles},
    )


def _checklist(directory: Directory, id: str, record: ChecklistRecord) -> Checklist:
    roles = dict.fromkeys(answer.role for question in record.questions for answer in question.answers)
    return Checklist(
        id=id,
        record=record,
        advice=tuple((directory.role(role), _outcome_for(directory, {role})) for role in roles),
        mixed=_outcome_for(directory, set(roles)),
    )


def _outcome_for(directory: Directory, roles: set[str]) -> Link:
    """The first outcome that hires exactly these roles, or the flows if there is none."""
    outcomes = directory.guide.outcomes
    found = (id for id, outcome in outcomes.items() if set(outcome.roles) == roles)
    return next((directory.outcome(id) for id in found), d.DECIDE)
