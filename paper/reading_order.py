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
        """The section that is marked as current."""
        mark = self.tree.css_first(".md-tabs__item--active")
        return mark.text(strip=True) if mark else ""

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
    tabs = [one for one in pages[""].leads_to(".md-tabs a") if one in pages]
    found = [Chapter(pages[first].section, _followed(pages, first)) for first in tabs]
    placed = {page.address for chapter in found for page in chapter.pages}
    for page in pages.values():
        if page.address not in placed:  # no page of its section leads to it
            next((one for one in found if one.name == page.section), found[-1]).pages.append(page)
    return found


def _read(site: Path, address: str) -> SitePage:
    return SitePage(address, LexborHTMLParser((site / address / "index.html").read_text("utf-8")))


def _followed(pages: dict[str, SitePage], first: str) -> list[SitePage]:
    order = [first]
    for address in order:
        for other in pages[address].leads_to("article a"):
            if other in pages and other not in order and pages[other].section == pages[first].section:
                order.append(other)
    return [pages[address] for address in order]
