"""What the editor of job descriptions is told: its blanks, and the way from answers to an outcome."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.model import Guide
from generator.schema.decision import FlowRecord, Option


def facts(guide: Guide, blanks: Iterable[str]) -> str:
    """JSON for the script. What is written in full on the page is read from there."""
    return json.dumps(
        {
            "blanks": {id: _blank(guide, id) for id in blanks},
            "flows": [_flow(flow) for flow in guide.decisions.values()],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


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
