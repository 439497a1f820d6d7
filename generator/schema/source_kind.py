"""Kinds of sources: those that every guide has, and the model of those that a guide adds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import Field

from generator.language.phrases import N_
from generator.schema.fields import Label, Line, Record


class SourceKind(Record):
    """A kind of source, besides those that every guide has.

    Those are association, community, data-set, government, news, official-statistics, research and vendor.
    A record with the id of one of them takes its place.
    """

    name: Label = Field(description="What one is called, such as 'trade union'")
    plural: Label | None = Field(
        default=None, description="What several are called; without it, the name with an s"
    )
    caution: Line | None = Field(
        default=None, description="What readers should keep in mind about such a source"
    )


READY_MADE: Mapping[str, SourceKind] = MappingProxyType(
    {
        "association": SourceKind(
            name=N_("association"), plural=N_("associations"), caution=N_("Speaks for its members.")
        ),
        "community": SourceKind(
            name=N_("community"),
            plural=N_("communities"),
            caution=N_("Anyone can take part. Check who wrote it."),
        ),
        "data-set": SourceKind(
            name=N_("data set"),
            plural=N_("data sets"),
            caution=N_("Tells only what was collected. See what it leaves out."),
        ),
        "government": SourceKind(
            name=N_("government"), plural=N_("government"), caution=N_("Makes the rules or applies them.")
        ),
        "news": SourceKind(name=N_("news"), plural=N_("news"), caution=N_("Reports what others said.")),
        "official-statistics": SourceKind(
            name=N_("official statistics"),
            plural=N_("official statistics"),
            caution=N_("Counted by a published method, but in wide groups and with a delay."),
        ),
        "research": SourceKind(
            name=N_("research"),
            plural=N_("research"),
            caution=N_("States its method, so others can check it."),
        ),
        "vendor": SourceKind(name=N_("vendor"), plural=N_("vendors"), caution=N_("Gains when you buy.")),
    }
)
"""The kinds that every guide has, by id."""
