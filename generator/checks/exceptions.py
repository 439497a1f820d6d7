"""Exceptions: warnings that an author accepts, with a reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Severity, did_you_mean
from generator.schema.kinds import BY_NAME

EVERY = "*"
"""Instead of a record's id: every record of the kind."""
INVALID, UNNEEDED = "EXCEPT001", "EXCEPT002"


def sift(
    guide: Guide, found: Sequence[Diagnostic], rules: Mapping[str, Severity], run: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield the warnings that no exception accepts, and what is wrong with the exceptions themselves.

    ``rules`` are all rules with their severities. ``run`` are the codes of the warnings that were looked
    for: an exception to any other may still be needed.
    """
    broken = [(problem, (problem.code, *(guide.record_at(problem.where) or ("", "")))) for problem in found]
    breaches = {breach for _, breach in broken}
    breaches |= {(rule, kind, EVERY) for rule, kind, _ in breaches}
    excepted = {(entry.rule, entry.kind, entry.record) for entry in guide.exceptions.values()}
    for problem, (rule, kind, record) in broken:
        if not excepted & {(rule, kind, record), (rule, kind, EVERY)}:
            yield problem
    for id, entry in guide.exceptions.items():
        noun = BY_NAME[entry.kind].noun if entry.kind in BY_NAME else ""
        if entry.rule not in rules:
            hint = did_you_mean(entry.rule, rules, "see docs/reference/problems.md")
            yield Diagnostic(guide.where("exceptions", id, "rule"), INVALID, f"no rule '{entry.rule}'", hint)
        elif rules[entry.rule] is Severity.ERROR:
            message = f"{entry.rule} is an error: it allows no exception"
            yield Diagnostic(guide.where("exceptions", id, "rule"), INVALID, message, "fix what it reports")
        elif entry.kind not in BY_NAME:
            hint = did_you_mean(entry.kind, BY_NAME, "write its folder in data/, or its file without .yml")
            yield Diagnostic(guide.where("exceptions", id, "kind"), INVALID, f"no kind '{entry.kind}'", hint)
        elif entry.record != EVERY and entry.record not in guide.ids(entry.kind):
            message = f"there is no {noun} '{entry.record}'"
            hint = did_you_mean(entry.record, guide.ids(entry.kind), "remove this exception")
            yield Diagnostic(guide.where("exceptions", id, "record"), INVALID, message, hint)
        elif entry.rule in run and (entry.rule, entry.kind, entry.record) not in breaches:
            about = f"any {noun}" if entry.record == EVERY else f"{noun} '{entry.record}'"
            message = f"{entry.rule} reports nothing about {about}"
            where = guide.where_key("exceptions", id)
            yield Diagnostic(where, UNNEEDED, message, "remove this exception", Severity.WARNING)
