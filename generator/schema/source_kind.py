"""Kinds of sources: those that every guide has, and the model of those that a guide adds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import Field

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
        "association": SourceKind(name="association", caution="Speaks for its members."),
        "community": SourceKind(
            name="community", plural="communities", caution="Anyone can take part. Check who wrote it."
        ),
        "data-set": SourceKind(
            name="data set", caution="Tells only what was collected. See what it leaves out."
        ),
        "government": SourceKind(
            name="government", plural="government", caution="Makes the rules or applies them."
        ),
        "news": SourceKind(name="news", plural="news", caution="Reports what others said."),
        "official-statistics": SourceKind(
            name="official statistics",
            plural="official statistics",
            caution="Counted by a published method, but in wide groups and with a delay.",
        ),
        "research": SourceKind(
            name="research", plural="research", caution="States its method, so others can check it."
        ),
        "vendor": SourceKind(name="vendor", caution="Gains when you buy."),
    }
)
"""The kinds that every guide has, by id."""
