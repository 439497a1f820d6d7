"""The pages of pay rules and of words to avoid in job ads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.schema.pay_rule import PayRuleRecord
from generator.schema.wording import AllowedTerm, AvoidedTerm

GROUP_HEADINGS = {
    "superlatives": "Superlatives",
    "years": "Years of experience",
    "gender": "Gender",
    "exclusion": "Words that shut people out",
    "vague": "Words that say nothing",
}
"""Headings of the groups of avoided terms, in the order of the page."""


@dataclass(frozen=True)
class ShownRule:
    """The rules of a place, with their sources."""

    id: str
    record: PayRuleRecord
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, kw_only=True)
class PayRulesPage(Page, template="pay_rules.md.j2", section="job-descriptions"):
    """The rules of all places."""

    rules: tuple[ShownRule, ...]
    job_descriptions: Link | None
    wording: Link | None


@dataclass(frozen=True, kw_only=True)
class WordingPage(Page, template="wording.md.j2", section="job-descriptions"):
    """The wording list."""

    groups: tuple[tuple[str, tuple[AvoidedTerm, ...]], ...]
    """Each heading with its terms."""
    allowed: tuple[AllowedTerm, ...]
    pay_rules: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the pay rules and the wording list, if the guide has them."""
    guide = directory.guide
    if guide.pay_rules:
        yield PayRulesPage(
            address=d.PAY_RULES.address,
            title="Pay in job ads: the rules by place",
            description="What cities, states, provinces and the EU ask of pay in job ads, with sources.",
            files=tuple(guide.file("pay-rules", id) for id in guide.pay_rules),
            reviewed=max(record.checked for record in guide.pay_rules.values()),
            trail=(d.JOB_DESCRIPTIONS,),
            sources=directory.sources(id for record in guide.pay_rules.values() for id in record.sources),
            rules=tuple(
                ShownRule(id, record, directory.sources(record.sources))
                for id, record in guide.pay_rules.items()
            ),
            job_descriptions=d.JOB_DESCRIPTIONS if guide.job_descriptions else None,
            wording=directory.wording,
        )
    if guide.wording:
        yield WordingPage(
            address=d.WORDING.address,
            title="Words to avoid in job ads",
            description="A short list of words that put applicants off, why, and what to write instead.",
            files=(guide.file("wording", "wording"),),
            reviewed=guide.wording.reviewed,
            trail=(d.JOB_DESCRIPTIONS,),
            groups=tuple(
                (heading, tuple(term for term in guide.wording.avoid if term.group == group))
                for group, heading in GROUP_HEADINGS.items()
            ),
            allowed=guide.wording.allowed,
            pay_rules=directory.pay_rules,
        )
