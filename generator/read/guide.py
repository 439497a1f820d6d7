"""The guide as a whole: every record by kind and id, and where it was read from."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar, cast

from generator.language.phrases import Phrases
from generator.read.role_levels import JobLevel, levels_of, merged
from generator.read.validate import Entry
from generator.read.yaml_source import Path
from generator.report.diagnostics import Place
from generator.schema.ad_import import AdImportRecord
from generator.schema.change import ChangeRecord
from generator.schema.checklist import ChecklistRecord
from generator.schema.claim import ClaimRecord
from generator.schema.decision import FlowRecord, OutcomeRecord
from generator.schema.example import ExampleRecord
from generator.schema.fields import Record
from generator.schema.framework_import import FrameworkImportRecord
from generator.schema.hiring import HiringOption
from generator.schema.interview_kit import InterviewKitRecord
from generator.schema.job_description import Boilerplate, JobDescriptionRecord
from generator.schema.kinds import BY_MODEL
from generator.schema.pay_gap import PayGapRecord
from generator.schema.pay_rule import PayRuleRecord
from generator.schema.phrases import PhrasesRecord
from generator.schema.reference import (
    AllowedException,
    CostAssumption,
    CostItem,
    Criterion,
    Level,
    Placeholder,
    Proficiency,
    RoleFamily,
    SkillCategory,
    Source,
)
from generator.schema.role import RoleRecord
from generator.schema.salary import SalaryRecord
from generator.schema.salary_import import SalaryImportRecord
from generator.schema.search import SearchRecord
from generator.schema.site import HomeRecord, SiteRecord
from generator.schema.skill import SkillRecord
from generator.schema.skill_evidence import SkillEvidenceRecord
from generator.schema.source_kind import READY_MADE, SourceKind
from generator.schema.trend import TrendImportRecord, TrendRecord
from generator.schema.wage_import import WageImportRecord
from generator.schema.wages import WageRecord
from generator.schema.walk import page_addresses
from generator.schema.wording import AdSection, StyleRecord, WordingRecord

R = TypeVar("R", bound=Record)


class Guide:
    """All records, frozen. Records may be missing while the data has errors.

    Mappings are in the order in which pages show them: roles by ``position``, small lists
    as written in their file, everything else by id.
    """

    def __init__(self, entries: list[Entry], complete: bool = True) -> None:
        self.complete = complete
        """Whether every record could be read and every id in it names something."""
        self.published_at = ""
        """Where this build is published, if elsewhere than the data says."""
        self._entries = {(entry.kind.name, entry.id): entry for entry in entries}
        by_kind: dict[str, dict[str, Record]] = defaultdict(dict)
        for entry in entries:
            if entry.record is not None:
                by_kind[entry.kind.name][entry.id] = entry.record
        self._records = by_kind

        self.criteria = self._all(Criterion)
        self.levels = self._all(Level)
        self.families = self._all(RoleFamily)
        self.proficiencies = self._all(Proficiency)
        self.skill_categories = self._all(SkillCategory)
        self.placeholders = self._all(Placeholder)
        self.costs = self._all(CostItem)
        self.cost_assumptions = self._all(CostAssumption)
        self.hiring_options = self._all(HiringOption)
        self.source_kinds: Mapping[str, SourceKind] = MappingProxyType(
            {**READY_MADE, **self._all(SourceKind)}
        )
        self.sources = self._all(Source)
        self.changes = self._all(ChangeRecord)
        self.exceptions = self._all(AllowedException)
        roles = self._all(RoleRecord)
        self.roles: Mapping[str, RoleRecord] = MappingProxyType(
            dict(sorted(roles.items(), key=lambda item: (item[1].position, item[0])))
        )
        self._levels = {id: levels_of(role, self.levels) for id, role in self.roles.items()}
        self.skills = self._all(SkillRecord)
        self.examples = self._all(ExampleRecord)
        self.salaries = self._all(SalaryRecord)
        self.framework_imports = self._all(FrameworkImportRecord)
        self.salary_imports = self._all(SalaryImportRecord)
        self.wages = self._all(WageRecord)
        self.wage_imports = self._all(WageImportRecord)
        self.trends = self._all(TrendRecord)
        self.trend_imports = self._all(TrendImportRecord)
        self.pay_gaps = self._all(PayGapRecord)
        self.ad_imports = self._all(AdImportRecord)
        self.skill_evidence = self._all(SkillEvidenceRecord)
        self.claims = self._all(ClaimRecord)
        self.decisions = self._all(FlowRecord)
        self.outcomes = self._all(OutcomeRecord)
        self.checklists = self._all(ChecklistRecord)
        self.job_descriptions = self._all(JobDescriptionRecord)
        self.interview_kits = self._all(InterviewKitRecord)
        self.pay_rules = self._all(PayRuleRecord)
        self.ad_sections = self._all(AdSection)

    def _all(self, model: type[R]) -> Mapping[str, R]:
        return MappingProxyType(cast("dict[str, R]", self._records[BY_MODEL[model].name]))

    def levels_of(self, role: str) -> Mapping[str, JobLevel]:
        """Return the levels of a role by id, the lowest first; empty if there is no such role.

        Everything that lists the levels of a role asks here.
        """
        return MappingProxyType(self._levels.get(role, {}))

    def unnamed_levels(self, role: str) -> set[str]:
        """Return the levels that a role lists and nothing names, a mistake that is told there."""
        listed = {entry.level for entry in self.roles[role].levels} if role in self.roles else set()
        return listed - self.levels_of(role).keys()

    @functools.cached_property
    def all_levels(self) -> Mapping[str, JobLevel]:
        """Every level that some role has: the guide's in their order, then roles' own."""
        return MappingProxyType(merged(self._levels.values(), self.levels))

    @functools.cached_property
    def texts(self) -> tuple[tuple[str, str, Path, str], ...]:
        """Every text that readers see: kind and id of its record, its path there, and the text."""
        return tuple(
            (entry.kind.name, entry.id, path, text)
            for entry in self._entries.values()
            for path, text in entry.texts
        )

    @property
    def entries(self) -> Iterable[Entry]:
        """Every record as it was read, with its document."""
        return self._entries.values()

    @functools.cached_property
    def page_addresses(self) -> tuple[tuple[Place, str], ...]:
        """Every address of a page that an author typed, with its place."""
        return tuple(
            (entry.document.place_of_value((*entry.path, *path)), address)
            for entry in self._entries.values()
            if entry.record
            for path, address in page_addresses(entry.record)
        )

    def named(self, kind: str) -> set[str]:
        """Return the ids of a kind that any record refers to."""
        return {
            id for entry in self._entries.values() for _, named, id, _ in entry.references if named == kind
        }

    def records(self, kind: str) -> Mapping[str, Record]:
        """Return all records of a kind by id, in the order in which pages show them."""
        return self.roles if kind == "roles" else MappingProxyType(self._records[kind])

    @property
    def site(self) -> SiteRecord:
        """Facts about the site; ``KeyError`` while they are missing."""
        return cast("SiteRecord", self._records["site"]["site"])

    @property
    def base_url(self) -> str:
        """Where the site is published, with a slash at the end. Whatever writes an address asks here."""
        return self.published_at or self.site.base_url

    @property
    def home(self) -> HomeRecord | None:
        """What the home page says; ``None`` if the guide leaves that to its title and roles."""
        return cast("HomeRecord | None", self._records["home"].get("home"))

    @property
    def boilerplate(self) -> Boilerplate:
        """What job descriptions share; empty if the guide has none."""
        return cast("Boilerplate", self._records["boilerplate"].get("boilerplate", Boilerplate()))

    @property
    def wording(self) -> WordingRecord | None:
        """Words to avoid in job ads; ``None`` if the guide has no such list."""
        return cast("WordingRecord | None", self._records["wording"].get("wording"))

    @functools.cached_property
    def say(self) -> Phrases:
        """What pages say, in the guide's language and in its own words."""
        own = cast("PhrasesRecord | None", self._records["phrases"].get("phrases"))
        return Phrases(self.site.language, own.phrases if own else {})

    @property
    def style(self) -> StyleRecord | None:
        """Words that the guide itself avoids; ``None`` if it has no such list."""
        return cast("StyleRecord | None", self._records["style"].get("style"))

    @property
    def search(self) -> SearchRecord | None:
        """Synonyms and search words; ``None`` if the guide has none."""
        return cast("SearchRecord | None", self._records["search"].get("search"))

    def ids(self, kind: str) -> list[str]:
        """Return the ids of a kind in the order of their file, unreadable records included."""
        return [entry.id for entry in self._entries.values() if entry.kind.name == kind and entry.is_record]

    def is_absent(self, kind: str) -> bool:
        """Whether the guide has no file of ``kind``, not even an unreadable one."""
        return all(entry.kind.name != kind for entry in self._entries.values())

    def has(self, kind: str) -> bool:
        """Whether the guide has a readable record of ``kind``."""
        return bool(self._records[kind])

    def where(self, kind: str, id: str, *path: str | int) -> Place:
        """Return the place of the value at ``path`` in a record, or of what encloses it."""
        entry = self._entries[kind, id]
        return entry.document.place_of_value((*entry.path, *path))

    def where_key(self, kind: str, id: str, *path: str | int) -> Place:
        """Return the place of the key at ``path`` in a record."""
        entry = self._entries[kind, id]
        return entry.document.place_of_key((*entry.path, *path))

    def record_at(self, place: Place) -> tuple[str, str] | None:
        """Return kind and id of the record that a place is in, if any."""
        found = None
        for entry in self._entries.values():
            begins = entry.document.place_of_key(entry.path)
            if begins.file == place.file and (not entry.path or begins.line <= place.line):
                found = entry.kind.name, entry.id
        return found

    def file(self, kind: str, id: str) -> str:
        """Return the file that a record was read from, relative to the project's folder."""
        return self._entries[kind, id].document.file
