"""The pages of pay rules and of words to avoid in job ads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.places.table import areas, groups, largest_cities
from generator.schema.pay_rule import PayRuleRecord
from generator.schema.wording import AllowedTerm, AvoidedTerm
from generator.words import long_date, shorten, spelled

GROUP_HEADINGS = {
    "superlatives": "Superlatives",
    "years": "Years of experience",
    "gender": "Gender",
    "exclusion": "Exclusionary terms",
    "vague": "Empty phrases",
}
"""Headings of the groups of avoided terms, in the order of the page."""


COUNTRIES = {"US": "United States", "CA": "Canada", "EU": "European Union", "": "Other countries"}
"""Headings of the groups of places, by country or group of countries, in the order of the page."""

STATES = {"coming": "not in force yet", "unsure": "not settled", "no such law found": "no such law found"}
"""What readers see beside the name of a place whose rules don't plainly apply, in alphabetical order."""

SURE = {
    "confirmed": "At least two public sources agree on what this page says.",
    "disputed": "Our sources disagree or leave it open.",
    "unconfirmed": "No second current source confirms it.",
}


@dataclass(frozen=True)
class RuleEntry:
    """A place in the list of all."""

    id: str
    link: Link
    answer: str
    status: str
    """Empty if its rules are in force."""
    at_a_glance: str
    """Size of the employer, date, and where pay must appear."""


@dataclass(frozen=True, kw_only=True)
class PayRulesPage(Page, template="pay_rules.md.j2", section="job-descriptions"):
    """What an ad must say in each place."""

    groups: tuple[tuple[str, str, tuple[RuleEntry, ...]], ...]
    """Each heading with its id and its places."""
    job_descriptions: Link | None
    wording: Link | None
    ad_check: Link | None


@dataclass(frozen=True, kw_only=True)
class PayRulePage(Page, template="pay_rule.md.j2", section="job-descriptions"):
    """The rules of one place, with their sources."""

    entry: RuleEntry
    record: PayRuleRecord
    notes: tuple[SourceNote, ...]
    """All its sources; those that only pay rules rest on are described here and nowhere else."""
    facts: tuple[tuple[str, str], ...]
    """Labels with what is known."""
    also: tuple[Link, ...]
    """The rules of its state, or of cities in it, which apply as well."""
    cities: tuple[str, ...]
    """Large cities where they apply, so that a search for one leads here."""
    members: tuple[tuple[str, tuple[str, ...], str, str], ...]
    """Countries of a union without rules of their own: name, large cities, status, and as of when."""


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
    """Yield the pay rules and the wording list, if the guide has them."""
    guide = directory.guide
    if guide.pay_rules:
        yield PayRulesPage(
            address=fixed.PAY_RULES.address,
            title="Pay in job ads: the rules by place",
            description="What a job ad must say about pay in U.S. states and cities, Canada and the EU.",
            files=tuple(guide.file("pay-rules", id) for id in guide.pay_rules),
            reviewed=max(record.checked for record in guide.pay_rules.values()),
            trail=directory.posting_trail,
            groups=tuple(_groups(directory)),
            job_descriptions=directory.job_description_list,
            wording=directory.wording,
            ad_check=directory.ad_check,
        )
        for id, record in guide.pay_rules.items():
            yield _page(directory, id, record)
    if guide.wording:
        yield WordingPage(
            address=fixed.WORDING.address,
            title="Words to avoid in job ads",
            description="A short list of words that put applicants off, why, and what to write instead.",
            files=(guide.file("wording", "wording"),),
            reviewed=guide.wording.reviewed,
            trail=directory.posting_trail,
            groups=tuple(
                (heading, tuple(term for term in guide.wording.avoid if term.group == group))
                for group, heading in GROUP_HEADINGS.items()
            ),
            allowed=guide.wording.allowed,
            job_descriptions=directory.job_description_list,
            pay_rules=directory.pay_rules,
            ad_check=directory.ad_check,
        )


def _groups(directory: Directory) -> Iterator[tuple[str, str, tuple[RuleEntry, ...]]]:
    union = groups()["EU"]
    of: dict[str, list[tuple[str, PayRuleRecord]]] = {country: [] for country in COUNTRIES}
    for id, record in directory.guide.pay_rules.items():
        country = "EU" if record.area in union else record.area[:2]
        of[country if country in of else ""].append((id, record))
    for country, heading in COUNTRIES.items():
        rules = sorted(of[country], key=lambda one: (one[1].area == country, STATES.get(one[1].state, "")))
        if rules:
            yield heading, heading.lower().replace(" ", "-") + "-rules", tuple(_entry(*one) for one in rules)


def _entry(id: str, record: PayRuleRecord) -> RuleEntry:
    return RuleEntry(
        id=id,
        link=Link(record.name, f"{fixed.PAY_RULES.address}/{id}"),
        answer=record.answer,
        status=STATES.get(record.state, ""),
        at_a_glance=" ".join(_glance(record)),
    )


def _glance(record: PayRuleRecord) -> Iterator[str]:
    """Who has to comply and since when, and where pay must be stated, as sentences."""
    if record.members and record.since:  # a union's rules bind its countries, whose own laws decide
        yield f"Deadline for national laws: {long_date(record.since)}."
        return
    if record.state in ("no such law found", "unsure"):
        return  # its sentences would say more than is known
    day = long_date(record.since) if record.since else ""
    when = f"From {day}, this applies" if record.state == "coming" else f"Since {day}, this has applied"
    if record.threshold:
        who = f"employers with {spelled(record.threshold.employees).lower()} or more employees"
    else:
        who = "employers of any size" if record.binds else ""
    if who:
        yield f"{when if day else 'Applies'} to {who}."
    elif day:
        yield f"{when}."
    if record.where:
        yield f"Pay must be stated {record.where}."


def _page(directory: Directory, id: str, record: PayRuleRecord) -> PayRulePage:
    entry = _entry(id, record)
    return PayRulePage(
        address=entry.link.address,
        title=f"Pay in job ads: {record.name}",
        description=shorten(f"What a job ad must say about pay in {record.name}: {record.answer}"),
        files=(directory.guide.file("pay-rules", id),),
        reviewed=record.checked,
        trail=(*directory.posting_trail, fixed.PAY_RULES),
        sources=directory.sources(id for id in record.sources if id not in directory.law_sources),
        notes=directory.sources(record.sources),
        entry=entry,
        record=record,
        facts=tuple((label, text) for label, text in _facts(record) if text),
        also=tuple(
            _entry(other, one).link
            for other, one in directory.guide.pay_rules.items()
            if one.area == record.area and bool(one.cities) != bool(record.cities)
        ),
        cities=()
        if record.cities or record.area in groups()
        else tuple(largest_cities(record.area, 6, _ruled_elsewhere(directory, record))),
        members=tuple(
            (areas()[one.country], tuple(largest_cities(one.country, 4)), one.status, one.as_of)
            for one in record.members
        ),
    )


def _facts(record: PayRuleRecord) -> Iterator[tuple[str, str | None]]:
    yield "Who it applies to", record.binds
    if record.threshold:
        unsure = "" if record.threshold.certain else ", but it's unclear who counts"
        yield "Minimum company size", f"{record.threshold.employees}{unsure}. {record.threshold.note}"
    yield "Jobs covered, including remote", record.remote
    yield "Penalty", record.penalty
    yield "Time to correct an ad", record.cure
    yield "What's unclear", record.uncertain
    sure = SURE[record.how_sure]
    if record.how_sure == "confirmed" and record.threshold and not record.threshold.certain:
        sure = "At least two public sources agree on everything but how employees are counted."
    yield "How sure we are", sure


def _ruled_elsewhere(directory: Directory, record: PayRuleRecord) -> set[str]:
    """States, provinces and cities in the area of a rule that another rule is about."""
    return {
        place
        for one in directory.guide.pay_rules.values()
        if one.area != record.area
        for place in ([f"{one.area} {city}" for city in one.cities] or [one.area])
    }
