"""Where a decision flow leads, and its outline. ``decision.js`` follows a reader's answers the same way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.schema.decision import FlowRecord, Option, Question


def _questions(flow: FlowRecord) -> dict[str, Question]:
    return {question.id: question for question in flow.questions}


def reachable(flow: FlowRecord) -> set[str]:
    """Return the ids of the questions that answers lead to from the first, itself included."""
    questions = _questions(flow)
    found: set[str] = set()
    waiting = [flow.questions[0].id]
    while waiting:
        id = waiting.pop()
        if id in found or id not in questions:
            continue
        found.add(id)
        waiting += [option.next for option in questions[id].options if option.next is not None]
    return found


def cycle_through(flow: FlowRecord) -> list[str]:
    """Return the ids of questions that lead in a circle, ending with the first again; empty if none do.

    Uses a stack rather than recursion, so that a flow can be of any depth.
    """
    questions = _questions(flow)
    finished: set[str] = set()
    for start in questions:
        path: list[str] = []
        stack: list[tuple[str, bool]] = [(start, False)]
        while stack:
            id, leaving = stack.pop()
            if leaving:
                path.pop()
                finished.add(id)
            elif id in path:
                return [*path[path.index(id) :], id]
            elif id in questions and id not in finished:
                path.append(id)
                stack.append((id, True))
                following = [option.next for option in questions[id].options if option.next is not None]
                stack += [(next_id, False) for next_id in reversed(following)]
    return []


@dataclass(frozen=True, kw_only=True)
class OutlineAnswer:
    """An answer in the outline. It leads to a later step or to an outcome."""

    id: str
    text: str
    step: int | None
    """Number of the step it leads to."""
    next: str | None
    """Id of that step's question."""
    outcome: str | None


@dataclass(frozen=True, kw_only=True)
class OutlineStep:
    """A question in the outline."""

    number: int
    id: str
    ask: str
    help: str | None
    answers: tuple[OutlineAnswer, ...]


def outline(flow: FlowRecord) -> tuple[OutlineStep, ...]:
    """Return the flow as numbered questions, each after all that lead to it."""
    questions = _questions(flow)
    order = _topological(flow, questions)
    number = {id: place for place, id in enumerate(order, start=1)}

    def answer(option: Option) -> OutlineAnswer:
        step = number[option.next] if option.next is not None else None
        return OutlineAnswer(
            id=option.id, text=option.answer, step=step, next=option.next, outcome=option.outcome
        )

    return tuple(
        OutlineStep(
            number=number[id],
            id=id,
            ask=questions[id].ask,
            help=questions[id].help,
            answers=tuple(answer(option) for option in questions[id].options),
        )
        for id in order
    )


def _topological(flow: FlowRecord, questions: Mapping[str, Question]) -> list[str]:
    """Ids of the questions, each after all that lead to it, otherwise as written."""
    leads_to = {
        id: {option.next for option in question.options if option.next} for id, question in questions.items()
    }
    order: list[str] = []
    waiting = list(questions)
    while waiting:
        ready = next(id for id in waiting if not any(id in leads_to[other] for other in waiting))
        order.append(ready)
        waiting.remove(ready)
    return order


def paths_to(flow: FlowRecord, outcome: str) -> Iterator[list[tuple[Question, Option]]]:
    """Yield the paths through the flow that end in ``outcome``, as questions with the answers given.

    One at a time, since their number can double with every question. Only questions that lead
    to the outcome are followed.
    """
    questions = _questions(flow)
    leading: dict[str, list[Option]] = {}
    for step in reversed(_topological(flow, questions)):
        options = [o for o in questions[step].options if o.outcome == outcome or o.next in leading]
        if options:
            leading[step] = options

    waiting: list[tuple[str | None, list[tuple[Question, Option]]]] = [(flow.questions[0].id, [])]
    while waiting:
        id, taken = waiting.pop()
        if id is None:
            yield taken
        else:
            following = reversed(leading.get(id, []))
            waiting += [(option.next, [*taken, (questions[id], option)]) for option in following]
