"""Pages stay short: what a reader sees before opening a fold, and what the folds add."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pages import Pages

MOST_WORDS = {"compare": (1300, 1300), "roles": (1200, 1450), "outcomes": (450, 450)}
"""The most words on a page of each folder before a fold is opened, and the most that its folds may add."""

UNREAD = (
    "script, style, template, [hidden], [aria-hidden=true], .guide-hidden, .guide-foot, .guide-trail,"
    " .guide-contents"
)


def _count(text: str) -> int:
    """Count the words of a text. Figures are looked up, not read through, so they don't count."""
    return sum(any(sign.isalpha() for sign in word) for word in text.split())


def _words(html: str) -> tuple[int, int]:
    """Count the words of an article outside its folds, and inside them."""
    article = LexborHTMLParser(html).css_first("article")
    assert article is not None
    for node in article.css(UNREAD):
        node.decompose()
    everything = _count(article.text(separator=" "))
    for fold in article.css("details:not([open])"):
        for part in [node for node in fold.iter() if node.tag != "summary"]:
            part.decompose()
    seen = _count(article.text(separator=" "))
    return seen, everything - seen


@pytest.mark.parametrize("folder", MOST_WORDS)
def test_a_page_is_short_until_a_fold_is_opened(folder: str, pages: Pages) -> None:
    most, most_folded = MOST_WORDS[folder]
    counts = {
        address: _words(page.html)
        for address, page in pages.items()
        if re.fullmatch(rf"{folder}/[^/]+", address)
    }
    assert len(counts) > 10
    long = {
        address: (seen, folded)
        for address, (seen, folded) in counts.items()
        if seen > most or folded > most_folded
    }
    assert not long, f"more than {most} words before the folds, or {most_folded} in them"


def test_words_inside_a_fold_are_counted_apart() -> None:
    html = """<article><p>two words</p><details><summary>one</summary><p>three more words</p></details>
    <footer class="guide-foot">left out</footer></article>"""
    assert _words(html) == (3, 3)
