"""The search of the built site answers readers' queries, those it was never tuned on too."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.search.engine import Engine, our_worker, theme_worker
from tests.search.figures import judge, queries

LARGEST = 112_000


@pytest.fixture(scope="module")
def engine(built_site: Path) -> Engine:
    return Engine(built_site, our_worker(built_site))


def test_tuned_queries_are_answered(engine: Engine) -> None:
    figures = judge(queries("tuning"), engine.pages)
    assert figures.first >= 0.9
    assert figures.among_three >= 0.97
    assert figures.empty == 0


def test_sealed_queries_are_answered(engine: Engine) -> None:
    """Only the sums are shown: whoever reads single ones will tune by them."""
    figures = judge(queries("sealed"), engine.pages)
    assert figures.first >= 0.85
    assert figures.among_three >= 0.95
    assert figures.empty == 0


def test_both_parts_share_no_query() -> None:
    parts = [{query["query"].casefold() for query in queries(part)} for part in ("tuning", "sealed")]
    assert len(parts[0] & parts[1]) == 0
    assert sum(map(len, parts)) >= 150


def test_a_correction_is_handed_on_and_a_result_is_marked(engine: Engine) -> None:
    page, *_ = engine.search("kuberentes")[0]
    assert 'data-guide-meant="kubernetes"' in page["title"]
    assert "<mark>Kubernetes</mark>" in page["title"]
    assert page["terms"]["kubernetes"] is True


def test_the_page_comes_before_its_sections_and_scores_fall(engine: Engine) -> None:
    results = engine.search("senior ml engineer pay")
    scores = [item[0]["score"] for item in results]
    assert scores == sorted(scores, reverse=True)
    for item in results:
        assert "#" not in item[0]["location"]
        assert all(part["location"].startswith(item[0]["location"]) for part in item)


@pytest.mark.parametrize("query", ['"vector database"', "+kubernetes", "kubern*", "title:python"])
def test_the_themes_own_query_language_still_works(engine: Engine, query: str) -> None:
    assert engine.pages(query)


@pytest.mark.parametrize(
    "query",
    ["", "   ", "?", "<b>", "a" * 5000, "\u202e\u0000", "the of and", "k8s & <script>", "日本", "c++ c#"],
)
def test_odd_queries_are_answered_without_markup_of_their_own(engine: Engine, query: str) -> None:
    for item in engine.search(query):
        assert "<script" not in "".join(part["title"] + part["text"] for part in item)


def test_the_themes_worker_still_answers_on_its_own(built_site: Path) -> None:
    stock = Engine(built_site, theme_worker())
    assert "skills/kubernetes" in stock.pages("kubernetes")


def test_what_a_first_search_loads_is_small(built_site: Path) -> None:
    files = [built_site / "search/search_index.json", our_worker(built_site)]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < LARGEST
