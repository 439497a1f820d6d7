"""No address that was ever published dies: each stays or redirects, with the parts of its page.

Ids made of the words of a heading change with them, as titles do; those that a template gives stay.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

LINES = Path(__file__).with_name("addresses.txt").read_text("utf-8").splitlines()
"""Addresses of the first edition, November 2026, each with the ids on its page. Add to them; remove none."""


@pytest.fixture(scope="module")
def trees(built_site: Path) -> dict[str, LexborHTMLParser]:
    """Every page by its file, redirects included."""
    return {
        path.relative_to(built_site).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in built_site.rglob("*.html")
    }


def landing(trees: dict[str, LexborHTMLParser], address: str) -> LexborHTMLParser | None:
    """The page that a reader sees, having been redirected where a page has moved."""
    tree = trees.get(f"{address}index.html")
    moved = tree.css_first("link[rel=canonical]") if tree and not tree.css_matches("article") else None
    return trees.get(f"{moved.attributes['href']}".split("/", 3)[3] + "index.html") if moved else tree


def test_every_address_still_leads_somewhere(built_site: Path, trees: dict[str, LexborHTMLParser]) -> None:
    dead = []
    for line in LINES:
        address, *ids = line.split()
        if not address.endswith("/"):
            dead += [] if (built_site / address).is_file() else [address]
            continue
        tree = landing(trees, address.removeprefix("./"))
        if tree is None:
            dead.append(address)
            continue
        there = {f"#{node.attributes['id']}" for node in tree.css("[id]")}
        dead += [f"{address}{id}" for id in ids if id not in there]
    assert dead == []


def test_the_list_is_not_empty() -> None:
    assert len(LINES) > 300
    assert sum(line.count("#") for line in LINES) > 1000
