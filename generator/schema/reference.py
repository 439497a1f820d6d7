"""Small shared lists: each file maps ids to records, in the order in which pages show them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import (
    Date,
    Label,
    Line,
    Paragraph,
    Record,
    Slug,
    SourceId,
    SourceKind,
    WebAddress,
)


class Criterion(Record):
    """A row of the decision table, which every role answers."""

    name: Annotated[Label, Field(description="The row's heading")]
    question: Annotated[Line, Field(description="What the row asks of the reader")]


class Level(Record):
    """How senior a hire is."""

    name: Annotated[Label, Field(description="Such as 'Mid-level'")]
    years: Annotated[Label, Field(description="Years of experience in words, such as '3–5 years'")]
    expects: Annotated[Line, Field(description="What someone at this level can do on their own")]


class Proficiency(Record):
    """How well a role must master a skill."""

    name: Annotated[Label, Field(description="One word")]
    meaning: Annotated[Line, Field(description="What someone with this proficiency does")]
    strength: Annotated[
        int, Field(ge=1, le=4, description="From 1, the lowest, to 4; drawn as that many dots")
    ]


class SkillCategory(Record):
    """A group of skills."""

    name: Annotated[Label, Field(description="The heading of the group")]
    summary: Annotated[Line, Field(description="What the skills of the group have in common")]


class Wording(Record):
    """One of several ways to say what was filled in, for the reader to choose."""

    id: Annotated[Slug, Field(description="Stays the same when the wording changes")]
    label: Annotated[Label, Field(description="The choice, in a word or two")]
    before: Annotated[str, Field(max_length=70, description="Text before the value")] = ""
    after: Annotated[str, Field(max_length=70, description="Text after the value")] = ""
    remote: Annotated[bool, Field(description="Whether people work from anywhere in that place")] = False


PostingPart = Literal["employer", "place", "pay", "benefits"]


class Placeholder(Record):
    """A blank in a job description, written ``[[id]]`` in its text."""

    label: Annotated[Label, Field(description="What to fill in, as shown in the blank")]
    example: Annotated[Label, Field(description="What a filled-in value looks like")]
    posting: Annotated[
        PostingPart | None,
        Field(description="Which part of a job posting it is, for search engines and for checks"),
    ] = None
    wordings: Annotated[tuple[Wording, ...], Field(description="Ways to say it, the usual one first")] = ()


class CostItem(Record):
    """A part of what a hire costs beyond salary."""

    name: Annotated[Label, Field(description="The cost in a few words")]
    what: Annotated[Line, Field(description="What it includes, and how to find your own figure")]


class CostAssumption(Record):
    """A number that goes into the first-year cost of a hire. Readers can change it."""

    name: Annotated[Label, Field(description="What it means")]
    part: Annotated[
        Literal["employer_share", "cost_per_hire", "months_to_productive", "output_while_learning"],
        Field(description="Which part of the computation it is"),
    ]
    value: Annotated[Decimal, Field(ge=0, le=1_000_000, description="The number itself")]
    unit: Annotated[Label, Field(description="Its unit, such as 'percent of salary'")]
    meaning: Annotated[Line, Field(description="Period, place and how it was counted")]
    source: Annotated[
        SourceId | None, Field(description="Id of its source; leave it out for our own estimate")
    ] = None


class AllowedException(Record):
    """A warning that is accepted. The exception is itself reported once it isn't needed any more."""

    rule: Annotated[Label, Field(description="Code of the rule, such as SKILL002")]
    kind: Annotated[Label, Field(description="Kind of the record: its folder, or its file without .yml")]
    record: Annotated[Label, Field(description="Id of the record")]
    reason: Annotated[Line, Field(description="Why the warning is not a mistake here")]


class Source(Record):
    """A source of facts on the site."""

    publisher: Annotated[Label, Field(description="Who published it")]
    title: Annotated[Line, Field(description="The title as published")]
    kind: Annotated[SourceKind, Field(description="What kind of source it is")]
    url: Annotated[WebAddress | None, Field(description="Where to read it")] = None
    licence: Annotated[Label | None, Field(description="Terms of use, if they are stated")] = None
    published: Annotated[Label | None, Field(description="When it was published, in words")] = None
    checked: Annotated[Date, Field(description="When this entry was last checked")]
    note: Annotated[
        Paragraph, Field(description="What a reader must know to judge it, and what could not be checked")
    ]
