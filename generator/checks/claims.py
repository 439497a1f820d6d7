"""Rules about claims: no verdict without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error
from generator.read.guide import Guide


@error("CLAIM001")
def verdict_without_evidence(guide: Guide) -> Iterator[Finding]:
    """A claim is supported, mixed or contradicted only by evidence; without any it is unsourced."""
    for id, claim in guide.claims.items():
        if claim.verdict != "unsourced" and not claim.evidence:
            yield Finding(
                guide.where("claims", id, "verdict"),
                f"'{claim.verdict}' rests on no evidence",
                "list what it rests on under 'evidence', or call it 'unsourced'",
            )


RULES = (verdict_without_evidence,)
