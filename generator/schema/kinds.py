"""The registry of kinds: where each is kept and which model it follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

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
from generator.schema.job_description import BoilerplateRecord, JobDescriptionRecord
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
from generator.schema.source_kind import SourceKind
from generator.schema.trend import TrendImportRecord, TrendRecord
from generator.schema.wage_import import WageImportRecord
from generator.schema.wages import WageRecord
from generator.schema.wording import AdSection, StyleRecord, WordingRecord


class Storage(Enum):
    """How the records of a kind are stored in ``data/``."""

    FOLDER = "a folder with one file per record; the file's stem is the id"
    MAPPING = "one file that maps ids to records"
    SINGLE = "one file that is one record"


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    ``name`` is its folder, or its file without ``.yml``. A guide can do without an ``optional`` kind.
    """

    name: str
    noun: str
    model: type[Record]
    storage: Storage
    optional: bool = False

    @property
    def word(self) -> str:
        """What it is called on the command line, such as ``job-description``."""
        return self.noun.replace(" ", "-")


KINDS: tuple[Kind, ...] = (
    Kind("site", "site", SiteRecord, Storage.SINGLE),
    Kind("home", "home page", HomeRecord, Storage.SINGLE, optional=True),
    Kind("criteria", "criterion", Criterion, Storage.MAPPING, optional=True),
    Kind("levels", "level", Level, Storage.MAPPING, optional=True),
    Kind("proficiencies", "proficiency", Proficiency, Storage.MAPPING),
    Kind("families", "role family", RoleFamily, Storage.MAPPING, optional=True),
    Kind("skill-categories", "skill category", SkillCategory, Storage.MAPPING),
    Kind("placeholders", "placeholder", Placeholder, Storage.MAPPING, optional=True),
    Kind("costs", "cost", CostItem, Storage.MAPPING, optional=True),
    Kind("cost-assumptions", "cost assumption", CostAssumption, Storage.MAPPING, optional=True),
    Kind("hiring-options", "hiring option", HiringOption, Storage.MAPPING, optional=True),
    Kind("source-kinds", "source kind", SourceKind, Storage.MAPPING, optional=True),
    Kind("sources", "source", Source, Storage.MAPPING),
    Kind("changes", "change", ChangeRecord, Storage.MAPPING, optional=True),
    Kind("exceptions", "exception", AllowedException, Storage.MAPPING, optional=True),
    Kind("roles", "role", RoleRecord, Storage.FOLDER),
    Kind("skills", "skill", SkillRecord, Storage.FOLDER),
    Kind("examples", "example", ExampleRecord, Storage.FOLDER, optional=True),
    Kind("salaries", "salary set", SalaryRecord, Storage.FOLDER, optional=True),
    Kind("salary-imports", "salary import", SalaryImportRecord, Storage.FOLDER, optional=True),
    Kind("ad-imports", "ad import", AdImportRecord, Storage.FOLDER, optional=True),
    Kind("framework-imports", "framework import", FrameworkImportRecord, Storage.FOLDER, optional=True),
    Kind("wages", "wage record", WageRecord, Storage.FOLDER, optional=True),
    Kind("wage-imports", "wage import", WageImportRecord, Storage.FOLDER, optional=True),
    Kind("trends", "trend", TrendRecord, Storage.FOLDER, optional=True),
    Kind("trend-imports", "trend import", TrendImportRecord, Storage.FOLDER, optional=True),
    Kind("pay-gaps", "pay gap", PayGapRecord, Storage.FOLDER, optional=True),
    Kind("skill-evidence", "skill evidence", SkillEvidenceRecord, Storage.FOLDER, optional=True),
    Kind("claims", "claim", ClaimRecord, Storage.FOLDER, optional=True),
    Kind("decisions", "decision flow", FlowRecord, Storage.FOLDER, optional=True),
    Kind("outcomes", "outcome", OutcomeRecord, Storage.FOLDER, optional=True),
    Kind("checklists", "checklist", ChecklistRecord, Storage.FOLDER, optional=True),
    Kind("job-descriptions", "job description", JobDescriptionRecord, Storage.FOLDER, optional=True),
    Kind("boilerplate", "boilerplate", BoilerplateRecord, Storage.SINGLE, optional=True),
    Kind("interview-kits", "interview kit", InterviewKitRecord, Storage.FOLDER, optional=True),
    Kind("pay-rules", "pay rule", PayRuleRecord, Storage.FOLDER, optional=True),
    Kind("wording", "wording list", WordingRecord, Storage.SINGLE, optional=True),
    Kind("ad-sections", "ad section", AdSection, Storage.MAPPING, optional=True),
    Kind("phrases", "phrase list", PhrasesRecord, Storage.SINGLE, optional=True),
    Kind("style", "style list", StyleRecord, Storage.SINGLE, optional=True),
    Kind("search", "search list", SearchRecord, Storage.SINGLE, optional=True),
)

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
BY_MODEL: dict[type[Record], Kind] = {kind.model: kind for kind in KINDS}
