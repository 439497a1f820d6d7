"""How good a search is, judged by queries and the pages that answer them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

QUERIES = Path(__file__).with_name("queries.yml")
SHOWN = 10
"""Results that the theme shows before a reader scrolls."""


@dataclass(frozen=True)
class Figures:
    """Shares of queries answered by the first page, by one of three; mean of 1/rank; how many find none."""

    queries: int
    first: float
    among_three: float
    reciprocal_rank: float
    empty: int

    def row(self) -> str:
        """The figures as cells of a table."""
        return f"{self.first:.2f} | {self.among_three:.2f} | {self.reciprocal_rank:.2f} | {self.empty}"


def queries(part: str) -> list[dict[str, Any]]:
    """The queries of a part: 'tuning' or 'sealed'."""
    return cast("list[dict[str, Any]]", yaml.safe_load(QUERIES.read_text("utf-8"))[part])


def judge(asked: Iterable[dict[str, Any]], search: Callable[[str], list[str]]) -> Figures:
    """Ask each query; ``search`` gives the addresses of pages, best first."""
    ranks: list[int | None] = []
    empty = 0
    for query in asked:
        found = search(query["query"])[:SHOWN]
        empty += not found
        ranks.append(next((n for n, page in enumerate(found, start=1) if page in query["pages"]), None))
    count = len(ranks)
    return Figures(
        count,
        sum(rank == 1 for rank in ranks) / count,
        sum(rank is not None and rank <= 3 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
        empty,
    )
