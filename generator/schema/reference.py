"""Small shared lists: each file maps ids to records, in the order in which pages show them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import (
    Date,
    FormerIds,
    Label,
    Line,
    OldIds,
    Paragraph,
    Record,
    RoleId,
    Slug,
    SourceId,
    SourceKindId,
    WebAddress,
    YesNo,
)


class Criterion(Record):
    """A row of the decision table, which every role answers."""

    name: Label = Field(description="The row's heading")
    question: Line = Field(description="What the row asks of the reader")


class Level(Record):
    """How senior a hire is."""

    name: Label = Field(description="Such as 'Mid-level'")
    former_ids: FormerIds = ()
    years: Label = Field(description="Years of experience in words, such as '3–5 years'")
    expects: Line = Field(description="What someone at this level can do on their own")


class RoleFamily(Record):
    """A group of roles that readers look for together."""

    name: Label = Field(description="The heading of the group")
    summary: Line | None = Field(default=None, description="What the roles of the family have in common")


class Proficiency(Record):
    """How well a role must master a skill."""

    name: Label = Field(description="One word")
    meaning: Line = Field(description="What someone with this proficiency does")
    strength: int = Field(
        ge=1, le=6, description="From 1, the lowest, to at most 6; drawn as that many dots of the highest"
    )


class SkillCategory(Record):
    """A group of skills."""

    name: Label = Field(description="The heading of the group")
    summary: Line = Field(description="What the skills of the group have in common")


class Wording(Record):
    """One of several ways to say what was filled in, for the reader to choose."""

    id: Slug = Field(description="Stays the same when the wording changes")
    former_ids: OldIds = ()
    label: Label = Field(description="The choice, in a word or two")
    before: str = Field(default="", max_length=70, description="Text before the value")
    after: str = Field(default="", max_length=70, description="Text after the value")
    instead: Label | None = Field(default=None, description="Text that needs no value, such as 'none'")
    remote: bool = Field(default=False, description="Whether people work from anywhere in that place")


class Choice(Record):
    """One of the values that a blank offers in a list."""

    text: Label = Field(description="The value, as the job ad says it")
    employment: Literal["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "OTHER"] | None = (
        Field(default=None, description="The kind of employment it is, for search engines")
    )


PostingPart = Literal["employer", "place", "pay", "equity", "bonus", "benefits", "employment", "closing date"]


class Placeholder(Record):
    """A blank in a job description, written ``[[id]]`` in its text."""

    former_ids: OldIds = ()
    label: Label = Field(description="What to fill in, as shown in the blank")
    example: Label = Field(description="What a filled-in value looks like")
    example_by_role: dict[RoleId, Label] = Field(
        default={}, description="What it looks like for some roles, if 'example' doesn't fit them"
    )
    optional: YesNo = Field(
        default=False, description="Whether a sentence with it is left out while it is empty"
    )
    posting: PostingPart | None = Field(
        default=None,
        description="Which part of a job posting it is, for search engines and for checks. "
        "Pay gets fields for two amounts, currency and period; a closing date gets a calendar",
    )
    choices: tuple[Choice, ...] = Field(
        default=(), description="Values to choose from, if it isn't free text; the first is the default"
    )
    wordings: tuple[Wording, ...] = Field(default=(), description="Ways to say it, the usual one first")


Market = Annotated[
    Label | None,
    Field(description="The market it belongs to, as pay sets spell it; without it, every market"),
]


class Band(Record):
    """The usual range of something, with its median."""

    name: Label = Field(description="Who or what it is true of, such as 'First hire'")
    low: Decimal = Field(ge=0, description="A quarter is below")
    median: Decimal = Field(ge=0, description="Half is below")
    high: Decimal = Field(ge=0, description="A quarter is above")


class CostItem(Record):
    """A part of what a hire costs beyond salary."""

    name: Label = Field(description="The cost in a few words")
    market: Market = None
    what: Line = Field(description="What it includes, and how to find your own figure")
    unit: Label | None = Field(
        default=None, description="What the bands count, such as 'percent of the company'"
    )
    bands: tuple[Band, ...] = Field(default=(), description="What is usual, where a source says so")
    sources: tuple[SourceId, ...] = Field(default=(), description="Ids of the sources of the bands")


class CostAssumption(Record):
    """A number that goes into the first-year cost of a hire. Readers can change it."""

    name: Label = Field(description="What it means")
    market: Market = None
    part: Literal[
        "employer_share", "agency_fee", "cost_per_hire", "months_to_productive", "output_while_learning"
    ] = Field(description="Which part of the computation it is")
    value: Decimal = Field(ge=0, le=1_000_000, description="The number itself, or the lower end of a range")
    high: Decimal | None = Field(
        default=None, ge=0, le=1_000_000, description="The upper end, if it is a range"
    )
    unit: Label = Field(description="Its unit, such as 'percent of salary'")
    meaning: Line = Field(description="Period, place and how it was counted")
    source: SourceId | None = Field(
        default=None, description="Id of its source; leave it out for our own estimate"
    )

    @property
    def is_amount(self) -> bool:
        """Whether it is money, which belongs to one market."""
        return self.part == "cost_per_hire"


class AllowedException(Record):
    """A warning that is accepted. The exception is itself reported once it isn't needed any more."""

    rule: Label = Field(description="Code of the rule, such as SKILL002")
    kind: Label = Field(description="Kind of the record: its folder, or its file without .yml")
    record: Label = Field(description="Id of the record; '*' in quotes: every record of the kind")
    reason: Line = Field(description="Why the warning is not a mistake here")


class Source(Record):
    """A source of facts on the site."""

    publisher: Label = Field(description="Who published it")
    title: Line = Field(description="The title as published")
    kind: SourceKindId = Field(description="What kind of source it is, such as vendor or government")
    url: WebAddress | None = Field(default=None, description="Where to read it")
    licence: Label | None = Field(default=None, description="Terms of use, if they are stated")
    published: Label | None = Field(default=None, description="When it was published, in words")
    checked: Date = Field(description="When this entry was last checked")
    former_ids: FormerIds = ()
    note: Paragraph = Field(description="What a reader must know to judge it, and what could not be checked")
