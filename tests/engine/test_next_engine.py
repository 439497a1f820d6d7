"""Zensical, which comes after MkDocs, makes the same guide from the same Markdown and mkdocs.yml."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.reading import addresses, what_readers_find

SOURCES = ("mkdocs.yml", "overrides", "build/docs")


def copy_sources(guide: Path, target: Path) -> Path:
    """What an engine reads, and nothing that the generator needs."""
    for name in SOURCES:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (guide / name).is_dir() else shutil.copy2
        copy(guide / name, target / name)
    return target


def zensical(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", "mkdocs.yml"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def next_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_sources(built_site.parent, tmp_path_factory.mktemp("next") / "guide")
    done = zensical(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


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
    assert found["section marked"] == ["Roles"]
    assert str(found["edit link"]).endswith("/data/roles/ai-engineer.yml']")


def test_files_of_the_guide_are_taken_over(built_site: Path, next_site: Path) -> None:
    """The feed, the open data, redirects: whatever is no Markdown is copied as it is."""
    docs = built_site.parent / "build" / "docs"
    files = [
        path.relative_to(docs)
        for path in docs.rglob("*")
        if path.is_file() and path.suffix != ".md" and not path.name.startswith(".")
    ]
    assert Path("feed.xml") in files
    assert [name for name in files if (next_site / name).read_bytes() != (docs / name).read_bytes()] == []


def test_the_sitemap_has_the_same_dates(built_site: Path, next_site: Path) -> None:
    def dates(site: Path) -> list[tuple[str, str]]:
        text = (site / "sitemap.xml").read_text("utf-8").replace("&#x2f;", "/")
        return sorted(re.findall(r"<loc>(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", text))

    assert dates(next_site) == dates(built_site)
    assert len(dates(next_site)) > 100


def test_a_broken_link_stops_it(built_site: Path, tmp_path: Path) -> None:
    root = copy_sources(built_site.parent, tmp_path / "guide")
    page = root / "build" / "docs" / "method.md"
    page.write_text(page.read_text("utf-8") + "\n[nowhere](nowhere.md)\n", "utf-8")
    done = zensical(root)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "page does not exist" in said and "method.md" in said
