"""Words to avoid, in job ads and in the guide itself: what to write instead, and what is fine."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.schema.fields import Label, Line, Record, Reviewed

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


class AvoidedTerm(Record):
    """A word or phrase to avoid. An asterisk at its end matches any ending."""

    term: Label = Field(description="The word or phrase; '*' at its end matches any ending")
    group: WordingGroup = Field(description="What is wrong with it, in a word")
    why: Line = Field(description="Why not, in a sentence")
    instead: Line = Field(description="What to write instead")


class AllowedTerm(Record):
    """A trade word that other lists object to, or that contains an avoided one."""

    term: Label = Field(description="The word or phrase; '*' at its end matches any ending")
    why: Line = Field(description="Why it is fine")


class WordingRecord(Record):
    """Words that put applicants off. The editor of job descriptions and ``guide check`` look for them."""

    avoid: tuple[AvoidedTerm, ...] = Field(min_length=1, description="What to avoid")
    allowed: tuple[AllowedTerm, ...] = Field(default=(), description="What is fine")
    reviewed: Reviewed


class StyleRecord(WordingRecord):
    """Words that the guide's own texts avoid. ``guide check`` looks for them."""
