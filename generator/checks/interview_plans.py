"""Rules about the plan of an interview kit: its stages, how long they take, and the work sample."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.checks.rule import Finding, error, warning
from generator.derive.interview_kit import minutes_asked, stages_at
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.report.diagnostics import did_you_mean
from generator.schema.fields import Record
from generator.schema.interview_kit import Anchors, Competency
from generator.schema.walk import parts

TOLD_APART: dict[type[Record], tuple[str, ...]] = {
    Anchors: ("at_1", "at_3", "at_5"),
    Competency: ("strong", "weak"),
}


@error("KIT008")
def question_in_no_stage(guide: Guide) -> Iterator[Finding]:
    """In an interview kit with stages, every question and the work sample belong to one, at each level."""
    for id, kit in guide.interview_kits.items():
        placed: list[tuple[Path, str | None, tuple[str, ...]]] = [
            (("competencies", index), one.stage, one.levels) for index, one in enumerate(kit.competencies)
        ]
        if kit.work_sample:
            placed.append((("work_sample",), kit.work_sample.stage, ()))
        names = [stage.id for stage in kit.stages]
        for path, stage, levels in placed:
            if stage is None:
                if names:
                    where = guide.where("interview-kits", id, *path)
                    yield Finding(
                        where, "this belongs to no stage", f"add 'stage', one of {', '.join(names)}"
                    )
                continue
            where = guide.where("interview-kits", id, *path, "stage")
            if stage not in names:
                otherwise = (
                    f"add it to 'stages', or use one of {', '.join(names)}" if names else "add 'stages'"
                )
                yield Finding(where, f"no stage has the id '{stage}'", did_you_mean(stage, names, otherwise))
                continue
            for level in levels or tuple(guide.levels_of(kit.role)):
                if stage not in [one.id for one in stages_at(kit, level)]:
                    hint = f"add '{level}' to the 'levels' of the stage, or choose another stage"
                    yield Finding(where, f"the stage '{stage}' does not take place for level '{level}'", hint)


@warning("KIT009")
def stage_too_short(guide: Guide) -> Iterator[Finding]:
    """The questions of a stage take no longer than the stage."""
    for id, kit in guide.interview_kits.items():
        for index, stage in enumerate(kit.stages):
            for level in guide.levels_of(kit.role):
                asked = minutes_asked(kit, stage.id, level)
                if stage.applies_at(level) and asked > stage.minutes:
                    where = guide.where("interview-kits", id, "stages", index, "minutes")
                    message = f"the questions for level '{level}' take {asked} minutes, not {stage.minutes}"
                    yield Finding(where, message, "lengthen the stage, or move a question to another")


@error("KIT010")
def level_without_task(guide: Guide) -> Iterator[Finding]:
    """A work sample says what each level of the role must deliver."""
    for id, kit in guide.interview_kits.items():
        for level in guide.levels_of(kit.role):
            if kit.work_sample and not kit.work_sample.deliver.get(level):
                where = guide.where_key("interview-kits", id, "work_sample", "deliver")
                yield Finding(where, f"nothing to deliver for level '{level}'", "add the level with a list")


@warning("KIT012")
def scores_alike(guide: Guide) -> Iterator[Finding]:
    """The scores of a question are told apart, and so are a strong and a weak answer."""
    for id, kit in guide.interview_kits.items():
        for path, part in parts(kit):
            for one, other in combinations(TOLD_APART.get(type(part), ()), 2):
                if getattr(part, one).casefold() == getattr(part, other).casefold():
                    where = guide.where("interview-kits", id, *path, other)
                    message = f"'{other}' says the same as '{one}'"
                    yield Finding(where, message, "say what you see or hear instead")
