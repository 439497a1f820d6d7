"""All pages as one document, before it is printed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.pages.navigation import SECTIONS
from paper.reading_order import Chapter, chapters
from paper.volume import volume
from tests.conftest import ROOT
from tests.pages import target_of


@pytest.fixture(scope="module")
def parts(built_site: Path) -> list[Chapter]:
    return chapters(built_site)


@pytest.fixture(scope="module")
def document(built_site: Path) -> LexborHTMLParser:
    return LexborHTMLParser(volume(built_site, {}))


def test_every_page_is_read_once(built_site: Path, parts: list[Chapter]) -> None:
    read = Counter(page.address for part in parts for page in part.pages)
    articles = [
        path.parent.relative_to(built_site).as_posix() + "/"
        for path in built_site.rglob("index.html")
        if "<article" in path.read_text("utf-8")
    ]
    assert read == Counter("" if address == "./" else address for address in articles)


def test_a_section_begins_with_its_own_page_and_goes_on_as_that_page_says(
    built_site: Path, parts: list[Chapter]
) -> None:
    home, *others = [part.name for part in parts]
    assert home == parts[0].pages[0].title
    assert others == [title for title, _ in SECTIONS[1:]]
    roles = next(part for part in parts if part.pages[0].address == "roles/")
    others = [page.address for page in roles.pages if page.address.startswith("roles/")][1:]
    links = LexborHTMLParser((built_site / "roles/index.html").read_bytes()).css("article a[href]")
    order = [f"roles/{target_of(link)}" for link in links]
    assert [one for one in dict.fromkeys(order) if one in others] == others


def test_ids_are_unique_and_every_link_within_leads_to_one(document: LexborHTMLParser) -> None:
    ids = Counter(node.id for node in document.css("[id]"))
    assert [id for id, times in ids.items() if times > 1] == []
    links = [node.attributes["href"] or "" for node in document.css("a[href]")]
    within = [link for link in links if link.startswith("#")]
    assert len(within) > 100
    assert sorted({link for link in within if link[1:] not in ids}) == []


def test_other_links_lead_to_where_things_are_published(document: LexborHTMLParser) -> None:
    links = [node.attributes["href"] or "" for node in document.css("a[href]")]
    outside = [link for link in links if not link.startswith("#")]
    site = yaml.safe_load((ROOT / "data/site.yml").read_text("utf-8"))
    assert f"{site['base_url']}evidence/data/pay.csv" in outside
    assert [link for link in outside if not re.match("(https?://|mailto:)", link)] == []
    assert [link for link in outside if "guide.invalid" in link] == []


def test_nothing_stays_that_only_works_on_a_screen(document: LexborHTMLParser) -> None:
    waiting = "[hidden], [data-guide-waiting]"
    assert document.css(f"main :is(button, select, script, textarea, {waiting}, .headerlink)") == []
    assert document.css("details:not([open])") == []
