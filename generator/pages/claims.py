"""The page of claims: what a source claims, and what we found when we checked it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.language.phrases import N_
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote, page_link
from generator.schema.claim import ClaimRecord
from generator.schema.fields import better_id

VERDICTS = {
    "supported": N_("The evidence agrees."),
    "mixed": N_("True in part: some of the evidence agrees, some doesn't."),
    "contradicted": N_("The evidence says otherwise."),
    "can't tell": N_("We looked at data, but they don't settle it."),
    "unsourced": N_("We found no evidence for or against it."),
}
TOPICS = {"pay": N_("pay"), "skills": N_("skills"), "demand": N_("demand"), "scope": N_("scope")}
VERDICT_NAMES = {
    "supported": N_("supported"),
    "mixed": N_("mixed"),
    "contradicted": N_("contradicted"),
    "can't tell": N_("can't tell"),
    "unsourced": N_("unsourced"),
}
YARDSTICKS = {
    "pay": N_(
        "A range of pay is supported if half of the postings have their mid-point inside it and two "
        "thirds of posted ranges overlap it, and contradicted if the median posting is outside and fewer "
        "than a third overlap."
    ),
    "skills": N_(
        "What a role must know is supported if half of its ads mention it, and contradicted if fewer "
        "than "
        "one in five do. What is typical is supported if at least a third mention it. What sets two "
        "roles apart is supported if no other term differs more on both measures, percentage points "
        "and ratio, and mixed if that's true of only one."
    ),
}
"""The yardstick for claims of a topic."""


@dataclass(frozen=True)
class ShownEvidence:
    """A figure or text that supports a verdict, with links to check it."""

    text: str
    source: SourceNote
    page: Link | None


@dataclass(frozen=True, kw_only=True)
class ShownClaim:
    """A claim, ready to show."""

    id: str
    record: ClaimRecord
    verdict: str
    made_by: SourceNote
    mark: str
    """What styles call its verdict."""
    evidence: tuple[ShownEvidence, ...]
    roles: tuple[RoleTag, ...]
    link_short: Link


class Verdict(NamedTuple):
    """A verdict with what it means, and the claims that have it."""

    name: str
    mark: str
    """What styles call it."""
    meaning: str
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True, kw_only=True)
class ClaimsPage(Page, template="claims.md.j2", section="evidence"):
    """Every claim with its verdict."""

    topics: tuple[tuple[str, str, tuple[ShownClaim, ...]], ...]
    """Each topic with its name."""
    verdicts: tuple[Verdict, ...]
    numbers: dict[str, int]
    """The number of each claim, by its id."""
    yardsticks: tuple[str, ...]
    """How figures become verdicts, for what the claims are about."""


def shown_claims(
    directory: Directory, role: str | None = None, topic: str | None = None
) -> tuple[ShownClaim, ...]:
    """Return the claims about a role or a topic, or all."""
    return tuple(
        _claim(directory, id, record)
        for id, record in directory.guide.claims.items()
        if (role is None or role in record.roles) and (topic is None or record.topic == topic)
    )


def mark_of(verdict: str) -> str:
    """Return what styles call a verdict."""
    return better_id(verdict.replace("'", ""))


def verdicts_in_short(directory: Directory) -> str:
    """Return how many claims have each verdict, such as ``6 supported, 8 mixed``. Zeros are left out."""
    found = Counter[str](record.verdict for record in directory.guide.claims.values())
    say = directory.say
    return ", ".join(
        f"{say.number(found[verdict])} {say(VERDICT_NAMES[verdict])}"
        for verdict in VERDICTS
        if found[verdict]
    )


def _claim(directory: Directory, id: str, record: ClaimRecord) -> ShownClaim:
    return ShownClaim(
        id=id,
        record=record,
        mark=mark_of(record.verdict),
        verdict=directory.say(VERDICT_NAMES[record.verdict]),
        made_by=directory.sources([record.made_by])[0],
        evidence=tuple(
            ShownEvidence(
                entry.text,
                directory.sources([entry.source])[0],
                page_link(directory.say("see the figures"), entry.page) if entry.page else None,
            )
            for entry in record.evidence
        ),
        roles=directory.roles(record.roles),
        link_short=Link(directory.say("what we found"), "evidence", id),
    )


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of claims, if there are any."""
    claims = directory.guide.claims
    if not claims:
        return
    topics = {
        topic: shown_claims(directory, topic=topic)
        for topic in dict.fromkeys(record.topic for record in claims.values())
    }
    in_order = [claim for found in topics.values() for claim in found]
    yield ClaimsPage(
        address="evidence",
        title=directory.say("Claims, checked"),
        description=directory.say(
            "Common claims about pay, skills and scope, and what the data say about each."
        ),
        files=tuple(directory.guide.file("claims", id) for id in claims),
        reviewed=max(record.checked for record in claims.values()),
        sources=directory.sources(
            id for record in claims.values() for id in (record.made_by, *(e.source for e in record.evidence))
        ),
        topics=tuple((topic, directory.say(TOPICS[topic]), found) for topic, found in topics.items()),
        numbers={claim.id: number for number, claim in enumerate(in_order, start=1)},
        yardsticks=tuple(directory.say(text) for topic, text in YARDSTICKS.items() if topic in topics),
        verdicts=tuple(
            Verdict(directory.say(VERDICT_NAMES[verdict]), mark_of(verdict), directory.say(meaning), found)
            for verdict, meaning in VERDICTS.items()
            if (found := tuple(claim for claim in in_order if claim.record.verdict == verdict))
        ),
    )
