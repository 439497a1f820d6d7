"""The types of fields that records share.

Every text is plain text: no Markdown and no HTML. What an author types is what
a reader sees.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """Something an author writes. Frozen; unknown fields are mistakes."""

    # Models that stand within others only are never built on their own.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True)
class Reference:
    """Marks a text field as the id of a record of another kind."""

    kind: str


def _fold_whitespace(value: object) -> object:
    """Make a text wrapped over several YAML lines one line."""
    return " ".join(value.split()) if isinstance(value, str) else value


_folded = BeforeValidator(_fold_whitespace)

Label = Annotated[str, _folded, StringConstraints(min_length=1, max_length=70)]
"""A few words: a name, a title, an answer to click."""

Line = Annotated[str, _folded, StringConstraints(min_length=1, max_length=240)]
"""One or two sentences."""

SearchTerms = Annotated[
    tuple[Label, ...], Field(description="What people type who do not know its name; no page shows it")
]

Paragraph = Annotated[str, _folded, StringConstraints(min_length=1, max_length=700)]
"""A paragraph of running text."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
WEB_PATTERN = r"^https?://[^\s<>\"']+$"
PAGE_PATTERN = r"^([a-z0-9-]+/)*[a-z0-9-]*(#[a-z0-9-]+)?$"
COLOUR_PATTERN = "^#[0-9a-f]{6}$"
CURRENCY_PATTERN = "^[A-Z]{3}$"
DIGEST_PATTERN = "^[0-9a-f]{64}$"

FORMS = {
    ID_PATTERN: "write lower-case letters and digits, with single hyphens between words",
    WEB_PATTERN: "write the whole address, from 'https://' on and without spaces",
    PAGE_PATTERN: "write an address without slashes at its ends, such as roles or roles/some-id#pay",
    COLOUR_PATTERN: "write '#' and six digits or small letters from a to f, in quotes",
    CURRENCY_PATTERN: "write three capital letters, such as USD",
    DIGEST_PATTERN: "run 'guide salaries import' again; it writes the 64 digits and small letters",
}
"""How to write a text that a pattern stands for."""

Slug = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
"""Lower-case words joined by hyphens."""


def better_id(text: str) -> str:
    """The id nearest to a text: the text itself if it is one, empty if nothing in it could be part of one."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-")


RoleId = Annotated[str, Reference("roles")]
SkillId = Annotated[str, Reference("skills")]
LevelId = Annotated[str, Reference("levels")]
SourceId = Annotated[str, Reference("sources")]
OutcomeId = Annotated[str, Reference("outcomes")]
CriterionId = Annotated[str, Reference("criteria")]
CategoryId = Annotated[str, Reference("skill-categories")]
SalaryId = Annotated[str, Reference("salaries")]
PlaceholderId = Annotated[str, Reference("placeholders")]
ProficiencyId = Annotated[str, Reference("proficiencies")]

WebAddress = Annotated[str, StringConstraints(pattern=WEB_PATTERN, max_length=300)]
"""A link to another site: ``https://…`` or ``http://…``, nothing else."""

PageAddress = Annotated[str, StringConstraints(pattern=PAGE_PATTERN, max_length=160)]
"""A page of this guide as in its web address, without slashes at the ends: ``roles/ai-engineer``."""


def _calendar_date(value: object) -> object:
    """Accept ``2026-11-22`` only; pydantic alone would read '20261122' as a moment in 1970."""
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("calendar_date", "not a date")


Date = Annotated[datetime.date, BeforeValidator(_calendar_date)]
"""A day, written as year-month-day."""


def _yes_or_no(value: object) -> object:
    return {"yes": True, "true": True, "no": False, "false": False}.get(str(value).lower(), value)


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]

Amount = Annotated[int, Field(ge=0, le=100_000_000)]
"""Whole units of a currency."""

Share = Annotated[Decimal, Field(ge=0, le=1)]
"""A part of a whole, such as 0.59."""

Percent = Annotated[Decimal, Field(ge=0, le=100)]
"""A percentage, such as 23.3."""

SourceKind = Literal[
    "community",
    "data set",
    "government",
    "law firm",
    "research",
    "salary report",
    "staffing firm",
    "vendor documentation",
]
