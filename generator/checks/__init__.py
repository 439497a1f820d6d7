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
    interview_kits,
    job_descriptions,
    pay,
    pay_rules,
    roles,
    search,
    skills,
    texts,
    wording,
)
from generator.checks.rule import DatedRule, Rule
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Severity

_MODULES = (
    roles, skills, decisions, pay, job_descriptions, interview_kits, evidence, claims, texts, former_ids,
    pay_rules, wording, search,
)  # fmt: skip
RULES = tuple(value for module in _MODULES for value in vars(module).values() if isinstance(value, Rule))
DATED_RULES = tuple(value for value in vars(freshness).values() if isinstance(value, DatedRule))


def check(guide: Guide, today: datetime.date | None = None) -> Iterator[Diagnostic]:
    """Run every rule over the records that could be read.

    Warnings are about what is missing or unused, so they wait until every record can be read. Rules about
    age only run if ``today`` is given.
    """
    rules = (*RULES, *(() if today is None else (rule.on(today) for rule in DATED_RULES)))
    for rule in rules:
        if rule.severity is Severity.ERROR:
            yield from rule.run(guide)
    if guide.complete:
        run = tuple(rule for rule in rules if rule.severity is Severity.WARNING)
        found = [problem for rule in run for problem in rule.run(guide)]
        known = {rule.code: rule.severity for rule in (*RULES, *DATED_RULES)}
        yield from exceptions.sift(guide, found, known, {rule.code for rule in run})
