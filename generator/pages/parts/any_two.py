"""Data to compare any two roles in the browser: a guide with many roles has no page for each pair.

They are a script that only readers who ask for a comparison load: a page opened from a file can't fetch
JSON.
"""

from __future__ import annotations

import json
from typing import Any

from generator.derive.proficiency import need
from generator.language.phrases import EACH, Phrases
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Link, href
from generator.pages.parts.pay_tables import PayRow, PayTable, pay_tables
from generator.words import upper_first

SCRIPT = "assets/role-facts.js"
"""Where the data are on the site."""


def script(directory: Directory, index: str) -> str:
    """Return the script: what any two roles can be compared by.

    ``index`` is what links add to the address of a page, as in ``generator.pages.page.href``. Links are
    relative to the list of comparisons.
    """
    guide = directory.guide
    tables = pay_tables(directory, tuple(guide.roles))
    former = {old: id for id, role in guide.roles.items() for old in role.former_ids}
    data = {
        "steps": [[one.name, one.strength] for one in guide.proficiencies.values()],
        "longest": max((one.strength for one in guide.proficiencies.values()), default=0),
        "skills": {id: [skill.name, _href(directory.skill(id), index)] for id, skill in guide.skills.items()},
        "levels": {id: level.name for id, level in guide.all_levels.items()},
        "sets": [_set(table, directory.say) for table in tables],
        "former": former,
        "roles": {id: _role(directory, id, tables, index) for id in guide.roles},
    }
    return f"window.guideRoles={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _href(link: Link, index: str) -> str:
    return href(fixed.COMPARE.address, link, index)


def _set(table: PayTable, say: Phrases) -> list[str]:
    """What the newest figures are chosen by, then what the figures are."""
    salary = table.salary
    kind = f"{salary.market}/{salary.currency}/{salary.method}"
    unit = say(EACH[salary.per], amount=salary.currency)
    return [kind, f"{salary.market}, {salary.period}, {unit}, {table.method}"]


def _role(directory: Directory, id: str, tables: tuple[PayTable, ...], index: str) -> dict[str, Any]:
    guide, tag = directory.guide, directory.role(id)
    role = guide.roles[id]
    order = list(guide.proficiencies)
    needs = {entry.skill: need(guide, id, entry).range for entry in role.skills}
    return {
        "name": upper_first(tag.name),
        "short": upper_first(tag.short_name),
        "shape": tag.shape,
        "href": _href(tag.link, index),
        "scope": role.scope or role.summary,
        "when": dict(role.criteria) or dict(zip([""], role.hire_when, strict=False)),
        "skills": {skill: [order.index(one) for one in steps] for skill, steps in needs.items()},
        "levels": [level.name for level in guide.levels_of(id).values()],
        "pay": {
            number: {row.level.id: _amount(row, directory.say) for row in rows}
            for number, table in enumerate(tables)
            if (rows := [row for group in table.groups for row in group if row.role.id == id and row.range])
        },
    }


def _amount(row: PayRow, say: Phrases) -> str:
    """A range, with what speaks against it."""
    thin = f" ({say('thin data')})" if row.thin else ""
    return f"{row.range}{thin}{f'. {row.doubt}' if row.doubt else ''}"
