"""The page of words to avoid in job ads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.phrases import N_
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page
from generator.schema.wording import AllowedTerm, AvoidedTerm

GROUP_HEADINGS = {
    "superlatives": N_("Superlatives"),
    "years": N_("Years of experience"),
    "gender": N_("Gender"),
    "exclusion": N_("Exclusionary terms"),
    "vague": N_("Empty phrases"),
}
"""Headings of the groups of avoided terms, in the order of the page."""


@dataclass(frozen=True, kw_only=True)
class WordingPage(Page, template="wording.md.j2", section="job-descriptions"):
    """The wording list."""

    groups: tuple[tuple[str, tuple[AvoidedTerm, ...]], ...]
    """Each heading with its terms."""
    allowed: tuple[AllowedTerm, ...]
    job_descriptions: Link | None
    pay_rules: Link | None
    ad_check: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the wording list, if the guide has one."""
    guide = directory.guide
    if guide.wording:
        yield WordingPage(
            address=fixed.WORDING.address,
            title=directory.fixed.WORDING.text,
            description=directory.say(
                "A short list of words that put applicants off, why, and what to write instead."
            ),
            files=(guide.file("wording", "wording"),),
            reviewed=guide.wording.reviewed,
            trail=directory.posting_trail,
            groups=tuple(
                (directory.say(heading), tuple(term for term in guide.wording.avoid if term.group == group))
                for group, heading in GROUP_HEADINGS.items()
            ),
            allowed=guide.wording.allowed,
            job_descriptions=directory.job_description_list,
            pay_rules=directory.pay_rules,
            ad_check=directory.ad_check,
        )
