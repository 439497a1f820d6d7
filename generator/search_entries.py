"""What a page says under each of its headings, for the index of the search.

The theme's search plugin reads each page's HTML for the same, with a parser in Python that takes a tenth of a
build's time, and joins what only markup parts, as the cells of a table.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

NOT_SEARCHED = "[data-search-exclude], .headerlink, object, script, style"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {"li", "ol", "p", "pre", "ul"}
"""What is a text of its own, which may stand on another page too."""
INLINE = {
    *("a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q"),
    *("s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
"""What parts no words, but where a stylesheet sets it apart."""
APART = "guide-"
"""Begins the names of classes of what is set apart."""

_SPACE = re.compile(r"\s+")
_EDGE = "\x1f"
_JOINT = re.compile(rf"(?<=\w){_EDGE}+(?=\w)")


@dataclass(frozen=True)
class Entry:
    """A part of a page: the ``id`` of its heading, empty for the page itself, its title and its texts."""

    id: str
    title: str
    blocks: list[str]


@dataclass
class _Section:
    id: str = ""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def entries(page: str, title: str) -> list[Entry]:
    """The parts of a page, given its HTML: first the page itself, then one for each heading with an id.

    The page is called as its first heading of the first level says, or ``title``.
    """
    tree = LexborHTMLParser(page)
    for element in tree.css(NOT_SEARCHED):
        element.decompose()
    sections = [_Section()]
    said = sections[0].text
    for node, begins in _edges(tree.body) if tree.body else ():
        tag = node.tag or ""
        if tag == "-text":
            said.append(_SPACE.sub(" ", node.text_content or "") if begins else "")
        elif tag in HEADINGS and (id := node.attributes.get("id")):
            if not begins:
                said = sections[-1].text
                continue
            if tag != "h1" or sections[0].title:
                sections.append(_Section(id))
            said = sections[-1].title
        elif tag in BLOCKS:
            said.append("\n")
        elif tag not in INLINE:
            said.append(" ")
        elif APART in (node.attributes.get("class") or ""):
            said.append(_EDGE)
    return [Entry(one.id, " ".join(_blocks(one.title)) or title, _blocks(one.text)) for one in sections]


def _blocks(said: list[str]) -> list[str]:
    text = _JOINT.sub(" ", "".join(said)).replace(_EDGE, "")
    return [html.escape(" ".join(block.split()), quote=False) for block in text.split("\n") if block.strip()]


def _edges(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Where each node begins (true) and ends, in the order of the page."""
    ahead = [(root, True)]
    while ahead:
        node, begins = ahead.pop()
        yield node, begins
        if begins:
            ahead.append((node, False))
            ahead.extend((inner, True) for inner in reversed(list(node.iter(include_text=True))))
