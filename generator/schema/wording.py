"""Words to avoid, in job ads and in the guide itself: what to write instead, and what is fine."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import PHRASES_PATTERN, Label, Line, Paragraph, Record, Reviewed

WordingGroup = Literal[
    "superlatives",
    "years",
    "gender",
    "exclusion",
    "vague",
    "words",
    "grammar",
    "self-reference",
]


Phrase = Annotated[Paragraph, Field(pattern=PHRASES_PATTERN)]
"""Words to look for; ``generator/derive/wording.py`` says what the signs in them mean."""


class AvoidedTerm(Record):
    """A word or phrase to avoid, other forms of it, and what looks like it and is fine."""

    term: Annotated[Label, Field(pattern=PHRASES_PATTERN)] = Field(
        description="The phrase, as readers see it: a space or hyphen stands for either, '*' for more letters"
    )
    also: tuple[Phrase, ...] = Field(
        default=(),
        description="Other forms: '(one|other)' for either, '...' for up to eight words, '0' for a number, "
        "'^' for a word with a capital",
    )
    without: tuple[Phrase, ...] = Field(
        default=(), description="Longer phrases in which it means something else and is fine"
    )
    group: WordingGroup = Field(description="What is wrong with it, in a word")
    why: Line = Field(description="Why not, in a sentence")
    instead: Line = Field(description="What to write instead")
    fine_with_pay: bool = Field(default=False, description="Whether an ad that states the pay may say it")


class AllowedTerm(Record):
    """A trade word that other lists object to, or that contains an avoided one."""

    term: Annotated[Label, Field(pattern=PHRASES_PATTERN)] = Field(
        description="The phrase, in the same form as avoided ones"
    )
    why: Line = Field(description="Why it is fine")


class WordingRecord(Record):
    """Words that put applicants off. The editor of job descriptions and ``guide check`` look for them."""

    avoid: tuple[AvoidedTerm, ...] = Field(min_length=1, description="What to avoid")
    allowed: tuple[AllowedTerm, ...] = Field(default=(), description="What is fine")
    reviewed: Reviewed


class StyleRecord(WordingRecord):
    """Words that the guide's own texts avoid. ``guide check`` looks for them."""


class AdSection(Record):
    """A section that a job ad should have. The page that checks an ad looks for it."""

    name: Label = Field(description="What readers see if it is missing")
    phrases: tuple[Phrase, ...] = Field(min_length=1, description="Any of these shows that it is there")
    without: tuple[Phrase, ...] = Field(default=(), description="Longer phrases that mean something else")
    suggestion: Line = Field(description="What to write, in a sentence")
