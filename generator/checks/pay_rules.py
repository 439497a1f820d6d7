"""Rules about pay rules: the editor can check what they ask for, and they are read again in time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks.freshness import months_later
from generator.checks.rule import Finding, dated_notice, error
from generator.language.phrases import ENGLISH_PHRASES
from generator.places.table import areas, groups, has_city
from generator.read.guide import Guide
from generator.schema.pay_rule import Ask, PayRuleRecord

LIMITS = ("most", "currency", "unless_above")
"""The fields of a spread in money; the last one is optional."""

WITH_WORDS = ("statement", "avoid", "deadline")
"""Checks that look for words; a deadline may do without them."""

BINDING = ("since", "where", "asks", "binds")
"""What a rule says that is or will be in force."""


@error("LAW001")
def contradictory_ask(guide: Guide) -> Iterator[Finding]:
    """An ask has what its check needs and nothing else: a limit for a spread, words for a statement."""
    for id, record in guide.pay_rules.items():
        seen: set[str] = set()
        for index, ask in enumerate(record.asks):
            where = guide.where("pay-rules", id, "asks", index, "check")
            for message, hint in _contradictions(ask):
                yield Finding(where, message, hint)
            if ask.check in seen and ask.check not in ("statement", "avoid", "by hand"):
                yield Finding(where, f"'{ask.check}' is asked for twice", "keep one of the two")
            seen.add(ask.check)
        if "closed range" in seen and "pay" not in seen:
            where = guide.where_key("pay-rules", id, "asks")
            yield Finding(where, "asks for a closed range, but not for pay", "add an ask with 'check: pay'")


def _contradictions(ask: Ask) -> Iterator[tuple[str, str]]:
    given = [field for field in (*LIMITS, "percent") if getattr(ask, field) is not None]
    if ask.check == "spread":
        for field in () if given == ["percent"] else LIMITS[:2]:
            if field not in given:
                yield f"a spread without '{field}'", f"add '{field}', such as {_EXAMPLES[field]}"
        if ask.most is not None and ask.unless_above is not None and ask.unless_above <= ask.most:
            yield "'unless_above' is not above 'most'", "say above which pay the limit ends"
    elif given:
        yield f"'{given[0]}' has no meaning for '{ask.check}'", "remove it, or write 'check: spread'"
    if ask.check in WITH_WORDS[:2] and not ask.words:
        must = "must" if ask.check == "statement" else "must not"
        yield f"'{ask.check}' without 'words'", f"list words, one of which the ad {must} contain"
    if ask.words and ask.check not in WITH_WORDS:
        yield f"'words' has no meaning for '{ask.check}'", "remove it, or write 'check: statement'"


_EXAMPLES = {"most": "50000", "currency": "CAD"}


@error("LAW002")
def incomplete_rule(guide: Guide) -> Iterator[Finding]:
    """A rule says who it applies to, since when and what they must do, or that no law was found."""
    for id, record in guide.pay_rules.items():
        where = guide.where("pay-rules", id, "name")
        for field in BINDING:
            if record.state == "no such law found" and getattr(record, field):
                message = f"'{field}' of a law that was not found"
                yield Finding(
                    guide.where_key("pay-rules", id, field), message, "remove it, or change 'state'"
                )
            elif record.state != "no such law found" and not getattr(record, field):
                yield Finding(where, f"a rule without '{field}'", f"add '{field}', or change 'state'")
        if record.how_sure == "confirmed" and len(record.sources) < 2:
            where = guide.where("pay-rules", id, "how_sure")
            yield Finding(where, "confirmed by one source", "add a second one, or write 'unconfirmed'")


@error("LAW003")
def unknown_place(guide: Guide) -> Iterator[Finding]:
    """The places of rules are in the gazetteer, and no two rules are about the same place."""
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for id, record in guide.pay_rules.items():
        if record.area not in areas() and record.area not in groups():
            where = guide.where("pay-rules", id, "area")
            hint = "write its code in ISO 3166, such as IT, US-VA or CA-ON; 'make places' adds new ones"
            yield Finding(where, f"no place '{record.area}' is known", hint)
        elif record.cities and not any(has_city(record.area, city) for city in record.cities):
            where = guide.where("pay-rules", id, "cities")
            hint = "check the spelling, or add it to tools/place_nicknames.yml and run 'make places'"
            yield Finding(where, f"no city '{record.cities[0]}' is known in {record.area}", hint)
        for index, member in enumerate(record.members):
            if member.country not in groups().get(record.area, ()):
                where = guide.where("pay-rules", id, "members", index, "country")
                message = f"'{member.country}' is no member of '{record.area}'"
                yield Finding(where, message, "remove it, or correct the code")
        other = seen.setdefault((record.area, record.cities), id)
        if other != id:
            where = guide.where("pay-rules", id, "area")
            yield Finding(where, f"'{other}' is about the same place", "keep one of the two")


@dated_notice("LAW004")
def unread_rule(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """The sources of a rule were read again within its months."""
    for id, record in guide.pay_rules.items():
        if months_later(record.checked, record.recheck_months) < today:
            where = guide.where("pay-rules", id, "checked")
            message = f"read the law of {record.name} again: last checked on {record.checked}"
            yield Finding(where, message, "look for changes, then set 'checked'")


@dated_notice("LAW005")
def rule_in_force(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """A rule that was coming is in force once its day has come."""
    for id, record in guide.pay_rules.items():
        if _has_come(record, today):
            where = guide.where("pay-rules", id, "state")
            message = f"the rule of {record.name} was due on {ENGLISH_PHRASES.date(record.since or today)}"
            hint = "see whether it took effect, then remove 'state: coming' and correct 'answer'"
            yield Finding(where, message, hint)


def _has_come(record: PayRuleRecord, today: datetime.date) -> bool:
    return record.state == "coming" and record.since is not None and record.since <= today
