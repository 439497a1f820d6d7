"""The built site as a whole: links, titles, valid HTML, no other hosts."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
import yaml

from tests.conftest import REPORT, ROOT
from tests.pages import Pages, target_of
from tests.search.engine import Engine
from tools.addresses import file_of, one_of_each_kind

SITE = yaml.safe_load((ROOT / "data/site.yml").read_text("utf-8"))
BASE: str = SITE["base_url"]
CONTACTS = {SITE.get(place, {}).get("url") for place in ("contact", "call_to_action")}
"""Pages of the publisher's, which may be at the guide's address without being its pages."""
SECTIONS = (
    *("decide", "checklist", "compare", "roles", "skills", "examples", "salaries", "outcomes"),
    *("job-descriptions", "interviews", "next-steps", "sources"),
)
OF_A_RECORD = ("roles", "skills", "examples", "outcomes")
"""Folders of ``data/`` whose records each have a page of their own."""


def test_the_data_has_no_problems(built_guide: Path) -> None:
    assert (built_guide / REPORT).read_text("utf-8") == ""


def records(folder: str) -> list[str]:
    return sorted(path.stem for path in (ROOT / "data" / folder).glob("*.yml"))


def test_every_kind_of_page_is_there(pages: Pages) -> None:
    assert {"", *SECTIONS} <= pages.keys()
    assert {f"{folder}/{id}" for folder in OF_A_RECORD for id in records(folder)} <= pages.keys()
    assert {f"job-descriptions/{role}" for role in records("job-descriptions")} <= {
        address.rpartition("-")[0] for address in pages
    }


def test_one_main_heading_a_page(pages: Pages) -> None:
    for page in pages.values():
        assert len(page.tree.css("h1")) == 1, page.address


def test_headings_skip_no_level(pages: Pages) -> None:
    for page in pages.values():
        levels = [int(node.tag[1]) for node in page.tree.css("article :is(h1, h2, h3, h4)") if node.tag]
        for above, below in pairwise(levels):
            assert below <= above + 1, f"{page.address}: h{above} is followed by h{below}"


def test_titles_and_descriptions_are_there_and_differ(pages: Pages) -> None:
    titles = Counter(page.title() for page in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []
    descriptions: Counter[str] = Counter()
    for page in pages.values():
        node = page.tree.css_first('meta[name="description"]')
        assert node is not None, page.address
        text = node.attributes["content"] or ""
        assert 0 < len(text) <= 160, f"{page.address}: {len(text)} characters"
        descriptions[text] += 1
    assert [text for text, count in descriptions.items() if count > 1] == []


def test_links_and_anchors_lead_somewhere(pages: Pages, built_site: Path) -> None:
    anchors = {
        address: {node.attributes["id"] for node in page.tree.css("[id]")} for address, page in pages.items()
    }
    broken = []
    for page in pages.values():
        origin = urljoin(BASE, page.address + "/" if page.address else "")
        for node in page.tree.css("a[href], link[href], [src]"):
            target = target_of(node)
            url = urljoin(origin, target)
            elsewhere = url.startswith(SITE["edit_url"]) or url in CONTACTS or not url.startswith(BASE)
            if elsewhere or target.startswith(("javascript:", "data:")):
                continue
            parts = urlsplit(url)
            path = unquote(parts.path).strip("/")
            if path in anchors:
                if parts.fragment and unquote(parts.fragment) not in anchors[path]:
                    broken.append(f"{page.address}: {target} (no such heading)")
            elif not (built_site / path).is_file():
                broken.append(f"{page.address}: {target}")
    assert broken == []


def test_every_page_is_reached_from_the_home_page(pages: Pages) -> None:
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        address = waiting.pop()
        if address in reached:
            continue
        reached.add(address)
        for node in pages[address].tree.css("a[href]"):
            href = target_of(node).partition("#")[0]
            if urlsplit(href).scheme:
                continue
            target = posixpath.normpath(posixpath.join(address, href)).strip("/").removeprefix(".")
            if target in pages:
                waiting.append(target)
    assert pages.keys() - reached == set()


def test_nothing_is_loaded_from_another_host(pages: Pages, built_site: Path) -> None:
    for page in pages.values():
        for node in page.tree.css(
            "script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=preconnect], link[rel=icon]"
        ):
            address = target_of(node)
            assert not urlsplit(address).netloc, f"{page.address}: {address}"
        assert "fonts.googleapis" not in page.html
    for style in built_site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?https?:|@import\s+['\"]?https?:", style.read_text("utf-8")), (
            style
        )


def test_edit_links_lead_to_files_of_the_project(pages: Pages) -> None:
    for page in pages.values():
        links = {node.attributes["href"] for node in page.tree.css("a[rel=edit]")}
        assert len(links) == 1, page.address
        link = links.pop() or ""
        assert link.startswith(SITE["edit_url"]), page.address
        assert (ROOT / link.removeprefix(SITE["edit_url"])).is_file(), link


def test_pages_of_a_record_are_edited_in_their_own_file(pages: Pages) -> None:
    for address in (f"{folder}/{id}" for folder in OF_A_RECORD for id in records(folder)):
        node = pages[address].tree.css_first("a[rel=edit]")
        assert node is not None
        assert (node.attributes["href"] or "").endswith(f"/data/{address}.yml")


def test_every_page_says_when_it_was_reviewed_and_where_it_stands(pages: Pages) -> None:
    for page in pages.values():
        if (ROOT / "content" / f"{page.address}.md").is_file():
            continue  # written by hand
        assert page.tree.css_first("footer.guide-foot time[datetime]") is not None, page.address
        if page.address:
            assert page.tree.css_first("nav.guide-trail a") is not None, page.address
            assert page.tree.css_first(".md-tabs__item--active") is not None, page.address


def test_html_of_every_kind_of_page_is_valid(built_site: Path) -> None:
    paths = [file_of(built_site, address) for address in one_of_each_kind(built_site)]
    assert built_site / "404.html" in paths
    assert faults_of(paths) == {}


@pytest.mark.slow
def test_html_is_valid(built_site: Path) -> None:
    assert faults_of(sorted(built_site.rglob("*.html"))) == {}


def faults_of(paths: list[Path]) -> dict[str, set[str]]:
    """Each fault of the HTML, with the files that have it."""
    faults: dict[str, set[str]] = {}
    for path in paths:
        html = path.read_text("utf-8")
        parser = html5lib.HTMLParser()
        parser.parse(html)
        for (line, column), code, data in parser.errors:
            if (
                code == "expected-named-entity"
            ):  # "Q&A" is valid today: only "&A;" would be an unknown reference
                continue
            context = html.split("\n")[line - 1][max(0, column - 60) : column + 10]
            faults.setdefault(f"{code} {data}: {context}", set()).add(str(path))
    return faults


def test_ids_are_used_once(pages: Pages) -> None:
    for page in pages.values():
        ids = Counter(node.attributes["id"] for node in page.tree.css("[id]"))
        assert [id for id, count in ids.items() if count > 1] == [], page.address


def test_tables_have_headers(pages: Pages) -> None:
    for page in pages.values():
        for table in page.tree.css("article table"):
            assert table.css_first("thead th[scope=col]") is not None, page.address
            ids = (table.attributes.get("aria-labelledby") or "").split()
            names = [page.tree.css_first(f"#{id}") for id in ids] or [table.css_first("caption")]
            assert all(name is not None and name.text().strip() for name in names), page.address


def test_every_page_is_listed(pages: Pages) -> None:
    links = pages["all-pages"].tree.css(
        "article h2 a:not(.headerlink), article .guide-index a, #about + ul a"
    )
    listed = Counter(urljoin("/all-pages/", target_of(link)).strip("/") for link in links)
    assert set(listed) == set(pages) - {"all-pages"}
    assert max(listed.values()) == 1


def test_search_has_an_entry_for_every_page(built_site: Path, pages: Pages) -> None:
    locations = [entry["location"] for entry in Engine(built_site).documents()]
    found = {location.strip("/") for location in locations if "#" not in location}
    assert found == set(pages) - {"all-pages"}
