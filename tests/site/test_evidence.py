"""No figure without a source: what pages show of pay and ads can be traced from where it stands."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborNode

from generator.build import prepare
from generator.derive.open_data import DATA_FOLDER, PUBLISHED, VERSION
from generator.disk.project import Project
from generator.schema.json_schema import json_schema
from generator.schema.kinds import BY_NAME, Storage
from tests.conftest import ROOT
from tests.site.conftest import BuiltPage, target_of

Pages = dict[str, BuiltPage]

MONEY = re.compile(r"[$€£]\s?\d|\bn = \d|\d+\s?%")
SHOWN_WITH_FIGURES = ("salaries", "compare/", "roles/", "skills/", "evidence", "job-descriptions/")


def cites_a_source(node: LexborNode) -> bool:
    return any("sources/#" in target_of(link) for link in node.css("a"))


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
            has_source = cites_a_source(node)
            # a claim that nobody supports with evidence is marked as such
            unsourced = "guide-claim" in (node.attributes.get("class") or "") and bool(
                node.css_first(".guide-verdict--unsourced")
            )
            assert has_source or unsourced, f"{page.address}: {node.text()[:200]}"
    assert seen > 60


def test_every_share_beside_a_skill_is_explained_on_its_page(pages: Pages) -> None:
    for page in pages.values():
        if page.tree.css_first(".guide-needs__ads"):
            notes = [node for node in page.tree.css("p.guide-tools") if "job ads" in node.text()]
            assert notes and all(cites_a_source(note) for note in notes), page.address


def test_pay_sentences_stand_beside_their_table(pages: Pages) -> None:
    for page in pages.values():
        sentences = page.tree.css(".guide-gap__sentence")
        tables = page.tree.css(".guide-gap")
        # Where all pairs stand, each links to its table.
        assert bool(sentences) == bool(tables) or page.address == "salaries", page.address
        for table in tables:
            assert cites_a_source(table)
            assert any("how-we-know" in target_of(link) for link in table.css("a")) or page.address == (
                "evidence/how-we-know"
            )


def test_counted_pay_shows_n_period_place_basis_source_and_licence(pages: Pages) -> None:
    caption = pages["salaries"].tree.css_first("[data-set=us-2025-postings] caption")
    assert caption is not None
    text = " ".join(caption.text().split())
    for part in ("2025 (January to July)", "United States", "Advertised base pay", "CC0 1.0", "foorilla"):
        assert part in text
    cells = [" ".join(cell.text().split()) for cell in pages["salaries"].tree.css("[data-set] td")]
    assert any("$150,000–$234,600" in cell and "n = 363" in cell and "$193,200" in cell for cell in cells)
    assert any("$165,750–$250,000" in cell and "n = 1,009" in cell for cell in cells)
    earlier = [cell.text().strip() for cell in pages["salaries/earlier"].tree.css("[data-set] td")]
    assert "too few to say (n = 5)" in earlier


def test_no_cell_of_few_postings_shows_pay(pages: Pages) -> None:
    for page in pages.values():
        for cell in page.tree.css(".guide-pay__cell"):
            count = re.search(r"n = ([\d,]+)", cell.text())
            if count and int(count[1].replace(",", "")) < 20:
                assert "$" not in cell.text(), page.address


@pytest.mark.parametrize(
    "text",
    ["higher by $14,250", "$5,775 to $25,000", "$18,125 (", "AI 41 : 59 ML", "do not settle which role"],
)
def test_the_question_who_is_paid_more_is_answered(pages: Pages, text: str) -> None:
    in_figures = ":" in text
    for address in ("salaries", "compare/ai-engineer-vs-ml-engineer", "evidence/how-we-know")[in_figures:]:
        article = pages[address].tree.css_first("article")
        assert article is not None
        assert text in " ".join(article.text().split()), address


def test_ranges_of_the_article_stand_beside_the_posted_ones(pages: Pages) -> None:
    rows = [
        " ".join(row.text().split()) for row in pages["salaries"].tree.css("#ranges ~ * .guide-ranges tr")
    ]
    assert any("AI engineer" in row and "Senior" in row and "33%" in row for row in rows)
    assert any("ML engineer" in row and "Junior" in row and "3%" in row for row in rows)


def test_all_claims_are_listed_with_a_verdict(pages: Pages) -> None:
    shown = pages["evidence"].tree.css(".guide-claim")
    ids = {node.attributes["id"] for node in shown}
    assert ids == {path.stem for path in (ROOT / "data/claims").glob("*.yml")}
    assert len(shown) >= 12
    for node in shown:
        assert len(node.css(".guide-verdict")) == 1


def test_relevant_claims_stand_on_role_and_pay_pages(pages: Pages) -> None:
    for address in ("salaries", "roles/ai-engineer", "roles/ml-engineer"):
        assert pages[address].tree.css(".guide-claims li"), address


def test_downloads_hold_what_the_pages_show(built_site: Path) -> None:
    folder = built_site / DATA_FOLDER
    everything = json.loads((folder / "data.json").read_text("utf-8"))
    assert everything["version"] == VERSION
    for kind in PUBLISHED:
        one = json.loads((folder / f"{kind}.json").read_text("utf-8"))
        assert one == {"version": VERSION, "kind": kind, "records": everything[kind]}
    rows = list(csv.DictReader(io.StringIO((folder / "pay.csv").read_text("utf-8"))))
    senior = [
        row
        for row in rows
        if (row["set"], row["role"], row["level"]) == ("us-2025-postings", "ai-engineer", "senior")
    ]
    assert [(row["count"], row["low"], row["mid"], row["high"]) for row in senior] == [
        ("363", "150000", "193200", "234600")
    ]
    for row in rows:
        assert row["sources"] and row["period"] and row["market"] and row["basis"]
        assert row["low"] or int(row["count"]) < 20
    gaps = list(csv.DictReader(io.StringIO((folder / "pay-gaps.csv").read_text("utf-8"))))
    assert {"14250", "18125"} <= {row["difference"] for row in gaps}


def test_each_comparison_of_pay_in_how_we_know_has_a_heading_of_its_own(pages: Pages) -> None:
    article = pages["evidence/how-we-know"].tree.css("article :is(h2, h3, .guide-gap__table)")
    tables = [place for place, node in enumerate(article) if node.tag == "table"]
    assert len(tables) > 5
    headings = [article[place - 1] for place in tables]
    assert all(node.tag == "h3" and " or " in node.text() for node in headings)
    assert len({node.text() for node in headings}) == len(headings)


@pytest.mark.parametrize("name", PUBLISHED)
def test_downloads_are_valid_by_the_schema_of_their_kind(built_site: Path, name: str) -> None:
    records = json.loads((built_site / DATA_FOLDER / "data.json").read_text("utf-8"))[name]
    kind = BY_NAME[name]
    schema = Draft202012Validator(json_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert records
    for one in records.values() if kind.storage is Storage.DATA_FOLDER else [records]:
        assert [error.message for error in schema.iter_errors(one)] == []


def test_downloads_are_linked(pages: Pages, built_site: Path) -> None:
    links = {target_of(link) for link in pages["evidence/data"].tree.css("a[download]:not(.md-icon)")}
    assert links == {
        path.name for path in (built_site / DATA_FOLDER).iterdir() if path.suffix in {".json", ".csv"}
    }


def test_every_column_is_explained(pages: Pages) -> None:
    for node in pages["evidence/data"].tree.css("dl.guide-facts > div"):
        meaning = node.css_first("dd")
        assert meaning is not None and meaning.text().strip(), node.text()


def test_the_static_cost_table_is_what_the_assumptions_give(pages: Pages) -> None:
    prepared = prepare(Project(ROOT))
    assert prepared.guide is not None
    values = {entry.part: float(entry.value) for entry in prepared.guide.cost_assumptions.values()}
    row = pages["salaries"].tree.css_first("tr[data-salary='193200']")
    assert row is not None
    employer = round(193200 * values["employer_share"] / 100)
    cell = row.css_first("[data-cost=employer]")
    assert cell is not None and cell.text() == f"${employer:,}"
