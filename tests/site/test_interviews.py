"""Interview kits: each role and level that has a job description has one, and it can be used."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.conftest import ROOT
from tests.pages import Pages

USUAL = list(yaml.safe_load((ROOT / "data/levels.yml").read_text("utf-8")))
JOBS = {path.stem for path in (ROOT / "data/job-descriptions").glob("*.yml")}
RECORDS = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    for path in sorted((ROOT / "data/interview-kits").glob("*.yml"))
    if path.stem in JOBS  # a kit without a job description has no page
}


def levels_of(role: str) -> list[str]:
    own = yaml.load((ROOT / f"data/roles/{role}.yml").read_text("utf-8"), yaml.CSafeLoader).get("levels")
    return [entry["level"] for entry in own] if own else USUAL


KITS = [f"{role}-{level}" for role in RECORDS for level in levels_of(role)]
SAMPLES = [(role, level) for role in RECORDS for level in levels_of(role) if "work_sample" in RECORDS[role]]


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
    asked |= {node.attributes["id"] for node in tree.css(".guide-kit__line h3")}
    linked = {node.attributes["href"] for node in tree.css(".guide-kit__scores th > a")}
    assert linked == {f"#{id}" for id in asked}
    planned = {node.attributes["href"] for node in tree.css(".guide-kit__week a")} - {"#work-sample"}
    assert not planned or planned == {link for link in linked if link and link.startswith("#ask-")}
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


@pytest.mark.parametrize(("role", "level"), SAMPLES)
def test_a_candidate_gets_the_whole_task_and_nothing_of_the_rubric(
    pages: Pages, role: str, level: str
) -> None:
    sample = RECORDS[role]["work_sample"]
    tree = pages[f"interviews/{role}-{level}"].tree
    [task] = tree.css(".guide-kit--task [data-guide-text]")
    shown = " ".join(task.text().split())
    for material in sample["materials"]:
        lines = [line for line in material["text"].splitlines() if line.strip()]
        assert all(" ".join(line.split()) in shown for line in lines)
    assert [item.text() for item in task.css("li")] == [
        " ".join(text.split()) for text in sample["deliver"][level]
    ]
    rubric = [line for line in sample["rubric"] if level in line.get("levels", [level])]
    names = [node.text() for node in tree.css(".guide-kit--rubric .guide-kit__line h3")]
    assert [name.rstrip("\u00b6").strip() for name in names] == [line["name"] for line in rubric]
    assert not any(line["anchors"]["at_5"] in shown for line in sample["rubric"])


@pytest.mark.parametrize(("role", "level"), SAMPLES)
def test_the_scorecard_shows_the_minimum_of_the_level(pages: Pages, role: str, level: str) -> None:
    record = RECORDS[role]
    scored = {f"#ask-{one['id']}": one for one in record["competencies"]}
    scored |= {f"#rubric-{one['id']}": one for one in record["work_sample"]["rubric"]}
    for row in pages[f"interviews/{role}-{level}"].tree.css(".guide-kit__scores tbody tr"):
        [link] = row.css("th > a")
        one = scored[link.attributes["href"] or ""]
        shown = row.css("td")[0].text(separator=" ").strip()
        must_pass = " must pass" if one.get("must_pass") else ""
        assert shown == f"{one.get('minimum', {}).get(level, 3)}{must_pass}"
