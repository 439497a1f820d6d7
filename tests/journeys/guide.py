"""What the data of the guide say, so that the journeys lead through any guide."""

from __future__ import annotations

import yaml

from tests.browser.flow_data import Answer, paths
from tests.conftest import ROOT

DATA = ROOT / "data"
ROLES = sorted(path.stem for path in (DATA / "job-descriptions").glob("*.yml"))


def way_to_a_hire() -> tuple[tuple[Answer, ...], str, str]:
    """The longest answers that lead to a hire; the ids of the outcome and of a role to hire."""
    hires = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (DATA / "outcomes").glob("*.yml")}
    roles = {id: role for id, record in hires.items() for role in record.get("roles", ()) if role in ROLES}
    answers, outcome = max((way for way in paths() if way[1] in roles), key=lambda way: len(way[0]))
    return answers, outcome, roles[outcome]


def name_of(role: str) -> str:
    """A role's name."""
    name: str = yaml.safe_load((DATA / "roles" / f"{role}.yml").read_text("utf-8"))["name"]
    return name
