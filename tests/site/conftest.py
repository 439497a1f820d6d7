"""The pages of the built site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
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


def target_of(node: LexborNode) -> str:
    """Where a node leads or what it loads; Lexbor renames the links of a drawing."""
    values = node.attributes
    return values.get("href") or values.get("xlink:href") or values.get("src") or ""


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, BuiltPage]:
    """Every page by address, the 404 page left out."""
    found = {}
    for path in sorted(built_site.rglob("index.html")):
        address = path.parent.relative_to(built_site).as_posix().removeprefix(".")
        html = path.read_text("utf-8")
        found[address] = BuiltPage(address, html, LexborHTMLParser(html))
    return found
