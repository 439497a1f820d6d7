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
    """A verdict with what it means."""

    name: str
    mark: str
    """What styles call it."""
    meaning: str
    found: int
    """How many claims have it."""


class Topic(NamedTuple):
    """What claims are about, and those claims."""

    id: str
    name: str
    claims: tuple[ShownClaim, ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """What styles call the verdicts of its claims."""
        return tuple(dict.fromkeys(claim.mark for claim in self.claims))


@dataclass(frozen=True, kw_only=True)
class ClaimsPage(Page, template="claims.md.j2", section="evidence"):
    """Every claim with its verdict."""

    finding: str
    """How many of the claims the evidence supports."""
    topics: tuple[Topic, ...]
    verdicts: tuple[Verdict, ...]
    numbers: dict[str, int]
    """The number of each claim, by its id."""
    made_by: tuple[SourceNote, ...]
    """Who made the claims, the most frequent first."""
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
    say = directory.say
    topics = tuple(
        Topic(topic, say(TOPICS[topic]), shown_claims(directory, topic=topic))
        for topic in dict.fromkeys(record.topic for record in claims.values())
    )
    in_order = [claim for topic in topics for claim in topic.claims]
    found = Counter[str](record.verdict for record in claims.values())
    yield ClaimsPage(
        address="evidence",
        title=say("Claims, checked"),
        description=say("Common claims about pay, skills and scope, and what the data say about each."),
        files=tuple(directory.guide.file("claims", id) for id in claims),
        reviewed=max(record.checked for record in claims.values()),
        sources=directory.sources(
            id for record in claims.values() for id in (record.made_by, *(e.source for e in record.evidence))
        ),
        finding=say.ngettext(
            "The evidence supports %(supported)s of %(count)s claim.",
            "The evidence supports %(supported)s of %(count)s claims.",
            len(claims),
            supported=say.number(found["supported"]),
        ),
        topics=topics,
        made_by=directory.sources(
            id for id, _ in Counter(record.made_by for record in claims.values()).most_common()
        ),
        numbers={claim.id: number for number, claim in enumerate(in_order, start=1)},
        yardsticks=tuple(say(YARDSTICKS[topic.id]) for topic in topics if topic.id in YARDSTICKS),
        verdicts=tuple(
            Verdict(say(VERDICT_NAMES[verdict]), mark_of(verdict), say(meaning), found[verdict])
            for verdict, meaning in VERDICTS.items()
            if found[verdict]
        ),
    )
