"""What the law of a place requires in job ads: pay, and what must be stated with it."""

from __future__ import annotations

from typing import Annotated, Literal

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

    check: Annotated[AskCheck, Field(description="What the editor looks for")]
    says: Annotated[Line, Field(description="What to do, shown when it is not found")]
    words: Annotated[
        tuple[Label, ...], Field(description="For a statement: the ad must contain one of these words")
    ] = ()
    most: Annotated[Amount | None, Field(description="For a spread: the widest range, per year")] = None
    currency: Annotated[
        str | None, Field(pattern=CURRENCY_PATTERN, description="For a spread: its currency, such as CAD")
    ] = None
    unless_above: Annotated[
        Amount | None, Field(description="For a spread: the limit ends above this pay")
    ] = None


class Threshold(Record):
    """The number of employees from which the rules apply."""

    employees: Annotated[int, Field(ge=1, le=100_000, description="The number")]
    certain: Annotated[YesNo, Field(description="Whether our sources agree on it")] = True
    note: Annotated[Line, Field(description="Who counts, or what is not certain")]


class PayRuleRecord(Record):
    """The rules of one place on pay in job ads."""

    name: Annotated[Label, Field(description="The place")]
    aliases: Annotated[tuple[Label, ...], Field(description="Words in a location that mean this place")] = ()
    dollar: Annotated[
        str | None,
        Field(pattern=CURRENCY_PATTERN, description="Currency that a dollar sign alone means there"),
    ] = None
    binds: Annotated[Paragraph, Field(description="Which employers and jobs the rules apply to")]
    threshold: Annotated[
        Threshold | None,
        Field(description="Smallest employer the rules apply to; leave it out if they apply to all"),
    ] = None
    since: Annotated[Date, Field(description="When it took effect")]
    where: Annotated[PayPlace, Field(description="Where applicants must find the pay")]
    asks: Annotated[tuple[Ask, ...], Field(min_length=1, description="What the rules require")]
    uncertain: Annotated[
        Line | None, Field(description="What our sources don't settle, shown with the rules")
    ] = None
    sources: Sources
    checked: Annotated[Date, Field(description="When it was last checked against its sources")]
