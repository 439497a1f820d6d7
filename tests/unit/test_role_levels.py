"""The levels of a role, and how well each must master a skill."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.derive.identity import identities
from generator.derive.proficiency import need
from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide
from generator.read.role_levels import JobLevel, merged
from generator.schema.reference import Level
from tests.golden.refresh import CASES
from tests.unit.bakery import bakery, codes

(CASE,) = [case for case in CASES if case.name == "levels-and-families"]
ROLE = "data/roles/baker.yml"


def rich(root: Path) -> Guide:
    """The small guide with families and levels of roles' own."""
    bakery(root)
    shutil.copytree(CASE / "data", root / "data", dirs_exist_ok=True)
    guide, problems = read_guide(Project(root))
    assert not problems
    return guide


def test_a_role_without_levels_has_those_of_the_guide(tmp_path: Path) -> None:
    levels = rich(tmp_path).levels_of("pastry-chef")
    assert [(level.id, level.name) for level in levels.values()] == [
        ("trainee", "Trainee"),
        ("master", "Master"),
    ]


def test_what_a_role_says_of_a_level_replaces_what_the_guide_says(tmp_path: Path) -> None:
    guide = rich(tmp_path)
    trainee = guide.levels_of("baker")["trainee"]
    assert (trainee.name, trainee.years) == ("Trainee", "0–2 years")
    assert trainee.expects.startswith("Bakes under the eyes")
    assert guide.all_levels["trainee"].expects == "Works beside someone who knows the trade."


def test_levels_of_all_roles_are_the_guides_then_their_own(tmp_path: Path) -> None:
    assert list(rich(tmp_path).all_levels) == ["trainee", "master", "night-baker", "head-baker"]


def test_a_level_of_a_role_comes_before_the_one_that_follows_it_there() -> None:
    def role(*levels: str) -> dict[str, JobLevel]:
        return {id: JobLevel(id=id, name=id) for id in levels}

    shared = {id: Level(name=id, years="some", expects="Something.") for id in ("junior", "mid", "senior")}
    roles = [
        role("junior", "mid", "advanced", "senior", "head"),
        role("helper", "junior"),
        role("mid", "expert", "senior"),
        role("specialist", "principal"),
    ]
    assert [*merged(roles, shared)] == (
        ["helper", "junior", "mid", "advanced", "expert", "senior", "head", "specialist", "principal"]
    )


def test_titles_of_a_level_are_the_roles_unless_it_has_its_own(tmp_path: Path) -> None:
    levels = rich(tmp_path).levels_of("baker")
    assert levels["night-baker"].titles == ("Baker",)
    assert levels["head-baker"].titles == ("Head Baker", "Bakery Manager")


def test_a_skill_may_be_needed_at_some_levels_only(tmp_path: Path) -> None:
    guide = rich(tmp_path)
    sourdough, oven = (need(guide, "baker", entry) for entry in guide.roles["baker"].skills)
    assert sourdough.by_level == {"trainee": "basic", "night-baker": "able", "head-baker": "famous"}
    assert sourdough.everywhere and not sourdough.same
    assert (oven.weakest, oven.strongest, oven.everywhere) == ("able", "sure", False)


def test_hand_made_identities_come_first_and_families_share_a_hue(tmp_path: Path) -> None:
    guide = rich(tmp_path)
    looks = identities(guide)
    given = guide.site.identities
    assert [looks["baker"], looks["pastry-chef"]] == list(given)
    assert looks["ice-cream-maker"].name.startswith("hue ")


def test_levels_that_nobody_writes_for_are_no_mistake(tmp_path: Path) -> None:
    """Postings say what they say: a level in an import's files that the role lacks is not shown."""
    root = bakery(
        tmp_path,
        ("data/salaries/village.yml", "observations:", f"{COMPUTED}observations:"),
        (ROLE, "titles:\n", "levels:\n  - level: master\ntitles:\n"),
        ("data/job-descriptions/baker.yml", TRAINEE, ""),
    )
    assert codes(root) == []


def test_a_new_level_asks_nothing_of_files_that_an_import_wrote(tmp_path: Path) -> None:
    root = bakery(
        tmp_path,
        ("data/salaries/village.yml", "observations:", f"{COMPUTED}observations:"),
        ("data/levels.yml", "master:", f"{KEEPER}master:"),
        (ROLE, "titles:\n", "levels:\n  - level: trainee\n  - level: master\ntitles:\n"),
    )
    found = codes(root)
    assert "data/job-descriptions/pastry-chef.yml:3 JD003" in found, "a text must be written for it"
    assert not [one for one in found if "salaries" in one or "/baker" in one]


KEEPER = """keeper:
  name: Keeper
  years: 9+ years
  expects: Keeps the shop.
"""
COMPUTED = f"""computed_from:
  file: x.csv
  sha256: "{"0" * 64}"
  rows: 2
  postings: 1
  unpaired: 0
"""
TRAINEE = """  - level: trainee
    title: Trainee Baker
    opening: You learn the trade with us.
"""
