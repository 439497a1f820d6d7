"""What a page says under each of its headings, for the search index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

LEFT_OUT = "data-unsearched"
"""Attribute of what is not searched. On a heading: all that stands under it; on a page's title: the page."""
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
NOT_SEARCHED = (
    f"[{LEFT_OUT}]:not(:is({', '.join(sorted(HEADINGS))})[id]), "
    ".headerlink, .linenodiv, caption, figcaption, object, script, style"
)
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
    """A part of a page in plain text: ``id`` of its heading (empty for the page itself), title and blocks."""

    id: str
    title: str
    blocks: list[str]


@dataclass
class _Section:
    id: str = ""
    searched: bool = True
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def entries(page: str, title: str) -> list[Entry]:
    """The parts of a page, given its article: first the page itself, then one for each heading with an id.

    The page is called as its first ``h1`` says, or ``title``. A heading inside a box
    heads what follows it there; behind the box goes on what stood before.
    """
    tree = LexborHTMLParser(page)
    for element in tree.css(NOT_SEARCHED):
        element.decompose()
    whole = section = _Section()
    sections = [whole]
    before: dict[int, _Section] = {}
    said = section.text
    for node, begins in _edges(tree.body) if tree.body else ():
        tag = node.tag or ""
        if not begins and node.mem_id in before:
            section = before.pop(node.mem_id)
            said = section.text
        if tag == "-text":
            said.append(_SPACE.sub(" ", node.text_content or "") if begins else "")
        elif tag in HEADINGS and (id := node.attributes.get("id")):
            if not begins:
                said = section.text
                continue
            if node.parent:
                before.setdefault(node.parent.mem_id, section)
            if tag == "h1" and not whole.title:
                if LEFT_OUT in node.attributes:
                    return []
                section = whole
            else:
                section = _Section(id, LEFT_OUT not in node.attributes)
                sections.append(section)
            said = section.title
        elif tag in BLOCKS:
            said.append("\n")
        elif tag not in INLINE:
            said.append(" ")
        elif APART in (node.attributes.get("class") or ""):
            said.append(_EDGE)
    return [
        Entry(one.id, " ".join(_blocks(one.title)) or title, _blocks(one.text))
        for one in sections
        if one.searched
    ]


def _blocks(said: list[str]) -> list[str]:
    text = _JOINT.sub(" ", "".join(said)).replace(_EDGE, "")
    return [" ".join(block.split()) for block in text.split("\n") if block.strip()]


def _edges(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Where each node begins (true) and ends, in the order of the page."""
    ahead = [(root, True)]
    while ahead:
        node, begins = ahead.pop()
        yield node, begins
        if begins:
            ahead.append((node, False))
            ahead.extend((inner, True) for inner in reversed(list(node.iter(include_text=True))))
