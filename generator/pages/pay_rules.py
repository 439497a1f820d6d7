"""The pages of what a job ad must say about pay in each place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.phrases import N_, Phrases
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.places.table import areas, groups, largest_cities
from generator.schema.pay_rule import PayRuleRecord
from generator.words import shorten

COUNTRIES = {
    "US": N_("United States"),
    "CA": N_("Canada"),
    "EU": N_("European Union"),
    "": N_("Other countries"),
}
"""Headings of the groups of places, by country or group of countries, in the order of the page."""

STATES = {
    "coming": N_("not in force yet"),
    "unsure": N_("unclear"),
    "no such law found": N_("no such law found"),
}
"""What readers see beside the name of a place whose rules don't plainly apply, in alphabetical order."""

SURE = {
    "confirmed": N_("At least two public sources agree on what this page says."),
    "disputed": N_("Our sources disagree or don't settle the question."),
    "unconfirmed": N_("We found no second current source that confirms this."),
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


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of pay rules, then the rules of each place, if the guide has any."""
    guide = directory.guide
    if guide.pay_rules:
        yield PayRulesPage(
            address=fixed.PAY_RULES.address,
            title=directory.fixed.PAY_RULES.text,
            description=directory.say("What a job ad must say about pay, place by place."),
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


def _groups(directory: Directory) -> Iterator[tuple[str, str, tuple[RuleEntry, ...]]]:
    union = groups()["EU"]
    of: dict[str, list[tuple[str, PayRuleRecord]]] = {country: [] for country in COUNTRIES}
    for id, record in directory.guide.pay_rules.items():
        country = "EU" if record.area in union else record.area[:2]
        of[country if country in of else ""].append((id, record))
    for country, heading in COUNTRIES.items():
        rules = sorted(of[country], key=lambda one: (one[1].area == country, STATES.get(one[1].state, "")))
        if rules:
            id = heading.lower().replace(" ", "-") + "-rules"
            yield directory.say(heading), id, tuple(_entry(directory.say, *one) for one in rules)


def _entry(say: Phrases, id: str, record: PayRuleRecord) -> RuleEntry:
    return RuleEntry(
        id=id,
        link=Link(record.name, f"{fixed.PAY_RULES.address}/{id}"),
        answer=record.answer,
        status=say(STATES[record.state]) if record.state in STATES else "",
        at_a_glance=" ".join(_glance(say, record)),
    )


def _glance(say: Phrases, record: PayRuleRecord) -> Iterator[str]:
    """Who has to comply and since when, and where pay must be stated, as sentences."""
    if record.members and record.since:  # a union's rules bind its countries, whose own laws decide
        yield say("Deadline for national laws: %(date)s.", date=say.date(record.since))
        return
    if record.state in ("no such law found", "unsure"):
        return  # its sentences would say more than is known
    day = say.date(record.since) if record.since else ""
    if record.threshold:
        number = say.spelled(record.threshold.employees).lower()
        who = say("employers with %(number)s or more employees", number=number)
    else:
        who = say("employers of any size") if record.binds else ""
    if who and not day:
        yield say("Applies to %(who)s.", who=who)
    elif who and record.state == "coming":
        yield say("From %(date)s, this applies to %(who)s.", date=day, who=who)
    elif who:
        yield say("In effect since %(date)s for %(who)s.", date=day, who=who)
    elif day and record.state == "coming":
        yield say("From %(date)s, this applies.", date=day)
    elif day:
        yield say("In effect since %(date)s.", date=day)
    if record.where:
        yield say("Pay must be stated %(where)s.", where=record.where)


def _page(directory: Directory, id: str, record: PayRuleRecord) -> PayRulePage:
    say = directory.say
    entry = _entry(say, id, record)
    return PayRulePage(
        address=entry.link.address,
        title=say("Pay in job ads: %(place)s", place=record.name),
        description=shorten(
            say(
                "What a job ad must say about pay in %(place)s: %(answer)s",
                place=record.name,
                answer=record.answer,
            )
        ),
        files=(directory.guide.file("pay-rules", id),),
        reviewed=record.checked,
        trail=(*directory.posting_trail, directory.fixed.PAY_RULES),
        sources=directory.sources(id for id in record.sources if id not in directory.law_sources),
        notes=directory.sources(record.sources),
        entry=entry,
        record=record,
        facts=tuple((label, text) for label, text in _facts(say, record) if text),
        also=tuple(
            _entry(say, other, one).link
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


def _facts(say: Phrases, record: PayRuleRecord) -> Iterator[tuple[str, str | None]]:
    yield say("Who it applies to"), record.binds
    if record.threshold:
        size = say.number(record.threshold.employees)
        if not record.threshold.certain:
            size = say("%(number)s, but it's unclear who counts", number=size)
        yield say("Minimum company size"), f"{size}. {record.threshold.note}"
    yield say("Jobs covered, including remote"), record.remote
    yield say("Penalty"), record.penalty
    yield say("Grace period"), record.cure
    yield say("What's unclear"), record.uncertain
    sure = say(SURE[record.how_sure])
    if record.how_sure == "confirmed" and record.threshold and not record.threshold.certain:
        sure = say("At least two public sources agree on everything but how employees are counted.")
    yield say("How sure we are"), sure


def _ruled_elsewhere(directory: Directory, record: PayRuleRecord) -> set[str]:
    """States, provinces and cities in the area of a rule that another rule is about."""
    return {
        place
        for one in directory.guide.pay_rules.values()
        if one.area != record.area
        for place in ([f"{one.area} {city}" for city in one.cities] or [one.area])
    }
