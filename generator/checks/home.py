"""Rules about the home page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error
from generator.read.guide import Guide
from generator.words import plural


@error("SITE006")
def roles_unlike_answer(guide: Guide) -> Iterator[Finding]:
    """The home page's answer names a role for each of its entries, or for none."""
    home = guide.home
    if home and home.roles and len(home.roles) != len(home.answer):
        entries, roles = len(home.answer), len(home.roles)
        yield Finding(
            guide.where("home", "home", "roles"),
            f"the answer has {entries} {plural(entries, 'entry', 'entries')} "
            f"and {roles} {plural(roles, 'role')}",
            "list a role for each entry of the answer, in the same order, or take out 'roles'",
        )
