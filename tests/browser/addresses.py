"""Addresses of the built site, relative to its root."""

from collections.abc import Iterable
from pathlib import Path

NOT_FOUND = "404.html"


def every_page(site: Path) -> list[str]:
    """The page that says "not found" comes first: no link leads to it, so it has to be opened."""
    found = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    return in_order(address.removesuffix("index.html") for address in found)


def one_of_each_kind(site: Path) -> list[str]:
    """The longest page of each kind; pages are of a kind when they stand as deep in the same section."""
    kinds: dict[tuple[str, int], str] = {}
    for address in sorted(every_page(site), key=lambda address: _size(site, address)):
        kinds[address.partition("/")[0], address.count("/")] = address
    return in_order(kinds.values())


def in_order(addresses: Iterable[str]) -> list[str]:
    return sorted(addresses, key=lambda address: (address != NOT_FOUND, address))


def _size(site: Path, address: str) -> int:
    return (site / address / ("" if address == NOT_FOUND else "index.html")).stat().st_size
