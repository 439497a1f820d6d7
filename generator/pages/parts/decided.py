"""What each outcome means for the pages after it, for readers who come with their answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.flow import levels_to_hire_at
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link
from generator.schema.decision import OutcomeRecord


@dataclass(frozen=True)
class Decided:
    """An outcome at a level; ``level`` is empty if the outcome isn't about one."""

    outcome: str
    level: str
    level_name: str
    """Within a sentence."""
    link: Link
    hires: bool
    skips_checklist: bool
    """Whether no checklist asks about its roles."""
    instead: tuple[tuple[str, Link], ...]
    """For the addresses of list pages, the page in that list that fits the outcome."""


def decided(directory: Directory) -> tuple[Decided, ...]:
    """Return every outcome at each level it is about, the usual level of an outcome first."""
    guide = directory.guide
    return tuple(
        Decided(
            outcome=id,
            level=level,
            level_name=directory.say.lower(guide.levels_of(outcome.roles[0])[level].name) if level else "",
            link=directory.outcome(id),
            hires=bool(outcome.roles),
            skips_checklist=bool(guide.checklists) and not confirmed_by_checklists(directory, outcome),
            instead=tuple(_instead(directory, outcome.roles[0], level)) if outcome.roles else (),
        )
        for id, outcome in directory.outcomes.items()
        for level in ((outcome.roles and levels_to_hire_at(guide.decisions.values(), id, outcome)) or ("",))
    )


def confirmed_by_checklists(directory: Directory, outcome: OutcomeRecord) -> bool:
    """Whether the checklists ask about every role that an outcome hires."""
    return bool(outcome.roles) and set(outcome.roles) <= asked_about(directory).keys()


def asked_about(directory: Directory) -> dict[str, None]:
    """Return the ids of the roles between which the checklists decide, in order."""
    return dict.fromkeys(
        answer.role
        for checklist in directory.guide.checklists.values()
        for question in checklist.questions
        for answer in question.answers
    )


def _instead(directory: Directory, role: str, level: str) -> list[tuple[str, Link]]:
    """The pages of a role, at a level if it has one."""
    guide = directory.guide
    found = [(fixed.ROLES.address, directory.role(role).link)]
    if guide.roles[role].confused_with:
        other = guide.roles[role].confused_with[0].role
        found.append((fixed.COMPARE.address, directory.comparison(role, other)))
    if level and directory.job_descriptions_of(role):
        found.append((fixed.JOB_DESCRIPTIONS.address, directory.job_description(role, level)))
    if level and directory.interviews_of(role):
        found.append((fixed.INTERVIEWS.address, directory.interview(role, level)))
    return found
