"""The decision flows: as questions, as a chart and as an outline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.flow import OutlineAnswer, OutlineStep, outline
from generator.flowchart import Chart, Edge, Figure, Node, draw
from generator.pages.directory import Directory
from generator.pages.outcomes import OutcomeEntry, outcome_entries
from generator.pages.page import Link, Page, RoleTag, href
from generator.schema.decision import FlowRecord
from generator.words import shorten


@dataclass(frozen=True)
class FlowAnswer:
    """An answer in the outline, and what it leads to."""

    answer: OutlineAnswer
    link: Link
    roles: tuple[RoleTag, ...] = ()
    """The roles that the outcome hires."""


@dataclass(frozen=True)
class FlowStep:
    """A question in the outline."""

    anchor: str
    step: OutlineStep
    answers: tuple[FlowAnswer, ...]


@dataclass(frozen=True)
class Flow:
    """A flow as a figure and as an outline."""

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
    outcomes: tuple[OutcomeEntry, ...]


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of all flows."""
    guide = directory.guide
    yield DecidePage(
        address="decide",
        title="Decide whom to hire",
        description=shorten(
            "A few questions that end in one of several honest answers: whom to hire, or why not yet."
        ),
        files=tuple(guide.file("decisions", id) for id in guide.decisions),
        reviewed=max(flow.reviewed for flow in guide.decisions.values()),
        sources=directory.sources(id for flow in guide.decisions.values() for id in flow.sources),
        boost=2,
        flows=tuple(_flow(directory, id, flow) for id, flow in guide.decisions.items()),
        outcomes=outcome_entries(directory),
    )


def _flow(directory: Directory, id: str, record: FlowRecord) -> Flow:
    steps = outline(record)
    anchors = {step.number: f"{id}-{step.id}" for step in steps}

    def answers(step: OutlineStep) -> Iterator[FlowAnswer]:
        for answer in step.answers:
            if answer.outcome is not None:
                roles = directory.roles(directory.guide.outcomes[answer.outcome].roles)
                yield FlowAnswer(answer, directory.outcome(answer.outcome), roles)
            elif answer.step is not None:
                ask = steps[answer.step - 1].ask
                yield FlowAnswer(answer, Link(ask, "decide", anchors[answer.step]))

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
    """The flow as a graph. Every answer is a node, so that labels never overlap."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    ends: dict[str, Node] = {}
    for step in steps:
        nodes.append(Node(step.id, "question", step.ask, f"#{anchors[step.number]}"))
        for answer in step.answers:
            answer_id = f"{step.id}--{answer.id}"
            nodes.append(Node(answer_id, "answer", answer.text))
            if answer.outcome is not None:
                end = f"outcome--{answer.outcome}"
                node = ends.setdefault(end, _outcome_node(directory, end, answer.outcome))
                edges += [Edge(step.id, answer_id, node.classes), Edge(answer_id, end, node.classes)]
            elif answer.next is not None:
                edges += [Edge(step.id, answer_id), Edge(answer_id, answer.next)]
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
