"""What renaming does to the addresses of pages, and the links that must follow."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.authoring.rename.edits import Edit
from generator.pages.page import Page
from generator.read.content import ContentFile
from generator.read.guide import Guide
from generator.render import render
from generator.report.diagnostics import Place

_LINK = re.compile(
    r"\]\(\s*<?([^)>\s]+)|^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$|(?:href|src)=[\"']([^\"']+)", re.MULTILINE
)
_ANCHOR = re.compile(r"\bid=\"([^\"]+)\"|\{: #([a-z0-9-]+)")


@dataclass(frozen=True)
class Addresses:
    """New addresses of pages by old ones; new anchors by the old address of their page and the old anchor."""

    pages: Mapping[str, str]
    anchors: Mapping[tuple[str, str], str]

    def renewed(self, address: str) -> str:
        """Return an address, with or without an anchor, as it is after renaming."""
        page, sign, anchor = address.partition("#")
        return self.pages.get(page, page) + sign + self.anchors.get((page, anchor), anchor)


def compare(before: tuple[Page, ...], after: tuple[Page, ...], old: str, new: str) -> Addresses:
    """Find which addresses and anchors change when ``old`` is renamed."""
    now = {page.address: page for page in after}
    pages: dict[str, str] = {}
    anchors: dict[tuple[str, str], str] = {}
    for page in before:
        address = page.address
        if address not in now:
            found = next((one for one in _variants(address, old, new) if one in now), None)
            if found is None:
                continue
            address = pages[page.address] = found
        if now[address] == page:  # which spares rendering it twice
            continue
        there = _anchors(now[address])
        for anchor in _anchors(page) - there:
            renewed = next((one for one in _variants(anchor, old, new) if one in there), None)
            if renewed is not None:
                anchors[page.address, anchor] = renewed
    return Addresses(pages, anchors)


def in_data(guide: Guide, addresses: Addresses) -> Iterator[Edit]:
    """Yield an edit for every address in the data that changes."""
    for place, address in guide.page_addresses:
        if (renewed := addresses.renewed(address)) != address:
            yield Edit(place, address, renewed)


def in_content(files: list[ContentFile], addresses: Addresses) -> Iterator[Edit]:
    """Yield an edit for every link in hand-written pages that changes."""
    for file in files:
        for number, line in enumerate(file.lines, start=1):
            for match in _LINK.finditer(line):
                group = match.lastindex or 0
                link = match[group]
                renewed = _renewed_link(file, link, addresses)
                if renewed != link:
                    yield Edit(Place(file.source, number, match.start(group) + 1), link, renewed)


def _renewed_link(file: ContentFile, link: str, addresses: Addresses) -> str:
    target, sign, anchor = link.partition("#")
    folder = posixpath.dirname(file.path)
    path = posixpath.normpath(posixpath.join(folder, target))
    if ":" in target or not path.endswith("index.md") or not target:
        return link
    page = path.removesuffix("index.md").rstrip("/")
    renewed = addresses.pages.get(page)
    if renewed is not None:
        target = posixpath.relpath(f"{renewed}/index.md", folder or ".")
    return target + sign + addresses.anchors.get((page, anchor), anchor)


def _anchors(page: Page) -> set[str]:
    return {one or other for one, other in _ANCHOR.findall(render(page, ""))}


def _variants(text: str, old: str, new: str) -> Iterator[str]:
    """A text with an id replaced where no letter or digit is beside it: everywhere, or in some places."""
    spots = [match.start() for match in re.finditer(rf"(?<![a-z0-9]){re.escape(old)}(?![a-z0-9])", text)]
    for size in range(len(spots), 0, -1):
        for chosen in combinations(spots, size):
            changed = text
            for spot in reversed(chosen):
                changed = changed[:spot] + new + changed[spot + len(old) :]
            yield changed
