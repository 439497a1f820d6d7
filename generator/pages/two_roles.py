"""Two roles side by side, on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.comparison import skill_rows
from generator.derive.time_line import Span, times_of
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, Preview, ProficiencyTag, RoleTag, RoleText, ShownNeed
from generator.pages.parts.ads import AdTable, TermRow, distinguishing, samples, telling_terms
from generator.pages.parts.gaps import gap_tables
from generator.pages.parts.pay_tables import MarketPay, by_market, latest_pay, sources_of
from generator.schema.example import ExampleRecord
from generator.schema.reference import Criterion
from generator.schema.role import RoleRecord
from generator.words import shorten, upper_first


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two roles, with what the page says about it."""

    tag: RoleTag
    role: RoleRecord
    example: ExampleRecord | None
    example_link: Link | None
    times: tuple[Span, ...]
    """When each step of the example is, if its steps say so."""
    job_descriptions: tuple[Link, ...]


class SkillSides(NamedTuple):
    """A skill, and how well each of the two roles needs it; ``None`` if a role does not."""

    link: Link
    one: ShownNeed | None
    other: ShownNeed | None
    shared: bool
    alike: bool
    """Whether both need it equally well."""


class SkillsInShort(NamedTuple):
    """The most important of some skills, and how many there are besides."""

    links: tuple[Link, ...]
    more: int


MOST_SKILLS = 5
"""Skills that a comparison names at once; the rest are in a table."""


@dataclass(frozen=True, kw_only=True)
class ComparisonPage(Page, template="comparison.md.j2", section="compare"):
    """Two roles side by side."""

    one: Side
    other: Side
    criteria: tuple[tuple[Criterion, str, str], ...]
    """Each criterion with the answers of both roles."""
    skills: tuple[tuple[str, tuple[SkillSides, ...]], ...]
    """Each category with its skills."""
    own_skills: tuple[tuple[RoleTag, SkillsInShort], ...]
    """Each role with the skills that the other doesn't need."""
    shared_skills: SkillsInShort
    weakest: ProficiencyTag
    """The lowest step of the scale."""
    strongest: ProficiencyTag
    differences: tuple[RoleText, ...]
    markets: tuple[MarketPay, ...]
    """The latest pay by market, and which of the two roles is paid more."""
    has_pay_figures: bool
    """Whether the guide has pay figures, of these roles or others."""
    terms: tuple[TermRow, ...]
    telling_terms: tuple[tuple[RoleTag, str], ...]
    """Each role with the terms that its ads name clearly more often than the other's."""
    samples: tuple[AdTable, ...]


def comparison_page(directory: Directory, one: str, other: str) -> ComparisonPage:
    """Return the page on two roles, in any order."""
    guide = directory.guide
    roles = guide.roles
    by_category = skill_rows(guide, one, other)
    ours, theirs = ([entry.skill for entry in roles[id].skills] for id in (one, other))
    both = [skill for skill in ours if skill in theirs]
    shared = sorted(both, key=lambda skill: ours.index(skill) + theirs.index(skill))
    differences = _differences(directory, one, other)
    terms = distinguishing(directory, one, other)
    scale = sorted(map(directory.proficiency, guide.proficiencies), key=lambda step: step.strength)
    return ComparisonPage(
        address=directory.comparison(one, other).address,
        title=upper_first(
            directory.say("%(one)s or %(other)s?", one=roles[one].name, other=roles[other].name)
        ),
        description=shorten(
            directory.say(
                "%(one)s or %(other)s: the short answer, %(contents)s side by side.",
                one=upper_first(roles[one].name),
                other=roles[other].name,
                contents=", ".join(_contents(directory, one, other)),
            )
        ),
        files=(guide.file("roles", one), guide.file("roles", other), *criteria_file(directory)),
        reviewed=min(roles[one].reviewed, roles[other].reviewed),
        trail=(directory.fixed.COMPARE,),
        sources=directory.sources(
            (
                *roles[one].sources,
                *roles[other].sources,
                *sources_of(latest_pay(directory, [one, other])),
                *directory.evidence_sources(),
            )
        ),
        boost=2,
        preview=Preview(
            kind=directory.fixed.COMPARE.text,
            text=" ".join(text for _, text in differences),
            columns=differences if len(differences) == 2 else (),
            roles=directory.roles((one, other)),
        ),
        one=_side(directory, one),
        other=_side(directory, other),
        criteria=tuple(
            (criterion, roles[one].criteria[key], roles[other].criteria[key])
            for key, criterion in guide.criteria.items()
        ),
        skills=tuple(
            (
                guide.skill_categories[category].name,
                tuple(
                    SkillSides(
                        directory.skill(row.skill),
                        directory.need(one, row.one) if row.one else None,
                        directory.need(other, row.other) if row.other else None,
                        row.shared,
                        row.alike,
                    )
                    for row in rows
                ),
            )
            for category, rows in by_category.items()
        ),
        own_skills=tuple(
            (directory.role(role), _in_short(directory, skills))
            for role, own in ((one, ours), (other, theirs))
            if (skills := [skill for skill in own if skill not in shared])
        ),
        shared_skills=_in_short(directory, shared),
        weakest=scale[0],
        strongest=scale[-1],
        differences=differences,
        markets=by_market(latest_pay(directory, [one, other]), gap_tables(directory, one, other)),
        has_pay_figures=bool(directory.guide.salaries),
        terms=terms,
        telling_terms=telling_terms(terms, directory.say),
        samples=samples(directory, one, other),
    )


def criteria_file(directory: Directory) -> tuple[str, ...]:
    """Return the file of the criteria, if the guide has any."""
    return ("data/criteria.yml",) if directory.guide.criteria else ()


def _differences(directory: Directory, one: str, other: str) -> tuple[RoleText, ...]:
    """How to tell each of two roles from the other."""
    return tuple(
        RoleText(directory.role(role), entry.difference)
        for role, against in ((one, other), (other, one))
        for entry in directory.guide.roles[role].confused_with
        if entry.role == against
    )


def _contents(directory: Directory, one: str, other: str) -> Iterator[str]:
    """What a comparison has beside the short answer, in words."""
    if directory.guide.criteria:
        yield directory.say("a decision table")
    if directory.examples_of(one) and directory.examples_of(other):
        yield directory.say("an example project each")
    has_pay = bool(latest_pay(directory, [one, other]))
    yield directory.say("skills and pay") if has_pay else directory.say("skills")


def _in_short(directory: Directory, skills: Sequence[str]) -> SkillsInShort:
    """Shorten a list that begins with what is most important."""
    return SkillsInShort(tuple(map(directory.skill, skills[:MOST_SKILLS])), max(0, len(skills) - MOST_SKILLS))


def _side(directory: Directory, id: str) -> Side:
    key, example = next(iter(directory.examples_of(id)), (None, None))
    return Side(
        tag=directory.role(id),
        role=directory.guide.roles[id],
        example=example,
        example_link=directory.example(key) if key else None,
        times=times_of(example) if example else (),
        job_descriptions=directory.job_descriptions_of(id),
    )
