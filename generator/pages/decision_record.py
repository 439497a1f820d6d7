"""The record of a decision: a form to print, or filled in from the answers in a link."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.changes import latest_review, newest_first
from generator.derive.flow import outline
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.outcomes import OutcomeEntry, outcome_entries
from generator.pages.page import Link, Page
from generator.pages.parts.pay_tables import PayTable, latest_pay, sources_of
from generator.schema.decision import Question


class RecordedFlow(NamedTuple):
    """A flow with its questions."""

    id: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class DecisionRecordPage(Page, template="decision_record.md.j2", section="decide"):
    """Questions, answers, outcome, reasons and pay on one sheet."""

    flows: tuple[RecordedFlow, ...]
    outcomes: tuple[tuple[OutcomeEntry, tuple[PayTable, ...]], ...]
    """Each outcome with the latest pay of its roles."""
    data_of: datetime.date
    """The day the data last changed."""
    changes: Link | None
    site: str


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of the decision record, if there are decisions."""
    guide = directory.guide
    if not guide.decisions:
        return
    outcomes = tuple(
        (entry, latest_pay(directory, entry.record.roles)) for entry in outcome_entries(directory)
    )
    news = newest_first(guide)
    days = [latest_review(directory.guide), *(change.date for _, change in news)]
    yield DecisionRecordPage(
        address=fixed.DECISION_RECORD.address,
        title=directory.fixed.DECISION_RECORD.text,
        description=directory.say("One page: what you answered, what to do, why, and what it costs."),
        files=tuple(guide.file("decisions", id) for id in guide.decisions),
        reviewed=max(flow.reviewed for flow in guide.decisions.values()),
        trail=(directory.fixed.DECIDE,),
        sources=directory.sources(id for _, tables in outcomes for id in sources_of(tables)),
        flows=tuple(RecordedFlow(id, flow.title, outline(flow)) for id, flow in guide.decisions.items()),
        outcomes=outcomes,
        data_of=max(days),
        changes=directory.fixed.CHANGES if news else None,
        site=guide.site.title,
    )
