"""Shares of job ads as bars, always with their number, period, place and source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.ads import AdShare, ad_shares, distinguishing_terms
from generator.language.phrases import Phrases
from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag, SourceNote
from generator.schema.skill_evidence import AdGroup, SkillEvidenceRecord

CLEARLY = 15
"""By how many percentage points more ads mention a term, for a page to say so in words."""


@dataclass(frozen=True)
class AdBar:
    """The share of a role's ads that name a term."""

    role: RoleTag
    share: AdShare


@dataclass(frozen=True, kw_only=True)
class AdTable:
    """A sample of ads, with bars for the shares in it."""

    sample: SkillEvidenceRecord
    groups: tuple[AdGroup, ...]
    """The groups of ads to name: those of the roles it is about."""
    sources: tuple[SourceNote, ...]
    method: Link
    titles: str
    """The number of ads and the title of each group, as a list in words."""
    ads: str
    """The same for use without the number of all ads: ``5 ads titled “baker”``."""
    bars: tuple[AdBar, ...] = ()

    @property
    def term(self) -> str:
        """What all bars count; empty if they count different terms."""
        terms = {bar.share.term for bar in self.bars}
        return terms.pop() if len(terms) == 1 else ""


@dataclass(frozen=True)
class TermRow:
    """A term with its bars for two roles."""

    term: str
    link: Link | None
    one: AdBar
    other: AdBar


def skill_bars(directory: Directory, skill: str) -> tuple[AdTable, ...]:
    """Return the shares of ads for each role that name ``skill``, by sample."""
    bars: dict[str, list[AdBar]] = {}
    for share in ad_shares(directory.guide, skill):
        bars.setdefault(share.evidence, []).append(_bar(directory, share))
    return tuple(_table(directory, id, bars=tuple(found)) for id, found in bars.items())


def skill_share(directory: Directory, skill: str, role: str) -> AdBar | None:
    """Return the latest share of a role's ads that name ``skill``."""
    shares = [share for share in ad_shares(directory.guide, skill) if share.group.role == role]
    return _bar(directory, shares[-1]) if shares else None


def distinguishing(directory: Directory, one: str, other: str) -> tuple[TermRow, ...]:
    """Return the terms that tell two roles apart in their ads."""
    return tuple(
        TermRow(
            term.term,
            directory.skill(term.skill) if term.skill else None,
            _bar(directory, first),
            _bar(directory, second),
        )
        for term, first, second in distinguishing_terms(directory.guide, one, other)
    )


def telling_terms(rows: Sequence[TermRow], say: Phrases) -> tuple[tuple[RoleTag, str], ...]:
    """Return both roles, each with the terms that its ads mention clearly more often, as a list in words.

    ``rows`` are sorted as ``distinguishing`` returns them: the terms of the first role come first.
    """
    if not rows:
        return ()
    one = [row.term for row in rows if row.one.share.percent - row.other.share.percent >= CLEARLY]
    other = [row.term for row in rows if row.other.share.percent - row.one.share.percent >= CLEARLY]
    return (rows[0].one.role, _in_words(one, say)), (rows[0].other.role, _in_words(other[::-1], say))


def _in_words(terms: list[str], say: Phrases) -> str:
    """List terms, but no group whose members are all among them, such as ``A or B`` beside both."""
    return say.listed([term for term in terms if " or " not in term or not {*term.split(" or ")} <= {*terms}])


def samples(directory: Directory, *roles: str) -> tuple[AdTable, ...]:
    """Return the samples of ads that are divided by title and have any for ``roles``, without bars.

    Without roles, these are all samples.
    """
    records = directory.guide.skill_evidence.items()
    tables = (_table(directory, id, roles) for id, record in records if record.by == "title")
    return tuple(table for table in tables if table.groups)


def _table(
    directory: Directory, id: str, roles: tuple[str, ...] = (), bars: tuple[AdBar, ...] = ()
) -> AdTable:
    """A sample with the groups that are of one of the roles, or of any."""
    say, record = directory.say, directory.guide.skill_evidence[id]
    groups = tuple(
        group for group in record.groups if group.role and group.role in (roles or directory.guide.roles)
    )
    return AdTable(
        sample=record,
        groups=groups,
        sources=directory.sources(record.sources),
        method=directory.fixed.AD_METHOD,
        titles=say.listed(
            [say("%(count)s titled “%(title)s”", count=one.count, title=one.name) for one in record.groups]
        ),
        ads=say.listed(
            [
                say.ngettext(
                    "%(count)s ad titled “%(title)s”",
                    "%(count)s ads titled “%(title)s”",
                    one.count,
                    title=one.name,
                )
                for one in groups
            ]
        ),
        bars=bars,
    )


def _bar(directory: Directory, share: AdShare) -> AdBar:
    assert share.group.role, "only shares of a role's ads become bars"
    return AdBar(directory.role(share.group.role), share)
