"""A guide's own wording of what the generator says."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.schema.fields import WORDED_PATTERN, LongText, Record

Worded = Annotated[str, StringConstraints(pattern=WORDED_PATTERN)]
"""A phrase as the generator says it, with its placeholders."""


class PhrasesRecord(Record):
    """What the pages say in other words than the generator's: headings, labels, buttons, sentences.

    Write a phrase as it is in generator/locale/messages.pot, and after a colon what to say instead. Keep
    placeholders such as %(count)s, and write %% for a percent sign.
    """

    phrases: dict[Worded, LongText] = Field(description="Each phrase with the words to say instead")
