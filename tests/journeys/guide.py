"""What the data of the guide say, so that the journeys lead through any guide."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import yaml

from generator.places.table import areas, largest_cities
from tests.browser.flow_data import Answer, paths
from tests.conftest import ROOT


def record(file: str) -> Any:
    """What a file of the data holds."""
    return yaml.load((ROOT / "data" / file).read_text("utf-8"), yaml.CSafeLoader)


ROLES = sorted(path.stem for path in ROOT.glob("data/job-descriptions/*.yml"))
ROLE = ROLES[0]
NAMES: dict[str, str] = {role: record(f"roles/{role}.yml")["name"] for role in ROLES}
JOB = f"{ROLE}-{record(f'job-descriptions/{ROLE}.yml')['levels'][0]['level']}"
"""How the pages for hiring somebody for the role are called."""

_ALL_ROLES: dict[str, Any] = dict(
    sorted(
        ((path.stem, record(f"roles/{path.name}")) for path in ROOT.glob("data/roles/*.yml")),
        key=lambda item: int(item[1]["position"]),
    )
)
ROLE_NAMES: dict[str, str] = {id: role["name"] for id, role in _ALL_ROLES.items()}
"""Every role, by position."""

PAIRS = list(combinations(_ALL_ROLES, 2))
WRITTEN = [
    (one, other)
    for one, other in PAIRS
    if any(
        entry["role"] == against
        for role, against in ((one, other), (other, one))
        for entry in _ALL_ROLES[role].get("confused_with", ())
    )
]
"""The pairs that have a page."""

PAY: tuple[str, str] = next(
    (blank["label"], id) for id, blank in record("placeholders.yml").items() if blank.get("posting") == "pay"
)
"""Label and name of the field for the pay."""

PLACE: tuple[str, str] = next(
    (blank["label"], id)
    for id, blank in record("placeholders.yml").items()
    if blank.get("posting") == "place"
)
"""Label and name of the field for the place of work."""

CLOSING: str = next(
    id for id, blank in record("placeholders.yml").items() if blank.get("posting") == "closing date"
)
"""Name of the field for the closing date."""

RULES: dict[str, Any] = {
    path.stem: record(f"pay-rules/{path.name}") for path in ROOT.glob("data/pay-rules/*.yml")
}


def place_with_a_rule() -> tuple[str, str, str] | None:
    """A city whose state asks for pay in ads, with the id and the name of its rule; none without rules."""
    for id, rule in sorted(RULES.items()):
        area, is_plain = rule["area"], rule.get("state", "in force") == "in force" and not rule.get("cities")
        if is_plain and "-" in area and rule["where"] == "in the ad":
            return f"{largest_cities(area, 1)[0]}, {areas()[area]}", id, rule["name"]
    return None


def way_to_a_hire() -> tuple[tuple[Answer, ...], str]:
    """The longest answers that lead to a hire with a job description, and the outcome's id."""
    hires = {path.stem for path in ROOT.glob("data/outcomes/*.yml") if _roles(path.stem) & set(ROLES)}
    return max((way for way in paths() if way[1] in hires), key=lambda way: len(way[0]))


def way_to_no_hire() -> tuple[tuple[Answer, ...], str]:
    """Answers that lead to hiring nobody, and the outcome's id."""
    return next(way for way in paths() if not _roles(way[1]))


def role_to_hire(outcome: str) -> str:
    """The role that an outcome hires first."""
    return str(record(f"outcomes/{outcome}.yml")["roles"][0])


def _roles(outcome: str) -> set[str]:
    return set(record(f"outcomes/{outcome}.yml").get("roles", ()))
