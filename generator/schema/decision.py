"""A flow of questions and the outcomes it can end in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.schema.fields import (
    Aliases,
    FormerIds,
    Label,
    Line,
    OutcomeId,
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

    placeholder: Annotated[PlaceholderId, Field(description="Id of the blank in the job descriptions")]
    text: Annotated[Label, Field(description="What to fill in; a later answer replaces an earlier one")]


class Option(Record):
    """An answer. It leads either to another question (next) or to an outcome."""

    id: Annotated[Slug, Field(description="Stays the same when the answer is reworded")]
    answer: Annotated[Label, Field(description="The answer in the reader's words")]
    next: Annotated[Slug | None, Field(description="Id of the question to ask next")] = None
    outcome: Annotated[OutcomeId | None, Field(description="Id of the outcome this ends in")] = None
    fills: Annotated[tuple[Fill, ...], Field(description="Blanks of job descriptions that it fills in")] = ()


class Question(Record):
    """A question with its answers. Flows only route; the advice is in the outcomes."""

    id: Annotated[Slug, Field(description="Stays the same when the question is reworded")]
    ask: Annotated[Label, Field(description="The question, short enough for a box of the chart")]
    help: Annotated[Line | None, Field(description="What to look at to answer it")] = None
    options: Annotated[tuple[Option, ...], Field(min_length=2, description="The answers")]


class FlowRecord(Record):
    """One flow. It begins at its first question."""

    title: Annotated[Label, Field(description="The page's title")]
    intro: Annotated[Paragraph, Field(description="What the reader gets from answering")]
    questions: Annotated[
        tuple[Question, ...], Field(min_length=1, description="The first is where the flow starts")
    ]
    sources: Sources
    reviewed: Reviewed


class Lesson(Record):
    """A skill to teach to people who are already on the team."""

    skill: Annotated[SkillId, Field(description="Id of the skill")]
    what: Annotated[Line, Field(description="What to teach, and with which exercise")]


class Mistake(Record):
    """A similar decision that went wrong: what was done, and what the work turned out to be."""

    said: Annotated[Label, Field(description="What people say afterwards, such as 'We hired X and needed Y'")]
    needed: Annotated[Line, Field(description="What the work really was, and how to notice in time")]


class OutcomeRecord(Record):
    """What a reader should do: the end of a path through a flow."""

    title: Annotated[Label, Field(description="The advice as an imperative, such as 'Hire both, in order'")]
    roles: Annotated[
        tuple[RoleId, ...], Field(description="Ids of the roles to hire, in that order; empty: none")
    ] = ()
    team: Annotated[
        tuple[RoleId, ...], Field(description="Ids of roles already on the team, who do the work")
    ] = ()
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    answer: Annotated[Line, Field(description="The advice in one or two sentences")]
    why: Annotated[Paragraph, Field(description="The reasons")]
    monday: Annotated[tuple[Line, ...], Field(min_length=1, description="What to do first, in order")]
    costs_and_risks: Annotated[tuple[Line, ...], Field(min_length=1, description="What it costs and risks")]
    changes_if: Annotated[tuple[Line, ...], Field(min_length=1, description="What would change this answer")]
    teach: Annotated[
        tuple[Lesson, ...], Field(description="What to teach the people who are already there, in order")
    ] = ()
    titles: Annotated[
        Line | None, Field(description="Which titles to post, if those of its roles aren't enough")
    ] = None
    same_mistake: Annotated[tuple[Mistake, ...], Field(description="Typical cases of the same mistake")] = ()
    sources: Annotated[tuple[SourceId, ...], Field(description="Ids of the sources of its facts")] = ()
    reviewed: Reviewed
