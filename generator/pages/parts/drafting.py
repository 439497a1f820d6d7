"""What the editor of job descriptions is told: its blanks, the way from answers to an outcome, its checks.

What is the same for all job descriptions is written once, as scripts that are fetched when they are needed.
JSON could not be read by a page that is opened from a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.read.guide import Guide
from generator.schema.decision import FlowRecord, Option
from generator.schema.pay_rule import PayRuleRecord
from generator.schema.wording import WordingRecord
from generator.words import long_date


def facts(guide: Guide, blanks: Iterable[str]) -> str:
    """JSON for the script. What is written in full on the page is read from there."""
    return _json({"blanks": {id: _blank(guide, id) for id in blanks}})


FLOWS = "assets/decision-flows.js"
"""Where the script with the questions is written, for readers who come with answers."""

CHECKS = "assets/posting-checks.js"
"""Where the script with the checks is written."""


def flows(guide: Guide) -> str:
    """The script that says where answers lead and what they fill in."""
    return f"window.guideFlows={_json([_flow(flow) for flow in guide.decisions.values()])};\n"


def has_checks(guide: Guide) -> bool:
    """Whether the guide has rules that a text can be held against while it is typed."""
    return bool(guide.pay_rules or guide.wording)


def checks(guide: Guide) -> str:
    """The script that says what a text is checked for."""
    rules = {
        "places": {id: _place(guide, record) for id, record in guide.pay_rules.items()},
        "wording": _wording(guide.wording),
    }
    return f"window.guideChecks={_json(rules)};\n"


def _place(guide: Guide, record: PayRuleRecord) -> dict[str, Any]:
    sources = (guide.sources[id] for id in record.sources)
    publisher, url = next(((source.publisher, source.url) for source in sources if source.url), ("", ""))
    return {
        "name": record.name,
        "aliases": record.aliases,
        "dollar": record.dollar,
        "where": record.where,
        "asks": [ask.model_dump(exclude_defaults=True) for ask in record.asks],
        "source": [publisher, url],
        "checked": long_date(record.checked),
    }


def _wording(wording: WordingRecord | None) -> dict[str, Any]:
    """Terms that have the same cure stand together."""
    avoid: dict[tuple[str, str], list[str]] = {}
    for term in wording.avoid if wording else ():
        avoid.setdefault((term.why, term.instead), []).append(term.term)
    return {
        "avoid": [[terms, why, instead] for (why, instead), terms in avoid.items()],
        "allowed": [term.term for term in wording.allowed] if wording else [],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _blank(guide: Guide, id: str) -> dict[str, Any]:
    blank = guide.placeholders[id]
    wordings = {one.id: [one.before, one.after, one.remote] for one in blank.wordings}
    return {"posting": blank.posting, "wordings": wordings}


def _flow(flow: FlowRecord) -> dict[str, Any]:
    """The first question, and of each question the answers: where one leads, and what it fills in."""
    return {
        "first": flow.questions[0].id,
        "questions": {
            question.id: {option.id: _answer(option) for option in question.options}
            for question in flow.questions
        },
    }


def _answer(option: Option) -> dict[str, Any]:
    answer: dict[str, Any] = {"next": option.next} if option.next else {"outcome": option.outcome}
    if option.fills:
        answer["fills"] = {fill.placeholder: fill.text for fill in option.fills}
    return answer
