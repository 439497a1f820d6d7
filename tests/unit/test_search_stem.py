"""The build and the browser agree on which words are forms of one."""

from __future__ import annotations

import re

import quickjs

from generator.finish.search_english import WORDS
from generator.finish.search_stem import stem
from tests.conftest import ROOT


def test_a_word_has_the_stem_that_it_has_in_the_browser() -> None:
    script = (ROOT / "generator/scripts/search-text.js").read_text("utf-8")
    browser = quickjs.Context()
    browser.eval(re.sub(r"^export ", "", script, flags=re.MULTILINE))
    words = [*WORDS.read_text("utf-8").split(), "c++", "180,000", "gpt4", "größe"]
    in_browser = browser.get("stem")
    assert {word: stem(word) for word in words} == {word: in_browser(word) for word in words}
