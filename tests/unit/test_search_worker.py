"""The lighter index, and the words that the search knows."""

from __future__ import annotations

import json

from generator.disk.project import Project
from generator.extras.search_vocabulary import search_words
from generator.finish.search_worker import behind_ours, lighter, our_worker
from generator.pages import plan
from generator.read import read_guide
from tests.rules.cases import TINY


def entry(location: str, title: str, text: str) -> dict[str, str]:
    return {"location": location, "title": title, "text": text}


def test_a_shared_text_stays_with_the_page_it_belongs_to() -> None:
    entries = [
        entry("roles/", "Roles", "Bakes bread."),
        entry("job-descriptions/baker/", "Baker", "Bakes bread.\nEarly."),
        entry("roles/baker/", "Baker", "Bakes bread."),
        entry("roles/baker/#again", "Again", "Bakes bread."),
    ]
    assert [one["text"] for one in lighter(entries)] == ["", "Early.", "Bakes bread.", "Bakes bread."]


def test_a_section_without_a_text_of_its_own_goes_but_no_page_does() -> None:
    entries = [entry("a/", "A", ""), entry("a/#b", "B", ""), entry("c/", "C", "")]
    assert [one["location"] for one in lighter(entries)] == ["a/", "c/"]


def test_long_texts_are_cut_at_a_word() -> None:
    (one,) = lighter([entry("skills/a/", "A", "word " * 1000)])
    assert len(one["text"]) <= 400
    assert one["text"].endswith("word")


def test_the_words_come_before_our_script() -> None:
    ours = our_worker('{"a":"\u2028"}'.encode(), b"ours();").decode()
    assert ours.index("guideSearchWords=") < ours.index("ours();")
    assert "\u2028" not in ours


def test_the_themes_worker_hears_only_ours() -> None:
    behind = behind_ours(b"theirs(); // end").decode()
    assert behind.startswith("(function(addEventListener,postMessage){theirs();")
    assert behind.rstrip().endswith("\n})(self.guideSearch.listen,self.guideSearch.answer);")


def test_the_words_name_each_page() -> None:
    bakery, _ = read_guide(Project(TINY))
    words = json.loads(search_words(bakery, plan(bakery)))
    assert words["pages"]["compare/baker-vs-pastry-chef"]["roles"] == ["baker", "pastry-chef"]
    trainee = words["pages"]["job-descriptions/baker-trainee"]
    assert (trainee["roles"], trainee["level"]) == (["baker"], "trainee")
    assert set(words["pages"]) <= {page.address for page in plan(bakery)}
    assert words["synonyms"] == [], "a guide can do without search.yml"
