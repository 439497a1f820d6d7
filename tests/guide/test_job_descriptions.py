"""The job descriptions of this guide can be posted: short, with few blanks, and different at each level."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from generator.derive.job_description import JobDescription, assemble, overlap
from generator.disk.project import Project
from generator.read import read_guide
from tests.conftest import ROOT

GUIDE = read_guide(Project(ROOT))[0]
ALL = [(role, level) for role in GUIDE.roles for level in GUIDE.levels_of(role)]

MOST_WORDS = 4 * 238
"""Four minutes at 238 words a minute, the average for silent reading of nonfiction (Brysbaert 2019)."""
MOST_BLANKS = 12
IMPORTANT = 9
"""A requirement names one of this many skills that matter most for the role at its level."""


def written(role: str, level: str) -> JobDescription:
    return assemble(GUIDE.job_descriptions[role], level, GUIDE.placeholders, GUIDE.boilerplate, GUIDE.say)


def posted(job: JobDescription) -> str:
    """Return the text as posted, with every blank filled in as in its example."""
    texts = [job.title, *(item.text for section in job.sections for item in section.items)]
    return "\n".join(
        "".join(
            GUIDE.placeholders[part.placeholder].example if part.placeholder else part.text for part in text
        )
        for text in texts
    )


@pytest.mark.parametrize(("role", "level"), ALL)
def test_it_can_be_posted(role: str, level: str) -> None:
    job = written(role, level)
    needed = [id for id in job.blanks if not GUIDE.placeholders[id].optional]
    text = posted(job)
    assert len(needed) <= MOST_BLANKS, needed
    assert len(text.split()) <= MOST_WORDS
    assert not re.search(r"% of ads|\[\[|\.\.", text)


@pytest.mark.parametrize("role", GUIDE.roles)
def test_no_two_levels_share_more_than_half_of_their_requirements(role: str) -> None:
    record = GUIDE.job_descriptions[role]
    for one, other in combinations(GUIDE.levels_of(role), 2):
        assert overlap(record.must_haves, one, other).share <= 0.5, f"{one} and {other}"


@pytest.mark.parametrize(("role", "level"), ALL)
def test_requirements_ask_for_what_matters_most(role: str, level: str) -> None:
    def needs(skill: str) -> str | None:
        entry = next(entry for entry in GUIDE.roles[role].skills if entry.skill == skill)
        return entry.by_level.get(level, entry.proficiency)

    ranked = [
        entry.skill for entry in GUIDE.roles[role].skills if needs(entry.skill) not in (None, "helpful")
    ]
    asked = {item.skill for item in GUIDE.job_descriptions[role].must_haves if item.applies_at(level)}
    assert asked - {None} <= set(ranked[:IMPORTANT])
    assert len(asked) >= 4
