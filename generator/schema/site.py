"""The guide as a whole, and its home page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import (
    COLOR_PATTERN,
    LANGUAGE_PATTERN,
    Label,
    Line,
    PageAddress,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    WebAddress,
    YesNo,
)

Shape = Literal["circle", "diamond", "square", "triangle", "hexagon", "pentagon", "star"]
Color = Annotated[str, Field(pattern=COLOR_PATTERN)]


class Identity(Record):
    """How a role looks: the nth role by position takes the nth identity."""

    name: Label = Field(description="The color in a word, for authors")
    shape: Shape = Field(description="The mark beside the role's name")
    light: Color = Field(description="Color on a light page, in quotes: '#rrggbb'")
    dark: Color = Field(description="Color on a dark page, in quotes: '#rrggbb'")


class Contact(Record):
    """Where readers report mistakes."""

    text: Line = Field(description="An invitation to report mistakes")
    url: WebAddress | None = Field(default=None, description="Where to report them, if there is such a place")


class CallToAction(Record):
    """An offer shown on the last page; off unless an owner of the guide turns it on."""

    enabled: YesNo = Field(default=False, description="Whether to show it")
    text: Line = Field(description="What is offered, in a sentence")
    label: Label = Field(description="The words of the button")
    url: WebAddress = Field(description="Where the button leads")


class Freshness(Record):
    """After how many months ``guide check`` calls something old."""

    review_months: int = Field(ge=1, le=120, description="Months until a review is old")
    figures_months: int = Field(ge=1, le=120, description="Months until figures are old")


class SiteRecord(Record):
    """Facts about the site."""

    title: Label = Field(description="The guide's name")
    tagline: Line = Field(description="What it helps with, in a line")
    description: Line = Field(description="For search engines and link previews")
    language: Annotated[str, Field(pattern=LANGUAGE_PATTERN)] = Field(
        default="en", description="The language of the guide, as a tag such as de, de-AT or en-GB"
    )
    base_url: WebAddress = Field(description="Where the site is published, with a slash at the end")
    edit_url: WebAddress = Field(description="Address of 'edit this page', to which a file's path is added")
    contact: Contact = Field(description="Where readers report mistakes")
    call_to_action: CallToAction | None = Field(default=None, description="An optional offer")
    freshness: Freshness | None = Field(
        default=None, description="When records count as old; without it, none do"
    )
    markets: tuple[Label, ...] = Field(
        default=(), description="Markets of pay, in the order in which pages show them"
    )
    identities: tuple[Identity, ...] = Field(
        default=(), description="Color and shape pairs for the first roles; the others get one made for them"
    )


class Situation(Record):
    """A starting point, in the reader's words."""

    text: Label = Field(description="What the reader would say")
    answer: Line = Field(description="The short answer to it")
    page: PageAddress = Field(description="The page to read next, such as roles/ai-engineer")


class Reader(Record):
    """Someone who the guide is for."""

    who: Label = Field(description="Job titles")
    decides: Line = Field(description="What they have to decide")


class NextStep(Record):
    """A step to take after reading."""

    title: Label = Field(description="The step as an imperative")
    text: Line = Field(description="How, and when it is done")
    page: PageAddress = Field(description="The page that helps with it")
    link_text: Label = Field(description="The words of the link")
    if_hiring: YesNo = Field(
        default=False, description="Whether readers whose answers led to hiring nobody skip the step"
    )


class HomeRecord(Record):
    """What the home page and the page of next steps say."""

    question: Label = Field(description="The headline, as the reader's question")
    answer: tuple[Line, ...] = Field(min_length=1, description="The answer, a sentence or two for each role")
    roles: tuple[RoleId, ...] = Field(
        default=(),
        description="Ids of the roles that the answer is about, one for each of its entries, in their order",
    )
    situations: tuple[Situation, ...] = Field(default=(), max_length=6, description="The starting points")
    readers: tuple[Reader, ...] = Field(default=(), description="Who this is for")
    promise: Paragraph | None = Field(
        default=None, description="When the guide helps and what the reader leaves with"
    )
    next_steps: tuple[NextStep, ...] = Field(default=(), description="What to do after reading")
    reviewed: Reviewed
