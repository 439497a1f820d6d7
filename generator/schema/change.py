"""A change to the guide that readers are told about."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import Date, Label, PageAddress, Paragraph, Record


class ChangeRecord(Record):
    """A change that matters to readers, for the feed and the page of changes."""

    title: Label = Field(description="The change in a few words")
    date: Date = Field(description="When it was published")
    text: Paragraph = Field(description="What is new or different, and who it matters to")
    pages: tuple[PageAddress, ...] = Field(
        default=(), description="Addresses of the pages it is about, main one first"
    )
