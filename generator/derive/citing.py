"""Which records rest on which sources."""

from __future__ import annotations

from generator.read.guide import Guide
from generator.schema.kinds import KINDS


def only_of_pay_rules(guide: Guide) -> dict[str, str]:
    """Return the ids of sources that only pay rules rest on, each with the first such rule."""
    others = {
        source
        for kind in KINDS
        if kind.name != "pay-rules"
        for record in guide.records(kind.name).values()
        for source in getattr(record, "sources", ())
    }
    rules = [(source, id) for id, rule in guide.pay_rules.items() for source in rule.sources]
    return {source: id for source, id in reversed(rules) if source not in others}
