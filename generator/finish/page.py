"""What is done to one page, whatever the other pages say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from generator.finish.contents import with_contents
from generator.finish.headers import inline_scripts
from generator.finish.links import anchors, targets
from generator.finish.markdown_pages import markdown_page
from generator.finish.minify import minify
from generator.finish.search_entries import Entry, entries
from generator.finish.site_address import SiteAddress
from generator.finish.stylesheet import JOINED
from generator.finish.used_names import names_of_page

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">\s*')
_SCRIPT = re.compile(r'(<script src="[^"]+")(></script>)')
_HEADING_LINK = 'class="headerlink"'


@dataclass(frozen=True)
class FinishedPage:
    """A page as it is published, and what the site as a whole has to know of it."""

    html: str
    markdown: str
    """The page as Markdown. A redirect says where the page is now; the page for what isn't there has none."""
    title: str
    entries: list[Entry]
    """What the search finds on the page."""
    stylesheets: list[str]
    """Paths, from the site's root, of the stylesheets that the engine linked."""
    names: list[str]
    """Elements, attributes, classes and ids of the page, which a stylesheet may name."""
    links: list[str]
    """Paths, from the site's root and with a fragment where there is one, that the page leads to or loads."""
    anchors: list[str]
    """What links to the page may name behind a ``#``."""
    scripts: list[str]
    """The scripts inside the page."""


def finish_page(html: str, path: str, base_url: str) -> FinishedPage:
    """Finish the page at ``path``, its place below the site's root."""
    address = SiteAddress(path, base_url)
    html = hide_heading_links(defer_scripts(html))
    html, stylesheets = join_stylesheets(html, address)
    article = _ARTICLE.search(html)
    text = article[1] if article else ""
    html = with_contents(html)
    tree = LexborHTMLParser(html)
    found = bool(text) and path != "404.html"
    title = next((node.text() for node in tree.css("title")), "")
    small = minify(html)
    return FinishedPage(
        html=small,
        markdown=markdown_page(text or _body(tree), path, base_url) if path != "404.html" else "",
        title=title,
        entries=entries(text, title) if found else [],
        stylesheets=stylesheets,
        names=names_of_page(html),
        links=targets(tree, address),
        anchors=anchors(tree),
        scripts=sorted(inline_scripts(small)),
    )


def _body(tree: LexborHTMLParser) -> str:
    return (tree.body.inner_html or "") if tree.body else ""


def hide_heading_links(html: str) -> str:
    """Leave the links beside headings to the mouse: the table of contents has the same ones.

    To a screen reader they would be part of each heading's name.
    """
    return html.replace(_HEADING_LINK, f'{_HEADING_LINK} aria-hidden="true" tabindex="-1"')


def defer_scripts(html: str) -> str:
    """Let the page be shown before its scripts are there."""
    return _SCRIPT.sub(r"\1 defer\2", html)


def join_stylesheets(html: str, address: SiteAddress) -> tuple[str, list[str]]:
    """Have the page load one stylesheet in place of all that it links; also the paths of those."""
    joined: list[str] = []

    def link(found: re.Match[str]) -> str:
        path = address.resolve(found[1])
        if path is None:  # on another host
            return found[0]
        joined.append(path)
        return found[0].replace(path, JOINED) if len(joined) == 1 else ""

    return _STYLESHEET.sub(link, html), joined
