"""Rules over the whole guide: one function per rule, whose docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks import decisions, job_descriptions, pay, roles, skills
from generator.checks.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.model import Guide

RULES: tuple[Rule, ...] = (
    *roles.RULES,
    *skills.RULES,
    *decisions.RULES,
    *pay.RULES,
    *job_descriptions.RULES,
)


def check(guide: Guide) -> Iterator[Diagnostic]:
    """Run every rule. Rules look at the records that could be read, so one broken file hides little.

    Warnings tell what is absent or unused, which nobody knows before every record can be read.
    """
    for rule in RULES:
        if guide.complete or rule.severity is Severity.ERROR:
            yield from rule.run(guide)
