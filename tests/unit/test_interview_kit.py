"""What an interview kit asks at a level, and how much two levels have in common."""

from __future__ import annotations

from typing import Any

import pytest

from generator.derive.interview_kit import alike, asked_at, covered_at, minimum_at, minutes_asked
from generator.schema.interview_kit import InterviewKitRecord


def asked(id: str, **more: Any) -> dict[str, Any]:
    anchors = {"at_1": "Little.", "at_3": "Enough.", "at_5": "A lot."}
    base = {
        "id": id,
        "name": id,
        "covers": [id],
        "question": "?",
        "strong": "+",
        "weak": "-",
        "anchors": anchors,
    }
    return base | more


def kit(*competencies: dict[str, Any], **more: Any) -> InterviewKitRecord:
    record = {"role": "cook", "competencies": competencies, "sources": ["s"], "reviewed": "2026-11-28"}
    return InterviewKitRecord.model_validate(record | more)


def stage(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id, "day": 1, "minutes": 60, "who": "W", "purpose": "P"} | more


def test_questions_come_in_the_order_of_their_stages() -> None:
    stages = [stage("first"), stage("second", covers=["knives"])]
    record = kit(
        asked("soup", stage="second", minutes=20),
        asked("bread", stage="first", minutes=10),
        asked("cake", stage="second", minutes=15, levels=["junior"]),
        stages=stages,
    )
    assert [one.id for one in asked_at(record, "senior")] == ["bread", "soup"]
    assert minutes_asked(record, "second", "junior") == 35
    assert minutes_asked(record, "second", "senior") == 20
    assert covered_at(record, "senior") == {"bread", "soup", "knives"}


def test_a_level_without_a_minimum_gets_the_usual_one() -> None:
    record = kit(asked("soup", minimum={"senior": 5}))
    assert minimum_at(record.competencies[0], "senior") == 5
    assert minimum_at(record.competencies[0], "junior") == 3


@pytest.mark.parametrize(
    ("more", "share"),
    [
        ({}, 1.0),
        ({"minimum": {"senior": 4}}, 0.5),
        ({"minimum": {"senior": 3}}, 1.0),  # the usual minimum, written down
        ({"also_expect": {"senior": "Teaches it."}}, 0.5),
        ({"levels": ["senior"]}, 0.5),
    ],
)
def test_levels_are_alike_where_question_minimum_and_expectation_are_the_same(
    more: dict[str, Any], share: float
) -> None:
    assert alike(kit(asked("bread"), asked("soup", **more)), "junior", "senior") == share
