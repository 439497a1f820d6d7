"""The decision flows: as questions, as a chart and as an outline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.flow import outline
from generator.flowchart import Chart, Edge, Figure, Node, draw
from generator.pages.directory import Directory
from generator.pages.outcomes import OutcomeEntry, outcome_entries
from generator.pages.page import Link, Page, RoleTag, href
from generator.schema.decision import FlowRecord, Option, Question
from generator.words import shorten

LEGIBLE = 30
"""The most recommendations that a flowchart can end in and still be read at once."""


@dataclass(frozen=True)
class FlowAnswer:
    """An answer in the outline, and what it leads to."""

    option: Option
    link: Link
    number: int | None = None
    """The number of the question that it leads to."""
    roles: tuple[RoleTag, ...] = ()
    """The roles that the outcome hires."""


@dataclass(frozen=True)
class FlowStep:
    """A question in the outline."""

    anchor: str
    question: Question
    answers: tuple[FlowAnswer, ...]


@dataclass(frozen=True)
class Flow:
    """A flow as a figure and as an outline."""

    id: str
    record: FlowRecord
    figure: Figure
    steps: tuple[FlowStep, ...]


@dataclass(frozen=True, kw_only=True)
class DecidePage(Page, template="decide.md.j2", section="decide"):
    """All decision flows."""

    flows: tuple[Flow, ...]
    outcomes: tuple[OutcomeEntry, ...]
    is_folded: bool
    """Whether the drawings are folded: with many recommendations they are many screens long."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of all flows, if there are any."""
    guide = directory.guide
    if not guide.decisions:
        return
    yield DecidePage(
        address="decide",
        title=_title(directory),
        description=shorten(
            directory.say(
                "A few questions lead to one recommendation: a role and its level, or what to do instead."
            )
        ),
        files=tuple(guide.file("decisions", id) for id in guide.decisions),
        reviewed=max(flow.reviewed for flow in guide.decisions.values()),
        sources=directory.sources(id for flow in guide.decisions.values() for id in flow.sources),
        boost=2,
        flows=tuple(_flow(directory, id, flow) for id, flow in guide.decisions.items()),
        outcomes=outcome_entries(directory),
        is_folded=len(directory.outcomes) > LEGIBLE,
    )


def _title(directory: Directory) -> str:
    """The title of the only flow; with several, each has a heading of its own."""
    flows = tuple(directory.guide.decisions.values())
    return flows[0].title if len(flows) == 1 else directory.say("Decide which role you need")


def _flow(directory: Directory, id: str, record: FlowRecord) -> Flow:
    questions = outline(record)
    numbers = {question.id: number for number, question in enumerate(questions, start=1)}

    def answers(question: Question) -> Iterator[FlowAnswer]:
        for option in question.options:
            if option.outcome is not None:
                roles = directory.roles(directory.guide.outcomes[option.outcome].roles)
                yield FlowAnswer(option, directory.outcome(option.outcome), roles=roles)
            elif option.next is not None:
                number = numbers[option.next]
                link = Link(questions[number - 1].ask, "decide", f"{id}-{option.next}")
                yield FlowAnswer(option, link, number)

    return Flow(
        id,
        record,
        draw(_chart(directory, id, record.title, questions), f"flow-{id}"),
        tuple(FlowStep(f"{id}-{one.id}", one, tuple(answers(one))) for one in questions),
    )


def _chart(directory: Directory, id: str, title: str, questions: tuple[Question, ...]) -> Chart:
    """The flow as a graph. Every answer is a node, so that labels never overlap."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    ends: dict[str, Node] = {}
    for question in questions:
        nodes.append(Node(question.id, "question", question.ask, f"#{id}-{question.id}"))
        for option in question.options:
            answer_id = f"{question.id}--{option.id}"
            nodes.append(Node(answer_id, "answer", option.answer))
            if option.outcome is not None:
                end = f"outcome--{option.outcome}"
                node = ends.setdefault(end, _outcome_node(directory, end, option.outcome))
                edges += [Edge(question.id, answer_id, node.classes), Edge(answer_id, end, node.classes)]
            elif option.next is not None:
                edges += [Edge(question.id, answer_id), Edge(answer_id, option.next)]
    say = directory.say
    description = say(
        "A flowchart of %(questions)s and %(outcomes)s. The same questions and answers follow as text below "
        "the picture.",
        questions=say.ngettext("%(count)s question", "%(count)s questions", len(questions)),
        outcomes=say.ngettext("%(count)s outcome", "%(count)s outcomes", len(ends)),
    )
    return Chart(title, description, (*nodes, *ends.values()), tuple(edges))


def _outcome_node(directory: Directory, node: str, id: str) -> Node:
    outcome = directory.guide.outcomes[id]
    tags = directory.roles(outcome.roles)
    shapes = tuple((f"guide-role--{tag.id}", tag.shape) for tag in tags)
    classes = tuple(css_class for css_class, _ in shapes) if len(tags) == 1 else ()
    return Node(node, "outcome", outcome.title, href("decide", directory.outcome(id)), classes, shapes)
