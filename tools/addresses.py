"""Addresses of the built site, relative to its root."""

import re
from collections.abc import Iterable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

NOT_FOUND = "404.html"
EDIT = re.compile(r"/data/(?P<folder>[\w-]+/)?[\w-]+\.yml$")


def every_page(site: Path) -> list[str]:
    """Every page but the redirects at former addresses.

    The page that says "not found" comes first: no link leads to it, so it has to be opened.
    """
    found = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")) if not _moved(path)]
    return in_order(address.removesuffix("index.html") for address in found)


def _moved(page: Path) -> bool:
    return LexborHTMLParser(page.read_bytes()).css_matches('meta[name="robots"][content="noindex"]')


def one_of_each_kind(site: Path) -> list[str]:
    """The longest page of each kind.

    Pages are of a kind when they stand as deep in the same section, made from records of the same folder.
    """
    kinds: dict[tuple[str, int, str], str] = {}
    for address in sorted(every_page(site), key=lambda address: file_of(site, address).stat().st_size):
        edit = LexborHTMLParser(file_of(site, address).read_bytes()).css_first("a[rel=edit]")
        source = EDIT.search((edit and edit.attributes["href"]) or "")
        made_from = (source["folder"] or address) if source else ""
        kinds[address.partition("/")[0], address.count("/"), made_from] = address
    return in_order(kinds.values())


def in_order(addresses: Iterable[str]) -> list[str]:
    """Sorted, with the page that no link leads to first."""
    return sorted(addresses, key=lambda address: (address != NOT_FOUND, address))


def file_of(site: Path, address: str) -> Path:
    """The file of a page."""
    return site / address / ("" if address == NOT_FOUND else "index.html")
