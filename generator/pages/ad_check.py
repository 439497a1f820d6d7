"""The page that checks a job ad which a reader pastes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page
from generator.schema.wording import AdSection


@dataclass(frozen=True, kw_only=True)
class AdCheckPage(Page, template="ad_check.md.j2", section="job-descriptions"):
    """A field for the text of an ad, and what it is checked for."""

    pay_rules: Link | None
    wording: Link | None
    sections: tuple[AdSection, ...]
    example: str
    """JSON, so that it fits into one line of HTML."""


EXAMPLE = """\
Senior AI Engineer (Remote within the United States)

[Company] is looking for a rockstar to join our fast-paced team.

What you'll do
- Build and run features that call large language models
- Own evaluation, latency and cost of what you build

Requirements
- 5+ years of professional experience
- Python, and experience with retrieval

We offer a salary of $150,000 - $210,000+, equity and 25 days of paid leave.
"""
"""An ad with something to find in every part of the report."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page, if the guide has anything to check an ad against."""
    guide = directory.guide
    if directory.ad_check is None:
        return
    kinds = [kind for kind in ("ad-sections", "wording", "pay-rules") if guide.records(kind)][:2]
    dates = [record.checked for record in guide.pay_rules.values()]
    dates += [guide.wording.reviewed] if guide.wording else []
    yield AdCheckPage(
        address=fixed.AD_CHECK.address,
        title=fixed.AD_CHECK.text,
        description="Paste a job ad: its pay, place and wording are checked, and what is missing is listed.",
        files=tuple(guide.file(kind, next(iter(guide.records(kind)))) for kind in kinds),
        reviewed=max(dates) if dates else directory.latest_review(),
        trail=directory.posting_trail,
        pay_rules=directory.pay_rules,
        wording=directory.wording,
        sections=tuple(guide.ad_sections.values()),
        example=json.dumps(EXAMPLE),
    )
