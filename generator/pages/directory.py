"""The address of everything in a guide, so that no page writes one by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from generator.derive.citing import only_of_pay_rules
from generator.derive.identity import identities
from generator.derive.proficiency import Need, needed_at, steps
from generator.pages import fixed
from generator.pages.page import Link, ProficiencyTag, RoleTag, ShownNeed, SourceNote
from generator.read.guide import Guide
from generator.schema.decision import OutcomeRecord
from generator.schema.example import ExampleRecord
from generator.schema.source_kind import READY_MADE
from generator.words import plural

MAX_EXAMPLES = 3
"""The most examples that a page about a role shows; with all of them, pages would grow with the guide."""


class Directory:
    """Links to everything in a guide."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.say = guide.say
        self.fixed = fixed.Fixed(guide.say)
        self._steps = steps(guide)
        self._shapes = {id: identity.shape for id, identity in identities(guide).items()}

    @property
    def outcomes(self) -> Mapping[str, OutcomeRecord]:
        """The outcomes that questions can end in; without questions, no page shows any."""
        return self.guide.outcomes if self.guide.decisions else {}

    @property
    def decide(self) -> Link | None:
        """The page of questions, if there are any."""
        return self.fixed.DECIDE if self.guide.decisions else None

    @property
    def pay(self) -> Link:
        """The page of pay. Without pay figures, the page of what else a hire costs stands in for it."""
        figures = self.guide.salaries or self.guide.wages
        return self.fixed.SALARIES if figures else Link(self.say("Costs"), fixed.TIME_AND_COST.address)

    @property
    def time_and_cost(self) -> Link | None:
        """The page on time and cost, if the guide knows anything about either."""
        guide = self.guide
        return (
            self.fixed.TIME_AND_COST
            if guide.hiring_options or guide.costs or guide.cost_assumptions
            else None
        )

    def wages(self, id: str) -> Link:
        """Return the link to the official wages of an occupation."""
        title = self.say.lower_first(self.guide.wages[id].title)
        text = self.say("What do %(occupation)s earn in my city?", occupation=title)
        return Link(text, f"{fixed.WAGES_FOLDER}/{id}")

    @property
    def evidence(self) -> Link | None:
        """The page of claims, if there are any."""
        return self.fixed.EVIDENCE if self.guide.claims else None

    @property
    def how_we_know(self) -> Link | None:
        """The page on methods, if there is anything to explain."""
        guide = self.guide
        counted = any(salary.computed_from for salary in guide.salaries.values())
        return (
            self.fixed.HOW_WE_KNOW
            if counted or guide.pay_gaps or guide.skill_evidence or guide.claims
            else None
        )

    @property
    def pay_rules(self) -> Link | None:
        """The page of pay rules, if there are any."""
        return self.fixed.PAY_RULES if self.guide.pay_rules else None

    @property
    def wording(self) -> Link | None:
        """The page of words to avoid, if there is a list of them."""
        return self.fixed.WORDING if self.guide.wording else None

    @property
    def ad_check(self) -> Link | None:
        """The page that checks any ad, if there is anything to check it against."""
        guide = self.guide
        return self.fixed.AD_CHECK if guide.pay_rules or guide.wording or guide.ad_sections else None

    @property
    def before_posting(self) -> tuple[Link, ...]:
        """Pages to check a job description against before posting it."""
        return tuple(link for link in (self.pay_rules, self.wording) if link)

    @property
    def job_description_list(self) -> Link | None:
        """The list of job descriptions, if there are any."""
        return self.fixed.JOB_DESCRIPTIONS if self.guide.job_descriptions else None

    @property
    def posting_trail(self) -> tuple[Link, ...]:
        """The pages above a page about what to post."""
        return (self.fixed.JOB_DESCRIPTIONS,) if self.guide.job_descriptions else ()

    @property
    def evidence_trail(self) -> tuple[Link, ...]:
        """The pages above a page about evidence."""
        return (self.fixed.EVIDENCE,) if self.guide.claims else ()

    def role(self, id: str) -> RoleTag:
        """Return a role's name, mark and link."""
        role = self.guide.roles[id]
        return RoleTag(
            id=id,
            name=role.name,
            short_name=role.short_name or role.name,
            scope=role.scope or "",
            shape=self._shapes[id],
            link=Link(role.name, f"roles/{id}"),
        )

    def roles(self, ids: Iterable[str] | None = None) -> tuple[RoleTag, ...]:
        """Return roles in the order given, or all by position."""
        return tuple(self.role(id) for id in (self.guide.roles if ids is None else ids))

    def proficiency(self, id: str) -> ProficiencyTag:
        """Return a step of the scale."""
        step = self.guide.proficiencies[id]
        return ProficiencyTag(name=step.name, strength=step.strength, steps=self._steps)

    def need(self, role: str, needed: Need) -> ShownNeed:
        """Return how well a role needs a skill."""
        levels = self.guide.levels_of(role)
        shown = () if needed.same else needed.by_level.items()
        return ShownNeed(
            weakest=self.proficiency(needed.weakest),
            strongest=self.proficiency(needed.strongest),
            levels=tuple((levels[level].name, self.proficiency(id)) for level, id in shown),
        )

    def proficiency_at(self, role: str, skill: str, level: str) -> ProficiencyTag | None:
        """Return how well a level needs a skill; ``None`` if all levels need it equally well."""
        at = {needed_at(self.guide, role, skill, other) for other in self.guide.levels_of(role)}
        here = needed_at(self.guide, role, skill, level)
        return self.proficiency(here) if here and len(at) > 1 else None

    def skill(self, id: str) -> Link:
        """Return the link to a skill's page."""
        return Link(self.guide.skills[id].name, f"skills/{id}")

    def example(self, id: str) -> Link:
        """Return the link to an example's page."""
        return Link(self.guide.examples[id].title, f"examples/{id}")

    def examples_of(self, role: str) -> tuple[tuple[str, ExampleRecord], ...]:
        """Return the first few examples of a role, with their ids."""
        found = ((id, one) for id, one in self.guide.examples.items() if one.role == role)
        return tuple(sorted(found, key=lambda item: item[1].position)[:MAX_EXAMPLES])

    def outcome(self, id: str) -> Link:
        """Return the link to an outcome's page."""
        return Link(self.guide.outcomes[id].title, f"outcomes/{id}")

    def comparison(self, one: str, other: str) -> Link:
        """Return the link to the comparison of two roles, in any order."""
        roles = self.guide.roles
        one, other = sorted((one, other), key=list(roles).index)
        text = self.say("%(one)s or %(other)s", one=roles[one].name, other=roles[other].name)
        return Link(text, f"compare/{one}-vs-{other}")

    def job_description(self, role: str, level: str) -> Link:
        """Return the link to the job description of a role at a level."""
        variants = self.guide.job_descriptions[role].levels
        title = next(variant.title for variant in variants if variant.level == level)
        return Link(title, f"job-descriptions/{role}-{level}")

    def job_descriptions_of(self, role: str) -> tuple[Link, ...]:
        """Return a role's job descriptions, one for each level; empty if it has none."""
        if role not in self.guide.job_descriptions:
            return ()
        return tuple(self.job_description(role, level) for level in self.guide.levels_of(role))

    def interview(self, role: str, level: str) -> Link:
        """Return the link to the interview kit of a role at a level."""
        text = self.say("%(job)s interview kit", job=self.job_description(role, level).text)
        return Link(text, f"interviews/{role}-{level}")

    def interviews_of(self, role: str) -> tuple[Link, ...]:
        """Return a role's interview kits, one for each level; empty if it has none."""
        if role not in self.guide.interview_kits or role not in self.guide.job_descriptions:
            return ()
        return tuple(self.interview(role, level) for level in self.guide.levels_of(role))

    def sources(self, ids: Iterable[str]) -> tuple[SourceNote, ...]:
        """Return sources in the order of ``sources.yml``, each once."""
        wanted = set(ids)
        return tuple(
            SourceNote(
                id=id,
                record=source,
                kind=self.kind_of_source(source.kind),
                link=self._source(id, source.title),
            )
            for id, source in self.guide.sources.items()
            if id in wanted
        )

    def kind_of_source(self, id: str, number: int = 1) -> str:
        """Return what sources of a kind are called, in the plural for several."""
        kind = self.guide.source_kinds[id]
        if READY_MADE.get(id) is kind:
            return self.say(kind.name if number == 1 else kind.plural or kind.name)
        return plural(number, kind.name, kind.plural or "")

    def _source(self, id: str, title: str) -> Link:
        rule = self.law_sources.get(id)
        return Link(title, f"{fixed.PAY_RULES.address}/{rule}" if rule else "sources", id)

    @cached_property
    def law_sources(self) -> dict[str, str]:
        """The sources that only pay rules rest on, each with the first rule.

        There are many, so the page of their rule describes them, and the page of sources only names them.
        """
        return only_of_pay_rules(self.guide)

    def evidence_sources(self, skill: str | None = None) -> tuple[str, ...]:
        """Return the ids of the sources of ad shares: of all, or of those that include a skill."""
        return tuple(
            source
            for record in self.guide.skill_evidence.values()
            if skill is None or any(term.skill == skill for term in record.terms)
            for source in record.sources
        )
