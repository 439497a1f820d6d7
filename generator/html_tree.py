"""HTML as a tree of the least that a reader of finished pages needs: names, attributes and texts."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
"""Elements that have no end."""


class Element:
    """An element with what stands in it, in order."""

    __slots__ = ("attributes", "children", "name", "parent")

    def __init__(self, name: str, attributes: dict[str, str | None], parent: Element | None) -> None:
        self.name, self.attributes, self.parent = name, attributes, parent
        self.children: list[Element | str] = []

    @property
    def classes(self) -> list[str]:
        """The element's classes."""
        return (self.attributes.get("class") or "").split()


def read(html: str, wanted: Callable[[Element], bool]) -> Element:
    """The tree of a piece of HTML, without elements that are not ``wanted`` and what is in them."""
    reader = _Reader(wanted)
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self, wanted: Callable[[Element], bool]) -> None:
        super().__init__()
        self.root = self._here = Element("", {}, None)
        self._wanted = wanted
        self._text: list[str] = []
        self._unwanted: list[str] = []
        """Names of open elements, from one that is not wanted inwards."""

    def flush(self) -> None:
        """Put the text that was read into the tree."""
        text = "".join(self._text)
        self._text.clear()
        if text:
            self._here.children.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unwanted:
            if tag not in EMPTY:
                self._unwanted.append(tag)
            return
        self.flush()
        element = Element(tag, dict(attrs), self._here)
        if not self._wanted(element):
            if tag not in EMPTY:
                self._unwanted.append(tag)
            return
        self._here.children.append(element)
        if tag not in EMPTY:
            self._here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._unwanted:
            if tag in self._unwanted:
                while self._unwanted.pop() != tag:
                    pass
            return
        self.flush()
        element: Element | None = self._here
        while element is not None and element.name != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self._here = element.parent

    def handle_data(self, data: str) -> None:
        if not self._unwanted:
            self._text.append(data)
