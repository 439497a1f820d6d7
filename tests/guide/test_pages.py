"""Files and pages of this guide, as the people who write them have agreed."""

from __future__ import annotations

from tests.conftest import ROOT
from tests.pages import Pages

SHORTEST_DESCRIPTION = 40
"""In characters: shorter ones tell a reader of search results too little."""


def test_editors_are_told_the_schema_of_every_file_that_people_write() -> None:
    for path in sorted((ROOT / "data").rglob("*.yml")):
        first = path.read_text("utf-8").partition("\n")[0]
        if "guide import" not in first:
            assert first.startswith("# yaml-language-server: $schema="), path
            assert (path.parent / first.partition("=")[2]).is_file(), path


def test_descriptions_say_enough(pages: Pages) -> None:
    for page in pages.values():
        node = page.tree.css_first('meta[name="description"]')
        assert node is not None and len(node.attributes["content"] or "") >= SHORTEST_DESCRIPTION, (
            page.address
        )


def test_the_main_comparison_is_there(pages: Pages) -> None:
    assert "compare/ai-engineer-vs-ml-engineer" in pages
    assert {f"job-descriptions/{role}-engineer-senior" for role in ("ai", "ml")} <= pages.keys()
