"""The page about accessibility promises what holds."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.browser import test_tour
from tests.browser.probes import AXE_TAGS
from tests.conftest import ROOT
from tests.pages import Pages, target_of

STATEMENT = (ROOT / "content/accessibility.md").read_text("utf-8")


def test_the_statement_is_linked_from_every_page(built_site: Path, pages: Pages) -> None:
    for address in pages:
        path = built_site / address / "index.html"
        links = LexborHTMLParser(path.read_bytes()).css("footer .md-copyright a")
        (statement,) = (target_of(link) for link in links if link.text() == "Accessibility")
        where = r"\./" if path.parent.name == "accessibility" else r"[./]*accessibility/"
        assert re.fullmatch(where, statement), path


def test_the_statement_says_what_holds(pages: Pages) -> None:
    front = yaml.safe_load(STATEMENT.split("---")[1])
    walk = (ROOT / "docs/accessibility.md").read_text("utf-8")
    day = f"{front['reviewed']:%B} {front['reviewed'].day}, {front['reviewed'].year}"
    assert f"On {day}" in STATEMENT and day in walk
    assert "WCAG) 2.2, level AA" in STATEMENT
    for part in ("No screen reader was used", "no person with a disability took part"):
        assert part in walk
    assert "We haven't used a screen reader or voice control, and nobody with a disability" in STATEMENT
    assert {"wcag22aa", "best-practice"} <= set(AXE_TAGS)
    assert {(look.WIDTH, look.SCHEME) for look in test_tour.LOOKS} == {
        *product((390, 1280), ("light", "dark"))
    }
    for page in pages.values():
        edit = page.tree.css_first("a[rel=edit]")
        assert edit is not None and (edit.attributes["aria-label"] or "").startswith("Edit this page")
