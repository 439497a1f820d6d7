"""Rules about job ads and claims, on guides of a few records."""

from __future__ import annotations

import pytest

from generator.checks import RULES, claims, evidence
from generator.checks.rule import Rule
from generator.read.guide import Guide
from generator.read.load import Loaded
from generator.read.resolve import resolve
from generator.read.validate import validate_documents
from generator.read.yaml_source import parse
from generator.report.diagnostics import Severity
from generator.schema.kinds import BY_NAME

PROFICIENCIES = """
expert: {name: Expert, meaning: m, strength: 4}
proficient: {name: Proficient, meaning: m, strength: 3}
working: {name: Working, meaning: m, strength: 2}
"""
ROLE = """
name: Baker
short_name: B
position: 1
scope: bakes
summary: s
trade_off: t
titles: [Baker]
hire_when: [h]
avoid_when: [a]
criteria: {}
skills:
  - skill: kneading
    proficiency: %s
    why: w
first_90_days:
  - {by: Day 30, what: w}
success_measures: [m]
sources: [s]
reviewed: 2026-11-22
"""
ADS = """
title: Ads
period: May 2026
place: Anywhere
total: 300
method: m
bias: b
groups:
  - {id: bakers, name: Baker, role: baker, count: 200}
terms:
  - term: dough
    skill: kneading
    named: {bakers: %s}
  - term: hands
    skill: kneading
    named: {bakers: %s}
  - term: cakes
    named: {bakers: %s}
%s
as_of: 2026-05-31
sources: [s]
reviewed: 2026-11-22
"""
ACCEPTED = "accepted:\n  - {role: baker, term: %s, reason: r}"


def guide_of(**files: str) -> Guide:
    """A guide of these files: ``roles__baker`` is data/roles/baker.yml."""
    loaded = []
    for name, text in files.items():
        kind, _, stem = name.replace("_x_", "-").partition("__")
        document, problems = parse(f"data/{kind}/{stem or kind}.yml", text)
        assert not problems
        loaded.append(Loaded(BY_NAME[kind], stem or kind, document, True))
    entries, misshapen = validate_documents(loaded)
    assert not misshapen
    return resolve(entries)[0]


def bakery(
    level: str = "proficient", dough: int = 100, hands: int = 10, cakes: int = 10, accepted: str = ""
) -> Guide:
    """A guide with one role. ``dough``, ``hands`` and ``cakes`` of its 200 ads name these terms."""
    return guide_of(
        proficiencies=PROFICIENCIES,
        roles__baker=ROLE % level,
        skill_x_evidence__ads=ADS % (dough, hands, cakes, ACCEPTED % accepted if accepted else ""),
    )


def found(rule: Rule, guide: Guide) -> list[tuple[int, str]]:
    """Line and message of each finding."""
    return [(finding.where.line, finding.message) for finding in rule.find(guide)]


@pytest.mark.parametrize("level", ["expert", "proficient"])
def test_a_needed_skill_that_few_ads_name_is_reported(level: str) -> None:
    guide = bakery(level, dough=9, hands=8)
    assert found(evidence.rarely_asked_skill, guide) == [
        (13, f"'kneading' is asked for at '{level}', but only 4.5% of 200 ads name 'dough'")
    ]
    finding = next(evidence.rarely_asked_skill.find(guide))
    assert finding.where.file == "data/roles/baker.yml"
    assert "data/skill-evidence/ads.yml" in finding.hint


def test_the_most_frequent_term_of_a_skill_counts() -> None:
    assert found(evidence.rarely_asked_skill, bakery(dough=2, hands=20)) == []
    assert "'hands'" in found(evidence.rarely_asked_skill, bakery(dough=2, hands=6))[0][1]


def test_what_may_be_chance_is_not_reported() -> None:
    assert found(evidence.rarely_asked_skill, bakery(dough=15, hands=0)) == []  # 7.5%, up to 12%
    assert found(evidence.skill_the_guide_lacks, bakery(cakes=45)) == []  # 22.5%, from 17% on


def test_a_skill_that_only_helps_may_be_rare() -> None:
    assert found(evidence.rarely_asked_skill, bakery("working", dough=1, hands=1)) == []


def test_a_common_term_without_a_skill_is_reported() -> None:
    assert found(evidence.skill_the_guide_lacks, bakery(cakes=60)) == [
        (17, "30.0% of 200 ads for 'baker' name 'cakes', and no skill covers it")
    ]


def test_a_topic_needs_no_skill() -> None:
    topic = (ADS % (100, 10, 60, "")).replace("term: cakes", "term: cakes\n    topic: yes")
    guide = guide_of(roles__baker=ROLE % "working", skill_x_evidence__ads=topic)
    assert found(evidence.skill_the_guide_lacks, guide) == []


def test_what_is_accepted_is_not_reported() -> None:
    guide = bakery(dough=5, hands=5, accepted="dough")
    assert found(evidence.rarely_asked_skill, guide) == []
    assert found(evidence.needless_acceptance, guide) == []


def test_an_acceptance_that_silences_nothing_is_reported() -> None:
    assert found(evidence.needless_acceptance, bakery(accepted="dough")) == [
        (20, "'baker' does not differ from the ads in 'dough'")
    ]
    finding = next(evidence.needless_acceptance.find(bakery(accepted="cake")))
    assert (finding.message, finding.hint) == ("no term is called 'cake'", "did you mean 'cakes'?")


CLAIM = """
claim: c
made_by: s
where: w
topic: pay
verdict: %s
finding: f
%s
checked: 2026-11-22
"""


@pytest.mark.parametrize("verdict", ["supported", "mixed", "contradicted", "can't tell"])
def test_a_verdict_needs_evidence(verdict: str) -> None:
    guide = guide_of(claims__bread=CLAIM % (verdict, ""))
    assert found(claims.verdict_without_evidence, guide) == [(6, f"'{verdict}' has no evidence")]
    based = guide_of(claims__bread=CLAIM % (verdict, "evidence:\n  - {text: t, source: s}"))
    assert found(claims.verdict_without_evidence, based) == []


def test_a_claim_without_evidence_is_unsourced() -> None:
    assert found(claims.verdict_without_evidence, guide_of(claims__bread=CLAIM % ("unsourced", ""))) == []


def test_only_what_would_mislead_is_an_error() -> None:
    rules = [rule for rule in RULES if rule.code.startswith(("EVID", "CLAIM"))]
    assert {rule.code for rule in rules if rule.severity is Severity.ERROR} == {"EVID004", "CLAIM001"}
