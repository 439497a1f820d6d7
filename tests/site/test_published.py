"""What other sites, feed readers and programs find beside the pages."""

from __future__ import annotations

import datetime
import gzip
import posixpath
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.pages import Pages
from tests.rules.cases import TINY
from tests.unit.bakery import bakery

SITE = yaml.safe_load((ROOT / "data/site.yml").read_text("utf-8"))
BASE = SITE["base_url"]
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


def exists(site: Path, address: str) -> bool:
    """Whether a whole address of the guide is that of a file of the site."""
    assert address.startswith(BASE)
    path = site / urlsplit(address.removeprefix(BASE)).path.strip("/")
    return path.is_file() or (path / "index.html").is_file()


def test_the_feed_is_one_and_its_links_lead_somewhere(built_site: Path, pages: Pages) -> None:
    feed = ElementTree.parse(built_site / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    for parent in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):  # RFC 4287, 4.1.1 and 4.1.2
            assert len(parent.findall(f"{ATOM}{name}")) == 1
        updated = parent.findtext(f"{ATOM}updated")
        assert updated and datetime.datetime.fromisoformat(updated).tzinfo
        for hours in (-10, 11):  # programs show the day of a reader in Honolulu or Sydney
            zone = datetime.timezone(datetime.timedelta(hours=hours))
            shown = datetime.datetime.fromisoformat(updated).astimezone(zone)
            assert shown.date().isoformat() == updated[:10]
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert ids and len(ids) == len(set(ids))
    for id in ids:
        assert pages["changes"].tree.css_first(f"[id='{id.partition('#')[2]}']")
    assert all(len(feed.findall(f"{ATOM}{name}")) <= 1 for name in ("subtitle", "generator", "icon", "logo"))
    for entry in feed.iter(f"{ATOM}entry"):
        assert (
            entry.find(f"{ATOM}content") is not None
            or entry.find(f"{ATOM}link[@rel='alternate']") is not None
        )
        text = entry.find(f"{ATOM}summary")
        assert text is not None and text.text and text.get("type") == "text" and len(text) == 0
    for id in (feed.findtext(f"{ATOM}id") or "", *ids):
        assert urlsplit(id).scheme and urlsplit(id).netloc  # an absolute IRI, 4.2.6
    own = feed.findall(f"{ATOM}link[@rel='self']")
    assert [link.get("href") for link in own] == [BASE + "feed.xml"]
    assert all(exists(built_site, link.get("href") or "") for link in feed.iter(f"{ATOM}link"))


def test_the_sitemap_says_when_pages_changed(built_site: Path, pages: Pages) -> None:
    root = ElementTree.parse(built_site / "sitemap.xml").getroot()
    assert root.tag == f"{MAP}urlset" and len(root) <= 50_000  # the protocol of sitemaps.org
    assert (built_site / "sitemap.xml").stat().st_size < 50 * 1024 * 1024
    for url in root:
        assert [part.tag for part in url] in ([f"{MAP}loc"], [f"{MAP}loc", f"{MAP}lastmod"])
        loc = url.findtext(f"{MAP}loc") or ""
        assert loc.startswith(BASE) and len(loc) < 2048
        assert datetime.date.fromisoformat(url.findtext(f"{MAP}lastmod") or "2000-01-01")
    found = {url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod") for url in root}
    assert len(found) == len(root)
    assert set(found) == {BASE + (f"{address}/" if address else "") for address in pages}
    for address, page in pages.items():
        shown = page.tree.css_first("time[datetime]")
        if shown and address != "changes":
            changed = found[BASE + (f"{address}/" if address else "")]
            assert changed is not None
            assert changed >= page.tree.css(".guide-foot time")[0].attributes["datetime"]  # type: ignore[operator]


def test_robots_are_shown_the_sitemap(built_site: Path) -> None:
    assert f"Sitemap: {BASE}sitemap.xml\n" in (built_site / "robots.txt").read_text("utf-8")


def test_llms_txt_leads_to_twins(built_site: Path) -> None:
    text = (built_site / "llms.txt").read_text("utf-8")
    assert text.startswith(f"# {SITE['title']}\n\n> ")
    targets = LINK.findall(text)
    assert targets and len(targets) == len(set(targets))
    assert all(exists(built_site, target) and target.endswith("/index.md") for target in targets)


def test_every_page_has_a_twin_that_says_the_same(built_site: Path, pages: Pages) -> None:
    for address, page in pages.items():
        twin = (built_site / address / "index.md").read_text("utf-8")
        heading = page.tree.css_first("article h1")
        assert heading is not None
        for mark in heading.css(".headerlink"):
            mark.decompose()
        assert twin.startswith(f"# {' '.join(heading.text().split())}\n"), address
        assert not re.search(r"</?[a-z]+[ >]|¶", twin), address
        for target in LINK.findall(twin):
            if "://" not in target and not target.startswith(("#", "mailto:")):
                path = posixpath.normpath(posixpath.join(address, target.partition("#")[0]))
                assert (built_site / path).is_file(), f"{address}: {target}"
        assert f"{BASE}{address}" in twin


def test_every_page_tells_other_sites_about_itself(pages: Pages, built_site: Path) -> None:
    for address, page in pages.items():
        values = {
            node.attributes.get("property") or node.attributes.get("name"): node.attributes.get("content")
            for node in page.tree.css("meta[property], meta[name]")
        }
        canonical = page.tree.css_first("link[rel=canonical]")
        assert canonical and canonical.attributes["href"] == values["og:url"] == urljoin(BASE, address) + (
            "/" if address else ""
        )
        assert values["og:title"] and values["og:description"] == values["description"]
        assert exists(built_site, values["og:image"] or "")


def test_a_page_that_is_not_there_helps(built_site: Path, pages: Pages) -> None:
    tree = LexborHTMLParser((built_site / "404.html").read_text("utf-8"))
    title = tree.css_first("title")
    assert title and title.text().startswith("Page not found - ")
    targets = [link.attributes["href"] or "" for link in tree.css("article li a")]
    assert len(targets) > 5
    assert {target.strip("/").strip(".") for target in targets} <= set(pages)


def test_a_fork_is_published_at_its_own_address(tmp_path: Path) -> None:
    """Nothing of the address in the data is left, and all that needs an address has that of the fork."""
    former, mine = "former_ids: [loaf-maker]\n", "https://fork.example/team/guide/"
    root = bakery(
        tmp_path,
        ("data/site.yml", "base_url: https://bakery.example/", "base_url: https://in-the-data.example/"),
        ("data/roles/baker.yml", "name: baker\n", f"name: baker\n{former}"),
        ("mkdocs.yml", "extra:\n", "extra:\n  preview: {image: assets/loaf.png, alt: A loaf}\n"),
    )
    (root / "overrides/assets").mkdir(parents=True)
    (root / "overrides/assets/loaf.png").write_bytes(b"")
    command = [sys.executable, "-m", "generator", "--project", str(root), "build", "--base-url", mine[:-1]]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    files = {
        path.relative_to(root / "site").as_posix(): path.read_bytes()
        for path in (root / "site").rglob("*")
        if path.is_file()
    }
    texts = {
        name: (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8", "ignore")
        for name, content in files.items()
    }
    assert [name for name, text in texts.items() if "in-the-data.example" in text] == []
    for name, shown in {
        "robots.txt": f"Sitemap: {mine}sitemap.xml\n",
        "sitemap.xml": f"<loc>{mine}roles/baker/</loc>",
        "sitemap.xml.gz": f"<loc>{mine}roles/baker/</loc>",
        "feed.xml": f'href="{mine}changes/#rye"',
        "llms.txt": f"({mine}roles/baker/index.md)",
        "evidence/data/index.md": f"{mine}evidence/data/,",
    }.items():
        assert shown in texts[name], name
    pages = {name: text for name, text in texts.items() if name.endswith(".html") and name != "404.html"}
    assert "roles/loaf-maker/index.html" in pages
    for name, text in pages.items():
        tree, own = LexborHTMLParser(text), mine + name.removesuffix("index.html")
        moved = "loaf-maker" in name
        canonical = tree.css_first("link[rel=canonical]")
        assert canonical and canonical.attributes["href"] == own.replace("loaf-maker", "baker"), name
        told = {
            node.attributes["property"]: node.attributes.get("content") or ""
            for node in tree.css("meta[property]")
        }
        assert moved or told["og:url"] == own, name
        assert moved or (told["og:image"] == f"{mine}assets/loaf.png" and "assets/loaf.png" in files), name
        assert all(value.startswith(mine) for value in told.values() if value.startswith("http")), name
        twin = texts[name.replace(".html", ".md")] if not moved else mine
        assert mine in twin, name


@pytest.mark.parametrize("url", ["fork.example", "javascript:alert(1)", "https://"])
def test_an_address_that_is_none_is_refused(url: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "--project", str(TINY), "build", "--base-url", url]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "is not an address such as" in done.stderr


def test_the_workflow_is_pinned_and_runs_what_people_run() -> None:
    text = (ROOT / ".github/workflows/guide.yml").read_text("utf-8")
    uses = re.findall(r"uses: (\S+)", text)
    assert uses and all(re.search(r"@[0-9a-f]{40}$", one) for one in uses)
    workflow = yaml.safe_load(text)
    runs = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = {name for run in runs for name in re.findall(r"make ([a-z-]+)$", run, re.MULTILINE)}
    assert {"site", "lint", "test", "test-rest"} <= called <= targets


def test_an_answer_that_is_sent_has_a_picture_of_its_own(built_site: Path, pages: Pages) -> None:
    shown = {}
    for address, page in pages.items():
        if address.startswith(("outcomes/", "roles/", "compare/")):
            (meta,) = page.tree.css("meta[property='og:image']")
            image = meta.attributes["content"] or ""
            assert exists(built_site, image)
            shown[address] = image
    assert len(shown) > 40
    assert len(set(shown.values())) == len(shown)


def test_charts_of_pay_can_be_downloaded(built_site: Path, pages: Pages) -> None:
    links = [
        link.attributes["href"] or "" for link in pages["salaries"].tree.css("a[download][href*=charts]")
    ]
    assert {link.rpartition(".")[2] for link in links} == {"svg", "png"}
    for link in links:
        assert (built_site / "salaries" / link).resolve().is_file()
