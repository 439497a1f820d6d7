"""Ways to get work done, such as an employee, a contractor or the team that is already there."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.schema.fields import (
    CURRENCY_PATTERN,
    Amount,
    Label,
    LevelId,
    Line,
    Record,
    Reviewed,
    SourceId,
)
from generator.schema.reference import Market


class Span(Record):
    """A range with both ends."""

    low: Decimal = Field(ge=0, le=1_000, description="Lower end")
    high: Decimal = Field(ge=0, le=1_000, description="Upper end")


class Stage(Record):
    """A part of the time between the decision and the first day of work."""

    name: Label = Field(description="What happens, such as 'Search and interviews'")
    market: Market = None
    weeks: Span = Field(description="How many weeks it takes")
    by_level: dict[LevelId, Span] = Field(default={}, description="How many weeks at some levels")
    note: Line = Field(description="Where the weeks come from, and what is weak about that")
    sources: tuple[SourceId, ...] = Field(
        default=(), description="Ids of its sources; leave them out for our own estimate"
    )


class RampUp(Record):
    """The time between the first day of work and full productivity."""

    months: Span = Field(description="How many months it takes")
    note: Line = Field(description="Where the months come from, and what is weak about that")
    sources: tuple[SourceId, ...] = Field(
        default=(), description="Ids of its sources; leave them out for our own estimate"
    )


class Rate(Record):
    """What is paid where that isn't a salary."""

    low: Amount = Field(description="Lower end of what is paid for each unit")
    high: Amount = Field(description="Upper end")
    currency: str = Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")
    per: Literal["hour", "month"] = Field(description="What is paid for")
    units_a_year: Amount = Field(description="How many of them a year of this kind of work has")
    place: Label = Field(description="Where and when, such as 'United States, March 2026'")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="Ids of its sources")


class HiringOption(Record):
    """A way to get the work done: how soon, at what cost and at what risk."""

    name: Label = Field(description="Such as 'Contractor'")
    fits: Line = Field(description="When it is the right way")
    before_start: tuple[Stage, ...] = Field(
        min_length=1, description="What takes time before the first day, in order"
    )
    ramp_up: RampUp | None = Field(
        default=None, description="Time to full productivity; with a salary, the cost assumptions say it"
    )
    pay: Literal["salary", "rate", "none"] = Field(
        description="salary: computed from posted pay; rate: see 'rate'; none: no money is paid for it"
    )
    rate: Rate | None = Field(default=None, description="What is paid, if 'pay' is rate")
    cost_note: Line = Field(description="What the cost leaves out, or how to read it")
    risk: Line = Field(description="What goes wrong most often")
    ownership: Line = Field(description="Who owns code, data and prompts, and what to agree on")
    ownership_sources: tuple[SourceId, ...] = Field(default=(), description="Ids of sources for that")
    reviewed: Reviewed
