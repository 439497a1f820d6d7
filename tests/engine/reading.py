"""What readers find on a page, whatever engine laid it out."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

ROOT = "https://site.invalid/"


def addresses(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]


def what_readers_find(site: Path, address: str) -> dict[str, object]:
    """By what it is called: texts, and links as whole addresses, for engines write them differently."""
    here = ROOT + address.removesuffix("index.html")
    tree = LexborHTMLParser((site / address).read_text("utf-8"))

    def texts(selector: str) -> list[str]:
        return [" ".join(node.text(separator=" ").split()) for node in tree.css(selector)]

    def values(selector: str, name: str) -> list[str]:
        return [node.attributes.get(name) or "" for node in tree.css(selector)]

    def links(selector: str) -> list[str]:
        return [urljoin(here, link) for link in values(f"{selector}[href]", "href")]

    return {
        "title": texts("title"),
        "description": values("meta[name=description]", "content"),
        "canonical address": links("link[rel=canonical]"),
        "heading of the page": texts("article h1"),
        "headings": texts("article :is(h2, h3, h4)"),
        "anchors": values("article [id]:not(#__skip)", "id"),
        "words": texts("article"),
        "links": links("article a:not(.md-content__button)"),
        "edit link": links("a[rel=edit]"),
        "trail": links(".guide-trail a"),
        "navigation": links(".md-tabs a"),
        "section marked": texts(".md-tabs__item--active"),
        "drawer": links(".md-nav--primary .md-nav__item > a"),
        "links at the foot": links(".md-copyright a"),
        "feed": links('link[type="application/atom+xml"]'),
    }
