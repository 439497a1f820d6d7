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
_MADE_BY_THEME = {"__skip"}


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
    """Links to nothing, each once, at the first page that has it. ``files`` are all files of the site."""
    there = {*files, *_MADE_LATER, *(f"{name.removesuffix('.html')}.md" for name in pages)}
    known = {name: set(page.anchors) for name, page in pages.items()}
    dead: dict[str, list[str]] = {}
    for name, page in pages.items():
        for link in page.links:
            path, _, fragment = link.partition("#")
            if path not in there or (
                fragment and path in known and fragment not in known[path] | _MADE_BY_THEME
            ):
                dead.setdefault(link, []).append(name)
    return [_problem(link, names, there, known) for link, names in dead.items()]


def _problem(
    link: str, names: list[str], there: Collection[str], known: Mapping[str, Collection[str]]
) -> Diagnostic:
    path, _, fragment = link.partition("#")
    on = f"on the page {names[0]}" + (f" and {len(names) - 1} more" if len(names) > 1 else "")
    if path not in there:
        hint = did_you_mean(path, there, "correct the link, or add what it leads to")
        return Diagnostic(
            Place(names[0]), DEAD_LINK, f"a link leads to '{path}', which isn't there ({on})", hint
        )
    near = closest(fragment, known[path])
    hint = f"did you mean '#{near}'?" if near else "correct the part after '#'"
    message = f"a link leads to '#{fragment}' on '{path}', where nothing has that id ({on})"
    return Diagnostic(Place(names[0]), DEAD_ANCHOR, message, hint)
