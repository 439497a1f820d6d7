"""Rules over the whole guide: one function per rule, whose docstring is the rule.

What belongs here compares records with each other and with the rules for good guides. What is wrong
in a single file is found in ``read/``. A new rule is a decorated function in the module of its subject,
with a case in ``tests/rules/``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks import (
    claims,
    decisions,
    evidence,
    exceptions,
    former_ids,
    freshness,
    home,
    interview_kits,
    interview_plans,
    job_descriptions,
    levels,
    lists,
    markets,
    pay,
    pay_plausible,
    pay_rules,
    phrases,
    placeholder_brackets,
    roles,
    search,
    skills,
    sources,
    style,
    texts,
    typing_slips,
    wages,
    wording,
)
from generator.checks.rule import Rule
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Severity

_MODULES = (
    roles, levels, skills, sources, decisions, pay, pay_plausible, wages, markets, job_descriptions,
    placeholder_brackets, interview_kits, interview_plans, evidence, claims, texts, typing_slips, lists,
    former_ids, pay_rules, wording, style, phrases, search, home, freshness,
)  # fmt: skip
RULES = tuple(value for module in _MODULES for value in vars(module).values() if isinstance(value, Rule))


def check(guide: Guide, today: datetime.date | None = None) -> Iterator[Diagnostic]:
    """Run every rule over the records that could be read.

    Warnings are about what is missing or unused, so they wait until every record can be read. Rules about
    age only run if ``today`` is given.
    """
    for rule in RULES:
        if rule.severity is Severity.ERROR:
            yield from rule.run(guide, today)
    if guide.complete:
        warnings = [rule for rule in RULES if rule.severity is not Severity.ERROR]
        found = [problem for rule in warnings for problem in rule.run(guide, today)]
        known = {rule.code: rule.severity for rule in RULES}
        run = {rule.code for rule in warnings if today or not rule.dated}
        yield from exceptions.sift(guide, found, known, run)
