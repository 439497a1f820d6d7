"""What the law of a place requires in job ads: pay, and what must be stated with it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.schema.fields import (
    CURRENCY_PATTERN,
    Amount,
    Date,
    Label,
    Line,
    Paragraph,
    Record,
    Sources,
    YesNo,
)

AskCheck = Literal["pay", "closed range", "spread", "deadline", "benefits", "statement"]
PayPlace = Literal["in the ad", "in the ad or by a link", "before the interview"]


class Ask(Record):
    """One requirement. ``check`` says how the editor looks for it."""

    check: AskCheck = Field(description="What the editor looks for")
    says: Line = Field(description="What to do, shown when it is not found")
    words: tuple[Label, ...] = Field(
        default=(), description="For a statement: the ad must contain one of these words"
    )
    most: Amount | None = Field(default=None, description="For a spread: the widest range, per year")
    currency: str | None = Field(
        default=None, pattern=CURRENCY_PATTERN, description="For a spread: its currency, such as CAD"
    )
    unless_above: Amount | None = Field(
        default=None, description="For a spread: the limit ends above this pay"
    )


class Threshold(Record):
    """The number of employees from which the rules apply."""

    employees: int = Field(ge=1, le=100_000, description="The number")
    certain: YesNo = Field(default=True, description="Whether our sources agree on it")
    note: Line = Field(description="Who counts, or what is not certain")


class PayRuleRecord(Record):
    """The rules of one place on pay in job ads."""

    name: Label = Field(description="The place")
    aliases: tuple[Label, ...] = Field(default=(), description="Words in a location that mean this place")
    dollar: str | None = Field(
        default=None, pattern=CURRENCY_PATTERN, description="Currency that a dollar sign alone means there"
    )
    binds: Paragraph = Field(description="Which employers and jobs the rules apply to")
    threshold: Threshold | None = Field(
        default=None, description="Smallest employer the rules apply to; leave it out if they apply to all"
    )
    since: Date = Field(description="When it took effect")
    where: PayPlace = Field(description="Where applicants must find the pay")
    asks: tuple[Ask, ...] = Field(min_length=1, description="What the rules require")
    uncertain: Line | None = Field(
        default=None, description="What our sources don't settle, shown with the rules"
    )
    sources: Sources
    checked: Date = Field(description="When it was last checked against its sources")
