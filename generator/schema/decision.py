"""A flow of questions and the outcomes it can end in."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    Aliases,
    FormerIds,
    HiringOptionId,
    Label,
    Line,
    OldIds,
    OutcomeId,
    PageAddress,
    Paragraph,
    PlaceholderId,
    Record,
    Reviewed,
    RoleId,
    SearchTerms,
    SkillId,
    Slug,
    SourceId,
    Sources,
)


class Fill(Record):
    """What an answer fills in in a job description."""

    placeholder: PlaceholderId = Field(description="Id of the blank in the job descriptions")
    text: Label = Field(description="What to fill in; a later answer replaces an earlier one")


class Option(Record):
    """An answer. It leads either to another question (next) or to an outcome."""

    id: Slug = Field(description="Stays the same when the answer is reworded")
    former_ids: OldIds = ()
    answer: Label = Field(description="The answer in the reader's words")
    next: Slug | None = Field(default=None, description="Id of the question to ask next")
    outcome: OutcomeId | None = Field(default=None, description="Id of the outcome this ends in")
    level: Slug | None = Field(
        default=None, description="Level to hire at, if this answer decides it; else the outcome's"
    )
    fills: tuple[Fill, ...] = Field(default=(), description="Blanks of job descriptions that it fills in")


class Question(Record):
    """A question with its answers. Flows only route; the advice is in the outcomes."""

    id: Slug = Field(description="Stays the same when the question is reworded")
    former_ids: OldIds = ()
    ask: Label = Field(description="The question, short enough for a box of the chart")
    help: Line | None = Field(default=None, description="What to look at to answer it")
    options: tuple[Option, ...] = Field(min_length=2, description="The answers")


class FlowRecord(Record):
    """One flow. It begins at its first question."""

    title: Label = Field(description="The page's title")
    intro: Paragraph = Field(description="What the reader gets from answering")
    questions: tuple[Question, ...] = Field(min_length=1, description="The first is where the flow starts")
    sources: Sources
    reviewed: Reviewed


class Lesson(Record):
    """A skill to teach to people who are already on the team."""

    skill: SkillId = Field(description="Id of the skill")
    what: Line = Field(description="What to teach, and with which exercise")


class Mistake(Record):
    """A similar decision that went wrong: what was done, and what the work turned out to be."""

    said: Label = Field(description="What people say afterwards, such as 'We hired X and needed Y'")
    needed: Line = Field(description="What the work really was, and how to notice in time")


class LaterHire(Record):
    """A hire that may follow an outcome. Pages show its role, time and cost."""

    when: Label = Field(description="The condition, such as 'If the pilot works'")
    outcome: OutcomeId = Field(description="Id of the outcome that hires")


class FurtherReading(Record):
    """A page that helps with an outcome."""

    text: Label = Field(description="The words of the link")
    page: PageAddress = Field(description="The page, such as time-and-cost#beyond-salary")


class OutcomeRecord(Record):
    """What a reader should do: the end of a path through a flow."""

    title: Label = Field(description="The advice as an imperative, such as 'Hire both, in order'")
    roles: tuple[RoleId, ...] = Field(
        default=(), description="Ids of the roles to hire, in that order; empty: none"
    )
    level: Slug | None = Field(default=None, description="Level to hire at, unless an answer decides it")
    team: tuple[RoleId, ...] = Field(
        default=(), description="Ids of roles already on the team, who do the work"
    )
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    answer: Line = Field(description="The advice in one or two sentences")
    why: Paragraph = Field(description="The reasons")
    monday: tuple[Line, ...] = Field(min_length=1, description="What to do first, in order")
    costs_and_risks: tuple[Line, ...] = Field(min_length=1, description="Costs and risks")
    changes_if: tuple[Line, ...] = Field(min_length=1, description="What would change this answer")
    ways: tuple[HiringOptionId, ...] = Field(
        default=(), description="Ids of the hiring options that get it done; pages show their time and cost"
    )
    leads_to: tuple[LaterHire, ...] = Field(
        default=(), description="Hires that may follow, for an outcome that hires nobody or nobody yet"
    )
    further_reading: tuple[FurtherReading, ...] = Field(default=(), description="Pages that help with it")
    teach: tuple[Lesson, ...] = Field(
        default=(), description="What to teach the people who are already there, in order"
    )
    titles: Line | None = Field(
        default=None, description="Which titles to post, if those of its roles aren't enough"
    )
    same_mistake: tuple[Mistake, ...] = Field(default=(), description="Typical cases of the same mistake")
    sources: tuple[SourceId, ...] = Field(default=(), description="Ids of the sources of its facts")
    reviewed: Reviewed
