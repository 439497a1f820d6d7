"""Interview kits: each role and level that has a job description has one, and it can be used."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.conftest import ROOT
from tests.pages import Pages

LEVELS = list(yaml.safe_load((ROOT / "data/levels.yml").read_text("utf-8")))
ROLES = sorted(path.stem for path in (ROOT / "data/interview-kits").glob("*.yml"))
KITS = [f"{role}-{level}" for role in ROLES for level in LEVELS]


@pytest.mark.parametrize("kit", KITS)
def test_a_kit_asks_scores_and_plans(pages: Pages, kit: str) -> None:
    tree = pages[f"interviews/{kit}"].tree
    rows = tree.css(".guide-kit__row")
    assert rows
    for row in rows:
        assert [head.text() for head in row.css("th[scope=col]")] == ["Score 1", "Score 3", "Score 5"]
        assert all(len(cell.text(strip=True)) > len("1: ") for cell in row.css("td"))
        assert len(row.css("td")) == 3
    asked = {node.attributes["id"] for node in tree.css(".guide-kit__row h3")}
    linked = {node.attributes["href"] for node in tree.css(".guide-kit__scores th > a")}
    assert linked == {f"#{id}" for id in asked}
    days = [node.text() for node in tree.css(".guide-kit__stage h3") if node.text().startswith("Day")]
    numbers = [int(re.sub(r"\D", "", day)) for day in days]
    assert numbers and numbers == sorted(set(numbers)) and numbers[-1] <= 90


@pytest.mark.parametrize("kit", KITS)
def test_kit_and_job_description_lead_to_each_other(pages: Pages, kit: str) -> None:
    role = kit.rpartition("-")[0]
    assert pages[f"interviews/{kit}"].tree.css_first(f'a[href="../../job-descriptions/{kit}/"]')
    assert pages[f"job-descriptions/{kit}"].tree.css_first(f'a[href="../../interviews/{kit}/"]')
    assert pages[f"roles/{role}"].tree.css_first(f'a[href="../../interviews/{kit}/"]')
    assert pages["interviews"].tree.css_first(f'a[href="{kit}/"], a[href="../interviews/{kit}/"]')
