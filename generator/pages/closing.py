"""The checklist, what to do next, and the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, shorten
from generator.schema.checklist import ChecklistRecord
from generator.schema.reference import Source
from generator.schema.site import CallToAction, Contact, NextStep


@dataclass(frozen=True)
class Tick:
    """An answer to tick, with the role it points to."""

    text: str
    role: RoleTag


@dataclass(frozen=True)
class Checklist:
    """A checklist with its answers linked."""

    id: str
    record: ChecklistRecord
    questions: tuple[tuple[str, str, str, tuple[Tick, ...]], ...]
    """Anchor, title, question and answers of each."""
    advice: tuple[tuple[RoleTag, Link], ...]
    """For each role the outcome that hires it alone, or the flows if there is none."""
    mixed: Link
    """The outcome that hires several of the roles, or the flows."""


@dataclass(frozen=True, kw_only=True)
class ChecklistPage(Page):
    """All checklists."""

    template: ClassVar[str] = "checklist.md.j2"
    section: ClassVar[str] = "checklist"
    checklists: tuple[Checklist, ...]
    roles: tuple[RoleTag, ...]
    decide: Link = d.DECIDE
    job_descriptions: Link = d.JOB_DESCRIPTIONS


@dataclass(frozen=True, kw_only=True)
class NextStepsPage(Page):
    """What to do after reading."""

    template: ClassVar[str] = "next_steps.md.j2"
    section: ClassVar[str] = "next-steps"
    steps: tuple[tuple[NextStep, Link], ...]
    call_to_action: CallToAction | None


@dataclass(frozen=True, kw_only=True)
class SourcesPage(Page):
    """Every reference, and what it is."""

    template: ClassVar[str] = "sources.md.j2"
    section: ClassVar[str] = "sources"
    entries: tuple[tuple[str, Source], ...]
    uses: Link = d.SOURCE_USES
    contact: Contact


@dataclass(frozen=True, kw_only=True)
class SourceUsesPage(Page):
    """What rests on each reference."""

    template: ClassVar[str] = "source_uses.md.j2"
    section: ClassVar[str] = "sources"
    entries: tuple[tuple[str, Link, tuple[Link, ...]], ...]


def pages(directory: Directory) -> Iterator[Page]:
    """Checklist and next steps."""
    guide = directory.guide
    yield ChecklistPage(
        address="checklist",
        title="Checklist",
        description="What to settle before you write a job description, and the role each answer points to.",
        files=tuple(guide.file("checklists", id) for id in guide.checklists),
        reviewed=max(checklist.reviewed for checklist in guide.checklists.values()),
        trail=(d.HOME,),
        sources=directory.sources(id for checklist in guide.checklists.values() for id in checklist.sources),
        boost=2,
        checklists=tuple(_checklist(directory, id, record) for id, record in guide.checklists.items()),
        roles=directory.roles(),
    )
    action = guide.site.call_to_action
    yield NextStepsPage(
        address="next-steps",
        title="What to do next",
        description=shorten(
            "After reading: " + "; ".join(step.title for step in guide.home.next_steps) + "."
        ),
        files=("data/home.yml",),
        reviewed=guide.home.reviewed,
        trail=(d.HOME,),
        steps=tuple((step, page_link(step.link_text, step.page)) for step in guide.home.next_steps),
        call_to_action=action if action and action.enabled else None,
    )


def source_pages(directory: Directory, pages: Sequence[Page]) -> Iterator[Page]:
    """The list of sources, and which of the ``pages`` show something of each."""
    guide = directory.guide
    uses = {
        id: tuple(
            Link(page.title, page.address) for page in pages if any(note.id == id for note in page.sources)
        )
        for id in guide.sources
    }
    reviewed = max(source.checked for source in guide.sources.values())
    yield SourcesPage(
        address="sources",
        title="Sources",
        description="Every source that this guide rests on, of what kind it is, and when it was checked.",
        files=("data/sources.yml",),
        reviewed=reviewed,
        trail=(d.HOME,),
        entries=tuple(guide.sources.items()),
        contact=guide.site.contact,
    )
    yield SourceUsesPage(
        address=d.SOURCE_USES.address,
        title="What rests on which source",
        description="For every source of this guide, the pages that show something of it.",
        files=("data/sources.yml",),
        reviewed=reviewed,
        trail=(d.HOME, d.SOURCES),
        entries=tuple(
            (id, Link(source.title, "sources", id), uses[id]) for id, source in guide.sources.items()
        ),
    )


def page_link(text: str, page: str) -> Link:
    """A link to an address that an author typed, such as ``roles/ai-engineer#pay``."""
    address, _, anchor = page.partition("#")
    return Link(text, address, anchor)


def _checklist(directory: Directory, id: str, record: ChecklistRecord) -> Checklist:
    roles = dict.fromkeys(answer.role for question in record.questions for answer in question.answers)
    return Checklist(
        id,
        record,
        tuple(
            (
                f"{id}-{question.id}",
                question.title,
                question.ask,
                tuple(Tick(answer.text, directory.role(answer.role)) for answer in question.answers),
            )
            for question in record.questions
        ),
        tuple((directory.role(role), _advice(directory, {role})) for role in roles),
        _advice(directory, set(roles)),
    )


def _advice(directory: Directory, roles: set[str]) -> Link:
    outcomes = directory.guide.outcomes
    found = (id for id, outcome in outcomes.items() if set(outcome.roles) == roles)
    return next((directory.outcome(id) for id in found), d.DECIDE)
