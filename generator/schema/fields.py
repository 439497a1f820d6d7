"""Field types that records share.

Every text is plain text, without Markdown or HTML: readers see what an author types.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """Something an author writes. Records are frozen; an unknown field is a mistake."""

    # Saves time: validators of nested models are built as part of their parent's.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    FORMER_FIELDS: ClassVar[Mapping[str, str]] = {}
    """Names that fields used to have, with those they have now, for a message to authors."""

    ONE_LINE: ClassVar[bool] = False
    """Whether an import writes it on one line, as an entry of a long list."""


@dataclass(frozen=True)
class Reference:
    """Marks a text field as the id of a record of another kind."""

    kind: str


class Usual:
    """Marks an optional field that most records have. ``guide new`` shows it to fill in."""


CONTROL = re.compile("[\\0-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\ufffe\uffff]")
"""Characters that neither HTML nor a feed may contain."""


def _fold_whitespace(value: object) -> object:
    """Join the lines of a text that is wrapped in YAML."""
    if not isinstance(value, str):
        return value
    if CONTROL.search(value):
        raise PydanticCustomError("control_character", "a control character")
    return " ".join(value.split())


_folded = BeforeValidator(_fold_whitespace)

MAX_LABEL = 70
MAX_LINE = 240
MAX_ID = 60
MAX_AMOUNT = 100_000_000
FIRST_YEAR = "1900"
"""Earlier dates are slips, such as 0206 for 2026."""

Label = Annotated[str, _folded, StringConstraints(min_length=1, max_length=MAX_LABEL)]
"""A few words: a name, a title, an answer to click."""

Line = Annotated[str, _folded, StringConstraints(min_length=1, max_length=MAX_LINE)]
"""One or two sentences."""

Paragraph = Annotated[str, _folded, StringConstraints(min_length=1, max_length=700)]
"""A paragraph of running text."""

LongText = Annotated[str, _folded, StringConstraints(min_length=1, max_length=2_000)]
"""A text that a framework of skills or a law wrote. It may be as long as it is there."""

LongLabel = Annotated[str, _folded, StringConstraints(min_length=1, max_length=120)]
"""A name that others chose, such as a skill of a framework."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
WEB_PATTERN = r"^https?://[\w.:@%-]+([/?#][^\s<>\"']*)?$"
PAGE_PATTERN = r"^([a-z0-9-]+/)*[a-z0-9-]*(#[a-z0-9-]+)?$"
COLOR_PATTERN = "^#[0-9a-f]{6}$"
CURRENCY_PATTERN = "^[A-Z]{3}$"
AREA_PATTERN = "^[A-Z]{2}(-[A-Z]{2})?$"
DIGEST_PATTERN = "^[0-9a-f]{64}$"
MONTH_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])$"
LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
WORDED_PATTERN = r"\S"
_ALTERNATIVES = r"\([^\W_][^()|]*(?:\|[^\W_][^()|]*)+\)"
PHRASE_PATTERN = rf"^(?:\.?[^\W_]|{_ALTERNATIVES})(?:[^()|]|{_ALTERNATIVES})*$"

PHRASES_PATTERN = r"^[^()|]*(?:\([^()]+\)[^()|]*)*$"

FORMS = {
    PHRASES_PATTERN: "write words, and alternatives in one pair of brackets, such as (one|other)",
    ID_PATTERN: "write lower-case letters and digits, with single hyphens between words",
    WEB_PATTERN: "write the whole address, from 'https://' on and without spaces",
    PAGE_PATTERN: "write an address without slashes at its ends, such as roles or roles/some-id#pay",
    COLOR_PATTERN: "write '#' and six digits or small letters from a to f, in quotes",
    LANGUAGE_PATTERN: "write a language and, if it matters, a region, such as de or de-AT",
    WORDED_PATTERN: "write the phrase as the generator says it",
    MONTH_PATTERN: "write year and month, such as 2026-06",
    AREA_PATTERN: "write a code of ISO 3166 in capitals, such as IT, US-VA or CA-ON",
    CURRENCY_PATTERN: "write three capital letters, such as USD",
    PHRASE_PATTERN: "begin with a letter or digit, and write alternatives as (one|other)",
    DIGEST_PATTERN: "run 'guide import salaries' again; it writes the 64 digits and small letters",
}
"""How to write a text that must match a pattern."""

FORM_NAMES = {
    PHRASES_PATTERN: "words to look for",
    ID_PATTERN: "words joined by hyphens",
    WEB_PATTERN: "a web address",
    LANGUAGE_PATTERN: "a language tag",
    PAGE_PATTERN: "the address of a page of this guide",
    COLOR_PATTERN: "a color",
    MONTH_PATTERN: "a month",
    AREA_PATTERN: "the code of a country, state or province",
    CURRENCY_PATTERN: "the code of a currency",
    PHRASE_PATTERN: "a phrase to look for",
    DIGEST_PATTERN: "a SHA-256 digest",
}
"""What a text is that must match a pattern, to go on with after 'must be'."""

Slug = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID)]
"""Lower-case words joined by hyphens."""


def better_id(text: str) -> str:
    """Return the id closest to a text: the text itself if it is a valid id, empty if nothing in it can be."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:MAX_ID].strip("-")


RoleId = Annotated[str, Reference("roles")]
SkillId = Annotated[str, Reference("skills")]
FamilyId = Annotated[str, Reference("families")]
LevelId = Annotated[str, Reference("levels")]
SourceId = Annotated[str, Reference("sources")]
SourceKindId = Annotated[str, Reference("source-kinds")]
OutcomeId = Annotated[str, Reference("outcomes")]
HiringOptionId = Annotated[str, Reference("hiring-options")]
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
    """Accept ``2026-11-22`` only; pydantic alone would read '20261122' as a time in 1970."""
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) and value >= FIRST_YEAR:
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("calendar_date", "not a date")


Date = Annotated[
    datetime.date, BeforeValidator(_calendar_date), Field(json_schema_extra={"pattern": "^(19|[2-9])"})
]
"""A day, written as year-month-day."""


def _yes_or_no(value: object) -> object:
    return {"yes": True, "true": True, "no": False, "false": False}.get(str(value).lower(), value)


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]

PayPeriod = Literal["year", "month", "day", "hour"]
"""What an amount is paid for."""

Amount = Annotated[int, Field(ge=0, le=MAX_AMOUNT)]
"""Whole units of a currency."""

Share = Annotated[Decimal, Field(ge=0, le=1)]
"""A part of a whole, such as 0.59."""

Percent = Annotated[Decimal, Field(ge=0, le=100)]
"""A percentage, such as 23.3."""

Reviewed = Annotated[Date, Field(description="When a person last read it through")]

AsOf = Annotated[Date, Field(description="The date the figures describe")]

Sources = Annotated[tuple[SourceId, ...], Field(min_length=1, description="Ids of the sources")]

FormerIds = Annotated[
    tuple[Slug, ...], Field(description="Ids it used to have; their addresses redirect to the new ones")
]

OldIds = Annotated[
    tuple[Slug, ...],
    Field(description="Ids it used to have; links and drafts with them still work"),
]

Aliases = Annotated[tuple[Label, ...], Field(description="What else people call it and search for")]

SearchTerms = Annotated[
    tuple[Label, ...],
    Field(description="What people type who don't know its name; not shown on any page"),
]

Levels = Annotated[tuple[LevelId, ...], Field(description="Only at these levels; empty: at every level")]


class _HasLevels(Protocol):
    @property
    def levels(self) -> tuple[str, ...]: ...


class AtLevels:
    """Mixin of records with a field ``levels``, which limits them to some levels."""

    def applies_at(self: _HasLevels, level: str) -> bool:
        """Whether the record applies at a level, given by its id."""
        return not self.levels or level in self.levels


class Passage(Record):
    """A paragraph, a list, or a list below a sentence that introduces it."""

    text: LongText | None = Field(default=None, description="A paragraph, or what introduces the list")
    items: tuple[LongText, ...] = Field(default=(), description="The entries of the list")
