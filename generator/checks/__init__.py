"""Rules over the whole guide: one function per rule, whose docstring is the rule."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks import claims, decisions, evidence, freshness, job_descriptions, pay, roles, skills
from generator.checks.rule import DatedRule, Rule
from generator.diagnostics import Diagnostic
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

    Without a day, nothing is said of what has grown old.
    """
    for rule in RULES:
        yield from rule.run(guide)
    if today is not None:
        for dated in DATED_RULES:
            yield from dated.on(today).run(guide)
