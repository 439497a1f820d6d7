"""Write a framework as records of roles and skills."""

from __future__ import annotations

import datetime

from generator.authoring.imports.framework.framework import Framework, Role, Skill, lower_first
from generator.authoring.imports.framework.ids import Ids
from generator.authoring.imports.framework.passages import introduction, passages_of, text_of
from generator.authoring.imports.patterns import any_of
from generator.schema.fields import MAX_LINE
from generator.schema.framework_import import FrameworkImportRecord
from generator.schema.role import RoleLevel, RoleRecord, RoleSkill
from generator.schema.skill import SkillRecord


class Writer:
    """Makes records of roles and skills."""

    def __init__(
        self,
        framework: Framework,
        record: FrameworkImportRecord,
        ids: Ids,
        reviewed: datetime.date,
    ) -> None:
        self._framework = framework
        self._record = record
        self._ids = ids
        self._shared_levels = {entry.name for entry in record.levels}
        self._level_order = [any_of([pattern]) for pattern in record.level_order]
        self._others = record.level_order.index("*") if "*" in record.level_order else len(self._level_order)
        self._common = {"sources": record.sources, "reviewed": str(reviewed)}

    def role(self, name: str, position: int) -> RoleRecord:
        """Return a role as a record."""
        role = self._framework.roles[name]
        shown = lower_first(name) if self._record.lower_case_names else name
        summary, passages = introduction(passages_of(role.description, self._record.bullets))
        return RoleRecord.model_validate(
            {
                "name": shown,
                "family": role.family,
                "position": position,
                "summary": summary or self._record.no_description,
                "responsibilities": passages,
                "levels": [self._level(level, text) for level, text in self._levels(role)],
                "titles": [shown],
                "skills": [self._need(skill, role) for skill in role.skills],
                **self._common,
            }
        )

    def _levels(self, role: Role) -> list[tuple[str, str]]:
        """The levels of a role with their texts, the lowest first."""
        return sorted(((name, text) for name, text in role.levels.items() if name), key=self._rank)

    def _rank(self, level: tuple[str, str]) -> int:
        """The place of a level by the first pattern for its name, but for ``*``."""
        for place, pattern in enumerate(self._level_order):
            if place != self._others and pattern is not None and pattern.fullmatch(level[0]):
                return place
        return self._others

    def _level(self, name: str, text: str) -> RoleLevel:
        expects, passages = introduction(passages_of(text, self._record.bullets))
        own = None if name in self._shared_levels else name
        return RoleLevel(
            level=self._ids.levels[name], name=own, expects=expects or None, responsibilities=passages
        )

    def _need(self, skill: str, role: Role) -> RoleSkill:
        """A skill of a role. If all levels need it equally well, that is said once."""
        by_level = role.skills[skill]
        if by_level.keys() == role.levels.keys() and len(set(by_level.values())) == 1:
            return RoleSkill(skill=self._ids.skills[skill], proficiency=next(iter(by_level.values())))
        return RoleSkill(
            skill=self._ids.skills[skill],
            by_level={
                self._ids.levels[level]: by_level[level]
                for level, _ in self._levels(role)
                if level in by_level
            },
        )

    def skill(self, name: str) -> SkillRecord:
        """Return a skill as a record. A description that is a list becomes the signs that a person has it."""
        skill: Skill = self._framework.skills[name]
        bullets = self._record.bullets
        passages = passages_of(skill.description, bullets)
        items = passages[0].items if len(passages) == 1 else ()
        items = items if all(len(item) <= MAX_LINE for item in items) else ()
        text = passages[0].text if items else text_of(passages)
        order = [entry.proficiency for entry in self._record.proficiencies]
        return SkillRecord.model_validate(
            {
                "name": name,
                "category": self._record.category,
                "what_it_is": text or self._record.no_description,
                "how_to_tell": items,
                "meanings": {
                    id: passages_of(skill.meanings[id], bullets) for id in order if id in skill.meanings
                },
                **self._common,
            }
        )
