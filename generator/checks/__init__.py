"""Rules over the whole guide: one function per rule, whose docstring is the rule."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks import claims, decisions, evidence, freshness, job_descriptions, pay, roles, skills
from generator.checks.rule import DatedRule, Rule
from generator.diagnostics import Diagnostic, Severity
from generator.model import Guide

RULES: tuple[Rule, ...] = (
    *roles.RULES,
    *skills.RULES,
    *decisions.RULES,
    *pay.RULES,
    *job_descriptions.RULES,
    *evidence.RULES,
    *claims.RULES,
)

DATED_RULES: tuple[DatedRule, ...] = freshness.RULES


def check(guide: Guide, today: datetime.date | None = None) -> Iterator[Diagnostic]:
    """Run every rule. Rules look at the records that could be read, so one broken file hides little.

    Warnings tell what is absent or unused, which nobody knows before every record can be read.
    Without a day, nothing is said of what has grown old.
    """
    dated = () if today is None else tuple(rule.on(today) for rule in DATED_RULES)
    for rule in (*RULES, *dated):
        if guide.complete or rule.severity is Severity.ERROR:
            yield from rule.run(guide)
