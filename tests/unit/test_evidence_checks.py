"""Rules about job ads and claims, on guides of a few records."""

from __future__ import annotations

import pytest

from generator.checks import RULES, claims, evidence
from generator.checks.rule import Rule
from generator.read.guide import Guide, resolve
from generator.read.load import Loaded
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
  - {role: baker, title_group: Baker, count: 200}
terms:
  - term: dough
    skill: kneading
    shares:
      - {role: baker, percent: %s}
  - term: hands
    skill: kneading
    shares:
      - {role: baker, percent: %s}
  - term: cakes
    shares:
      - {role: baker, percent: %s}
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
    level: str = "proficient", dough: str = "50", hands: str = "5", cakes: str = "5", accepted: str = ""
) -> Guide:
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
    guide = bakery(level, dough="9.9")
    assert found(evidence.rarely_asked_skill, guide) == [
        (13, f"'kneading' is asked for at '{level}', but only 9.9% of 200 ads name 'dough'")
    ]
    finding = next(evidence.rarely_asked_skill.find(guide))
    assert finding.where.file == "data/roles/baker.yml"
    assert "data/skill-evidence/ads.yml" in finding.hint


def test_the_most_frequent_term_of_a_skill_counts() -> None:
    assert found(evidence.rarely_asked_skill, bakery(dough="2", hands="10")) == []
    assert "'hands'" in found(evidence.rarely_asked_skill, bakery(dough="2", hands="3"))[0][1]


def test_a_skill_that_only_helps_may_be_rare() -> None:
    assert found(evidence.rarely_asked_skill, bakery("working", dough="1", hands="1")) == []


def test_a_common_term_without_a_skill_is_reported() -> None:
    assert found(evidence.commonly_asked_term, bakery(cakes="20")) == [
        (19, "20% of 200 ads name 'cakes', but 'baker' has no such skill")
    ]
    assert found(evidence.commonly_asked_term, bakery(cakes="19.9")) == []


def test_a_common_term_of_a_skill_that_the_role_lacks_is_reported() -> None:
    guide = guide_of(
        proficiencies=PROFICIENCIES,
        roles__baker=ROLE.replace("kneading", "icing") % "working",
        skill_x_evidence__ads=ADS % ("50", "5", "5", ""),
    )
    assert [message for _, message in found(evidence.commonly_asked_term, guide)] == [
        "50% of 200 ads name 'dough', but 'baker' has no such skill"
    ]


def test_what_is_accepted_is_not_reported() -> None:
    assert found(evidence.rarely_asked_skill, bakery(dough="9", accepted="dough")) == []
    assert found(evidence.commonly_asked_term, bakery(cakes="30", accepted="cakes")) == []
    for guide in (bakery(dough="9", accepted="dough"), bakery(cakes="30", accepted="cakes")):
        assert found(evidence.needless_acceptance, guide) == []


def test_an_acceptance_that_silences_nothing_is_reported() -> None:
    assert found(evidence.needless_acceptance, bakery(accepted="dough")) == [
        (23, "'baker' does not differ from the ads in 'dough'")
    ]
    finding = next(evidence.needless_acceptance.find(bakery(accepted="cake")))
    assert (finding.message, finding.hint) == ("no term is called 'cake'", "did you mean 'cakes'?")


def test_shares_fit_their_groups() -> None:
    text = ADS % ("50", "5", "5", "")
    assert found(evidence.incomplete_shares, bakery()) == []
    foreign = text.replace("- {role: baker, percent: 5}", "- {role: miller, percent: 5}", 1)
    assert found(evidence.incomplete_shares, guide_of(skill_x_evidence__ads=foreign)) == [
        (15, "'hands' has shares for: miller")
    ]
    twice = text.replace("term: hands", "term: dough")
    assert found(evidence.incomplete_shares, guide_of(skill_x_evidence__ads=twice)) == [
        (15, "'dough' is listed twice")
    ]
    groups = text.replace("groups:\n", "groups:\n  - {role: baker, title_group: Bakers, count: 9}\n")
    assert found(evidence.incomplete_shares, guide_of(skill_x_evidence__ads=groups)) == [
        (10, "'baker' already has a group")
    ]


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


@pytest.mark.parametrize("verdict", ["supported", "mixed", "contradicted"])
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
