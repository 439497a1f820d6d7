"""How an import of job ads reads them, and which terms it counts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.schema.fields import (
    PHRASE_PATTERN,
    AsOf,
    Label,
    Line,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    SkillId,
    Slug,
    Sources,
    YesNo,
)

Phrase = Annotated[str, StringConstraints(pattern=PHRASE_PATTERN, min_length=1, max_length=160)]
"""Words to look for. What else may be in it says ``generator/authoring/imports/ads/phrases.py``."""


class Wanted(Record):
    """Phrases of which one is enough."""

    any: tuple[Phrase, ...] = Field(default=(), description="Phrases to find, in capitals or not")
    exact: tuple[Phrase, ...] = Field(default=(), description="Phrases to find with these capitals only")
    without: tuple[Phrase, ...] = Field(
        default=(), description="Longer phrases that contain one of them and mean something else"
    )


class ImportedGroup(Wanted):
    """Ads that belong together. An ad belongs to the first group whose phrases it has."""

    id: Slug = Field(description="Its id in the counts")
    name: Label = Field(description="What its ads have in common, as readers see it")
    role: RoleId | None = Field(default=None, description="Id of the role it stands for, if any")


class ImportedSample(Record):
    """One way to divide the ads into groups. It makes a file of counts."""

    id: Slug = Field(description="Id of the counts it makes, such as ads-2026")
    by: Literal["title", "country", "level"] = Field(description="What divides the ads")
    field: Label = Field(description="The ad's field in which to look for the phrases of the groups")
    groups: tuple[ImportedGroup, ...] = Field(min_length=1, description="The groups, in order of precedence")


class ImportedTerm(Wanted):
    """A term to count: the ads that have one of its phrases."""

    term: Label = Field(description="Its name, as readers see it")
    skill: SkillId | None = Field(default=None, description="Id of its skill, if the guide has one")
    topic: YesNo = Field(default=False, description="Yes: a field or a way of work that needs no skill")


class AdImportRecord(Record):
    """How to count terms in a collection of job ads. ``guide import ads`` reads it."""

    title: Label = Field(description="What the counts are, in a few words")
    period: Label = Field(description="When the ads were online")
    place: Label = Field(description="Where")
    files: Label = Field(description="The ads in the collection, such as 'ads/*.yaml'; YAML or JSON")
    text: tuple[Label, ...] = Field(min_length=1, description="Fields of an ad to search for terms")
    method: Line = Field(description="How the terms were counted")
    bias: Paragraph = Field(description="What the sample leaves out")
    samples: tuple[ImportedSample, ...] = Field(min_length=1, description="What to count the ads by")
    terms: tuple[ImportedTerm, ...] = Field(min_length=1, description="The terms to count")
    as_of: AsOf
    sources: Sources
    reviewed: Reviewed
