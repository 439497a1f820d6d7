"""All pages as one document: every id is made its page's own, and links between pages lead to the ids."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from paper.reading_order import HERE, Chapter, SitePage, chapters, published_at

STYLE = Path(__file__).with_name("volume.css")
ON_SCREEN_ONLY = (
    "script, template, button, select, textarea, [hidden], [data-guide-waiting]"
    ", .md-content__button, .headerlink"
)
NAMES_IDS = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "list")


def volume(site: Path, sheets: Mapping[str, int]) -> str:
    """The document. ``sheets`` gives the number of the sheet on which the thing with an id begins."""
    parts = chapters(site)
    known = {page.address for part in parts for page in part.pages}
    address, changed = published_at(site)
    home = parts[0].pages[0]
    body = [_title(home, address, changed), _contents(parts, sheets)]
    for part in parts:
        for place, page in enumerate(part.pages):
            begins = f'<h1 class="volume-section" aria-level="1">{html.escape(part.name)}</h1>'
            body.append(
                f'<article class="md-typeset volume-page" id="{_id(page.address)}">'
                f"{'' if place else begins}{_article(page, known, address)}</article>"
            )
    return (
        f'<!doctype html>\n<html lang="{_language(home)}"><head><meta charset="utf-8">'
        f"<title>{html.escape(_site_name(home))}</title>{_styles(parts)}<style>{STYLE.read_text('utf-8')}</style>"
        '</head><body dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom" '
        f'data-md-color-accent="custom"><main>{"".join(body)}</main></body></html>\n'
    )


def _article(page: SitePage, known: set[str], published: str) -> str:
    """What the page says, without what only works on a screen."""
    found = page.tree.css_first("article")
    assert found is not None, f"{page.address} has no article"
    # An SVG's links may be written without the prefix, which the parser would mix up with the plain name.
    tree = LexborHTMLParser((found.inner_html or "").replace("xlink:href=", "href="))
    for node in tree.css(ON_SCREEN_ONLY):
        node.decompose()
    for node in tree.css("details"):
        node.attrs["open"] = ""
    for node in tree.css("h1, h2, h3, h4, h5"):
        # A step down, below the section: readers of PDF take their bookmarks from it.
        node.attrs["aria-level"] = str(int((node.tag or "h1")[1]) + 1)
    for node in tree.css("[id]"):
        node.attrs["id"] = _id(page.address, node.id or "")
    for name in NAMES_IDS:
        for node in tree.css(f"[{name}]"):
            node.attrs[name] = " ".join(_id(page.address, one) for one in (node.attrs[name] or "").split())
    for node in tree.css("[href]"):
        node.attrs["href"] = _link(page, node, known, published)
    for node in tree.css("[src]"):
        node.attrs["src"] = urljoin(HERE + page.address, node.attrs["src"] or "")
    assert tree.body is not None
    return tree.body.inner_html or ""


def _link(page: SitePage, node: LexborNode, known: set[str], published: str) -> str:
    """To a page of the guide: to its place here. To a file of the site: to where it is published."""
    link = urljoin(HERE + page.address, node.attrs["href"] or "")
    target, _, anchor = link.partition("#")
    if not target.startswith(HERE):
        return link
    address = target.removeprefix(HERE)
    return f"#{_id(address, anchor)}" if address in known else published + address


def _id(address: str, anchor: str = "") -> str:
    """The id here of a page, or of something on it. Addresses hold no dots."""
    page = address.strip("/").replace("/", ".") or "home"
    return f"{page}..{anchor}" if anchor else page


def _styles(parts: list[Chapter]) -> str:
    """The stylesheets of all pages, each once."""
    links: dict[str, None] = {}
    for part in parts:
        for page in part.pages:
            for node in page.tree.css("link[rel=stylesheet][href]"):
                links[urljoin(HERE + page.address, node.attributes["href"] or "")] = None
    return "".join(f'<link rel="stylesheet" href="{html.escape(link)}">' for link in links)


def _title(home: SitePage, address: str, changed: str) -> str:
    day = datetime.date.fromisoformat(changed) if changed else None
    dated = f"<p>As of {day.day} {day:%B %Y}. Newer at " if day else "<p>Newer at "
    return (
        f'<section class="md-typeset volume-title"><p class="volume-title__name">{_site_name(home)}</p>'
        f"<p>{html.escape(_meta(home, 'name=description'))}</p>"
        f'{dated}<a href="{html.escape(address)}">{html.escape(address)}</a></p>'
        "<p>Published under the MIT licence. Facts come from the sources that each page names; "
        "the sources keep their own terms.</p></section>"
    )


def _contents(parts: list[Chapter], sheets: Mapping[str, int]) -> str:
    def entry(page: SitePage) -> str:
        here = _id(page.address)
        title, sheet = html.escape(page.title), sheets.get(here, 0)
        return f'<li><a href="#{here}"><span>{title}</span><span>{sheet}</span></a></li>'

    lists = "".join(
        f'<section class="volume-contents__part"><p>{html.escape(part.name)}</p>'
        f"<ol>{''.join(map(entry, part.pages))}</ol></section>"
        for part in parts
    )
    heading = '<h1 aria-level="1">Contents</h1>'
    return f'<nav class="md-typeset volume-contents" aria-label="Contents">{heading}{lists}</nav>'


def _language(home: SitePage) -> str:
    root = home.tree.css_first("html")
    return html.escape((root.attributes.get("lang") if root else "") or "en")


def _site_name(home: SitePage) -> str:
    return html.escape(_meta(home, 'property="og:site_name"'))


def _meta(page: SitePage, which: str) -> str:
    node = page.tree.css_first(f"meta[{which}]")
    return re.sub(r"\s+", " ", (node.attributes.get("content") if node else "") or "")
