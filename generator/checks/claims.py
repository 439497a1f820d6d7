"""Rules about claims: no verdict without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error
from generator.read.guide import Guide


@error("CLAIM001")
def verdict_without_evidence(guide: Guide) -> Iterator[Finding]:
    """A claim without evidence has the verdict 'unsourced'."""
    for id, claim in guide.claims.items():
        if claim.verdict != "unsourced" and not claim.evidence:
            yield Finding(
                guide.where("claims", id, "verdict"),
                f"'{claim.verdict}' has no evidence",
                "list the evidence under 'evidence', or set the verdict to 'unsourced'",
            )
