"""A new guide in German, and in words that are 40% longer: the words are there, and the layout holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from generator.cli import FINE
from generator.cli import main as guide
from generator.language import catalog
from generator.language.phrases import Phrases
from tests.conftest import build_site
from tests.pseudo import BEGIN, write_pseudo
from tests.search.engine import Engine
from tools.addresses import NOT_FOUND, one_of_each_kind
from tools.serving import serve

PHONE = 390
CUT = """() => Array.from(document.querySelectorAll("button, .md-button, select, summary, label"))
    .filter((one) => one.offsetParent && !one.closest(".guide-scroll"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1
        || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible"))
    .map((one) => one.textContent.trim())"""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("german") / "guide"
    assert guide(["init", str(root)]) == FINE
    (root / "data/phrases.yml").unlink()
    site = root / "data/site.yml"
    site.write_text(site.read_text("utf-8").replace("\ntitle:", "\nlanguage: de\ntitle:", 1), "utf-8")
    return build_site(root)


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    root = tmp_path_factory.mktemp("longer") / "guide"
    assert guide(["init", str(root)]) == FINE
    write_pseudo(root)
    site = build_site(root)
    with serve(site) as address:
        yield site, address


def test_every_page_says_which_language_it_is_in(german: Path) -> None:
    for address in one_of_each_kind(german):
        page = german / address / "index.html" if address != NOT_FOUND else german / NOT_FOUND
        root = LexborHTMLParser(page.read_text("utf-8")).css_first("html")
        assert root is not None and root.attributes["lang"] == "de", address


def test_the_theme_and_the_scripts_speak_german(german: Path) -> None:
    say = Phrases("de")
    page = (german / "roles/accountant/index.html").read_text("utf-8")
    of_theme = [one.one for one in catalog.entries() if one.in_theme and not one.one.startswith("Page not")]
    assert say("Search this guide") in page
    assert not [phrase for phrase in of_theme if len(phrase) > 20 and phrase in page]
    assert say("Start again") in (german / "assets/phrases.js").read_text("utf-8")


def test_the_search_finds_german_words_by_their_stems(german: Path) -> None:
    search = Engine(german)
    for one, other in [("Rolle", "Rollen"), ("Gehalt", "Gehälter"), ("Stellenanzeige", "Stellenanzeigen")]:
        found = search.pages(one)
        assert found and found == search.pages(other), one


def test_longer_words_break_no_layout(longer: tuple[Path, str], browser: Browser) -> None:
    site, address = longer
    page = browser.new_page(viewport={"width": PHONE, "height": 844})
    broken = {}
    for one in one_of_each_kind(site):
        if one == NOT_FOUND:
            continue
        page.goto(f"{address}{one}")
        assert BEGIN in page.content()
        width, cut = page.evaluate("document.documentElement.scrollWidth"), page.evaluate(CUT)
        if width > PHONE or cut:
            broken[one] = (width, cut)
    page.close()
    assert broken == {}
