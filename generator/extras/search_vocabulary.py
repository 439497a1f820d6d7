"""What the search knows beside the text of the pages: synonyms, what readers call things, which pages matter.

No page shows it; finishing a site puts it into the search index.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.derive.comparison import compared_pairs
from generator.extras.search_wages import wage_words
from generator.pages.directory import Directory
from generator.pages.page import Page
from generator.pages.parts.pay_lines import kind_of
from generator.pages.parts.pay_tables import latest_pay
from generator.places.table import areas, names_of
from generator.read.guide import Guide
from generator.schema.pay_rule import PayRuleRecord
from generator.schema.role import RoleRecord

PAY_RULES = "job-descriptions/pay-rules"


def search_words(guide: Guide, pages: Sequence[Page]) -> bytes:
    """Return the vocabulary as JSON; the same bytes for the same guide."""
    search = guide.search
    titles = {page.address: page.title for page in pages}
    words = {
        "stop": list(search.stop_words) if search else [],
        "synonyms": [list(group.words) for group in search.synonyms] if search else [],
        "popular": [
            {"title": titles.get(page, page), "address": page} for page in (search.popular if search else ())
        ],
        "fallback": list(search.fallback) if search else [],
        "roles": {
            id: list(dict.fromkeys([*_names(role), *role.search_terms])) for id, role in guide.roles.items()
        },
        "levels": {id: guide.levels[id].name for id in guide.all_levels if id in guide.levels}
        | {id: id for id in guide.all_levels if id not in guide.levels and "-" not in id},
        "pages": _pages(guide, pages),
        "pay": _pay(guide),
        "paySection": "salaries/#figures",
        "wages": wage_words(guide),
        "uncovered": [
            {"what": one.what, "words": list(one.words), "closest": one.closest}
            for one in (search.not_covered if search else ())
        ],
    }
    if not guide.say.is_english:
        words["language"] = guide.site.language
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def _pages(guide: Guide, pages: Sequence[Page]) -> dict[str, dict[str, Any]]:
    """What is known of each page by its address: words that lead to it, its roles, its level, its weight."""
    known: dict[str, dict[str, Any]] = {}
    for address, terms, roles, level in _facts(guide):
        page = known.setdefault(address, {"terms": []})
        page["terms"] = list(dict.fromkeys([*page["terms"], *terms]))
        if roles:
            page["roles"] = list(roles)
        if level:
            page["level"] = level
    for id in guide.skills:
        if needed := [role_id for role_id, role in guide.roles.items() if _needs(role, id)]:
            known[f"skills/{id}"]["needed"] = needed
    for id, rule in guide.pay_rules.items():
        known.setdefault(f"{PAY_RULES}/{id}", {})["places"] = _places(guide, rule)
    for planned in pages:
        if planned.boost != 1:
            known.setdefault(planned.address, {})["boost"] = planned.boost
    return known


def _names(role: RoleRecord) -> list[str]:
    return [role.name, role.short_name or role.name, *role.aliases, *role.titles]


def _facts(guide: Guide) -> Iterator[tuple[str, Sequence[str], Sequence[str], str]]:
    for id, role in guide.roles.items():
        yield (
            f"roles/{id}",
            [*_names(role), *_level_names(role), *role.search_terms],
            [id],
            "",
        )
    for id, skill in guide.skills.items():
        yield f"skills/{id}", [skill.name, *skill.aliases, *skill.tools, *skill.search_terms], [], ""
    for id, outcome in Directory(guide).outcomes.items():
        yield f"outcomes/{id}", [outcome.title, *outcome.aliases, *outcome.search_terms], outcome.roles, ""
    for id, example in guide.examples.items():
        yield f"examples/{id}", [example.title, *example.aliases, *example.search_terms], [example.role], ""
    for one, other in compared_pairs(guide):
        yield f"compare/{one}-vs-{other}", [], [one, other], ""
    for role_id, description in guide.job_descriptions.items():
        for variant in description.levels:
            at = f"{role_id}-{variant.level}"
            yield f"job-descriptions/{at}", [variant.title], [role_id], variant.level
            if role_id in guide.interview_kits:
                yield (
                    f"interviews/{at}",
                    [guide.say("%(job)s interview", job=variant.title)],
                    [role_id],
                    variant.level,
                )
    for id, rule in guide.pay_rules.items():
        place = _place(rule)
        asked = [
            guide.say("%(place)s requires pay", place=place),
            guide.say("%(place)s pay law", place=place),
        ]
        yield f"{PAY_RULES}/{id}", [place, *rule.cities, *asked], [], ""
    for entry in guide.search.pages if guide.search else ():
        yield entry.page, entry.words, [], ""


def _place(rule: PayRuleRecord) -> str:
    """What a rule's place is called, without what tells it from others: 'Columbus, Ohio' is Columbus."""
    return re.split(r",| \(", rule.name)[0]


def _places(guide: Guide, rule: PayRuleRecord) -> list[str]:
    """What readers call where a rule applies: its name, cities and countries, or other names, such as UK.

    A code that is a stop word, such as IT, names nothing in a search.
    """
    name = _place(rule)
    members = [areas()[member.country] for member in rule.members]
    known = names_of(rule.area)
    others = known if name in known and not rule.cities else []
    stop = guide.search.stop_words if guide.search else ()
    return list(
        dict.fromkeys([name, *rule.cities, *members, *(one for one in others if one.casefold() not in stop)])
    )


def _needs(role: RoleRecord, skill: str) -> bool:
    return any(need.skill == skill for need in role.skills)


def _pay(guide: Guide) -> dict[str, dict[str, Any]]:
    """Where and when the latest pay of each role is from; then level, its name and the range."""
    found: dict[str, dict[str, Any]] = {}
    directory = Directory(guide)
    for id in guide.roles:
        for table in latest_pay(directory, [id])[:1]:
            rows = [
                [row.entry.level, row.level.name, row.range]
                for group in table.groups
                for row in group
                if row.range and not row.doubt
            ]
            if rows:
                salary = table.salary
                found[id] = {
                    "where": f"{guide.say(kind_of(salary))}, {salary.market}, {salary.period}",
                    "rows": rows,
                }
    return found


def _level_names(role: RoleRecord) -> Iterator[str]:
    """What the role calls its levels, with their titles."""
    for level in role.levels:
        yield from ((level.name,) if level.name else ())
        yield from level.titles
