"""No fact of the source article is lost: each stands on the page that ``facts.yml`` names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import ROOT
from tests.pages import Pages

ENTRIES: list[dict[str, Any]] = yaml.load(
    (ROOT / "tests/guide/facts.yml").read_text("utf-8"), yaml.CSafeLoader
)
UNSEEN = "script, style, template, [hidden], .headerlink, .guide-foot"


@dataclass(frozen=True)
class Fact:
    """A fact, the page it stands on, and the texts that show it."""

    fact: str
    page: str
    shows: tuple[str, ...]
    together: tuple[str, ...]
    within: str

    @classmethod
    def of(cls, entry: dict[str, Any]) -> Fact:
        """A fact as it is written in the file."""
        known = {"fact", "page", "shows", "together", "in"}
        assert entry.keys() <= known, f"unknown fields {entry.keys() - known} in {entry}"
        shows, together = entry.get("shows", ()), entry.get("together", ())
        assert shows or together, f"nothing to look for: {entry['fact']}"
        assert bool(together) == ("in" in entry), f"'together' needs 'in': {entry['fact']}"
        assert all(isinstance(text, str) for text in (*shows, *together)), (
            f"quote the texts of: {entry['fact']}"
        )
        return cls(entry["fact"], entry["page"], tuple(shows), tuple(together), entry.get("in", ""))


FACTS = [Fact.of(entry) for entry in ENTRIES]


@pytest.fixture(scope="module")
def articles(pages: Pages) -> dict[str, LexborNode]:
    """What a reader sees of each page that holds a fact, its foot left out."""
    found = {}
    for address in {fact.page for fact in FACTS} & pages.keys():
        article = LexborHTMLParser(pages[address].html).css_first("article")
        assert article is not None
        for node in article.css(UNSEEN):
            node.decompose()
        found[address] = article
    return found


def seen(node: LexborNode) -> str:
    return " ".join(node.text().split())


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.page or 'home'}: {fact.fact}")
def test_a_fact_is_on_its_page(fact: Fact, articles: dict[str, LexborNode]) -> None:
    assert fact.page in articles, f"there is no page {fact.page!r}"
    article = articles[fact.page]
    text = seen(article)
    lost = [part for part in fact.shows if part not in text]
    assert not lost, f"{fact.page or 'the home page'} no longer says {lost}"
    if fact.together:
        elements = [seen(node) for node in article.css(fact.within)]
        assert any(all(part in element for part in fact.together) for element in elements), (
            f"no {fact.within} of {fact.page or 'the home page'} holds all of {list(fact.together)}"
        )


def test_there_are_enough_facts_and_none_twice() -> None:
    assert len(FACTS) >= 80
    assert len({fact.fact for fact in FACTS}) == len(FACTS)


FIGURES = (
    *("50,000", "40%", "one quarter", "5%", "15%", "10%", "90 days", "0–2 years", "3–5 years", "5+ years"),
    *("$110,000–$145,000", "$145,000–$185,000", "$185,000–$230,000+"),
    *("$115,000–$150,000", "$150,000–$195,000", "$195,000–$250,000+"),
)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_of_the_article_is_among_the_facts(figure: str) -> None:
    assert any(figure in text for fact in FACTS for text in (*fact.shows, *fact.together))
