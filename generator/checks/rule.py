"""Rules, and the functions that make them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place, Severity
from generator.schema.interview_kit import InterviewKitRecord
from generator.schema.job_description import JobDescriptionRecord
from generator.schema.kinds import BY_NAME
from generator.schema.role import RoleRecord
from generator.schema.skill import SkillRecord


@dataclass(frozen=True)
class Finding:
    """A place where a rule is broken."""

    where: Place
    message: str
    hint: str = ""
    run: str = ""


@dataclass(frozen=True)
class Rule:
    """A rule about a guide. If it is ``dated``, it also depends on the day."""

    code: str
    severity: Severity
    find: Callable[..., Iterator[Finding]]
    dated: bool = False

    @property
    def name(self) -> str:
        """What is wrong when the rule is broken, such as ``unanswered_criterion``."""
        return self.find.__name__

    @property
    def text(self) -> str:
        """The rule in a sentence: the docstring of the function that checks it."""
        return (self.find.__doc__ or "").strip()

    def run(self, guide: Guide, today: datetime.date | None = None) -> Iterator[Diagnostic]:
        """Report where a guide breaks the rule. Without a day, a dated rule finds nothing."""
        if self.dated and today is None:
            return
        for finding in self.find(guide, today) if self.dated else self.find(guide):
            yield Diagnostic(
                finding.where, self.code, finding.message, finding.hint, self.severity, finding.run
            )


def repeated(values: Iterable[object]) -> Iterator[int]:
    """Yield the index of each value that has occurred before."""
    seen: set[object] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield index
        seen.add(value)


def named_after_role(
    guide: Guide, kind: str, records: Mapping[str, InterviewKitRecord | JobDescriptionRecord]
) -> Iterator[Finding]:
    """Find records of a kind with one file per role whose file is not named after their role."""
    for id, record in records.items():
        if record.role != id and record.role in guide.ids("roles"):
            message = f"the {BY_NAME[kind].noun} of '{record.role}' is in a file named '{id}.yml'"
            yield Finding(guide.where(kind, id, "role"), message, f"rename the file to {record.role}.yml")


def shared_names(
    guide: Guide, kind: str, records: Mapping[str, RoleRecord | SkillRecord]
) -> Iterator[Finding]:
    """Find names and aliases that belong to two records of a kind."""
    owners: dict[str, str] = {}
    names = [(id, ("name",), record.name) for id, record in records.items()]
    aliases = [
        (id, ("aliases", index), alias)
        for id, record in records.items()
        for index, alias in enumerate(record.aliases)
    ]
    for id, path, name in (*names, *aliases):
        owner = owners.setdefault(name.casefold(), id)
        if owner != id:
            hint = "keep it where a search for it should lead"
            message = f"'{name}' already belongs to the {BY_NAME[kind].noun} '{owner}'"
            yield Finding(guide.where(kind, id, *path), message, hint)


def error(code: str) -> Callable[[Callable[[Guide], Iterator[Finding]]], Rule]:
    """Decorate a function as a rule that stops the build."""
    return lambda find: Rule(code, Severity.ERROR, find)


def warning(code: str) -> Callable[[Callable[[Guide], Iterator[Finding]]], Rule]:
    """Decorate a function as a rule that warns."""
    return lambda find: Rule(code, Severity.WARNING, find)


def dated_warning(code: str) -> Callable[[Callable[[Guide, datetime.date], Iterator[Finding]]], Rule]:
    """Decorate a function of a guide and a day as a rule that warns, of what time alone can't bring about."""
    return lambda find: Rule(code, Severity.WARNING, find, dated=True)


def dated_notice(code: str) -> Callable[[Callable[[Guide, datetime.date], Iterator[Finding]]], Rule]:
    """Decorate a function of a guide and a day as a rule that gives notice: time alone fails no check."""
    return lambda find: Rule(code, Severity.NOTICE, find, dated=True)
