"""Rules about pay rules: the editor can check what they ask for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error
from generator.read.guide import Guide
from generator.schema.pay_rule import Ask

LIMITS = ("most", "currency", "unless_above")
"""The fields of a spread; the last one is optional."""


@error("LAW001")
def contradictory_ask(guide: Guide) -> Iterator[Finding]:
    """An ask has what its check needs and nothing else: a limit for a spread, words for a statement."""
    for id, record in guide.pay_rules.items():
        seen: set[str] = set()
        for index, ask in enumerate(record.asks):
            where = guide.where("pay-rules", id, "asks", index, "check")
            for message, hint in _contradictions(ask):
                yield Finding(where, message, hint)
            if ask.check in seen and ask.check != "statement":
                yield Finding(where, f"'{ask.check}' is asked for twice", "keep one of the two")
            seen.add(ask.check)
        if "closed range" in seen and "pay" not in seen:
            where = guide.where_key("pay-rules", id, "asks")
            yield Finding(where, "asks for a closed range, but not for pay", "add an ask with 'check: pay'")


def _contradictions(ask: Ask) -> Iterator[tuple[str, str]]:
    given = [field for field in LIMITS if getattr(ask, field) is not None]
    if ask.check == "spread":
        for field in LIMITS[:2]:
            if field not in given:
                yield f"a spread without '{field}'", f"add '{field}', such as {_EXAMPLES[field]}"
        if ask.most is not None and ask.unless_above is not None and ask.unless_above <= ask.most:
            yield "'unless_above' is not above 'most'", "say above which pay the limit ends"
    elif given:
        yield f"'{given[0]}' has no meaning for '{ask.check}'", "remove it, or write 'check: spread'"
    if ask.check == "statement" and not ask.words:
        yield "a statement without 'words'", "list words, one of which the ad must contain"
    if ask.words and ask.check not in ("statement", "deadline"):
        yield f"'words' has no meaning for '{ask.check}'", "remove it, or write 'check: statement'"


_EXAMPLES = {"most": "50000", "currency": "CAD"}
