"""The list of pairs of roles that readers confuse, and each pair's page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.comparison import compared_pairs
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, RoleText
from generator.pages.parts.families import RoleGroup, tagged
from generator.pages.two_roles import comparison_page, criteria_file
from generator.schema.reference import Criterion


class Comparison(NamedTuple):
    """A pair of roles in the list of comparisons."""

    link: Link
    roles: tuple[RoleTag, ...]


class CriterionAnswers(NamedTuple):
    """A criterion with the answers of all roles."""

    id: str
    criterion: Criterion
    answers: tuple[RoleText, ...]


@dataclass(frozen=True, kw_only=True)
class CompareIndexPage(Page, template="compare.md.j2", section="compare"):
    """The list of comparisons."""

    first: Comparison | None
    """The comparison that the home page names first, if the guide has any."""
    groups: tuple[tuple[str, tuple[Comparison, ...]], ...]
    """The others by the family of both roles; in a guide without families, all without a heading."""
    answers: tuple[CriterionAnswers, ...]
    choices: tuple[tuple[RoleGroup, tuple[RoleTag, ...]], ...]
    """The roles to choose any two of, by family; empty if the guide has only one."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of comparisons, then each, if there is anything to compare."""
    guide, say = directory.guide, directory.say
    pairs = compared_pairs(guide)
    if len(guide.roles) < 2 and not guide.criteria:
        return
    yield CompareIndexPage(
        address="compare",
        title=say("Compare roles"),
        description=say(
            "Roles that people mix up, side by side: which to choose when, skills, job ads and pay."
        ),
        files=(*criteria_file(directory), *(guide.file("roles", id) for id in guide.roles)),
        reviewed=max(role.reviewed for role in guide.roles.values()),
        first=next((_listed(directory, *pair) for pair in pairs), None),
        groups=tuple(_groups(directory, pairs[1:])),
        answers=tuple(
            CriterionAnswers(
                key,
                criterion,
                tuple(
                    RoleText(directory.role(id), role.criteria[key])
                    for id, role in guide.roles.items()
                    if key in role.criteria
                ),
            )
            for key, criterion in guide.criteria.items()
        ),
        choices=tagged(directory) if len(guide.roles) > 1 else (),
    )
    for pair in pairs:
        yield comparison_page(directory, *pair)


def _listed(directory: Directory, one: str, other: str) -> Comparison:
    return Comparison(directory.comparison(one, other), directory.roles((one, other)))


def _groups(
    directory: Directory, pairs: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, tuple[Comparison, ...]]]:
    guide = directory.guide
    within: dict[str | None, list[Comparison]] = {id: [] for id in (*guide.families, None)}
    for one, other in pairs:
        families = {guide.roles[one].family, guide.roles[other].family}
        within[families.pop() if len(families) == 1 else None].append(_listed(directory, one, other))
    for id, comparisons in within.items():
        if comparisons:
            other_name = directory.say("Across groups") if guide.families else ""
            yield guide.families[id].name if id else other_name, tuple(comparisons)
