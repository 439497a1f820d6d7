"""The search index: lighter than the pages, and one script with the vocabulary."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.authoring.starter import STARTER
from generator.disk.project import Project
from generator.extras.search_vocabulary import search_words
from generator.extras.search_wages import wage_words
from generator.finish.search import index_script
from generator.finish.search_english import english_like
from generator.finish.search_entries import Entry
from generator.pages import plan
from generator.read import read_guide
from tests.rules.cases import TINY


def index_of(pages: Mapping[str, Sequence[Entry]]) -> tuple[list[Any], dict[str, str]]:
    script = index_script(pages, "{}")
    assert script.startswith("self.guideSearchIndex={pages:")
    found, _, rest = script.removeprefix("self.guideSearchIndex={pages:").partition(",more:")
    return json.loads(found), json.loads(rest.partition(",words:{}")[0])


def documents(pages: Mapping[str, Sequence[Entry]]) -> list[dict[str, str]]:
    found, _ = index_of(pages)
    docs = [
        {"location": f"{address}#{id}" if id else address, "title": title, "text": text}
        for address, parts in found
        for id, title, text in parts
    ]
    return docs


def test_a_shared_line_stays_with_the_page_it_belongs_to() -> None:
    pages = {
        "roles/": [Entry("", "Roles", ["Bakes bread."])],
        "job-descriptions/baker/": [Entry("", "Baker", ["Bakes bread.", "Early."])],
        "roles/baker/": [Entry("", "Baker", ["Bakes bread."]), Entry("again", "Again", ["Bakes bread."])],
    }
    assert [one["text"] for one in documents(pages)] == ["", "Early.", "Bakes bread.", "Bakes bread."]


def test_a_section_without_text_of_its_own_goes_but_no_page_does() -> None:
    pages = {
        "a/": [Entry("", "A", []), Entry("b", "B", [])],
        "": [Entry("", "C", []), Entry("d", "D", ["d"])],
    }
    assert [one["location"] for one in documents(pages)] == ["a/", "", "#d"]


def test_long_text_is_cut_at_a_word_and_left_out_where_it_says_the_words_of_other_pages() -> None:
    pages = {
        address: [Entry("part", address, [f"{address} word " * 1000])]
        for address in ("skills/a/", "sources/", "sources/a/")
    }
    skill, sources, source = documents(pages)
    assert all(one["text"].endswith(("word", "/")) for one in (skill, sources))
    assert all(140 < len(one["text"]) <= 160 for one in (skill, sources))
    assert (source["title"], source["text"]) == ("sources/a/", "")


def test_words_that_were_cut_off_stay_with_one_page() -> None:
    long = "bread " * 100
    pages = {
        "roles/": [Entry("", "Roles", [f"{long} Oven, flour."])],
        "roles/baker/": [Entry("", "Baker", [f"{long} Flour 42 mixer."])],
    }
    assert index_of(pages)[1] == {"roles/baker/": "flour mixer", "roles/": "oven"}


def test_a_word_that_was_cut_off_is_found_by_another_of_its_forms() -> None:
    pages = {"roles/baker/": [Entry("", "Kneading", [f"{'bread ' * 100} kneaded, folded, folding"])]}
    assert index_of(pages)[1] == {"roles/baker/": "folding"}


def test_words_of_any_kind_are_known_beyond_the_cut() -> None:
    told = "C++, C#, R, Go, $180,000, 12,34 and हिन्दी or Gro\u0308\u00dfe"
    pages = {"roles/baker/": [Entry("", "Baker", [f"{'bread ' * 100} {told}"])]}
    found = index_of(pages)[1]["roles/baker/"].split()
    assert {"c++", "c#", "r", "go", "180,000", "हिन्दी", "gro\u0308sse"} <= set(found)
    assert not {"12", "34", "12,34"} & set(found)


def test_any_text_is_put_into_a_script() -> None:
    odd = 'a"b\\c</script>\u2028'
    assert documents({"": [Entry("", odd, [])]})[0]["title"] == odd


def test_only_english_words_that_the_search_would_take_for_the_guides_are_told() -> None:
    assert english_like(["founders", "founded"]) == "0funded", (
        "neither 'founder', a form of one, nor 'rounded'"
    )
    assert english_like(["zzz"]) == ""


def test_the_vocabulary_names_each_page() -> None:
    bakery, _ = read_guide(Project(TINY))
    pages = plan(bakery)
    words = json.loads(search_words(bakery, pages))
    assert words["pages"]["compare/baker-vs-pastry-chef"]["roles"] == ["baker", "pastry-chef"]
    trainee = words["pages"]["job-descriptions/baker-trainee"]
    assert (trainee["roles"], trainee["level"]) == (["baker"], "trainee")
    assert set(words["pages"]) <= {page.address for page in pages}
    assert words["synonyms"] == [], "a guide can do without search.yml"
    boosted = {page.address: page.boost for page in pages if page.boost != 1}
    assert {address: page["boost"] for address, page in words["pages"].items() if "boost" in page} == boosted
    assert boosted


def test_places_of_wages_are_each_with_its_median_and_larger_ones_later() -> None:
    bakery, _ = read_guide(Project(TINY))
    wages, _ = read_guide(Project(STARTER / "full"))
    assert wage_words(bakery) == {"places": [], "pages": []}
    words = wage_words(wages)
    assert words["places"] == [["South Exampleland"], ["North Exampleland"]]
    (page,) = words["pages"]
    assert (page["name"], page["medians"]) == ("Bookkeeping clerks", ["$43,000", "$48,000"])
