"""Rules about decision flows: every path ends in advice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, warning
from generator.derive.flow import cycle_through, reachable
from generator.read.guide import Guide
from generator.report.diagnostics import closest, did_you_mean


@error("FLOW001")
def repeated_id(guide: Guide) -> Iterator[Finding]:
    """No two questions of a flow and no two options of a question have the same id."""
    for id, flow in guide.decisions.items():
        seen: set[str] = set()
        for number, question in enumerate(flow.questions):
            if question.id in seen:
                where = guide.where("decisions", id, "questions", number, "id")
                yield Finding(where, f"there are two questions '{question.id}'", "give each its own id")
            seen.add(question.id)
            options: set[str] = set()
            for index, option in enumerate(question.options):
                if option.id in options:
                    where = guide.where("decisions", id, "questions", number, "options", index, "id")
                    yield Finding(where, f"there are two options '{option.id}'", "give each its own id")
                options.add(option.id)


@error("FLOW002")
def dead_end(guide: Guide) -> Iterator[Finding]:
    """Every option leads either to a question or to an outcome."""
    for id, flow in guide.decisions.items():
        for number, question in enumerate(flow.questions):
            for index, option in enumerate(question.options):
                if (option.next is None) == (option.outcome is None):
                    where = guide.where("decisions", id, "questions", number, "options", index)
                    wrong = "leads nowhere" if option.next is None else "leads to two places"
                    yield Finding(where, f"'{option.id}' {wrong}", "give it either 'next' or 'outcome'")


@error("FLOW003")
def unknown_question(guide: Guide) -> Iterator[Finding]:
    """'next' names a question of the same flow."""
    for id, flow in guide.decisions.items():
        known = {question.id for question in flow.questions}
        for number, question in enumerate(flow.questions):
            for index, option in enumerate(question.options):
                if option.next is not None and option.next not in known:
                    where = guide.where("decisions", id, "questions", number, "options", index, "next")
                    yield Finding(
                        where, f"unknown question '{option.next}'", did_you_mean(option.next, known)
                    )


@error("FLOW004")
def cycle(guide: Guide) -> Iterator[Finding]:
    """A flow never leads back to a question that was already asked."""
    for id, flow in guide.decisions.items():
        path = cycle_through(flow)
        if path:
            number = next(n for n, question in enumerate(flow.questions) if question.id == path[0])
            where = guide.where("decisions", id, "questions", number)
            yield Finding(
                where, "goes in a circle: " + " → ".join(path), "let one of these end in an outcome"
            )


@error("FLOW005")
def unreachable_question(guide: Guide) -> Iterator[Finding]:
    """Every question can be reached from the first."""
    for id, flow in guide.decisions.items():
        known = {question.id for question in flow.questions}
        nexts = {option.next for question in flow.questions for option in question.options if option.next}
        reached = reachable(flow) | {closest(unknown, known) for unknown in nexts - known}
        for number, question in enumerate(flow.questions):
            if question.id not in reached:
                where = guide.where("decisions", id, "questions", number, "id")
                yield Finding(where, f"no answer leads to '{question.id}'", "let an option's 'next' name it")


@warning("FLOW006")
def unreachable_outcome(guide: Guide) -> Iterator[Finding]:
    """Every outcome is the end of some path."""
    used = {
        option.outcome
        for flow in guide.decisions.values()
        for question in flow.questions
        for option in question.options
    }
    for id in guide.outcomes:
        if id not in used:
            yield Finding(
                guide.where("outcomes", id), f"no flow ends in '{id}'", "let an option's 'outcome' name it"
            )


RULES = (repeated_id, dead_end, unknown_question, cycle, unreachable_question, unreachable_outcome)
