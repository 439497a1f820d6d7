"""Pages of a built site, taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class BuiltPage:
    """A page of the built site."""

    address: str
    html: str
    tree: LexborHTMLParser

    def title(self) -> str:
        node = self.tree.css_first("title")
        assert node is not None
        return node.text()

    def article(self) -> str:
        """The words of the main text."""
        node = self.tree.css_first("article")
        assert node is not None, self.address
        return words_of(node)


Pages = dict[str, BuiltPage]
"""Pages by address."""


def read_pages(site: Path) -> Pages:
    """Every page by address. The 404 page and the redirects at former addresses are left out."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        address = path.parent.relative_to(site).as_posix().removeprefix(".")
        html = path.read_text("utf-8")
        tree = LexborHTMLParser(html)
        if not tree.css_matches('meta[name="robots"][content="noindex"]'):
            found[address] = BuiltPage(address, html, tree)
    return found


def target_of(node: LexborNode) -> str:
    """Where a node leads or what it loads; Lexbor renames the links of a drawing."""
    values = node.attributes
    return values.get("href") or values.get("xlink:href") or values.get("src") or ""


def words_of(node: LexborNode) -> str:
    """The text of a node, with one space between words."""
    return " ".join(node.text().split())
