"""Zensical, which comes after MkDocs, makes the same guide of the same Markdown, theme and settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Once, build_site, copy_guide
from tests.engine.reading import addresses, what_readers_find

pytestmark = pytest.mark.slow

ENGINES_OWN = ("_headers", ".guide-manifest", "assets/javascripts/", "assets/stylesheets/")
"""Scripts and styles of the two themes differ, and so do lists and digests of them."""


@pytest.fixture(scope="module")
def next_site(once: Once) -> Path:
    """The site of the shipped guide, made by Zensical."""
    return once("next", lambda folder: build_site(copy_guide(folder), "--engine", "zensical")) / "site"


def test_the_pages_are_the_same(built_site: Path, next_site: Path) -> None:
    assert addresses(next_site) == addresses(built_site)
    assert len(addresses(next_site)) > 100


def test_every_page_says_and_links_the_same(built_site: Path, next_site: Path) -> None:
    different = []
    for address in addresses(built_site):
        now, then = what_readers_find(built_site, address), what_readers_find(next_site, address)
        different += [(address, what) for what in now if now[what] != then[what]]
    assert different == []


def test_what_is_compared_is_there(next_site: Path) -> None:
    """Two empty lists would be alike too."""
    found = what_readers_find(next_site, "roles/ai-engineer/index.html")
    assert [what for what, value in found.items() if not value] == []
    assert found["section marked"] == ["Roles and skills"]
    assert str(found["edit link"]).endswith("/data/roles/ai-engineer.yml']")


def test_every_other_file_is_the_same(built_site: Path, next_site: Path) -> None:
    """Pages as Markdown, the search index, the sitemap, the feed, redirects, data to download."""

    def files(site: Path) -> dict[str, bytes]:
        found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
        return {
            name: path.read_bytes()
            for name, path in found.items()
            if not name.startswith(ENGINES_OWN) and not name.endswith(".html")
        }

    now, then = files(built_site), files(next_site)
    assert now.keys() == then.keys()
    assert [name for name in now if now[name] != then[name]] == []
    assert {"sitemap.xml", "feed.xml", "roles/index.md", "assets/search/index.js"} <= now.keys()
