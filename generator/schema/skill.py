"""A skill that roles need."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.schema.fields import (
    Aliases,
    CategoryId,
    FormerIds,
    Label,
    Line,
    LongLabel,
    LongText,
    Passage,
    ProficiencyId,
    Record,
    Reviewed,
    SearchTerms,
    Sources,
    Usual,
)


class SkillRecord(Record):
    """One skill: what it is and how to tell that someone has it."""

    name: LongLabel = Field(description="Name of the skill")
    category: CategoryId = Field(description="Id of its category")
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    tools: tuple[Label, ...] = Field(default=(), description="Tools by name that this skill covers")
    what_it_is: LongText = Field(description="For someone who has never used it")
    how_to_tell: Annotated[tuple[Line, ...], Usual()] = Field(
        default=(), description="Signs that a person has it"
    )
    meanings: dict[ProficiencyId, tuple[Passage, ...]] = Field(
        default={},
        description="What a person with each proficiency can do with this skill; "
        "no role can need one that is left out",
    )
    sources: Sources
    reviewed: Reviewed
