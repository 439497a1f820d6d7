"""Words that put applicants off, what to write instead, and words of the trade that are fine."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import Date, Label, Line, Record

WordingGroup = Literal["superlatives", "years", "gender", "exclusion", "vague"]


class AvoidedTerm(Record):
    """A word or phrase to avoid. A star at its end stands for any ending."""

    term: Annotated[Label, Field(description="The word or phrase; '*' at its end stands for any ending")]
    group: Annotated[WordingGroup, Field(description="What is wrong with it, in a word")]
    why: Annotated[Line, Field(description="Why it puts people off, in a sentence")]
    instead: Annotated[Line, Field(description="What to write instead")]


class AllowedTerm(Record):
    """A word of the trade that other lists object to, or that holds an avoided one."""

    term: Annotated[Label, Field(description="The word or phrase; '*' at its end stands for any ending")]
    why: Annotated[Line, Field(description="Why it is fine")]


class WordingRecord(Record):
    """The list as a whole."""

    avoid: Annotated[tuple[AvoidedTerm, ...], Field(min_length=1, description="What to avoid")]
    allowed: Annotated[tuple[AllowedTerm, ...], Field(description="What is fine")] = ()
    reviewed: Annotated[Date, Field(description="When a person last read it through")]
