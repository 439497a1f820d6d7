"""The PDF itself, of one page of each kind, but not the longest ones."""

from __future__ import annotations

import io
import re
import shutil
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import Destination
from selectolax.lexbor import LexborHTMLParser

from paper.printing import Format, print_volume
from paper.reading_order import chapters
from tools.addresses import NOT_FOUND, one_of_each_kind

pytestmark = pytest.mark.slow

LONG = {"sources/", "salaries/", "evidence/", "evidence/data/", NOT_FOUND}


def cut_down(site: Path, addresses: set[str], target: Path) -> Path:
    """A copy of the site whose sitemap names only these pages."""
    shutil.copytree(site, target)
    sitemap = target / "sitemap.xml"
    text = sitemap.read_text("utf-8")
    base = min(re.findall("<loc>(.*?)</loc>", text), key=len)
    entries = re.findall(r"<url>.*?</url>", text, re.DOTALL)
    kept = [one for one in entries if re.findall("<loc>(.*?)</loc>", one)[0].removeprefix(base) in addresses]
    sitemap.write_text("\n".join(["<urlset>", *kept, "</urlset>"]), "utf-8")
    return target


@pytest.fixture(scope="module")
def small_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    addresses = set(one_of_each_kind(built_site)) - LONG
    return cut_down(built_site, addresses, tmp_path_factory.mktemp("paper") / "site")


def printed(site: Path, format: Format) -> PdfReader:
    """The volume on sheets. In a thread of its own, for the browser of other tests holds on to this one."""
    with ThreadPoolExecutor(1) as threads:
        return PdfReader(io.BytesIO(threads.submit(print_volume, site, format).result()))


@pytest.fixture(scope="module")
def pdf(small_site: Path) -> PdfReader:
    return printed(small_site, "A4")


def flat(outline: list[Any], depth: int = 0) -> Iterator[tuple[int, Destination]]:
    for one in outline:
        if isinstance(one, list):
            yield from flat(one, depth + 1)
        else:
            yield depth, one


def text_of(sheet: PageObject) -> str:
    """Its words, letter by letter: fonts draw "fi" as one sign."""
    return unicodedata.normalize("NFKC", sheet.extract_text())


def links_of(pdf: PdfReader) -> Iterator[Any]:
    for sheet in pdf.pages:
        for one in sheet.get("/Annots", ()):
            yield one.get_object()


def test_it_says_what_it_is(pdf: PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "AI Hiring Guide"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    title = text_of(pdf.pages[0])
    assert "AI Hiring Guide" in title
    assert re.search(r"As of \d+ [A-Z][a-z]+ 20\d\d", title)
    assert "MIT licence" in title


def test_bookmarks_are_sections_pages_and_headings(pdf: PdfReader, small_site: Path) -> None:
    parts = chapters(small_site)
    bookmarks = list(flat(pdf.outline))
    assert [one.title for depth, one in bookmarks if depth == 0] == [
        "Contents",
        *(part.name for part in parts),
    ]
    titles = [page.title for part in parts for page in part.pages]
    assert [one.title for depth, one in bookmarks if depth == 1] == titles
    home = LexborHTMLParser((small_site / "index.html").read_bytes())
    headings = [" ".join(one.text().split()).removesuffix("¶").strip() for one in home.css("article h2")]
    assert headings and set(headings) <= {one.title for depth, one in bookmarks if depth == 2}


def test_a_bookmark_leads_to_the_sheet_that_the_contents_name(pdf: PdfReader, small_site: Path) -> None:
    bookmarks = list(flat(pdf.outline))
    first_page = next(one for depth, one in bookmarks if depth == 1)
    start = pdf.get_destination_page_number(first_page)
    contents = " ".join(word for sheet in pdf.pages[1:start] for word in text_of(sheet).split())
    for depth, one in bookmarks:
        sheet = pdf.get_destination_page_number(one)
        assert sheet is not None
        if depth == 1:
            assert re.search(rf"{re.escape(one.title or '')}\s*{sheet + 1}\b", contents), one.title
            assert (one.title or "") in " ".join(text_of(pdf.pages[sheet]).split())


def test_links_within_jump_and_others_lead_to_the_web(pdf: PdfReader) -> None:
    links = list(links_of(pdf))
    inner = [str(link["/Dest"]) for link in links if "/Dest" in link]
    outer = [str(link["/A"]["/URI"]) for link in links if "/A" in link]
    assert len(inner) > 100
    assert sorted({name for name in inner if name not in pdf.named_destinations}) == []
    assert [name for name in inner if ".." in name], "none leads to a place on a page"
    assert outer
    assert [link for link in outer if not re.match("(https?://|mailto:)", link)] == []
    assert [link for link in outer if "127.0.0.1" in link or "guide.invalid" in link] == []


def test_no_sheet_is_empty(pdf: PdfReader) -> None:
    """Every sheet but the title has its number, so that is not counted."""
    words = [len(re.sub(r"\s*\d+\s*$", "", text_of(sheet)).split()) for sheet in pdf.pages]
    assert [number for number, count in enumerate(words, start=1) if count < 5] == []


def test_the_same_guide_gives_the_same_sheets(built_site: Path, tmp_path: Path) -> None:
    site = cut_down(built_site, {"", "next-steps/"}, tmp_path / "site")

    def sheets() -> list[bytes]:
        reader = printed(site, "Letter")
        assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [612, 792]
        return [sheet.get_contents().get_data() for sheet in reader.pages]  # type: ignore[union-attr]

    assert sheets() == sheets()
