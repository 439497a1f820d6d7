"""What to do after reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.directory import Directory
from generator.pages.page import Link, Page, page_link
from generator.pages.parts.decided import Decided, decided
from generator.schema.site import CallToAction, NextStep
from generator.words import shorten


@dataclass(frozen=True, kw_only=True)
class NextStepsPage(Page, template="next_steps.md.j2", section="next-steps"):
    """What to do after reading."""

    steps: tuple[tuple[NextStep, Link], ...]
    decided: tuple[Decided, ...]
    call_to_action: CallToAction | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of next steps, if there are any."""
    guide, home = directory.guide, directory.guide.home
    if home is None or not home.next_steps:
        return
    action = guide.site.call_to_action
    yield NextStepsPage(
        address="next-steps",
        title=directory.say("What to do next"),
        description=shorten(
            directory.say(
                "After reading: %(steps)s.", steps="; ".join(step.title for step in home.next_steps)
            )
        ),
        files=("data/home.yml",),
        reviewed=home.reviewed,
        decided=decided(directory),
        steps=tuple((step, page_link(step.link_text, step.page)) for step in home.next_steps),
        call_to_action=action if action and action.enabled else None,
    )
