"""Where a decision flow leads, and its outline. ``decision.js`` follows answers in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from generator.schema.decision import FlowRecord, Option, OutcomeRecord, Question


def _questions(flow: FlowRecord) -> dict[str, Question]:
    return {question.id: question for question in flow.questions}


def reachable(flow: FlowRecord) -> set[str]:
    """Ids of the questions that some answers lead to, the first question included."""
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
    """Ids of questions that lead back to the first of them; empty if none do."""
    questions = _questions(flow)
    leads_to = {id: [option.next for option in one.options if option.next] for id, one in questions.items()}
    try:
        TopologicalSorter(leads_to).prepare()
    except CycleError as error:
        *circle, _ = reversed(error.args[1])  # the sorter takes what follows for what comes before
        first = min(range(len(circle)), key=lambda place: list(questions).index(circle[place]))
        return [*circle[first:], *circle[: first + 1]]
    return []


def outline(flow: FlowRecord) -> tuple[Question, ...]:
    """Return the questions, each after all that lead to it, else as written."""
    leads_to = {
        question.id: {option.next for option in question.options if option.next}
        for question in flow.questions
    }
    ordered: list[Question] = []
    waiting = list(flow.questions)
    while waiting:
        ready = next(one for one in waiting if not any(one.id in leads_to[other.id] for other in waiting))
        ordered.append(ready)
        waiting.remove(ready)
    return tuple(ordered)


def levels_to_hire_at(flows: Iterable[FlowRecord], id: str, outcome: OutcomeRecord) -> tuple[str, ...]:
    """Return the levels that an outcome is about: its own, then those that answers decide."""
    decided = (
        option.level
        for flow in flows
        for question in flow.questions
        for option in question.options
        if option.outcome == id
    )
    return tuple(dict.fromkeys(level for level in (outcome.level, *decided) if level))


def answers_for_level(
    flows: Iterable[FlowRecord], id: str, level: str
) -> tuple[tuple[Question, Option], ...]:
    """Return the answers that end in an outcome and set the level to hire at, each with its question."""
    return tuple(
        (question, option)
        for flow in flows
        for question in flow.questions
        for option in question.options
        if option.outcome == id and option.level == level
    )


def paths_to(flow: FlowRecord, outcome: str) -> Iterator[list[tuple[Question, Option]]]:
    """Ways through the flow that end in ``outcome``, as the answers given in order.

    One at a time, since their number can double with every question; only
    questions that lead on to the outcome are followed.
    """
    questions = _questions(flow)
    leading: dict[str, list[Option]] = {}
    for question in reversed(outline(flow)):
        options = [o for o in question.options if o.outcome == outcome or o.next in leading]
        if options:
            leading[question.id] = options

    waiting: list[tuple[str | None, list[tuple[Question, Option]]]] = [(flow.questions[0].id, [])]
    while waiting:
        id, taken = waiting.pop()
        if id is None:
            yield taken
        else:
            following = reversed(leading.get(id, []))
            waiting += [(option.next, [*taken, (questions[id], option)]) for option in following]
