"""Rules about decision flows: every path ends in advice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, repeated, warning
from generator.derive.flow import cycle_through, reachable
from generator.read.guide import Guide
from generator.report.diagnostics import closest, did_you_mean
from generator.schema.decision import Option


@error("FLOW001")
def repeated_id(guide: Guide) -> Iterator[Finding]:
    """No two questions of a flow and no two options of a question have the same id."""
    for id, flow in guide.decisions.items():
        for number in repeated(question.id for question in flow.questions):
            where = guide.where("decisions", id, "questions", number, "id")
            message = f"there are two questions '{flow.questions[number].id}'"
            yield Finding(where, message, "give each its own id")
        for number, question in enumerate(flow.questions):
            for index in repeated(option.id for option in question.options):
                where = guide.where("decisions", id, "questions", number, "options", index, "id")
                message = f"there are two options '{question.options[index].id}'"
                yield Finding(where, message, "give each its own id")


@error("FLOW002")
def dead_end(guide: Guide) -> Iterator[Finding]:
    """Every option leads either to a question or to an outcome."""
    for option, path in _options(guide):
        if (option.next is None) == (option.outcome is None):
            wrong = "leads nowhere" if option.next is None else "leads to two places"
            hint = "give it either 'next' or 'outcome'"
            yield Finding(guide.where("decisions", *path), f"'{option.id}' {wrong}", hint)


@error("FLOW003")
def unknown_question(guide: Guide) -> Iterator[Finding]:
    """'next' names a question of the same flow."""
    known = {id: {question.id for question in flow.questions} for id, flow in guide.decisions.items()}
    for option, path in _options(guide):
        if option.next is not None and option.next not in known[path[0]]:
            where = guide.where("decisions", *path, "next")
            if option.next in guide.outcomes:
                hint = f"this is an outcome: write 'outcome: {option.next}'"
            else:
                hint = did_you_mean(option.next, known[path[0]], "add the question, or name another")
            yield Finding(where, f"unknown question '{option.next}'", hint)


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
    used = {option.outcome or option.next for option, _ in _options(guide)}  # FLOW003 tells of the latter
    for id in guide.outcomes:
        if id not in used:
            yield Finding(
                guide.where("outcomes", id), f"no flow ends in '{id}'", "let an option's 'outcome' name it"
            )


@error("FLOW007")
def level_of_another_role(guide: Guide) -> Iterator[Finding]:
    """The level to hire at is one that the outcome's first role has."""
    named = [
        (option.level, option.outcome, guide.where("decisions", *path, "level"))
        for option, path in _options(guide)
        if option.level and option.outcome
    ]
    named += [
        (one.level, id, guide.where("outcomes", id, "level"))
        for id, one in guide.outcomes.items()
        if one.level
    ]
    for level, outcome, where in named:
        roles = guide.outcomes[outcome].roles if outcome in guide.outcomes else ()
        known = guide.levels_of(roles[0]) if roles and roles[0] in guide.roles else {}
        if not roles:
            yield Finding(where, "no role is hired, so there is no level", "remove it")
        elif known and level not in known:
            hint = did_you_mean(level, known, f"it can be {', '.join(known)}")
            yield Finding(where, f"'{roles[0]}' has no level '{level}'", hint)


@error("FLOW008")
def later_hire_of_nobody(guide: Guide) -> Iterator[Finding]:
    """An outcome that may be followed by a hire names one that hires somebody, and not itself."""
    for id, one in guide.outcomes.items():
        for index, later in enumerate(one.leads_to):
            where = guide.where("outcomes", id, "leads_to", index, "outcome")
            if later.outcome == id:
                yield Finding(where, "an outcome can't lead to itself", "name the one that hires")
            elif later.outcome in guide.outcomes and not guide.outcomes[later.outcome].roles:
                hint = "name an outcome with 'roles'"
                yield Finding(where, f"'{later.outcome}' hires nobody", hint)


@warning("FLOW009")
def idle_question(guide: Guide) -> Iterator[Finding]:
    """The answers to a question make a difference: to where they lead, the level or the blanks."""
    for id, flow in guide.decisions.items():
        for number, question in enumerate(flow.questions):
            first, *others = [(one.next, one.outcome, one.level, one.fills) for one in question.options]
            if first[:2] != (None, None) and all(other == first for other in others):
                where = guide.where("decisions", id, "questions", number, "options")
                message = f"every answer to '{question.id}' leads to '{first[0] or first[1]}'"
                yield Finding(where, message, "let one lead elsewhere, or remove the question")


def _options(guide: Guide) -> Iterator[tuple[Option, tuple[str, str, int, str, int]]]:
    """Every option with its path: the id of its flow, then the keys and indexes inside."""
    for id, flow in guide.decisions.items():
        for number, question in enumerate(flow.questions):
            for index, option in enumerate(question.options):
                yield option, (id, "questions", number, "options", index)
