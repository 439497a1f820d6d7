"""What the law of a place requires in job ads: pay, and what must be stated with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.schema.fields import (
    AREA_PATTERN,
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

AskCheck = Literal[
    "pay", "minimum pay", "closed range", "spread", "deadline", "benefits", "statement", "avoid", "by hand"
]  # fmt: skip
PayPlace = Literal["in the ad", "in the ad or by a link", "before the interview", "before the contract"]
RuleState = Literal["in force", "coming", "unsure", "no such law found"]
Sureness = Literal["confirmed", "disputed", "unconfirmed"]
Area = Annotated[str, StringConstraints(pattern=AREA_PATTERN)]
"""A country, U.S. state or Canadian province by its code in ISO 3166, such as IT or US-VA; or EU."""


class Ask(Record):
    """One requirement. ``check`` says how the editor looks for it."""

    check: AskCheck = Field(description="What the editor looks for; `by hand` if it can't look")
    says: Line = Field(description="What to do, shown when it is not found")
    words: tuple[Label, ...] = Field(
        default=(), description="For a statement: the ad must contain one of these; for avoid: none of them"
    )
    most: Amount | None = Field(default=None, description="For a spread: the widest range, per year")
    currency: str | None = Field(
        default=None, pattern=CURRENCY_PATTERN, description="For a spread: its currency, such as CAD"
    )
    unless_above: Amount | None = Field(
        default=None, description="For a spread: the limit ends above this pay"
    )
    percent: int | None = Field(
        default=None, ge=1, le=1000, description="For a spread: the widest range, in percent of its lower end"
    )


class Threshold(Record):
    """The number of employees from which the rules apply."""

    employees: int = Field(ge=1, le=100_000, description="The number")
    certain: YesNo = Field(default=True, description="Whether it is clear who counts")
    note: Line = Field(description="Who counts, or what is not certain")


class Member(Record):
    """How far one country of a union has come with the union's rules."""

    country: Area = Field(description="The country's code, such as DE")
    status: Line = Field(description="What its law says today, or when it is planned")
    as_of: Label = Field(description="How old that information is, such as June 2026")


class PayRuleRecord(Record):
    """The rules of one place on pay in job ads, or that it has none."""

    name: Label = Field(description="The place")
    area: Area = Field(description="Its code in ISO 3166, such as US-VA, CA-ON or IT; EU for the union")
    cities: tuple[Label, ...] = Field(
        default=(), description="For the rules of a city: its name and those of its parts"
    )
    state: RuleState = Field(default="in force", description="Whether the rules apply today")
    answer: Line = Field(description="What an ad must say there, in one or two sentences; shown first")
    dollar: str | None = Field(
        default=None, pattern=CURRENCY_PATTERN, description="Currency that a dollar sign alone means there"
    )
    binds: Paragraph | None = Field(default=None, description="Which employers the rules apply to")
    remote: Line | None = Field(default=None, description="Which jobs they cover, remote ones included")
    threshold: Threshold | None = Field(
        default=None, description="Smallest employer the rules apply to; leave it out if they apply to all"
    )
    since: Date | None = Field(
        default=None, description="When they took or take effect; for a union, when national laws were due"
    )
    where: PayPlace | None = Field(default=None, description="Where applicants must find the pay")
    asks: tuple[Ask, ...] = Field(default=(), description="What the rules require")
    penalty: Line | None = Field(default=None, description="What a breach costs")
    cure: Line | None = Field(default=None, description="How long there is to correct an ad")
    members: tuple[Member, ...] = Field(
        default=(), description="For a union: the countries without a record of their own"
    )
    how_sure: Sureness = Field(
        description="`confirmed` by two public sources, `disputed` between them, or `unconfirmed`"
    )
    uncertain: Line | None = Field(
        default=None, description="What our sources don't settle, shown with the rules"
    )
    sources: Sources
    checked: Date = Field(description="When it was last checked against its sources")
    recheck_months: int = Field(
        default=6, ge=1, le=60, description="After how many months to read the sources again"
    )
