"""The first 90 days: days are read from the words, and nothing an author wrote is lost."""

from __future__ import annotations

import pytest

from generator.build import prepare
from generator.derive.ninety_days import stages
from generator.disk.project import Project
from generator.read.guide import Guide
from generator.schema.job_description import Item
from generator.schema.role import Milestone
from tests.rules.cases import TINY


@pytest.fixture(scope="module")
def guide() -> Guide:
    prepared = prepare(Project(TINY))
    assert prepared.guide is not None
    return prepared.guide


def shown(
    guide: Guide, items: tuple[Item, ...], milestones: tuple[Milestone, ...], level: str
) -> list[tuple[int | None, list[str], list[str]]]:
    job = guide.job_descriptions["baker"].model_copy(update={"ninety_days": items})
    role = guide.roles["baker"].model_copy(update={"first_90_days": milestones})
    return [
        (stage.day, ["".join(part.text for part in text) for text in stage.own], stage.whole)
        for stage in stages(job, role, level, guide.placeholders)
    ]


def test_each_day_has_what_is_done_by_then_and_where_the_work_stands(guide: Guide) -> None:
    items = (
        Item(text="By day 60 you bake alone."),
        Item(text="By Day 30, you know the oven of [[bakery]].", levels=("trainee",)),
        Item(text="By day 30 you know the books.", levels=("master",)),
    )
    milestones = (Milestone(by="Day 30", what="The shelf is full."),)
    assert shown(guide, items, milestones, "trainee") == [
        (30, ["You know the oven of [Name of the bakery]."], ["The shelf is full."]),
        (60, ["You bake alone."], []),
    ]


def test_what_names_no_day_comes_first_and_is_kept(guide: Guide) -> None:
    items = (Item(text="By day 90 you lead."), Item(text="Wage: [[wage]] by day 30."))
    milestones = (Milestone(by="First week", what="Knows the keys."),)
    first, last = shown(guide, items, milestones, "master")
    assert first[0] is None
    assert first[1][0].endswith("by day 30.")
    assert first[2] == ["First week: Knows the keys."]
    assert last == (90, ["You lead."], [])
