"""Every link of the finished site leads somewhere: to a file that is there, and to a heading on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from generator.finish.site_address import SiteAddress
from generator.finish.stylesheet import JOINED
from generator.report.diagnostics import Diagnostic, Place, closest, did_you_mean

if TYPE_CHECKING:
    from generator.finish.page import FinishedPage

_LINKS = "a[href], area[href], link[href], img[src], script[src], source[src]"
DEAD_LINK, DEAD_ANCHOR = "BUILD002", "BUILD003"
_MADE_LATER = {JOINED}


def targets(tree: LexborHTMLParser, address: SiteAddress) -> list[str]:
    """What a page links and loads on its own site: paths from the root, with the fragment if there is one."""
    values = {node.attributes.get("href") or node.attributes.get("src") or "" for node in tree.css(_LINKS)}
    found = set()
    for value in values:
        path = address.resolve(value)
        if path is not None:
            fragment = value.partition("#")[2]
            found.add(f"{path}#{fragment}" if fragment else path)
    return sorted(found)


def anchors(tree: LexborHTMLParser) -> list[str]:
    """What a link to the page may name behind a ``#``."""
    ids = {node.attributes.get("id") or "" for node in tree.css("[id]")}
    return sorted(ids | {node.attributes.get("name") or "" for node in tree.css("a[name]")})


def dead_links(pages: Mapping[str, FinishedPage], files: Collection[str]) -> list[Diagnostic]:
    """Links to nothing, by page. ``files`` are all files of the site, pages included."""
    there = {*files, *_MADE_LATER, *(f"{name.removesuffix('.html')}.md" for name in pages)}
    known = {name: set(page.anchors) for name, page in pages.items()}
    problems = []
    for name, page in pages.items():
        for link in page.links:
            path, _, fragment = link.partition("#")
            if path not in there:
                hint = did_you_mean(path, there, "correct the link, or add what it leads to")
                problems.append(
                    Diagnostic(Place(name), DEAD_LINK, f"a link leads to '{path}', which isn't there", hint)
                )
            elif fragment and path in known and fragment not in known[path] and fragment != "__skip":
                near = closest(fragment, known[path])
                hint = f"did you mean '#{near}'?" if near else "correct the part after '#'"
                message = f"a link leads to '#{fragment}' on '{path}', where nothing has that id"
                problems.append(Diagnostic(Place(name), DEAD_ANCHOR, message, hint))
    return problems
