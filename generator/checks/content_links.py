"""Check links, images and scripts of hand-written pages in the HTML that Markdown makes of them."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from html.parser import HTMLParser
from types import MappingProxyType
from urllib.parse import unquote

from markdown import Markdown

from generator.read.content import ContentFile
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

WEB = {"http", "https"}
SAFE_SCHEMES = {*WEB, "mailto", "tel"}
_WHOLE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_WEB_WITHOUT_SCHEME = re.compile(r"(?:https?/+|(?=www\.))(.+)", re.IGNORECASE)
_FILE = re.compile(r"/?(index\.(md|html))?$")
"""What a file of a page has after the page's address."""
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


def targets(file: ContentFile) -> Set[str]:
    """Return the paths of the files that a page links to, from the root of the site."""
    return {_path(file, link) for link in _read(file).links if not _scheme(link)} - {""}


def faulty_links(
    file: ContentFile, paths: Set[str], moved: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Diagnostic]:
    """Report what is wrong with a page's links.

    ``paths`` are all files of the site, relative to its root; ``moved`` has new addresses by former ones.
    """
    if file.address is None:
        return
    reader = _read(file)
    for link in reader.links:
        yield from _faults(file, link, paths, moved)
    for source in reader.without_alt:
        hint = "describe it between the brackets: ![A chart of …](chart.png)"
        yield Diagnostic(_place(file, source), "CONTENT005", "this image has no alt text", hint)
    for script in reader.scripts:
        message = f"'{script.strip('<')}' would run a script"
        yield Diagnostic(_place(file, script), "CONTENT007", message, "remove it: pages run no scripts")


@functools.lru_cache(maxsize=1_000)
def _read(file: ContentFile) -> _Reader:
    reader = _Reader()
    if file.address is not None:
        text = file.content.decode("utf-8", "replace")
        reader.feed(Markdown(extensions=EXTENSIONS).convert(text.partition("\n---\n")[2]))
    return reader


def _scheme(link: str) -> str:
    scheme, colon, _ = link.partition(":")
    return scheme.strip().lower() if colon and not set("/?#") & set(scheme) else ""


def _path(file: ContentFile, link: str) -> str:
    """The path, from the site's root, that a link leads to; empty if it stays on the page."""
    target = unquote(link.partition("#")[0].partition("?")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(file.path), target)) if target else ""


def _faults(file: ContentFile, link: str, paths: Set[str], moved: Mapping[str, str]) -> Iterator[Diagnostic]:
    place = _place(file, link)
    if scheme := _scheme(link):
        if scheme not in SAFE_SCHEMES:
            message = f"a link can't begin with '{link.partition(':')[0]}:'"
            yield Diagnostic(place, "CONTENT004", message, "link to a page, or to https://…")
        elif scheme in WEB and not _WHOLE.match(link.strip()):
            rest = link.partition(":")[2].lstrip("/")
            message = f"this address has no two slashes after '{scheme}:'"
            yield Diagnostic(place, "CONTENT004", message, f"write {scheme}://{rest or '…'}")
        return
    target = unquote(link.partition("#")[0].partition("?")[0])
    if not target:
        return
    if target.startswith("/"):
        hint = "write it from this file, such as ../salaries/index.md"
        yield Diagnostic(place, "CONTENT006", f"'{target}' leads out of the guide", hint)
        return
    path, start = _path(file, link), posixpath.dirname(file.path) or "."
    address = _FILE.sub("", path)
    if path not in paths or address in moved:
        known = {posixpath.relpath(one, start) for one in paths if _FILE.sub("", one) not in moved}
        hint = did_you_mean(target, known, "link to the page's file, such as salaries/index.md")
        if address in moved:
            hint = f"it is now {posixpath.relpath(f'{moved[address]}/index.md', start)}"
        elif web := _WEB_WITHOUT_SCHEME.match(target):
            hint = f"if you mean another site, write https://{web[1]}"
        yield Diagnostic(place, "CONTENT006", f"there is no file '{target}'", hint)


def _place(file: ContentFile, text: str) -> Place:
    """The place of ``text`` in the source; the page's beginning if it is written differently there."""
    for number, line in enumerate(file.lines, start=1):
        column = line.find(text) if text else -1
        if column >= 0:
            return Place(file.source, number, column + 1, len(text))
    return Place(file.source)
