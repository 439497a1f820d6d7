"""Files for programs: ``robots.txt``, ``llms.txt``, and ``feed.xml``, a feed of changes.

They contain absolute URLs, so they depend on where the site is published.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urljoin
from xml.etree import ElementTree

from generator.derive.changes import newest_first
from generator.pages.page import Page
from generator.read.guide import Guide

ATOM = "http://www.w3.org/2005/Atom"


def feed_files(guide: Guide, pages: Sequence[Page], base_url: str) -> dict[str, bytes]:
    """Return the files by their path on the site. ``base_url`` ends with a slash."""
    files = {"robots.txt": robots(base_url), "llms.txt": llms(guide, pages, base_url)}
    if guide.changes:
        files["feed.xml"] = feed(guide, base_url)
    return {path: text.encode() for path, text in files.items()}


def robots(base_url: str) -> str:
    """Return a robots.txt that allows everything (RFC 9309)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(base_url, 'sitemap.xml')}\n"


def llms(guide: Guide, pages: Sequence[Page], base_url: str) -> str:
    """Return a list of the pages in Markdown, with links to their Markdown versions (llmstxt.org)."""
    more = guide.say("More")
    lines = [f"# {guide.site.title}", "", f"> {guide.site.description}"]
    titles = {page.address: page.title for page in pages}
    sections = list(dict.fromkeys(page.section for page in pages))
    of_sections = sorted(pages, key=lambda page: sections.index(page.section))
    for section, members in groupby(of_sections, lambda page: page.section):
        lines += ["", f"## {titles.get(section, more)}", ""]
        lines += [
            f"- [{_escape_brackets(page.title)}]({urljoin(base_url, page.path)}): {page.description}"
            for page in members
        ]
    return "\n".join(lines) + "\n"


def feed(guide: Guide, base_url: str) -> str:
    """Return an Atom feed of the changes (RFC 4287)."""
    ElementTree.register_namespace("", ATOM)
    changes = newest_first(guide)
    root = ElementTree.Element(f"{{{ATOM}}}feed")
    here = urljoin(base_url, "feed.xml")
    _add(root, "id", here)
    _add(root, "title", guide.site.title)
    _add(root, "subtitle", guide.site.tagline)
    _add(root, "updated", _timestamp(changes[0][1].date))
    _add(root, "link", rel="self", type="application/atom+xml", href=here)
    _add(root, "link", rel="alternate", type="text/html", href=base_url)
    _add(_add(root, "author"), "name", guide.site.title)
    for id, change in changes:
        entry = _add(root, "entry")
        _add(entry, "id", urljoin(base_url, f"changes/#{id}"))
        _add(entry, "title", change.title)
        _add(entry, "updated", _timestamp(change.date))
        _add(entry, "link", rel="alternate", type="text/html", href=urljoin(base_url, f"changes/#{id}"))
        _add(entry, "summary", change.text, type="text")
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _timestamp(day: datetime.date) -> str:
    """Noon in UTC, which is the same day from Honolulu to Sydney. Midnight is the day before in America."""
    return f"{day.isoformat()}T12:00:00Z"


def _escape_brackets(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]")
