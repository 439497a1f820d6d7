"""The records of this guide agree: claims with job ads and pay, pay with the file it was computed from."""

from __future__ import annotations

import re

import pytest

from generator.authoring.imports.saving import was_made_by
from generator.authoring.imports.yaml_text import yaml_text
from generator.checks import check
from generator.derive.ads import ad_shares, distinguishing_terms, shares
from generator.derive.rounding import round_to
from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(Project(ROOT))[0]


def test_no_acceptance_is_needless(guide: Guide) -> None:
    """Skills that the counts show and a role lacks are warnings, which content may leave open."""
    found = [problem.code for problem in check(guide)]
    assert not [code for code in found if code.startswith(("EVID003", "EVID004", "CLAIM"))]


CLAIMED_ABOUT = {"ai-engineer", "ml-engineer"}
"""The two roles that the checked claims are about."""


def test_figures_of_claims_are_those_of_the_ads(guide: Guide) -> None:
    (source,) = guide.skill_evidence["ads-2026"].sources
    counted: dict[str, list[int]] = {}
    sizes = set()
    for share in shares(guide):
        if share.group.role in CLAIMED_ABOUT:
            counted.setdefault(share.term, []).append(round(share.percent))
            sizes.add(str(share.count))
    seen = 0
    for id, claim in guide.claims.items():
        for entry in claim.evidence:
            if entry.source != source:
                continue
            assert sizes <= set(re.findall(r"\d+", entry.text)), id
            # 'Docker: 18% of AI and 31% of ML engineer ads; Kubernetes: 17% and 27% (…)'
            for part in entry.text.partition(" (")[0].split("; "):
                term, _, figures = part.partition(": ")
                assert sorted(map(int, re.findall(r"(\d+)%", figures))) == sorted(counted[term]), (id, term)
                seen += 1
    assert seen > 30


def amounts(text: str) -> set[int]:
    """Sums of money, such as $207,450."""
    return {int(amount.replace(",", "")) for amount in re.findall(r"\$(\d[\d,]*\d)", text)}


def test_pay_in_claims_is_the_pay_on_the_page_they_name(guide: Guide) -> None:
    known = set()
    for salary in guide.salaries.values():
        for entry in salary.observations:
            known |= {entry.low, entry.mid, entry.high}
    for record in guide.pay_gaps.values():
        for gap in record.gaps:
            for figures in (gap.raw, gap.collapsed):
                known |= {abs(value) for value in figures.model_dump().values() if isinstance(value, int)}
    for wages in guide.wages.values():
        known |= {value for name, value in wages.places[0] if name in ("p25", "p50", "p75", "p90")}
    # Claims round as pages do: to thousands, or to five thousands from few postings.
    known = {round_to(value, step) for value in known if value is not None for step in (1_000, 5_000)}
    claimed = {
        (id, amount)
        for id, claim in guide.claims.items()
        for entry in claim.evidence
        if entry.page is not None
        for amount in amounts(entry.text)
    }
    assert {amount for id, amount in claimed if id == "senior-ml-engineers-are-paid-more"} >= {
        193_000,
        207_000,
    }
    assert {(id, amount) for id, amount in claimed if amount not in known} == set()


def test_a_supported_range_holds_half_of_the_postings(guide: Guide) -> None:
    """Nor is one contradicted, or 'mixed' without need: the yardstick on the page of claims decides."""
    checks = guide.pay_gaps["us-2025-postings"].range_checks
    judged = {"mid": "mid-level-pay-ranges", "senior": "senior-pay-ranges"}
    for level, claim in judged.items():
        inside = [check.inside for check in checks if check.level == level and check.role in CLAIMED_ABOUT]
        assert len(inside) == 2
        assert (guide.claims[claim].verdict == "supported") == (min(inside) >= 0.5), claim


def test_what_sets_ml_ads_apart_leads_by_ratio_only(guide: Guide) -> None:
    """By a term that at least five ads of both roles name; else a ratio is chance."""
    named = {(one.term, one.group.role): one for one in shares(guide) if one.group.role in CLAIMED_ABOUT}
    pairs = {
        term: (named[term, "ml-engineer"], named[term, "ai-engineer"])
        for term, role in named
        if role == "ml-engineer" and min(named[term, each].named for each in CLAIMED_ABOUT) >= 5
    }
    assert max(pairs, key=lambda term: pairs[term][0].percent / pairs[term][1].percent) == "Kubeflow"
    assert max(pairs, key=lambda term: pairs[term][0].percent - pairs[term][1].percent) != "Kubeflow"
    assert guide.claims["mlops-tooling-is-the-key-differentiator"].verdict == "mixed"


def test_ads_give_the_largest_share_of_a_skill(guide: Guide) -> None:
    shares = {share.group.role: share for share in ad_shares(guide, "cloud-platforms")}
    assert shares["ai-engineer"].term == "AWS, Azure or Google Cloud"
    assert shares["ml-engineer"].named > shares["ml-engineer"].count / 2


def test_terms_that_tell_two_roles_apart(guide: Guide) -> None:
    rows = distinguishing_terms(guide, "ai-engineer", "ml-engineer")
    differences = [other.percent - one.percent for _, one, other in rows]
    assert differences == sorted(differences)
    assert min(map(abs, differences)) >= 10
    assert {"AI agents", "PyTorch"} <= {term.term for term, _, _ in rows}


def test_no_one_has_edited_what_the_import_made(guide: Guide) -> None:
    made = [("salaries", id, salary) for id, salary in guide.salaries.items() if salary.computed_from]
    gaps = [("pay-gaps", id, gap) for id, gap in guide.pay_gaps.items()]
    assert made and gaps
    counts = [("skill-evidence", id, record) for id, record in guide.skill_evidence.items()]
    assert counts
    for _, id, evidence in counts:
        text = (ROOT / guide.file("skill-evidence", id)).read_text("utf-8")
        assert any(was_made_by(text, "ads", name) for name in guide.ad_imports), id
        assert text.split("\n", 4)[4] == yaml_text(evidence), f"{id}: run 'guide import ads' again"
    for kind, records, imports in (
        ("wages", guide.wages, guide.wage_imports),
        ("trends", guide.trends, guide.trend_imports),
    ):
        assert records
        for id, official in records.items():
            text = (ROOT / guide.file(kind, id)).read_text("utf-8")
            assert any(was_made_by(text, kind, name) for name in imports), id
            assert text.split("\n", 3)[3] == yaml_text(official), f"{id}: run 'guide import {kind}' again"
    for kind, id, record in [*made, *gaps]:
        text = (ROOT / guide.file(kind, id)).read_text("utf-8")
        assert any(was_made_by(text, "salaries", name) for name in guide.salary_imports), id
        assert text.split("\n", 3)[3] == yaml_text(record), f"{id}: run 'guide import salaries' again"
