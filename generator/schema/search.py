"""How readers say things: words that mean the same, words that mean nothing, and what leads to which page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.schema.fields import Date, Label, PageAddress, Record


class Synonyms(Record):
    """Words that mean the same to a search."""

    words: Annotated[
        tuple[Label, ...],
        Field(min_length=2, description="Words or phrases; a search for one finds the others too"),
    ]
    why: Annotated[Label | None, Field(description="What is not plain from the words themselves")] = None


class SearchedPage(Record):
    """What readers type to find a page that no single record stands behind."""

    page: Annotated[PageAddress, Field(description="Address of the page, such as salaries")]
    words: Annotated[tuple[Label, ...], Field(min_length=1, description="What people type to find it")]


class SearchRecord(Record):
    """What the search knows beside the texts and the aliases of records."""

    stop_words: Annotated[
        tuple[Label, ...], Field(description="Words that say nothing about what is wanted, such as 'please'")
    ] = ()
    synonyms: Annotated[tuple[Synonyms, ...], Field(description="Groups of words that mean the same")] = ()
    pages: Annotated[tuple[SearchedPage, ...], Field(description="Words that lead to a page")] = ()
    popular: Annotated[
        tuple[PageAddress, ...], Field(max_length=8, description="Pages to offer where nothing is found")
    ] = ()
    fallback: Annotated[
        tuple[PageAddress, ...],
        Field(max_length=3, description="Pages for questions that no page answers by itself"),
    ] = ()
    reviewed: Annotated[Date, Field(description="When a person last read it through")]
