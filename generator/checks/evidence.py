"""Rules that compare the skills of a role with those in its job ads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import Finding, error, repeated, warning
from generator.derive.ads import ad_shares
from generator.derive.proficiency import steps, strongest
from generator.read.guide import Guide
from generator.report.diagnostics import did_you_mean

RARE = Decimal(10)
"""A skill is rare if a smaller percentage of a role's ads names it. The bar is low, since ads leave out what
goes without saying: below it, more than nine of ten employers don't mention the skill."""

COMMON = Decimal(20)
"""A term is common if this percentage of a role's ads names it: every fifth employer asks for it, so
readers would miss it."""

Difference = tuple[str, str, str]
"""A difference between a role and a sample of ads: the sample's id, the role's id, and the term."""


@warning("EVID001")
def rarely_asked_skill(guide: Guide) -> Iterator[Finding]:
    """At least 10% of a role's ads name each skill that it needs in the upper half of the scale."""
    yield from _unaccepted(guide, _rare(guide))


@warning("EVID002")
def commonly_asked_term(guide: Guide) -> Iterator[Finding]:
    """A term that at least 20% of a role's ads name belongs to a skill of that role."""
    yield from _unaccepted(guide, _common(guide))


@warning("EVID003")
def needless_acceptance(guide: Guide) -> Iterator[Finding]:
    """Every accepted difference exists."""
    existing = {difference for difference, _ in (*_rare(guide), *_common(guide))}
    for id, record in guide.skill_evidence.items():
        known = {term.term for term in record.terms}
        for index, entry in enumerate(record.accepted):
            if (id, entry.role, entry.term) in existing:
                continue
            where = guide.where("skill-evidence", id, "accepted", index, "term")
            if entry.term in known:
                message, hint = f"'{entry.role}' does not differ from the ads in '{entry.term}'", "remove it"
            else:
                message, hint = f"no term is called '{entry.term}'", did_you_mean(entry.term, known)
            yield Finding(where, message, hint)


@error("EVID004")
def incomplete_shares(guide: Guide) -> Iterator[Finding]:
    """A sample has one group per role, lists each term once, and gives it a share for each group."""
    for id, record in guide.skill_evidence.items():
        roles = [group.role for group in record.groups]
        for index in repeated(roles):
            where = guide.where("skill-evidence", id, "groups", index, "role")
            yield Finding(where, f"'{roles[index]}' already has a group")
        for index in repeated(term.term for term in record.terms):
            where = guide.where("skill-evidence", id, "terms", index, "term")
            yield Finding(where, f"'{record.terms[index].term}' is listed twice")
        for index, term in enumerate(record.terms):
            where = guide.where("skill-evidence", id, "terms", index, "term")
            have = [share.role for share in term.shares]
            if sorted(have) != sorted(set(roles)):
                hint = "give one for each group: " + ", ".join(dict.fromkeys(roles))
                yield Finding(where, f"'{term.term}' has shares for: {', '.join(have)}", hint)


def _rare(guide: Guide) -> Iterator[tuple[Difference, Finding]]:
    """Skills that roles need and few ads name. Only samples with a term for the skill count."""
    for role, record in guide.roles.items():
        for index, entry in enumerate(record.skills):
            asked = strongest(guide, entry.at_levels(guide.levels_of(role)).values())
            if asked is None or guide.proficiencies[asked].strength * 2 <= steps(guide):
                continue
            for share in ad_shares(guide, entry.skill):
                if share.role == role and share.percent < RARE:
                    where = guide.where("roles", role, "skills", index, "skill")
                    message = (
                        f"'{entry.skill}' is asked for at '{asked}', "
                        f"but only {share.percent}% of {share.count} ads name '{share.term}'"
                    )
                    file = guide.file("skill-evidence", share.evidence)
                    hint = f"ask for less, or say why under 'accepted' in {file}"
                    yield (share.evidence, role, share.term), Finding(where, message, hint)


def _common(guide: Guide) -> Iterator[tuple[Difference, Finding]]:
    """Terms that many ads for a role name and none of its skills covers."""
    for id, record in guide.skill_evidence.items():
        counts = {group.role: group.count for group in record.groups}
        for index, term in enumerate(record.terms):
            for share in term.shares:
                if share.percent < COMMON or share.role not in counts or share.role not in guide.roles:
                    continue
                if term.skill not in {entry.skill for entry in guide.roles[share.role].skills}:
                    where = guide.where("skill-evidence", id, "terms", index, "term")
                    message = (
                        f"{share.percent}% of {counts[share.role]} ads name '{term.term}', "
                        f"but '{share.role}' has no such skill"
                    )
                    cure = f"give the role '{term.skill}'" if term.skill else "say which skill it means"
                    hint = f"{cure}, or say why not under 'accepted'"
                    yield (id, share.role, term.term), Finding(where, message, hint)


def _unaccepted(guide: Guide, found: Iterator[tuple[Difference, Finding]]) -> Iterator[Finding]:
    accepted = {
        (id, entry.role, entry.term)
        for id, record in guide.skill_evidence.items()
        for entry in record.accepted
    }
    return (finding for difference, finding in found if difference not in accepted)
