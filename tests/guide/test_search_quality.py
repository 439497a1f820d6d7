"""The search of the built site answers readers' queries, including those it was never tuned on."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.finish.search import INDEX
from tests.search.engine import WORKER, Engine
from tests.search.figures import judge, queries

LARGEST = 110_000
"""Bytes that a first search loads, packed."""


@pytest.fixture(scope="module")
def engine(built_site: Path) -> Engine:
    return Engine(built_site)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "first", "among_three", "outside"),
    [
        ("tuning", 0.85, 0.93, 0),
        ("fresh-tuning", 0.77, 0.9, 6),
        ("sealed", 0.7, 0.85, 0),
        ("fresh-sealed", 0.7, 0.85, 10),
    ],
)
def test_queries_are_answered(
    engine: Engine, part: str, first: float, among_three: float, outside: int
) -> None:
    """Of sealed ones only the sums are shown: whoever reads single ones will tune by them."""
    figures = judge(queries(part), engine.reply)
    reached = (figures.first, figures.among_three, figures.outside_told)
    assert all(one >= least for one, least in zip(reached, (first, among_three, outside), strict=True)), (
        reached
    )
    assert figures.empty <= len(figures.ranks) // 100


@pytest.mark.parametrize(
    ("query", "begins", "note", "address"),
    [
        ("senior ml engineer pay", "Senior: $", "United States, 2025", "salaries/#figures"),
        (
            "ai engineer or ml engineer",
            "An AI engineer delivers a product people use. An ML engineer delivers a model",
            "",
            "compare/ai-engineer-vs-ml-engineer/#difference",
        ),
        ("colorado", "State the pay or a range", "", "job-descriptions/pay-rules/colorado/"),
        ("uk senior ml engineer pay", "Senior: $", "United States, 2025", "salaries/#figures"),
        ("k8s", "A system that runs containers", "AI engineer", "skills/kubernetes/"),
    ],
)
def test_the_data_answers_in_a_row_of_its_own(
    engine: Engine, query: str, begins: str, note: str, address: str
) -> None:
    direct = engine.answer(query)["direct"]
    assert direct["text"].startswith(begins)
    assert note in " ".join([direct["note"], *direct.get("roles", [])])
    assert direct["address"] == address


@pytest.mark.parametrize(
    ("query", "place", "begins", "address"),
    [
        (
            "seattle",
            "Seattle-Tacoma-Bellevue, WA",
            "Software developers: $",
            "software-developers/#washington",
        ),
        ("salary seattle", "Seattle-Tacoma-Bellevue, WA", "Software dev", "software-developers/#washington"),
        ("what do data scientists earn in austin", "Austin-", "Data scientists: $", "data-scientists/#texas"),
        ("software developers seattle salary", "Seattle-", "Software dev", "software-developers/#washington"),
        ("data engineer pay san jose", "San Jose-", "Database arch", "database-architects/#california"),
        ("pay in new york", "New York-Newark-", "Software dev", "software-developers/#new-york"),
        ("nyc wages", "New York-Newark-", "Software dev", "software-developers/#new-york"),
        ("bay area salary", "San Francisco-", "Software dev", "software-developers/#california"),
        ("bellevue salary", "Seattle-", "Software dev", "software-developers/#washington"),
        ("washington dc salary", "District of Columbia", "Soft", "software-developers/#district-of-columbia"),
        ("washington salary", "Washington", "Software dev", "software-developers/#washington"),
        ("colorado salary", "Colorado", "Software dev", "software-developers/#colorado"),
        ("miami", "Miami-", "Software developers: about $", "software-developers/#florida"),
        ("austin tx", "Austin-", "Software dev", "software-developers/#texas"),
        ("pheonix salary", "Phoenix-", "Software dev", "software-developers/#arizona"),
    ],
)
def test_wages_in_a_city_are_told(
    engine: Engine, built_site: Path, query: str, place: str, begins: str, address: str
) -> None:
    answer = engine.answer(query)
    direct = answer["direct"]
    assert direct["title"].startswith(place)
    assert direct["text"].startswith(begins)
    assert direct["address"] == f"salaries/by-city/{address}"
    assert "uncovered" not in answer
    page, _, state = direct["address"].partition("#")
    assert page.rstrip("/") in engine.pages(query)[:5]
    assert f"id={state}" in (built_site / page / "index.html").read_text("utf-8").replace('"', "")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("job description austin", "job-descriptions"),
        ("pay transparency washington", "job-descriptions/pay-rules/washington"),
        ("new york pay law", "job-descriptions/pay-rules/new-york-state"),
        ("salary ontario", "job-descriptions/pay-rules/ontario"),
        ("interview questions chicago", "interviews"),
        ("aurora", "job-descriptions/pay-rules/colorado"),
    ],
)
def test_a_city_beside_another_subject_asks_for_no_wages(engine: Engine, query: str, first: str) -> None:
    answer = engine.answer(query)
    assert not answer.get("direct", {}).get("isPay")
    assert engine.pages(query)[0] == first


def test_no_tool_is_taken_for_pay(engine: Engine) -> None:
    assert "skills/docker" not in engine.pages("software developer salary")[:5]
    assert engine.answer("software developer salary")["direct"]["isPay"]


def test_whose_claims_were_checked_leads_to_what_was_found(engine: Engine) -> None:
    assert engine.pages("ThirstySprout")[0] == "evidence"


@pytest.mark.parametrize(
    ("query", "what", "listed"),
    [("h1b visa for an ml engineer", "visas", True), ("Blockchain engineer", "Blockchain", False)],
)
def test_what_the_guide_lacks_is_said(engine: Engine, query: str, what: str, listed: bool) -> None:
    answer = engine.answer(query)
    assert answer["uncovered"]["what"].startswith(what)
    assert answer["uncovered"]["listed"] == listed
    assert "direct" not in answer
    if listed:
        assert answer["results"][0][0]["address"] == answer["uncovered"]["address"]


@pytest.mark.parametrize("query", ["founder", "chief", "officer", "designed", "summer", "models"])
def test_no_word_of_english_or_of_the_guide_is_repaired(engine: Engine, query: str) -> None:
    assert engine.answer(query)["meant"] == ""


@pytest.mark.parametrize(
    ("query", "meant"),
    [("machine lerning", "machine learning"), ("ai engneer salery", "ai engineer salary")],
)
def test_a_repair_fits_the_other_words(engine: Engine, query: str, meant: str) -> None:
    assert engine.answer(query)["meant"] == meant
    assert engine.answer(query, literal=True)["meant"] == ""


@pytest.mark.parametrize(
    ("query", "role"),
    [("ingeniero de IA", "ai-engineer"), ("engenheiro de ia", "ai-engineer"), ("salaire de IA", "")],
)
def test_stop_words_of_other_languages_are_no_roles(engine: Engine, query: str, role: str) -> None:
    pages = engine.pages(query)
    assert "roles/data-engineer" not in pages[:1]
    assert not role or pages[0] == f"roles/{role}"


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("salary disclosure california", "california"),
        ("uk salary in job ads", "united-kingdom"),
        ("spain salary in job posting", "european-union"),
    ],
)
def test_the_rule_of_a_place_comes_before_the_list_of_rules(engine: Engine, query: str, place: str) -> None:
    assert engine.pages(query)[:2] == [f"job-descriptions/pay-rules/{place}", "job-descriptions/pay-rules"]
    assert engine.pages("uk ai engineer salary")[0] == "salaries"


@pytest.mark.parametrize("sealed", ["sealed", "fresh-sealed"])
def test_no_sealed_query_is_in_the_set_drawn_with_it(sealed: str) -> None:
    tuned = {query.text.casefold() for query in queries(sealed.replace("sealed", "tuning"))}
    assert not tuned & {query.text.casefold() for query in queries(sealed)}


def test_a_correction_is_told_and_what_was_found_is_marked(engine: Engine) -> None:
    answer = engine.answer("kuberentes")
    page = answer["results"][0][0]
    assert answer["meant"] == "kubernetes"
    assert page == {"address": "skills/kubernetes/", "title": ["", "Kubernetes", ""], "text": page["text"]}
    assert engine.answer("kubernetes")["meant"] == ""


def test_a_page_comes_with_its_best_section(engine: Engine) -> None:
    results = engine.answer("senior ml engineer pay")["results"]
    assert any(len(links) == 2 for links in results)
    for page, *sections in results:
        assert "#" not in page["address"]
        assert all(one["address"].startswith(f"{page['address']}#") for one in sections)
        assert len(sections) <= 1


@pytest.mark.parametrize(
    ("signs", "plain"),
    [
        ("ML engineer: salary", "ML engineer salary"),
        ('"AI engineer" salary', "AI engineer salary"),
        ("+kubernetes -docker", "kubernetes docker"),
        ("AI+ML engineer", "AI ML engineer"),
        ("title:python*", "title python"),
    ],
)
def test_signs_part_words_and_mean_nothing(engine: Engine, signs: str, plain: str) -> None:
    assert engine.pages(signs) == engine.pages(plain) != []


@pytest.mark.parametrize("query", ["", "   ", "zzyzx"])
def test_popular_pages_are_offered_where_nothing_is_found(
    engine: Engine, built_site: Path, query: str
) -> None:
    answer = engine.answer(query)
    assert answer["results"] == []
    assert len(answer["popular"]) >= 4
    assert all((built_site / one["address"] / "index.html").is_file() for one in answer["popular"])
    assert engine.answer("docker")["popular"] == []


@pytest.mark.parametrize(
    "query",
    ["?", "<b>", "a" * 5000, "\u202e\u0000", "the of and", "k8s & <script>", "日本", "c++ c#", "&amp;"],
)
def test_odd_queries_are_answered(engine: Engine, query: str) -> None:
    for links in engine.answer(query)["results"]:
        assert all("".join(one["title"]) and isinstance(one["text"], list) for one in links)


def test_every_link_leads_to_a_page_and_a_place_on_it(engine: Engine, built_site: Path) -> None:
    for query in queries("tuning")[::10]:
        for links in engine.answer(query.text)["results"]:
            for link in links:
                address, _, place = link["address"].partition("#")
                page = (built_site / address / "index.html").read_text("utf-8")
                assert not place or f'id="{place}"' in page or f"id={place}" in page


def test_what_a_first_search_loads_is_small(built_site: Path) -> None:
    files = [INDEX, WORKER, "assets/javascripts/search-dialog.js"]
    assert sum(len(gzip.compress((built_site / file).read_bytes(), 9)) for file in files) < LARGEST


def test_the_vocabulary_is_published_once(built_site: Path) -> None:
    assert not list(built_site.rglob("search-words.json"))
    assert not list(built_site.rglob("*search_index*"))


def test_the_worker_evaluates_no_text(built_site: Path) -> None:
    script = (built_site / WORKER).read_text("utf-8")
    assert "eval(" not in script
    assert "new Function" not in script
