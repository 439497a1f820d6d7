"""No figure without a source, and the same figures in the files to download."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborNode

from generator.derive.open_data import DATA_FOLDER, PUBLISHED, VERSION
from generator.schema.json_schema import json_schema
from generator.schema.kinds import BY_NAME, Storage
from tests.pages import BuiltPage, Pages, target_of

MONEY = re.compile(r"[$€£]\s?\d|\bn = \d|\d+\s?%")
SHOWN_WITH_FIGURES = ("salaries", "compare/", "roles/", "skills/", "evidence", "job-descriptions/")
FEW = 20
"""From so many postings on, pay is shown."""


def cites_a_source(page: BuiltPage, node: LexborNode) -> bool:
    """Whether a block or the figure whose caption names it leads to a source."""
    names = (node.attributes.get("aria-labelledby") or "").split()
    figures = [one for id in names for one in page.tree.css(f"figure:has(#{id})")]
    links = [link for part in (node, *figures) for link in part.css("a")]
    return any("sources/#" in target_of(link) for link in links)


def blocks_with_figures(page: BuiltPage) -> list[LexborNode]:
    """Tables and claims of a page in which money, counts or percentages stand."""
    nodes = page.tree.css("article table, article .guide-claim, article .guide-cost")
    return [node for node in nodes if MONEY.search(node.text())]


def test_every_table_with_figures_names_its_source(pages: Pages) -> None:
    seen = 0
    for page in pages.values():
        if not page.address.startswith(SHOWN_WITH_FIGURES):
            continue
        for node in blocks_with_figures(page):
            seen += 1
            has_source = cites_a_source(page, node)
            # a claim that nobody supports with evidence is marked as such
            unsourced = "guide-claim" in (node.attributes.get("class") or "") and bool(
                node.css_first(".guide-verdict--unsourced")
            )
            assert has_source or unsourced, f"{page.address}: {node.text()[:200]}"
    assert seen


def test_every_share_beside_a_skill_is_explained_on_its_page(pages: Pages) -> None:
    for page in pages.values():
        if page.tree.css_first(".guide-needs__ads"):
            notes = [node for node in page.tree.css("p.guide-tools") if "ads that mention" in node.text()]
            assert notes and all(cites_a_source(page, note) for note in notes), page.address


def test_pay_sentences_stand_beside_their_table(pages: Pages) -> None:
    for page in pages.values():
        sentences = page.tree.css(".guide-gap__sentence")
        tables = page.tree.css(".guide-gap")
        # Where all pairs stand, each links to its table.
        assert bool(sentences) == bool(tables) or page.address == "salaries", page.address
        for table in tables:
            assert cites_a_source(page, table)
            assert any("how-we-know" in target_of(link) for link in table.css("a")) or page.address == (
                "evidence/how-we-know"
            )


def test_no_cell_of_few_postings_shows_pay(pages: Pages) -> None:
    for page in pages.values():
        for cell in page.tree.css(".guide-pay__cell"):
            count = re.search(r"n = ([\d,]+)", cell.text())
            if count and int(count[1].replace(",", "")) < FEW:
                assert not MONEY.search(cell.text().replace(count[0], "")), page.address


def test_the_download_of_all_holds_those_of_each_kind(built_site: Path) -> None:
    everything = json.loads((built_site / DATA_FOLDER / "data.json").read_text("utf-8"))
    assert everything["version"] == VERSION
    for kind in PUBLISHED:
        one = json.loads((built_site / DATA_FOLDER / f"{kind}.json").read_text("utf-8"))
        assert one == {"version": VERSION, "kind": kind, "records": everything[kind]}


def test_every_row_of_pay_says_where_it_is_from(built_site: Path) -> None:
    rows = list(csv.DictReader(io.StringIO((built_site / DATA_FOLDER / "pay.csv").read_text("utf-8"))))
    assert rows
    for row in rows:
        assert row["sources"] and row["period"] and row["market"] and row["basis"]
        assert row["low"] or int(row["count"]) < FEW


@pytest.mark.parametrize("name", PUBLISHED)
def test_downloads_are_valid_by_the_schema_of_their_kind(built_site: Path, name: str) -> None:
    records = json.loads((built_site / DATA_FOLDER / "data.json").read_text("utf-8"))[name]
    kind = BY_NAME[name]
    schema = Draft202012Validator(json_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert records or kind.optional
    for one in [records] if kind.storage is Storage.MAPPING else records.values():
        assert [error.message for error in schema.iter_errors(one)] == []


def holds_records(download: Path) -> bool:
    text = download.read_text("utf-8")
    if download.suffix == ".csv":
        return len(text.splitlines()) > 1
    return download.name == "data.json" or bool(json.loads(text)["records"])


def test_downloads_are_linked(pages: Pages, built_site: Path) -> None:
    links = {target_of(link) for link in pages["evidence/data"].tree.css("a[download]:not(.md-icon)")}
    files = [path for path in (built_site / DATA_FOLDER).iterdir() if path.suffix in {".json", ".csv"}]
    assert links == {path.name for path in files if holds_records(path)}


def test_every_column_is_explained(pages: Pages) -> None:
    for node in pages["evidence/data"].tree.css("dl.guide-facts > div"):
        meaning = node.css_first("dd")
        assert meaning is not None and meaning.text().strip(), node.text()
