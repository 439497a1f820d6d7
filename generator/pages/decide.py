"""The decision flows, as chart and as outline, and a page for each outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from generator.derive.flow import OutlineStep, outline, paths_to
from generator.flowchart import Chart, Edge, Figure, Node, draw
from generator.model import Guide
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.lessons import ShownLesson, shown_lessons
from generator.pages.page import Link, Page, RoleTag, href, shorten
from generator.pages.salaries import latest_pay, pay_line, sources_of
from generator.schema.decision import FlowRecord, OutcomeRecord

MOST_PATHS = 12
"""More ways to an outcome than these would not be read."""


@dataclass(frozen=True)
class FlowAnswer:
    """An answer of the outline with where it leads."""

    text: str
    link: Link
    roles: tuple[RoleTag, ...]
    step: int | None


@dataclass(frozen=True)
class FlowStep:
    """A question of the outline."""

    anchor: str
    step: OutlineStep
    answers: tuple[FlowAnswer, ...]


@dataclass(frozen=True)
class Flow:
    """A flow in its two forms: figure and outline."""

    id: str
    record: FlowRecord
    figure: Figure
    steps: tuple[FlowStep, ...]


@dataclass(frozen=True, kw_only=True)
class DecidePage(Page):
    """All decision flows."""

    template: ClassVar[str] = "decide.md.j2"
    section: ClassVar[str] = "decide"
    flows: tuple[Flow, ...]
    outcomes: tuple[tuple[Link, OutcomeRecord, tuple[RoleTag, ...]], ...]
    checklist: Link = d.CHECKLIST


@dataclass(frozen=True, kw_only=True)
class OutcomePage(Page):
    """What to do at the end of a path."""

    template: ClassVar[str] = "outcome.md.j2"
    section: ClassVar[str] = "decide"
    outcome: OutcomeRecord
    roles: tuple[tuple[RoleTag, tuple[str, ...], tuple[Link, ...]], ...]
    team: tuple[RoleTag, ...]
    """Roles that the reader has already."""
    lessons: tuple[ShownLesson, ...]
    pay: tuple[tuple[RoleTag, str], ...]
    reasons: tuple[tuple[tuple[str, str], ...], ...]
    """The paths that lead here, each as questions with the answer given."""
    others: tuple[Link, ...]
    decide: Link = d.DECIDE
    salaries: Link = d.SALARIES


@dataclass(frozen=True, kw_only=True)
class OutcomeIndexPage(Page):
    """The list of outcomes."""

    template: ClassVar[str] = "outcomes.md.j2"
    section: ClassVar[str] = "decide"
    outcomes: tuple[tuple[Link, OutcomeRecord, tuple[RoleTag, ...]], ...]
    decide: Link = d.DECIDE


def pages(directory: Directory) -> Iterator[Page]:
    """The flows, the list of outcomes, then each outcome."""
    guide = directory.guide
    outcomes = tuple(
        (directory.outcome(id), outcome, directory.roles(outcome.roles))
        for id, outcome in _ordered(guide).items()
    )
    yield DecidePage(
        address="decide",
        title="Decide whom to hire",
        description=shorten(
            "A few questions that end in one of several honest answers: whom to hire, or why not yet."
        ),
        files=tuple(guide.file("decisions", id) for id in guide.decisions),
        reviewed=max(flow.reviewed for flow in guide.decisions.values()),
        trail=(d.HOME,),
        sources=directory.sources(id for flow in guide.decisions.values() for id in flow.sources),
        boost=2,
        flows=tuple(_flow(directory, id, flow) for id, flow in guide.decisions.items()),
        outcomes=outcomes,
    )
    yield OutcomeIndexPage(
        address="outcomes",
        title="Outcomes",
        description="Every answer that this guide's questions can end in, with its reasons and first steps.",
        files=tuple(guide.file("outcomes", id) for id in guide.outcomes),
        reviewed=max(outcome.reviewed for outcome in guide.outcomes.values()),
        trail=(d.HOME, d.DECIDE),
        outcomes=outcomes,
    )
    for id, outcome in guide.outcomes.items():
        yield OutcomePage(
            address=f"outcomes/{id}",
            title=outcome.title,
            description=shorten(outcome.answer),
            files=(guide.file("outcomes", id),),
            reviewed=outcome.reviewed,
            trail=(d.HOME, d.DECIDE, d.OUTCOMES),
            sources=directory.sources((*outcome.sources, *sources_of(latest_pay(directory, outcome.roles)))),
            outcome=outcome,
            roles=tuple(
                (directory.role(role), guide.roles[role].titles, directory.job_descriptions_of(role))
                for role in outcome.roles
            ),
            team=directory.roles(outcome.team),
            lessons=shown_lessons(directory, outcome),
            pay=tuple(
                (directory.role(role), line) for role in outcome.roles if (line := pay_line(directory, role))
            ),
            reasons=tuple(
                tuple((question.ask, option.answer) for question, option in path)
                for flow in guide.decisions.values()
                for path in islice(paths_to(flow, id), MOST_PATHS)
            ),
            others=tuple(link for link, _, _ in outcomes if link.address != f"outcomes/{id}"),
        )


def _ordered(guide: Guide) -> dict[str, OutcomeRecord]:
    """Outcomes that hire one role first, by position, then those that hire several, then none."""
    positions = list(guide.roles)

    def rank(item: tuple[str, OutcomeRecord]) -> tuple[bool, int, int, str]:
        id, outcome = item
        first = positions.index(outcome.roles[0]) if outcome.roles else 0
        return (not outcome.roles, len(outcome.roles), first, id)

    return dict(sorted(guide.outcomes.items(), key=rank))


def _flow(directory: Directory, id: str, record: FlowRecord) -> Flow:
    steps = outline(record)
    anchors = {step.number: f"{id}-{step.id}" for step in steps}

    def answers(step: OutlineStep) -> Iterator[FlowAnswer]:
        for answer in step.answers:
            if answer.outcome is not None:
                roles = directory.roles(directory.guide.outcomes[answer.outcome].roles)
                yield FlowAnswer(answer.text, directory.outcome(answer.outcome), roles, None)
            elif answer.step is not None:
                ask = steps[answer.step - 1].ask
                yield FlowAnswer(answer.text, Link(ask, "decide", anchors[answer.step]), (), answer.step)

    chart = _chart(directory, id, record, steps, anchors)
    return Flow(
        id,
        record,
        draw(chart, f"flow-{id}"),
        tuple(FlowStep(anchors[step.number], step, tuple(answers(step))) for step in steps),
    )


def _chart(
    directory: Directory, id: str, record: FlowRecord, steps: tuple[OutlineStep, ...], anchors: dict[int, str]
) -> Chart:
    """The flow as a graph in which every answer is a node, so that labels never collide."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    ends: dict[str, Node] = {}
    for step in steps:
        nodes.append(Node(step.id, "question", step.ask, f"#{anchors[step.number]}"))
        for answer in step.answers:
            answer_id = f"{step.id}--{answer.id}"
            nodes.append(Node(answer_id, "answer", answer.text))
            edges.append(Edge(step.id, answer_id))
            if answer.outcome is not None:
                end = f"outcome--{answer.outcome}"
                ends.setdefault(end, _outcome_node(directory, end, answer.outcome))
                edges.append(Edge(answer_id, end))
            elif answer.step is not None:
                edges.append(Edge(answer_id, steps[answer.step - 1].id))
    description = (
        f"A flowchart of {len(steps)} questions and {len(ends)} outcomes. "
        "The same questions and answers follow as text below the picture."
    )
    return Chart(record.title, description, (*nodes, *ends.values()), tuple(edges))


def _outcome_node(directory: Directory, node: str, id: str) -> Node:
    outcome = directory.guide.outcomes[id]
    tags = directory.roles(outcome.roles)
    shapes = tuple((f"guide-role--{tag.id}", tag.shape) for tag in tags)
    classes = tuple(css_class for css_class, _ in shapes) if len(tags) == 1 else ()
    return Node(node, "outcome", outcome.title, href("decide", directory.outcome(id)), classes, shapes)
