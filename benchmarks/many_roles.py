"""Writes guides of any number of roles, with one of everything that grows with them.

    python -m benchmarks.many_roles FOLDER ROLES

The proportions are those of a public career framework: families of up to seven roles, one to five levels a
role, ten skills a role, most of them its family's own, and proficiency that rises with the level.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from generator.authoring.starter import STARTER
from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide

CRAFTS = ("analyst", "architect", "designer", "engineer", "manager", "researcher", "tester", "writer")
FIELDS = ("accessibility", "content", "data", "infrastructure", "network", "security", "service")
FAMILY = len(FIELDS)
"""The most roles in a family."""
FEW = 7
"""A guide with fewer roles has no families."""
RANKS = ("trainee", "junior", "mid", "senior", "lead")
STEPS = ("aware", "working", "expert")
"""The starter's proficiencies."""
STARTERS = (
    "bare/data/site.yml",
    "bare/data/sources.yml",
    "full/data/proficiencies.yml",
    "full/data/placeholders.yml",
    "full/data/boilerplate.yml",
)
STAMP = {"sources": ["own-experience"], "reviewed": "2026-11-28"}
Fields = dict[str, Any]


def make_guide_of_roles(target: Path, roles: int) -> Project:
    """Write a complete guide of so many roles, at most 56, to ``target``."""
    project = start_guide(target)
    names = [(field, craft) for craft in CRAFTS for field in FIELDS][:roles]
    crafts = list(dict.fromkeys(craft for _, craft in names))
    if roles >= FEW:
        families = {
            craft: {"name": f"{craft.capitalize()}s", "summary": f"They {craft}."} for craft in crafts
        }
        _write(project, "families", families)
    categories = {
        craft: {"name": f"Skills of {craft}s", "summary": f"What {craft}s know."} for craft in crafts
    }
    _write(project, "skill-categories", categories | {"shared": {"name": "Shared", "summary": "Everyone's."}})
    _write(project, "criteria", {"task": {"name": "The task", "question": "What is there to do?"}})
    needed: dict[str, str] = {}
    for index, (field, craft) in enumerate(names):
        others = [f"{near}-{craft}" for near, same in names[:index] if same == craft][-1:]
        role = _role(index, field, craft, others, roles >= FEW)
        needed |= {one["skill"]: one["skill"].partition("-")[0] for one in role["skills"]}
        _write(project, f"roles/{field}-{craft}", role)
    for skill, category in needed.items():
        name = skill.replace("-", " ").capitalize()
        record = {
            "name": name,
            "category": category,
            "what_it_is": f"{name}.",
            "how_to_tell": ["They show it."],
        }
        _write(project, f"skills/{skill}", record | STAMP)
    add_the_rest(project)
    return project


def start_guide(target: Path) -> Project:
    """Write what a guide has besides roles and skills to ``target``: its settings, scale and sources."""
    project = Project(target)
    project.data.mkdir(parents=True)
    (target / "mkdocs.yml").write_bytes((STARTER / "project/mkdocs.yml").read_bytes())
    for name in STARTERS:
        (project.data / Path(name).name).write_bytes((STARTER / name).read_bytes())
    return project


def add_the_rest(project: Project) -> None:
    """Write what follows from the roles there are: pay, questions, job descriptions and interview kits."""
    guide, problems = read_guide(project)
    assert not problems, problems
    _write(project, "salaries/pay", _pay(guide))
    _write(project, "decisions/who", _questions(guide))
    for id, role in guide.roles.items():
        outcome = {
            "title": f"Hire: {role.name}",
            "roles": [id],
            "answer": "Hire one, and start small.",
            "why": "The work is theirs.",
            "monday": ["Write down the work of one week."],
            "costs_and_risks": ["One person can be ill."],
            "changes_if": ["The work goes away."],
        }
        _write(project, f"outcomes/hire-{id}", outcome | STAMP)
        _write(project, f"job-descriptions/{id}", _job_description(guide, id))
        _write(project, f"interview-kits/{id}", _kit(guide, id))


def _skills(craft: str) -> list[str]:
    return [f"{craft}-skill-{number}" for number in range(1, 10)]


def _role(index: int, field: str, craft: str, confused_with: list[str], has_family: bool) -> Fields:
    ranks = RANKS[index % 3 : 3 + index % 3]
    start = FIELDS.index(field)
    own, shared = _skills(craft), _skills("shared")
    needed = [own[(start + step) % 9] for step in range(7)] + [
        shared[(index + step) % 9] for step in range(3)
    ]
    return {
        "name": f"{field} {craft}",
        **({"family": craft} if has_family else {}),
        "position": index + 1,
        "scope": f"looks after {field}",
        "summary": f"Does the work of {craft}s on {field}.",
        "titles": [f"{field} {craft}".title()],
        "hire_when": [f"Nobody does {field}."],
        "criteria": {"task": f"It's about {field}."},
        "levels": [{"level": rank, "name": f"{rank.capitalize()} {craft}"} for rank in ranks],
        "skills": [
            {
                "skill": skill,
                "by_level": dict(zip(ranks, STEPS[number % 2 :] + STEPS[-1:], strict=False)),
                "why": "The work stops without it.",
            }
            for number, skill in enumerate(needed)
        ],
        "confused_with": [{"role": other, "difference": f"It's {field}."} for other in confused_with],
    } | STAMP


def _pay(guide: Guide) -> Fields:
    return {
        "title": "Made-up pay",
        "market": "Exampleland",
        "currency": "USD",
        "period": "2026",
        "per": "year",
        "basis": "Base pay.",
        "method": "estimate",
        "caveat": "These figures are made up.",
        "as_of": "2026-06-30",
        "observations": [
            {"role": id, "level": level, "low": low, "high": low + 30_000}
            for index, id in enumerate(guide.roles)
            for step, level in enumerate(guide.levels_of(id) or [])
            if (low := 40_000 + 1_000 * (index % 20) + 20_000 * step)
        ],
    } | STAMP


def _questions(guide: Guide) -> Fields:
    """One question for each group of roles, which ends in one of them or goes on."""
    groups: dict[str | None, list[str]] = {}
    for id, role in guide.roles.items():
        groups.setdefault(role.family, []).append(id)
    questions = []
    for number, (family, ids) in enumerate(groups.items()):
        name = guide.families[family].name if family else "the work"
        options: list[Fields] = [
            {"id": f"q{number}-{index}", "answer": guide.roles[id].name, "outcome": f"hire-{id}"}
            for index, id in enumerate(ids)
        ]
        if number + 1 < len(groups):
            options.append({"id": f"q{number}-other", "answer": "None of these", "next": f"q{number + 1}"})
        elif len(options) == 1:
            options.append({"id": f"q{number}-any", "answer": "Any of them", "outcome": f"hire-{ids[0]}"})
        questions.append({"id": f"q{number}", "ask": f"Who is missing in {name}?", "options": options})
    return {"title": "Who is missing?", "intro": "Answer, and get one role.", "questions": questions} | STAMP


def _job_description(guide: Guide, id: str) -> Fields:
    role, levels = guide.roles[id], guide.levels_of(id)
    level_skills = {level: next((one for one in role.skills if one.at(level)), None) for level in levels}
    must_haves = [
        {"text": f"You've done this as: {levels[level].name}.", "levels": [level]}
        | ({"skill": needed.skill} if needed else {})
        for level, needed in level_skills.items()
    ]
    return {
        "role": id,
        "mission": f"You are the {role.name} of [[company]].",
        "levels": [
            {"level": level, "title": f"{levels[level].name}", "opening": "You do it."} for level in levels
        ],
        "ninety_days": [
            {"text": f"By day 90, you work as {levels[one].name}.", "levels": [one]} for one in levels
        ],
        "responsibilities": [{"text": "Do the work of the day."}],
        "must_haves": must_haves,
    } | STAMP


def _kit(guide: Guide, id: str) -> Fields:
    role, levels = guide.roles[id], list(guide.levels_of(id))
    competencies = []
    for level in levels:
        needed = [one.skill for one in role.skills if one.at(level)] or [role.skills[0].skill]
        for number in range(5):
            question = {
                "id": f"{level}-{number}",
                "name": f"Question {number + 1}",
                "covers": [needed[number % len(needed)]],
                "levels": [level],
                "question": f"How would you do this in week {number + 1}?",
                "strong": "Says how.",
                "weak": "Doesn't say.",
                "anchors": {"at_1": "Doesn't know.", "at_3": "Knows.", "at_5": "Knows why."},
            }
            competencies.append(question)
    return {"role": id, "competencies": competencies} | STAMP


def _write(project: Project, name: str, record: Fields) -> None:
    path = project.data / f"{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=110), "utf-8")


if __name__ == "__main__":
    make_guide_of_roles(Path(sys.argv[1]), int(sys.argv[2]))
