"""What readers type in the search: synonyms, stop words, and words that lead to a page."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import Label, PageAddress, Record, Reviewed


class Synonyms(Record):
    """Words that mean the same to a search."""

    words: tuple[Label, ...] = Field(
        min_length=2, description="Words or phrases; a search for one finds the others too"
    )
    why: Label | None = Field(default=None, description="What isn't obvious from the words themselves")


class SearchedPage(Record):
    """What readers type to find a page that isn't made from a single record."""

    page: PageAddress = Field(description="Address of the page, such as salaries")
    words: tuple[Label, ...] = Field(min_length=1, description="What people type to find it")


class NotCovered(Record):
    """A subject that readers look for and the guide doesn't cover."""

    what: Label = Field(description='What it is called, to follow "We don\'t cover", such as visas')
    words: tuple[Label, ...] = Field(min_length=1, description="Words or phrases by which a search names it")
    closest: PageAddress = Field(description="Address of the page that comes closest")


class SearchRecord(Record):
    """What the search knows besides the texts and aliases of records."""

    stop_words: tuple[Label, ...] = Field(
        default=(), description="Words that say nothing about what is searched for, such as 'please'"
    )
    synonyms: tuple[Synonyms, ...] = Field(default=(), description="Groups of words that mean the same")
    pages: tuple[SearchedPage, ...] = Field(default=(), description="Words that lead to a page")
    not_covered: tuple[NotCovered, ...] = Field(
        default=(), description="Subjects that the search says the guide doesn't cover, instead of guessing"
    )
    popular: tuple[PageAddress, ...] = Field(
        default=(), max_length=8, description="Pages to offer when nothing is found"
    )
    fallback: tuple[PageAddress, ...] = Field(
        default=(), max_length=3, description="Pages for questions that no single page answers"
    )
    reviewed: Reviewed
