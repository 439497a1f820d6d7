"""The page that checks a job ad which a reader pastes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from generator.derive.changes import latest_review
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page
from generator.schema.job_description import Item
from generator.schema.wording import AdSection


@dataclass(frozen=True, kw_only=True)
class AdCheckPage(Page, template="ad_check.md.j2", section="job-descriptions"):
    """A field for the text of an ad, and what it is checked for."""

    pay_rules: Link | None
    wording: Link | None
    sections: tuple[AdSection, ...]
    example: str
    """JSON, so that it fits into one line of HTML."""


_LINES = 2
"""How many lines of each list of a job description the example has."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page, if the guide has anything to check an ad against."""
    guide, say = directory.guide, directory.say
    if directory.ad_check is None:
        return
    kinds = [kind for kind in ("ad-sections", "wording", "pay-rules") if guide.records(kind)][:2]
    dates = [record.checked for record in guide.pay_rules.values()]
    dates += [guide.wording.reviewed] if guide.wording else []
    yield AdCheckPage(
        address=fixed.AD_CHECK.address,
        title=directory.fixed.AD_CHECK.text,
        description=say(
            "Paste a job ad: its pay, place and wording are checked, and what is missing is listed."
        ),
        files=tuple(guide.file(kind, next(iter(guide.records(kind)))) for kind in kinds),
        reviewed=max(dates) if dates else latest_review(directory.guide),
        trail=directory.posting_trail,
        pay_rules=directory.pay_rules,
        wording=directory.wording,
        sections=tuple(guide.ad_sections.values()),
        example=json.dumps(_example(directory)),
    )


def _example(directory: Directory) -> str:
    """An ad with something to find in every part of the report, at the last level of the first role."""
    guide, say = directory.guide, directory.say
    id, role = next(iter(guide.roles.items()))
    title = role.name
    duties: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    if ad := guide.job_descriptions.get(id):
        last = ad.levels[-1]
        title, duties, demands = (
            last.title,
            _some(ad.responsibilities, last.level),
            _some(ad.must_haves, last.level),
        )
    return "\n".join(
        [
            say("%(job)s (Remote within the United States)", job=title),
            "",
            say("[Company] is looking for a rockstar to join our fast-paced team."),
            "",
            say("What you'll do"),
            *duties,
            "",
            say("Requirements"),
            f"- {say('5+ years of professional experience')}",
            *demands,
            "",
            say("We offer a salary of $150,000 - $210,000+, equity and 25 days of paid leave."),
            "",
        ]
    )


def _some(items: Iterable[Item], level: str) -> tuple[str, ...]:
    """A few lines of a level that have no blanks."""
    texts = (item.text for item in items if item.applies_at(level) and "[[" not in item.text)
    return tuple(f"- {text}" for text in islice(texts, _LINES))
