"""The guide as a whole: every record by kind and id, with the places they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar, cast, get_args, get_origin

from pydantic import StringConstraints

from generator.diagnostics import Diagnostic, Place, did_you_mean
from generator.schema.change import ChangeRecord
from generator.schema.checklist import ChecklistRecord
from generator.schema.claim import ClaimRecord
from generator.schema.decision import FlowRecord, OutcomeRecord
from generator.schema.example import ExampleRecord
from generator.schema.fields import Record, Reference
from generator.schema.job_description import JobDescriptionRecord
from generator.schema.kinds import BY_NAME, Storage
from generator.schema.pay_gap import PayGapRecord
from generator.schema.reference import (
    AllowedException,
    CostAssumption,
    CostItem,
    Criterion,
    Level,
    Placeholder,
    Proficiency,
    SkillCategory,
    Source,
)
from generator.schema.role import RoleRecord
from generator.schema.salary import SalaryRecord
from generator.schema.salary_import import SalaryImportRecord
from generator.schema.site import HomeRecord, SiteRecord
from generator.schema.skill import SkillRecord
from generator.schema.skill_evidence import SkillEvidenceRecord
from generator.sources import Path
from generator.validate import Entry

R = TypeVar("R", bound=Record)


class Guide:
    """All records, frozen. While a report has errors, records may be missing from it.

    Mappings keep the order of showing: roles by ``position``, small lists as
    written in their file, everything else by id.
    """

    def __init__(self, entries: list[Entry], complete: bool = True) -> None:
        self.complete = complete
        """Whether every record could be read and every id in them names something."""
        self._entries = {(entry.kind.name, entry.id): entry for entry in entries}
        by_kind: dict[str, dict[str, Record]] = defaultdict(dict)
        for entry in entries:
            if entry.record is not None:
                by_kind[entry.kind.name][entry.id] = entry.record
        self._records = by_kind

        self.criteria = self._all("criteria", Criterion)
        self.levels = self._all("levels", Level)
        self.proficiencies = self._all("proficiencies", Proficiency)
        self.skill_categories = self._all("skill-categories", SkillCategory)
        self.placeholders = self._all("placeholders", Placeholder)
        self.costs = self._all("costs", CostItem)
        self.cost_assumptions = self._all("cost-assumptions", CostAssumption)
        self.sources = self._all("sources", Source)
        self.changes = self._all("changes", ChangeRecord)
        self.exceptions = self._all("exceptions", AllowedException)
        roles = self._all("roles", RoleRecord)
        self.roles: Mapping[str, RoleRecord] = MappingProxyType(
            dict(sorted(roles.items(), key=lambda item: (item[1].position, item[0])))
        )
        self.skills = self._all("skills", SkillRecord)
        self.examples = self._all("examples", ExampleRecord)
        self.salaries = self._all("salaries", SalaryRecord)
        self.salary_imports = self._all("salary-imports", SalaryImportRecord)
        self.pay_gaps = self._all("pay-gaps", PayGapRecord)
        self.skill_evidence = self._all("skill-evidence", SkillEvidenceRecord)
        self.claims = self._all("claims", ClaimRecord)
        self.decisions = self._all("decisions", FlowRecord)
        self.outcomes = self._all("outcomes", OutcomeRecord)
        self.checklists = self._all("checklists", ChecklistRecord)
        self.job_descriptions = self._all("job-descriptions", JobDescriptionRecord)

    def _all(self, kind: str, model: type[R]) -> Mapping[str, R]:
        assert BY_NAME[kind].model is model
        return MappingProxyType(cast("dict[str, R]", self._records[kind]))

    def records(self, kind: str) -> Mapping[str, Record]:
        """All records of a kind, in the order of showing."""
        return self.roles if kind == "roles" else MappingProxyType(self._records[kind])

    @property
    def site(self) -> SiteRecord:
        """Facts about the site; raises ``KeyError`` while it is missing."""
        return cast("SiteRecord", self._records["site"]["site"])

    @property
    def home(self) -> HomeRecord:
        """What the home page says; raises ``KeyError`` while it is missing."""
        return cast("HomeRecord", self._records["home"]["home"])

    def ids(self, kind: str) -> list[str]:
        """Ids of the records of ``kind`` in the order of their file, even of those that could not be read."""
        return [entry.id for entry in self._entries.values() if entry.kind.name == kind and entry.is_record]

    def has(self, kind: str) -> bool:
        """Whether a record of ``kind`` is there and can be used."""
        return bool(self._records[kind])

    def where(self, kind: str, id: str, *path: str | int) -> Place:
        """The place of the value at ``path`` in a record, or of what encloses it."""
        entry = self._entries[kind, id]
        return entry.document.place_of_value((*entry.path, *path))

    def where_key(self, kind: str, id: str, *path: str | int) -> Place:
        """The place of the key at ``path`` in a record."""
        entry = self._entries[kind, id]
        return entry.document.place_of_key((*entry.path, *path))

    def record_at(self, place: Place) -> tuple[str, str] | None:
        """Kind and id of the record that a place is in, or ``None`` if there is none."""
        found = None
        for entry in self._entries.values():
            begins = entry.document.place_of_key(entry.path)
            if begins.file == place.file and (not entry.path or begins.line <= place.line):
                found = entry.kind.name, entry.id
        return found

    def file(self, kind: str, id: str) -> str:
        """The path of the file, from the project's root, that a record was read from."""
        return self._entries[kind, id].document.file


def link(entries: list[Entry]) -> tuple[Guide, list[Diagnostic]]:
    """Put all records together and report every id that names nothing.

    A record that exists but is broken still counts as named, and nothing is
    said of ids whose whole file is missing or could not be read, so that one
    mistake is reported once.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.is_record:
            known[entry.kind.name].add(entry.id)
    problems = []
    for entry in entries:
        if entry.record is None:
            continue
        for path, kind, id, is_key in references(entry.record):
            if id in known[kind] or not known[kind]:
                continue
            full = (*entry.path, *path)
            place = entry.document.place_of_key(full) if is_key else entry.document.place_of_value(full)
            file = f"data/{kind}/" if BY_NAME[kind].storage is Storage.FOLDER else f"data/{kind}.yml"
            hint = did_you_mean(id, known[kind], f"look in {file} for the ids there are")
            problems.append(Diagnostic(place, "LINK001", f"unknown {BY_NAME[kind].noun} '{id}'", hint))
    complete = not problems and all(entry.record is not None for entry in entries)
    return Guide(entries, complete), problems


def references(record: Record) -> Iterator[tuple[Path, str, str, bool]]:
    """Every reference in a record: its path, the kind it names, the id, and whether it is a key."""
    for name, info in type(record).model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, Reference)]
        annotation: Any = info.annotation
        for path, kind, id, is_key in _walk(getattr(record, name), annotation, marks):
            yield (name, *path), kind, id, is_key


def texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Every text of a record that readers see, with its path: no ids, addresses, dates or fixed words."""
    for name, info in type(record).model_fields.items():
        for path, text in _texts(getattr(record, name), info.annotation, info.metadata):
            yield (name, *path), text


def _texts(value: object, annotation: Any, marks: Sequence[object]) -> Iterator[tuple[Path, str]]:
    if hasattr(annotation, "__metadata__"):
        annotation, marks = annotation.__origin__, annotation.__metadata__
    if isinstance(value, Record):
        yield from texts(value)
    elif isinstance(value, str):
        limits = [mark for mark in marks if isinstance(mark, StringConstraints)]
        if not marks and get_args(annotation):  # an optional text
            yield from _texts(value, get_args(annotation)[0], ())
        elif limits and all(limit.pattern is None for limit in limits):
            yield (), value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            for path, text in _texts(item, get_args(annotation)[0], ()):
                yield (index, *path), text
    elif isinstance(value, dict):
        for key, item in value.items():
            for path, text in _texts(item, get_args(annotation)[1], ()):
                yield (key, *path), text


def _walk(value: object, annotation: Any, marks: list[Reference]) -> Iterator[tuple[Path, str, str, bool]]:
    if hasattr(annotation, "__metadata__"):
        marks = [mark for mark in annotation.__metadata__ if isinstance(mark, Reference)]
        annotation = annotation.__origin__
    if isinstance(value, Record):
        yield from references(value)
    elif isinstance(value, str) and marks:
        yield (), marks[0].kind, value, False
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            for path, kind, id, is_key in _walk(item, get_args(annotation)[0], []):
                yield (index, *path), kind, id, is_key
    elif isinstance(value, dict):
        key_type, value_type = get_args(annotation)
        for key, item in value.items():
            for _, kind, id, _is_key in _walk(key, key_type, []):
                yield (key,), kind, id, True
            for path, kind, id, is_key in _walk(item, value_type, []):
                yield (key, *path), kind, id, is_key
    elif get_origin(annotation) is not None and isinstance(value, str):
        for argument in get_args(annotation):  # an optional reference
            if hasattr(argument, "__metadata__"):
                yield from _walk(value, argument, [])
