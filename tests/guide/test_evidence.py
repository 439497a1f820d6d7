"""What this guide shows of pay and job ads."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from generator.derive.open_data import DATA_FOLDER
from generator.disk.project import Project
from generator.read import read_guide
from tests.conftest import ROOT
from tests.pages import Pages, target_of


def test_counted_pay_shows_n_period_place_basis_source_and_licence(pages: Pages) -> None:
    figure = pages["salaries"].tree.css_first("figure[data-set=us-2025-postings]")
    assert figure is not None
    text = " ".join(figure.text().split())
    for part in ("2025 (January to July)", "United States", "Base pay in job ads", "CC0 1.0", "foorilla"):
        assert part in text
    cells = [" ".join(cell.text().split()) for cell in pages["salaries"].tree.css("[data-set] td")]
    assert any("$150,000–$235,000" in cell and "n = 363" in cell and "$193,000" in cell for cell in cells)
    assert any("$166,000–$250,000" in cell and "n = 1,009" in cell for cell in cells)
    earlier = [cell.text().strip() for cell in pages["salaries/earlier"].tree.css("[data-set] td")]
    assert "Too few postings (n = 5)" in earlier


@pytest.mark.parametrize(
    "text",
    ["pay 7% more: $14,000", "$6,000 to $25,000", "$18,000 (", "AI 41 : 59 ML", "no clear difference"],
)
def test_the_question_who_is_paid_more_is_answered(pages: Pages, text: str) -> None:
    in_figures = ":" in text
    for address in ("salaries", "compare/ai-engineer-vs-ml-engineer", "evidence/how-we-know")[in_figures:]:
        article = pages[address].tree.css_first("article")
        assert article is not None
        assert text in " ".join(article.text().split()), address


def test_ranges_of_the_article_stand_beside_the_posted_ones(pages: Pages) -> None:
    rows = [" ".join(row.text().split()) for row in pages["salaries"].tree.css("#ranges .guide-ranges tr")]
    assert any("AI engineer" in row and "Senior" in row and "33%" in row for row in rows)
    assert any("ML engineer" in row and "Junior" in row and "3%" in row for row in rows)


def test_all_claims_are_listed_with_a_verdict(pages: Pages) -> None:
    article = pages["evidence"].tree
    shown = article.css(".guide-claim")
    for number, claim in enumerate(shown, start=1):
        (heading,) = claim.css("summary h3")
        assert f" {number}. " in heading.text()
        assert len(heading.css(".guide-verdict")) == 1
    ids = {node.attributes["id"] for node in shown}
    assert ids == {path.stem for path in (ROOT / "data/claims").glob("*.yml")}
    assert len(shown) >= 12


def test_the_wall_has_a_square_for_each_claim_of_a_verdict(pages: Pages) -> None:
    article = pages["evidence"].tree
    listed = Counter(node.text() for node in article.css(".guide-claim .guide-verdict"))
    rows = article.css(".guide-wall label:has(.guide-verdict)")
    names = [row.css(".guide-verdict")[0].text() for row in rows]
    assert {
        name: len(row.css(".guide-wall__squares > span")) for name, row in zip(names, rows, strict=True)
    } == listed
    (finding,) = article.css(".guide-finding")
    assert f"{listed['supported']} of {listed.total()} claims" in finding.text()


def test_relevant_claims_stand_on_role_and_pay_pages(pages: Pages) -> None:
    assert pages["salaries"].tree.css(".guide-claims li")
    for address in ("roles/ai-engineer", "roles/ml-engineer"):
        links = {target_of(link) for link in pages[address].tree.css("article a")}
        assert "../../evidence/" in links, address


def test_each_comparison_of_pay_in_how_we_know_has_a_heading_of_its_own(pages: Pages) -> None:
    article = pages["evidence/how-we-know"].tree.css("article :is(h2, h3, .guide-gap__table)")
    tables = [place for place, node in enumerate(article) if node.tag == "table"]
    assert len(tables) > 5
    headings = [article[place - 1] for place in tables]
    assert all(node.tag == "h3" and " or " in node.text() for node in headings)
    assert len({node.text() for node in headings}) == len(headings)


def test_downloads_hold_these_figures(built_site: Path) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO((built_site / DATA_FOLDER / name).read_text("utf-8"))))

    senior = [
        (row["count"], row["low"], row["mid"], row["high"])
        for row in rows("pay.csv")
        if (row["set"], row["role"], row["level"]) == ("us-2025-postings", "ai-engineer", "senior")
    ]
    assert senior == [("363", "150000", "193200", "234600")]
    assert {"14250", "18125"} <= {row["difference"] for row in rows("pay-gaps.csv")}


def test_the_static_cost_table_is_what_the_assumptions_give(pages: Pages) -> None:
    guide, _ = read_guide(Project(ROOT))
    values = {entry.part: float(entry.value) for entry in guide.cost_assumptions.values()}
    row = pages["time-and-cost"].tree.css_first("tr[data-low='150000'][data-high='234600']")
    assert row is not None
    low, high = (round(pay * values["employer_share"] / 100_000) for pay in (150_000, 234_600))
    cell = row.css_first("[data-cost=employer]")
    assert cell is not None and cell.text() == f"${low}k–${high}k"


def test_terms_that_tell_roles_apart_are_said_once(pages: Pages) -> None:
    told = pages["compare/ai-engineer-vs-ml-engineer"].tree.css("#ads ~ ul li")
    text = next(line.text() for line in told if line.text().startswith("ML engineer ads"))
    assert "PyTorch" in text and "TensorFlow" in text and " and " in text
    assert "PyTorch or TensorFlow" not in text
