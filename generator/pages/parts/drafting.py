"""Data for the editor of job descriptions: blanks, flows and checks.

What all job descriptions share is written once, as scripts that are loaded when needed: a page that is
opened from a file can't fetch JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Protocol

from generator.derive.wording import short_source, signs
from generator.language.phrases import Phrases
from generator.places.table import fold
from generator.read.guide import Guide
from generator.schema.decision import FlowRecord, Option
from generator.schema.pay_rule import PayRuleRecord
from generator.schema.wording import WordingRecord


def facts(guide: Guide, blanks: Iterable[str]) -> str:
    """Return JSON about the blanks; the script reads the rest from the page itself."""
    known: dict[str, Any] = {"blanks": {id: _blank(guide, id) for id in blanks}}
    former = {
        "blanks": _former(guide.placeholders.items()),
        "wordings": {
            id: names
            for id, blank in guide.placeholders.items()
            if (names := _former((one.id, one) for one in blank.wordings))
        },
        "roles": _former(guide.roles.items()),
    }
    return _json(known | ({"former": former} if any(former.values()) else {}))


FLOWS = "assets/decision-flows.js"
"""The script with the flows, for readers who come with answers to their questions."""

CHECKS = "assets/posting-checks.js"
"""The script with the checks."""


def flows(guide: Guide) -> str:
    """Return the script that says where answers lead and what they fill in."""
    return f"window.guideFlows={_json([_flow(flow) for flow in guide.decisions.values()])};\n"


def has_checks(guide: Guide) -> bool:
    """Whether the guide has rules to check a text against while it is typed."""
    return bool(guide.pay_rules or guide.wording or guide.ad_sections)


def checks(guide: Guide) -> str:
    """Return the script that says what to check in a text."""
    rules = {
        "places": {id: _place(record, guide.say) for id, record in guide.pay_rules.items()},
        "wording": wording_patterns(guide.wording),
        "sections": [
            [
                id,
                section.name,
                short_source(section.phrases),
                short_source(section.without),
                section.suggestion,
            ]
            for id, section in guide.ad_sections.items()
        ],
    }
    return f"window.guideChecks={_json(rules)};\n"


def _place(record: PayRuleRecord, say: Phrases) -> dict[str, Any]:
    """What the editor needs of a rule. Its sources are on the page of pay rules, to which findings lead."""
    return {
        "name": record.name,
        "area": record.area,
        "cities": [fold(city) for city in record.cities],
        "state": record.state,
        "since": record.since.isoformat() if record.since else "",
        "answer": record.answer,
        "dollar": record.dollar,
        "where": record.where or "",
        "asks": [ask.model_dump(exclude_defaults=True) for ask in record.asks if ask.check != "by hand"],
        "checked": say.date(record.checked),
    }


def wording_patterns(wording: WordingRecord | None) -> dict[str, Any]:
    """Return short sources for avoided terms, each with what excuses it, and for allowed terms."""
    avoid = [
        [
            short_source((term.term, *term.also)),
            short_source(term.without),
            term.why,
            term.instead,
            term.fine_with_pay,
        ]
        for term in (wording.avoid if wording else ())
    ]
    allowed = short_source(one.term for one in (wording.allowed if wording else ()))
    return {"avoid": avoid, "allowed": allowed, "signs": signs()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _blank(guide: Guide, id: str) -> dict[str, Any]:
    blank = guide.placeholders[id]
    return {
        "posting": blank.posting,
        "wordings": {one.id: [one.before, one.after, one.remote, one.instead] for one in blank.wordings},
        "choices": [[choice.text, choice.employment] for choice in blank.choices],
    }


def _flow(flow: FlowRecord) -> dict[str, Any]:
    """The first question, and the answers to each: where they lead and what they fill in."""
    questions = {
        question.id: {option.id: _answer(option) for option in question.options}
        for question in flow.questions
    }
    former = {
        "questions": _former((question.id, question) for question in flow.questions),
        "options": {
            question.id: names
            for question in flow.questions
            if (names := _former((option.id, option) for option in question.options))
        },
    }
    known: dict[str, Any] = {"first": flow.questions[0].id, "questions": questions}
    return known | ({"former": former} if any(former.values()) else {})


class _Renamed(Protocol):
    @property
    def former_ids(self) -> tuple[str, ...]: ...


def _former(parts: Iterable[tuple[str, _Renamed]]) -> dict[str, str]:
    """The id of each part by the ids that it used to have."""
    return {old: id for id, part in parts for old in part.former_ids}


def _answer(option: Option) -> dict[str, Any]:
    answer: dict[str, Any] = {"next": option.next} if option.next else {"outcome": option.outcome}
    if option.level:
        answer["level"] = option.level
    if option.fills:
        answer["fills"] = {fill.placeholder: fill.text for fill in option.fills}
    return answer
