"""The page that checks a job ad which a reader pastes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.phrases import N_, Phrases
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


_BULLET = "- "
EXAMPLE = (
    ("", N_("Senior Accountant (Remote within the United States)")),
    ("", ""),
    ("", N_("[Company] is looking for a rockstar to join our fast-paced team.")),
    ("", ""),
    ("", N_("What you'll do")),
    (_BULLET, N_("Close the books of two companies each month")),
    (_BULLET, N_("Own the tools and controls behind the numbers")),
    ("", ""),
    ("", N_("Requirements")),
    (_BULLET, N_("5+ years of professional experience")),
    (_BULLET, N_("SQL, and experience with audits")),
    ("", ""),
    ("", N_("We offer a salary of $150,000 - $210,000+, equity and 25 days of paid leave.")),
    ("", ""),
)
"""An ad with something to find in every part of the report."""


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
        reviewed=max(dates) if dates else directory.latest_review(),
        trail=directory.posting_trail,
        pay_rules=directory.pay_rules,
        wording=directory.wording,
        sections=tuple(guide.ad_sections.values()),
        example=json.dumps(_example(say)),
    )


def _example(say: Phrases) -> str:
    """The example in the words of the guide."""
    return "\n".join(before + say(text) if text else "" for before, text in EXAMPLE)
