"""How good a search is, judged by queries and the pages that answer them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

HERE = Path(__file__).parent
PARTS = ("tuning", "sealed", "fresh-tuning", "fresh-sealed")
SHOWN = 10
"""Results that count; readers rarely look further."""


class UnreadableQueriesError(Exception):
    """A file of queries is missing or malformed; the text says where, why and what to do."""


@dataclass(frozen=True)
class Query:
    """What somebody types, and the addresses that answer it; not ``covered`` if the guide can't answer."""

    text: str
    right: frozenset[str]
    covered: bool = True


@dataclass(frozen=True)
class Reply:
    """Addresses of the pages found, best first, and whether the search said that the guide has no answer."""

    pages: list[str]
    declined: bool = False


@dataclass
class Figures:
    """How a search answered a set of queries. Rates are shares of the queries that the guide covers."""

    ranks: list[int | None] = field(default_factory=list)
    empty: int = 0
    declined: int = 0
    """Covered queries that the search said it has no answer for."""
    outside: int = 0
    """Queries outside what the guide covers."""
    outside_told: int = 0
    """Of those: the search said so, or found nothing."""
    misses: list[tuple[Query, Reply]] = field(default_factory=list)

    @property
    def first(self) -> float:
        """Share of queries whose first page is right."""
        return self._share(1)

    @property
    def among_three(self) -> float:
        """Share of queries with a right page among the first three."""
        return self._share(3)

    @property
    def reciprocal_rank(self) -> float:
        """Mean of 1/rank of the first right page."""
        return sum(1 / rank for rank in self.ranks if rank) / max(1, len(self.ranks))

    def _share(self, depth: int) -> float:
        return sum(rank is not None and rank <= depth for rank in self.ranks) / max(1, len(self.ranks))

    def row(self) -> str:
        """The figures as cells of a table."""
        rates = f"{self.first:.2f} | {self.among_three:.2f} | {self.reciprocal_rank:.2f} | {self.empty}"
        return f"{rates} | {self.declined} | {self.outside_told} of {self.outside}"


def queries(part: str) -> list[Query]:
    """The queries of one of ``PARTS``."""
    if part.startswith("fresh-"):
        return read_queries(HERE / f"{part}.json")
    known = cast("dict[str, list[dict[str, Any]]]", yaml.safe_load((HERE / "queries.yml").read_text("utf-8")))
    return [Query(one["query"], frozenset(one["pages"]), bool(one["pages"])) for one in known[part]]


def read_queries(file: Path) -> list[Query]:
    """The queries of a JSON file: ``[{"query": "ml eng pay", "right": ["salaries/"]}]``."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except OSError as problem:
        raise UnreadableQueriesError(f"{file}: {problem.strerror}; check the path") from problem
    except ValueError as problem:
        raise UnreadableQueriesError(f"{file}: not JSON: {problem}; correct the file") from problem
    if not isinstance(found, list) or not found:
        raise UnreadableQueriesError(f"{file}: not a list of queries; write {read_queries.__doc__}")
    return [_query(file, number, one) for number, one in enumerate(found, start=1)]


def _query(file: Path, number: int, one: object) -> Query:
    match one:
        case {"query": str(text), "covered": False}:
            return Query(text, frozenset(), covered=False)
        case {"query": str(text), "right": [str(), *_] as right} if all(isinstance(a, str) for a in right):
            return Query(text, frozenset(map(_plain, right)))
    raise UnreadableQueriesError(
        f"{file}: query {number} needs a text 'query' and a list 'right' of addresses, or \"covered\": false"
    )


def _plain(address: str) -> str:
    return address.partition("#")[0].removesuffix("index.html").strip("/") or "."


def judge(
    asked: Iterable[Query], search: Callable[[str], Reply], moved: Mapping[str, str] | None = None
) -> Figures:
    """Ask each query. ``moved`` leads from former addresses to those of today."""
    figures = Figures()
    for query in asked:
        reply = search(query.text)
        found = reply.pages[:SHOWN]
        if not query.covered:
            told = reply.declined or not found
            figures.outside += 1
            figures.outside_told += told
        else:
            right = {(moved or {}).get(address, address) for address in query.right}
            rank = next((n for n, page in enumerate(found, start=1) if page in right), None)
            figures.ranks.append(rank)
            figures.empty += not found
            figures.declined += reply.declined
            told = rank == 1
        if not told:
            figures.misses.append((query, reply))
    return figures
