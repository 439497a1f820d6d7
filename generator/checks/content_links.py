"""Check links, images and scripts of hand-written pages in the HTML that Markdown makes of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Set
from html.parser import HTMLParser
from urllib.parse import unquote

from markdown import Markdown

from generator.read.content import ContentFile
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

SAFE_SCHEMES = {"http", "https", "mailto", "tel"}
EXTENSIONS = ["attr_list", "toc"]
"""The extensions in mkdocs.yml that affect links."""


class _Reader(HTMLParser):
    """Collects links, images without alt text, and scripts, each as a text to look for in the source."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.without_alt: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.links += [values[name] for name in ("href", "src") if name in values]
        if tag == "img" and not values.get("alt", "").strip():
            self.without_alt.append(values.get("src", ""))
        if tag == "script":
            self.scripts.append("<script")
        self.scripts += [name for name in values if name.startswith("on")]


def faulty_links(file: ContentFile, paths: Set[str]) -> Iterator[Diagnostic]:
    """Report what is wrong with a page's links. ``paths`` are all files of the site, relative to its root."""
    if file.address is None:
        return
    text = file.content.decode("utf-8")
    body = text.partition("\n---\n")[2]
    reader = _Reader()
    reader.feed(Markdown(extensions=EXTENSIONS).convert(body))
    for link in reader.links:
        yield from _faults(file, link, paths)
    for source in reader.without_alt:
        hint = "describe it between the brackets: ![A chart of …](chart.png)"
        yield Diagnostic(_place(file, source), "CONTENT005", "this image has no alt text", hint)
    for script in reader.scripts:
        message = f"'{script.strip('<')}' would run a script"
        hint = "remove it: pages run no scripts"
        yield Diagnostic(_place(file, script), "CONTENT007", message, hint)


def _faults(file: ContentFile, link: str, paths: Set[str]) -> Iterator[Diagnostic]:
    place = _place(file, link)
    scheme, colon, _ = link.partition(":")
    if colon and not set("/?#") & set(scheme):
        if scheme.strip().lower() not in SAFE_SCHEMES:
            message = f"a link can't begin with '{scheme}:'"
            yield Diagnostic(place, "CONTENT004", message, "link to a page, or to https://…")
        return
    target = unquote(link.partition("#")[0].partition("?")[0])
    if not target:
        return
    if target.startswith("/"):
        hint = "write it from this file, such as ../salaries/index.md"
        yield Diagnostic(place, "CONTENT006", f"'{target}' leads out of the guide", hint)
        return
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), target))
    if path not in paths:
        start = posixpath.dirname(file.path) or "."
        known = {posixpath.relpath(one, start) for one in paths}
        hint = did_you_mean(target, known, "link to the page's file, such as salaries/index.md")
        yield Diagnostic(place, "CONTENT006", f"there is no file '{target}'", hint)


def _place(file: ContentFile, text: str) -> Place:
    """The place of ``text`` in the source; the page's beginning if it is written differently there."""
    for number, line in enumerate(file.lines, start=1):
        column = line.find(text) if text else -1
        if column >= 0:
            return Place(file.source, number, column + 1, len(text))
    return Place(file.source)
