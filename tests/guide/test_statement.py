"""The page about accessibility promises what holds."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.conftest import ROOT
from tests.pages import Pages

STATEMENT = (ROOT / "content/accessibility.md").read_text("utf-8")


def test_the_statement_is_linked_from_every_page(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        foot = path.read_text("utf-8").partition('class="md-copyright"')[2].partition("</div>")[0]
        where = r"\./" if path.parent.name == "accessibility" else r"[./]*accessibility/"
        assert re.search(rf'href="{where}">Accessibility<', foot), path


def test_the_statement_says_what_holds(pages: Pages) -> None:
    front = yaml.safe_load(STATEMENT.split("---")[1])
    walk = (ROOT / "docs/accessibility.md").read_text("utf-8")
    day = f"{front['reviewed'].day} {front['reviewed']:%B %Y}"
    assert f"On {day}" in STATEMENT and day in walk
    assert "WCAG) 2.2, level AA" in STATEMENT
    for part in ("No screen reader was used", "no person with a disability took part"):
        assert part in walk
    assert "No screen reader was used, and nobody with a disability" in STATEMENT
    tests = (ROOT / "tests/browser/test_accessibility.py").read_text("utf-8")
    assert (
        "LOOKS = [(390," in tests and "(1280," in tests and "wcag22aa" in tests and "best-practice" in tests
    )
    for page in pages.values():
        edit = page.tree.css_first("a[rel=edit]")
        assert edit is not None and (edit.attributes["aria-label"] or "").startswith("Edit this page")
