"""The guide as a whole, and its home page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import (
    COLOR_PATTERN,
    Label,
    Line,
    PageAddress,
    Paragraph,
    Record,
    Reviewed,
    WebAddress,
    YesNo,
)

Shape = Literal["circle", "diamond", "square", "triangle", "hexagon", "pentagon", "star"]
Color = Annotated[str, Field(pattern=COLOR_PATTERN)]


class Identity(Record):
    """How a role looks: the nth role by position takes the nth identity."""

    name: Annotated[Label, Field(description="The color in a word, for authors")]
    shape: Annotated[Shape, Field(description="The mark beside the role's name")]
    light: Annotated[Color, Field(description="Color on a light page, in quotes: '#rrggbb'")]
    dark: Annotated[Color, Field(description="Color on a dark page, in quotes: '#rrggbb'")]


class Contact(Record):
    """Where readers report mistakes."""

    text: Annotated[Line, Field(description="An invitation to report mistakes")]
    url: Annotated[WebAddress | None, Field(description="Where to report them, if there is such a place")] = (
        None
    )


class CallToAction(Record):
    """An offer shown on the last page; off unless an owner of the guide turns it on."""

    enabled: Annotated[YesNo, Field(description="Whether to show it")] = False
    text: Annotated[Line, Field(description="What is offered, in a sentence")]
    label: Annotated[Label, Field(description="The words of the button")]
    url: Annotated[WebAddress, Field(description="Where the button leads")]


class Freshness(Record):
    """After how many months ``guide check`` calls something old."""

    review_months: Annotated[int, Field(ge=1, le=120, description="Months until a review is old")]
    figures_months: Annotated[int, Field(ge=1, le=120, description="Months until figures are old")]


class SiteRecord(Record):
    """Facts about the site."""

    title: Annotated[Label, Field(description="The guide's name")]
    tagline: Annotated[Line, Field(description="What it helps with, in a line")]
    description: Annotated[Line, Field(description="For search engines and link previews")]
    base_url: Annotated[WebAddress, Field(description="Where the site is published, with a slash at the end")]
    edit_url: Annotated[
        WebAddress, Field(description="Address of 'edit this page', to which a file's path is added")
    ]
    contact: Annotated[Contact, Field(description="Where readers report mistakes")]
    call_to_action: Annotated[CallToAction | None, Field(description="An optional offer")] = None
    freshness: Annotated[
        Freshness | None, Field(description="When records count as old; without it, none do")
    ] = None
    identities: Annotated[
        tuple[Identity, ...], Field(min_length=2, description="Color and shape pairs, in order")
    ]


class Situation(Record):
    """A starting point, in the reader's words."""

    text: Annotated[Label, Field(description="What the reader would say")]
    answer: Annotated[Line, Field(description="The short answer to it")]
    page: Annotated[PageAddress, Field(description="The page to read next, such as roles/ai-engineer")]


class Reader(Record):
    """Someone who the guide is for."""

    who: Annotated[Label, Field(description="Job titles")]
    decides: Annotated[Line, Field(description="What they have to decide")]


class NextStep(Record):
    """A step to take after reading."""

    title: Annotated[Label, Field(description="The step as an imperative")]
    text: Annotated[Line, Field(description="How, and when it is done")]
    page: Annotated[PageAddress, Field(description="The page that helps with it")]
    link_text: Annotated[Label, Field(description="The words of the link")]


class HomeRecord(Record):
    """What the home page and the page of next steps say."""

    question: Annotated[Label, Field(description="The headline, as the reader's question")]
    answer: Annotated[
        tuple[Line, ...], Field(min_length=1, description="The answer, a sentence or two for each role")
    ]
    situations: Annotated[
        tuple[Situation, ...], Field(min_length=2, max_length=6, description="The starting points")
    ]
    readers: Annotated[tuple[Reader, ...], Field(min_length=1, description="Who it is for")]
    promise: Annotated[Paragraph, Field(description="When the guide helps and what the reader leaves with")]
    next_steps: Annotated[tuple[NextStep, ...], Field(min_length=1, description="What to do after reading")]
    reviewed: Reviewed
