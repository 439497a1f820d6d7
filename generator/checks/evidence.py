"""Rules that compare the skills of a role with those in its job ads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import Finding, error, repeated, warning
from generator.derive.ads import AdShare, ad_shares, shares
from generator.derive.proficiency import steps, strongest
from generator.read.guide import Guide
from generator.report.diagnostics import Place, did_you_mean
from generator.schema.skill_evidence import MIN_ADS

RARE = Decimal(10)
"""A skill is rare if a smaller percentage of a role's ads names it, and not by chance: the whole interval is
below. The bar is low, since ads leave out what goes without saying: below it, more than nine of ten
employers don't mention the skill."""

COMMON = Decimal(20)
"""A term is common if at least this percentage of a role's ads names it, and not by chance: the whole
interval is above. Every fifth employer names it, so readers would miss it."""

Difference = tuple[str, str, str]
"""A difference between a role and a sample of ads: the sample's id, the role's id, and the term."""


@warning("EVID001")
def rarely_asked_skill(guide: Guide) -> Iterator[Finding]:
    """At least 10% of a role's ads name each skill that it needs in the upper half of the scale."""
    yield from _unaccepted(guide, _rare(guide))


@warning("EVID002")
def commonly_asked_term(guide: Guide) -> Iterator[Finding]:
    """If at least 20% of a role's ads name a skill, the role has it."""
    yield from _unaccepted(guide, _common(guide))


@warning("EVID005")
def skill_the_guide_lacks(guide: Guide) -> Iterator[Finding]:
    """A term that at least 20% of a role's ads name belongs to a skill, or is marked as a topic."""
    uncovered = {
        term.term
        for record in guide.skill_evidence.values()
        for term in record.terms
        if not term.skill and not term.topic
    }
    most: dict[tuple[str, str], AdShare] = {}
    for share in shares(guide):
        if share.term in uncovered and share.group.role in guide.roles and share.interval[0] >= COMMON:
            key = share.evidence, share.term
            most[key] = max(share, most.get(key, share), key=lambda one: one.percent)
    for share in most.values():
        message = (
            f"{share.percent:.1f}% of {share.count} ads for '{share.group.role}' name '{share.term}', "
            "and no skill covers it"
        )
        hint = "say which skill it means, add one, or write 'topic: yes' if it needs none"
        yield Finding(_place(guide, share), message, hint)


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
                message, hint = (
                    f"no term is called '{entry.term}'",
                    did_you_mean(entry.term, known, "remove it"),
                )
            yield Finding(where, message, hint)


@error("EVID004")
def incomplete_counts(guide: Guide) -> Iterator[Finding]:
    """A sample has one group per role, and counts each term once in each group of at least 20 ads."""
    for id, record in guide.skill_evidence.items():
        for field, values in (
            ("id", [group.id for group in record.groups]),
            ("role", [group.role for group in record.groups]),
        ):
            for index in repeated(values):
                if values[index] is not None:
                    where = guide.where("skill-evidence", id, "groups", index, field)
                    yield Finding(where, f"'{values[index]}' already has a group")
        for index in repeated(term.term for term in record.terms):
            where = guide.where("skill-evidence", id, "terms", index, "term")
            yield Finding(where, f"'{record.terms[index].term}' is listed twice")
        counts = {group.id: group.count for group in record.groups}
        large = [group for group, count in counts.items() if count >= MIN_ADS]
        for index, term in enumerate(record.terms):
            where = guide.where_key("skill-evidence", id, "terms", index, "named")
            if sorted(term.named) != sorted(large):
                hint = f"count it in each group of at least {MIN_ADS} ads: {', '.join(large)}"
                yield Finding(where, f"'{term.term}' is counted in: {', '.join(term.named) or 'none'}", hint)
            for group, named in term.named.items():
                if named > counts.get(group, named):
                    where = guide.where("skill-evidence", id, "terms", index, "named", group)
                    yield Finding(where, f"{named} ads of '{group}' name it, but it has {counts[group]} ads")


def _rare(guide: Guide) -> Iterator[tuple[Difference, Finding]]:
    """Skills that roles need and few ads name. Only samples with a term for the skill count."""
    for role, record in guide.roles.items():
        for index, entry in enumerate(record.skills):
            asked = strongest(guide, entry.at_levels(guide.levels_of(role)).values())
            if asked is None or guide.proficiencies[asked].strength * 2 <= steps(guide):
                continue
            for share in ad_shares(guide, entry.skill):
                if share.group.role == role and share.interval[1] < RARE:
                    where = guide.where("roles", role, "skills", index, "skill")
                    message = (
                        f"'{entry.skill}' is asked for at '{asked}', "
                        f"but only {share.percent:.1f}% of {share.count} ads name '{share.term}'"
                    )
                    file = guide.file("skill-evidence", share.evidence)
                    hint = f"ask for less, or say why under 'accepted' in {file}"
                    yield (share.evidence, role, share.term), Finding(where, message, hint)


def _common(guide: Guide) -> Iterator[tuple[Difference, Finding]]:
    """Skills that many ads for a role name and the role does not have, each by its most frequent term."""
    for skill in guide.skills:
        for share in ad_shares(guide, skill):
            role = share.group.role
            if role is None or role not in guide.roles or share.interval[0] < COMMON:
                continue
            if skill not in {entry.skill for entry in guide.roles[role].skills}:
                message = (
                    f"{share.percent:.1f}% of {share.count} ads name '{share.term}', "
                    f"but '{role}' has no such skill"
                )
                hint = f"give the role '{skill}', or say why not under 'accepted'"
                yield (share.evidence, role, share.term), Finding(_place(guide, share), message, hint)


def _place(guide: Guide, share: AdShare) -> Place:
    """Where the sample counts the term of a share."""
    terms = [term.term for term in guide.skill_evidence[share.evidence].terms]
    return guide.where("skill-evidence", share.evidence, "terms", terms.index(share.term), "term")


def _unaccepted(guide: Guide, found: Iterator[tuple[Difference, Finding]]) -> Iterator[Finding]:
    accepted = {
        (id, entry.role, entry.term)
        for id, record in guide.skill_evidence.items()
        for entry in record.accepted
    }
    return (finding for difference, finding in found if difference not in accepted)
