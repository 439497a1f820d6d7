"""Which pages a built site has, and in which order they are read: the sections, and what each leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

# Stands for the site's own address while it is read from a folder.
HERE = "http://guide.invalid/"


@dataclass(frozen=True)
class SitePage:
    """A page of the built site."""

    address: str
    tree: LexborHTMLParser

    @property
    def title(self) -> str:
        """Its heading."""
        heading = self.tree.css_first("article h1")
        for link in heading.css(".headerlink") if heading else ():
            link.decompose()
        return " ".join(heading.text().split()) if heading else self.address

    @property
    def section(self) -> str:
        """The section that is marked as current; the home page is one of its own."""
        mark = self.tree.css_first(".md-tabs__item--active")
        return mark.text(strip=True) if mark else self.title

    def leads_to(self, selector: str) -> Iterator[str]:
        """Addresses of the links that match, in their order."""
        for link in self.tree.css(f"{selector}[href]"):
            # The links of a drawing have another name.
            target = link.attributes.get("href") or link.attributes.get("xlink:href")
            yield urljoin(HERE + self.address, target).partition("#")[0].removeprefix(HERE)


@dataclass
class Chapter:
    """A section with its pages, each after a page that leads to it."""

    name: str
    pages: list[SitePage] = field(default_factory=list)


def published_at(site: Path) -> tuple[str, str]:
    """The address of the site, and the last day on which one of its pages changed, by its sitemap."""
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    return min(re.findall("<loc>(.*?)</loc>", sitemap), key=len), max(
        re.findall("<lastmod>(.*?)</lastmod>", sitemap), default=""
    )


def chapters(site: Path) -> list[Chapter]:
    """The guide in reading order; every page of the sitemap once."""
    address, _ = published_at(site)
    locations = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    pages = {page.address: page for page in (_read(site, one.removeprefix(address)) for one in locations)}
    found: dict[str, Chapter] = {}
    placed: set[str] = set()
    for listed in pages[""].leads_to(".md-nav--primary a"):
        if listed in pages and listed not in placed:
            chapter = found.setdefault(pages[listed].section, Chapter(pages[listed].section))
            chapter.pages += _followed(pages, listed, placed)
            placed |= {page.address for page in chapter.pages}
    *_, last = found.values()
    for page in pages.values():
        if page.address not in placed:  # no page of its section leads to it
            found.get(page.section, last).pages.append(page)
    return list(found.values())


def _read(site: Path, address: str) -> SitePage:
    return SitePage(address, LexborHTMLParser((site / address / "index.html").read_text("utf-8")))


def _followed(pages: dict[str, SitePage], first: str, placed: set[str]) -> list[SitePage]:
    """A page and all of its section that it leads to, but for those that have their place."""
    order = [first]
    for address in order:
        for other in pages[address].leads_to("article a"):
            is_new = other in pages and other not in order and other not in placed
            if is_new and pages[other].section == pages[first].section:
                order.append(other)
    return [pages[address] for address in order]
