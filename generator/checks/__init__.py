"""Rules over the whole guide: one function per rule, whose docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks import decisions, job_descriptions, pay, roles, skills
from generator.checks.rule import Rule
from generator.diagnostics import Diagnostic
from generator.model import Guide

RULES: tuple[Rule, ...] = (
    *roles.RULES,
    *skills.RULES,
    *decisions.RULES,
    *pay.RULES,
    *job_descriptions.RULES,
)


def check(guide: Guide) -> Iterator[Diagnostic]:
    """Run every rule. Rules look at the records that could be read, so one broken file hides little."""
    for rule in RULES:
        yield from rule.run(guide)
