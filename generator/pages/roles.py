"""A page for each role, and the list of roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.markets import markets
from generator.pages.claims import ShownClaim, shown_claims
from generator.pages.directory import Directory
from generator.pages.page import LevelLink, Link, Page, Preview, ProficiencyTag, RoleTag
from generator.pages.parts.ads import AdTable, samples
from generator.pages.parts.families import RoleGroup, by_family, folds_families
from generator.pages.parts.lessons import Reliance, reliances
from generator.pages.parts.level_links import at_levels
from generator.pages.parts.nearest_pay import nearest_in_words, pay_sources
from generator.pages.parts.needed_skills import SkillsOfCategory, by_proficiency, needed_skills
from generator.pages.parts.pay_lines import median_pay, pay_lines
from generator.pages.parts.pay_tables import MarketPay, PayTable, by_market, latest_pay, usable_pay
from generator.pages.parts.role_levels import ShownLevel, SkillByLevel, shown_levels, skills_by_level
from generator.pages.wages import wage_links
from generator.schema.role import RoleRecord
from generator.words import first_sentence, shorten, upper_first

KEY_SKILLS = 5
"""As many skills as are read at a glance."""


@dataclass(frozen=True)
class Confusion:
    """A role that people confuse with this one."""

    role: RoleTag
    difference: str
    comparison: Link


class RoleEntry(NamedTuple):
    """A role in the list of roles."""

    tag: RoleTag
    what: str
    """What the role does, in a sentence."""
    pay: str
    """The median pay; empty if it is not known."""
    job_descriptions: tuple[LevelLink, ...]


@dataclass(frozen=True, kw_only=True)
class RolePage(Page, template="role.md.j2", section="roles", in_order=True):
    """What a role does, when to hire it, and how to tell that it works."""

    role: RoleRecord
    tag: RoleTag
    lead: str
    """The first sentence of its summary."""
    more: str
    """The rest of the summary."""
    key_skills: tuple[Link, ...]
    """The skills that the role needs best."""
    pay_at_a_glance: PayTable | None
    """The latest pay in the guide's first market that has any to use."""
    at_levels: tuple[LevelLink, ...]
    """Its job descriptions by level."""
    criteria: tuple[tuple[str, str], ...]
    """Each criterion with the role's answer."""
    skills: tuple[SkillsOfCategory, ...]
    by_proficiency: tuple[tuple[ProficiencyTag, tuple[Link, ...]], ...]
    """The skills by how well the role needs them at most, the strongest first."""
    examples: tuple[tuple[Link, str], ...]
    """Each example with its summary."""
    markets: tuple[MarketPay, ...]
    """The latest pay by market."""
    wages: tuple[tuple[Link, str], ...]
    """Official wages beside the role, each with its answer for the country."""
    samples: tuple[AdTable, ...]
    too_few_in: tuple[str, ...]
    """Markets with postings of the role, but too few for any figure."""
    nearest_pay: str
    """The pay of similar roles in a sentence, if there is none of this one."""
    has_pay_figures: bool
    """Whether the guide has pay figures, of this role or others."""
    without_ads: bool
    """Whether there are samples of job ads, but none for this role."""
    levels: tuple[ShownLevel, ...]
    by_level: tuple[SkillByLevel, ...]
    """The skills that its levels need to a different degree."""
    level_names: tuple[str, ...]
    reliances: tuple[Reliance, ...]
    claims: tuple[ShownClaim, ...]
    confusions: tuple[Confusion, ...]
    job_descriptions: tuple[Link, ...]
    interviews: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class RoleIndexPage(Page, template="roles.md.j2", section="roles"):
    """The list of roles."""

    groups: tuple[tuple[RoleGroup, tuple[RoleEntry, ...]], ...]
    is_short: bool
    """Whether a role gets a sentence only, since there are many."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of roles, then each."""
    guide = directory.guide
    yield RoleIndexPage(
        address="roles",
        title=directory.fixed.ROLES.text,
        description=shorten(
            directory.say(
                "The roles this guide covers: %(roles)s.",
                roles=", ".join(r.name for r in guide.roles.values()),
            )
        ),
        files=tuple(guide.file("roles", id) for id in guide.roles),
        reviewed=max(role.reviewed for role in guide.roles.values()),
        groups=tuple(
            (
                group,
                tuple(_entry(directory, id) for id in group.roles),
            )
            for group in by_family(directory, guide.roles)
        ),
        is_short=folds_families(directory),
    )
    for id, role in guide.roles.items():
        sampled = samples(directory, id)
        skills = needed_skills(directory, id)
        strongest_first = by_proficiency(directory, skills)
        lead = first_sentence(role.summary)
        yield RolePage(
            address=f"roles/{id}",
            title=upper_first(role.name),
            description=shorten(role.summary),
            files=(guide.file("roles", id),),
            reviewed=role.reviewed,
            trail=(
                directory.fixed.ROLES,
                *(group.link for group in by_family(directory, [id]) if role.family),
            ),
            sources=directory.sources(
                (
                    *role.sources,
                    *pay_sources(directory, id),
                    *(directory.evidence_sources() if sampled else ()),
                )
            ),
            boost=2,
            preview=Preview(
                kind=directory.fixed.ROLES.text,
                text=role.summary,
                roles=(directory.role(id),),
                facts=tuple((directory.say("Posted pay"), line) for line in pay_lines(directory, id)[:1]),
            ),
            role=role,
            tag=directory.role(id),
            lead=lead,
            more=role.summary.removeprefix(lead).strip(),
            key_skills=tuple(link for _, links in strongest_first for link in links)[:KEY_SKILLS],
            pay_at_a_glance=usable_pay(directory, id),
            at_levels=_at_levels(directory, id),
            criteria=tuple(
                (criterion.name, role.criteria[key])
                for key, criterion in guide.criteria.items()
                if key in role.criteria
            ),
            skills=skills,
            by_proficiency=strongest_first,
            examples=tuple(
                (directory.example(key), example.summary) for key, example in directory.examples_of(id)
            ),
            markets=by_market(latest_pay(directory, [id])),
            wages=wage_links(directory, id),
            too_few_in=_too_few(directory, id),
            nearest_pay="" if latest_pay(directory, [id]) else nearest_in_words(directory, id),
            has_pay_figures=bool(guide.salaries),
            samples=sampled,
            without_ads=bool(guide.skill_evidence) and not sampled,
            levels=shown_levels(directory, id),
            by_level=skills_by_level(directory, id),
            level_names=tuple(level.name for level in guide.levels_of(id).values()),
            reliances=reliances(directory, id),
            claims=shown_claims(directory, role=id),
            confusions=tuple(
                Confusion(directory.role(entry.role), entry.difference, directory.comparison(id, entry.role))
                for entry in role.confused_with
            ),
            job_descriptions=directory.job_descriptions_of(id),
            interviews=directory.interviews_of(id),
        )


def _entry(directory: Directory, id: str) -> RoleEntry:
    return RoleEntry(
        directory.role(id),
        first_sentence(directory.guide.roles[id].summary),
        median_pay(directory, id),
        _at_levels(directory, id),
    )


def _at_levels(directory: Directory, id: str) -> tuple[LevelLink, ...]:
    return at_levels(directory, id, directory.job_description) if directory.job_descriptions_of(id) else ()


def _too_few(directory: Directory, role: str) -> tuple[str, ...]:
    """The markets that have postings of a role and no figure from them."""
    shown = {table.salary.market for table in latest_pay(directory, [role])}
    counted = {
        salary.market
        for salary in directory.guide.salaries.values()
        if any(entry.role == role and entry.count for entry in salary.observations)
    }
    return tuple(market for market in markets(directory.guide) if market in counted - shown)
