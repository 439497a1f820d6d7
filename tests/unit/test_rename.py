"""``guide rename`` changes everything that names a thing, and nothing else; old links still open."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import quickjs

from generator import cli
from generator.authoring.rename import kinds_to_rename, rename
from generator.build import prepare
from generator.disk import output
from generator.disk.project import Project
from generator.extras.redirects import redirects
from generator.pages import plan
from generator.pages.parts import drafting
from generator.read import read_guide
from generator.render import RenderCache
from tests.conftest import ROOT
from tests.rules.cases import FOLDER
from tests.unit.bakery import bakery

FLOW = "data/decisions/bread-or-cake.yml"
JOB = "data/job-descriptions/baker.yml"
FILLS = "        fills: [{placeholder: bakery, text: Ours}]\n"
WORDINGS = """  wordings:
    - {id: plain, label: Plain}
    - {id: long, label: Long, before: the }
"""
CACHE = RenderCache()
SCRIPTS = ROOT / "generator" / "scripts"


def files(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode()
        for path in root.rglob("*")
        if path.is_file()
    }


def renamed(root: Path, kind: str, old: str, new: str) -> dict[str, tuple[str, str]]:
    """Rename, and return what each changed file was and is, by its old name."""
    before = files(root)
    result = rename(Project(root), kind, old, new)
    assert result.refusal == "", result.report.text(root)
    report = prepare(Project(root), cache=CACHE).report
    assert [one.code for one in report.diagnostics if one.code != "JD002"] == []
    after = files(root)
    gone, made = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
    pairs = {name: (before[name], after[name]) for name in before.keys() & after.keys()}
    pairs |= {one: (before[one], after[other]) for one, other in zip(gone, made, strict=True)}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1] or name in gone}


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("role", "baker", "bread-baker"),
        ("skill", "oven", "heat-work"),
        ("skill-category", "heat", "fire"),
        ("source", "made-up", "invented"),
        ("level", "master", "expert"),
        ("proficiency", "sure", "certain"),
        ("criterion", "hours", "time"),
        ("placeholder", "wage", "pay"),
        ("outcome", "hire-a-baker", "take-a-baker"),
        ("example", "rye-loaf", "rye"),
        ("salary-set", "village", "town"),
        ("checklist", "before-hiring", "first"),
        ("decision-flow", "bread-or-cake", "which"),
        ("cost", "apron", "clothes"),
        ("change", "rye", "rye-bread"),
        ("question", "supplier", "can-we-buy-it"),
        ("option", "goods/bread", "loaves"),
        ("competency", "baker/night", "night-plan"),
    ],
)
def test_everything_that_names_it_follows(kind: str, old: str, new: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    changes = renamed(root, kind, old, new)
    assert changes
    id = old.rpartition("/")[2]
    for name, (before, after) in changes.items():
        lines = [line for line in after.splitlines() if f"former_ids: [{id}]" not in line]
        assert len(lines) == len(before.splitlines()), name
        for one, other in zip(before.splitlines(), lines, strict=True):
            assert one == other or one.replace(id, new) == other, name
    # And back: nothing is left but the former ids.
    again = renamed(root, kind, old.replace(id, new), id)
    for name, (_, after) in again.items():
        kept = [line for line in after.splitlines() if f"former_ids: [{new}]" not in line]
        original = next(before for before, _ in changes.values() if before.splitlines() == kept)
        assert original, name


def test_comments_quotes_and_layout_stay(tmp_path: Path) -> None:
    text = "# Bread first.\r\nname: \"baker\"  # lower case\r\n\r\n# Short:\r\nshort_name: 'baker'\r\n"
    root = bakery(tmp_path)
    role = root / "data/roles/baker.yml"
    typed = role.read_text("utf-8").replace("name: baker\nshort_name: baker\n", "").replace("\n", "\r\n")
    typed = typed.replace("  - skill: oven\r\n", "  # Hot!\r\n  - {skill: 'oven', # it\r\n    ").replace(
        "proficiency: sure\r\n    why: The crust depends on it.",
        "proficiency: sure, why: The crust depends on it.}",
    )
    typed = typed.replace("    " + "    ", "    ")
    role.write_bytes(b"\xef\xbb\xbf" + (text + typed).encode())
    before = role.read_bytes()
    assert rename(Project(root), "skill", "oven", "heat-work").refusal == ""
    assert role.read_bytes() == before.replace(b"'oven'", b"'heat-work'")
    before = role.read_bytes()
    assert rename(Project(root), "role", "baker", "miller").refusal == ""
    now = (root / "data/roles/miller.yml").read_bytes()
    assert now == before.replace(b"\r\n\r\n# Short:", b"\r\nformer_ids: [baker]\r\n\r\n# Short:")


def test_links_and_wrapped_blanks_follow(tmp_path: Path) -> None:
    root = bakery(
        tmp_path,
        (JOB, "mission: You make the bread that people come to [[bakery]] for.",
         "mission: >-\n  [[bakery]] makes bread. At [[ bakery ]]\n  you bake it for [[bakery]]."),
        ("content/about.md", "# About this guide",
         "# About this guide\n\n[One](roles/baker/index.md#pay), [all].\n\n[all]: roles/index.md#baker\n"),
        ("data/home.yml", "page: roles/baker\n", "page: roles#baker\n"),
    )  # fmt: skip
    renamed(root, "role", "baker", "miller")
    about = (root / "content/about.md").read_text("utf-8")
    assert "[One](roles/miller/index.md#pay)" in about
    assert "[all]: roles/index.md#miller" in about
    assert "page: roles#miller\n" in (root / "data/home.yml").read_text("utf-8")
    shared = root / "data/boilerplate.yml"
    shared.write_text('about:\n  - text: "[[bakery]] has baked since 1923."\nreviewed: 2026-11-22\n', "utf-8")
    renamed(root, "placeholder", "bakery", "shop")
    assert '"[[shop]] has baked since 1923."' in shared.read_text("utf-8")
    job = (root / "data/job-descriptions/miller.yml").read_text("utf-8")
    assert "  [[shop]] makes bread. At [[ shop ]]\n  you bake it for [[shop]]." in job


@pytest.mark.parametrize(
    ("noun", "id", "kind"),
    [("skill", "oven", "skills"), ("role", "baker", "roles"), ("role", "baker", "job-descriptions")],
)
def test_exceptions_follow(noun: str, id: str, kind: str, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    exceptions = root / "data/exceptions.yml"
    exceptions.write_text(f"x:\n  rule: SKILL002\n  kind: {kind}\n  record: {id}\n  reason: None.\n", "utf-8")
    assert rename(Project(root), noun, id, "another").refusal == ""
    assert "record: another" in exceptions.read_text("utf-8")


def test_a_kind_of_source_is_renamed_with_its_sources(tmp_path: Path) -> None:
    root = bakery(tmp_path, ("data/sources.yml", "kind: community", "kind: union"))
    kinds = root / "data/source-kinds.yml"
    kinds.write_text("union:\n  name: union\n", "utf-8")
    assert rename(Project(root), "source-kind", "union", "trade-union").refusal == ""
    assert kinds.read_text("utf-8") == "trade-union:\n  name: union\n"
    assert "kind: trade-union" in (root / "data/sources.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("skill", "oven", "sourdough"), "'sourdough' is taken"),
        (("skill", "oven", "oven"), "is called 'oven' already"),
        (("skill", "ovn", "heat"), "did you mean 'oven'?"),
        (("skill", "oven", "Heat Work"), "try heat-work"),
        (("skill", "oven", ""), "use lower-case letters"),
        (("option", "bread", "cake"), "'cake' is taken"),
        (("spoon", "oven", "heat"), "there is no kind 'spoon'"),
        (("question", "xyz", "heat"), "there is no question 'xyz'; choose "),
        (("role", "oven", "heat"), "there is no role 'oven', but a skill"),
    ],
)
def test_what_can_not_be_is_refused(
    arguments: tuple[str, ...], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = bakery(tmp_path)
    before = files(root)
    assert cli.main(["--project", str(root), "rename", *arguments]) == cli.WRONG_USAGE
    assert told in capsys.readouterr().err
    assert files(root) == before


def test_files_beside_the_data_that_name_the_old_id_are_told(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    for name, text in (
        ("tests/guide/facts.yml", "- page: skills/oven\n- page: skills/oven-work\n"),
        ("build/old.md", "skills/oven\n"),
        ("notes/facts.md", "The [oven](../skills/oven/) and the oven.\n"),
    ):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text(text, "utf-8")
    lines = "\n".join(rename(Project(root), "skill", "oven", "heat-work").lines)
    assert "'skills/oven'" in lines and "notes/facts.md:1, tests/guide/facts.yml:1\n" in lines


def test_a_guide_with_mistakes_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = bakery(tmp_path, (JOB, "role: baker", "role: bakker"))
    before = files(root)
    assert cli.main(["--project", str(root), "rename", "skill", "oven", "heat"]) == cli.WRONG_DATA
    assert "fix this first" in capsys.readouterr().err
    assert files(root) == before


def test_a_guide_with_overrides_of_its_own_can_be_renamed_in(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    case = FOLDER / "SITE003-no-preview-image"
    shutil.copy(case / "bad" / "mkdocs.yml", root)  # names an image that is not there
    image = root / "overrides" / "assets" / "images" / "loafs.png"
    image.parent.mkdir(parents=True)
    shutil.copy(case / "bad" / "content" / "images" / "loaf.png", image)
    assert rename(Project(root), "source", "made-up", "invented").refusal == ""


@pytest.mark.parametrize("failing", range(1, 9))
def test_nothing_is_half_done(failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = bakery(tmp_path)
    before = files(root)
    real, written = output.replace, 0

    def replace(path: Path, content: bytes) -> None:
        nonlocal written
        if path.is_relative_to(root):
            written += 1
            if written == failing:
                raise OSError(28, "No space left on device", str(path))
        real(path, content)

    monkeypatch.setattr("generator.authoring.rename.run.replace", replace)
    with pytest.raises(OSError, match="No space"):
        rename(Project(root), "role", "baker", "miller")
    assert files(root) == before


def script(name: str) -> str:
    return (SCRIPTS / name).read_text("utf-8").replace("export ", "")


def test_old_links_and_drafts_still_open(tmp_path: Path) -> None:
    """What the pages of a renamed guide tell the scripts, given to the scripts with what an old link has."""
    root = bakery(
        tmp_path,
        (FLOW, "        next: goods\n", f"        next: goods\n{FILLS}"),
        ("data/placeholders.yml", "  example: Corner Bakery\n", f"  example: Corner Bakery\n{WORDINGS}"),
    )  # fmt: skip
    for kind, old, new in (
        ("question", "supplier", "can-we-buy-it"),
        ("question", "can-we-buy-it", "buy"),
        ("option", "supplier-cannot", "no"),
        ("option", "bread", "loaves"),
        ("placeholder", "bakery", "shop"),
        ("wording", "long", "full"),
        ("role", "baker", "miller"),
    ):
        result = rename(Project(root), kind, old, new)
        assert result.refusal == "", result.report.text(root)
    guide, problems = read_guide(Project(root))
    assert problems == []
    flows = json.loads(drafting.flows(guide).removeprefix("window.guideFlows=").rstrip(";\n"))
    former = json.loads(drafting.facts(guide, guide.placeholders))["former"]
    context = quickjs.Context()
    context.eval(
        "class URLSearchParams { constructor() { this.all = []; } append(...pair) { this.all.push(pair); }"
        " has(name) { return this.all.some(([one]) => one === name); }"
        " get(name) { return this.all.find(([one]) => one === name)?.[1] ?? null; }"
        " [Symbol.iterator]() { return this.all[Symbol.iterator](); } }"
    )
    context.eval(script("decision.js") + script("former-names.js"))
    for query in (
        "supplier=supplier-cannot&goods=bread",
        "can-we-buy-it=no&goods=bread",
        "buy=supplier-cannot&goods=loaves",
    ):
        pairs = [[name, value] for name, (value,) in parse_qs(query).items()]
        call = (
            f"(() => {{ const a = new URLSearchParams(); {json.dumps(pairs)}.forEach((p) => a.append(...p));"
        )
        call += f" return JSON.stringify(decide({json.dumps(flows)}, a)); }})()"
        assert json.loads(context.eval(call)) == {"outcome": "hire-a-baker", "fills": {"shop": "Ours"}}
    draft = [
        ["bakery", "Rye & Co"],
        ["bakery.wording", "long"],
        ["out.baker.must-haves-1", "yes"],
        ["wage", "9"],
    ]
    call = f"JSON.stringify([...renewFields(new Map({json.dumps(draft)}), {json.dumps(former)})])"
    assert json.loads(context.eval(call)) == [
        ["shop", "Rye & Co"], ["shop.wording", "full"], ["out.miller.must-haves-1", "yes"], ["wage", "9"],
    ]  # fmt: skip
    newer = [["bakery", "old"], ["shop", "new"], ["constructor", "x"]]
    call = f"JSON.stringify([...renewFields(new Map({json.dumps(newer)}), {json.dumps(former)})])"
    assert json.loads(context.eval(call)) == [["shop", "new"], ["constructor", "x"]]


def test_old_addresses_of_levels_redirect(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    assert rename(Project(root), "level", "master", "expert").refusal == ""
    guide, _ = read_guide(Project(root))
    found = {old: page.address for old, page in redirects(guide, plan(guide))}
    assert found["job-descriptions/baker-master"] == "job-descriptions/baker-expert"
    assert found["interviews/pastry-chef-master"] == "interviews/pastry-chef-expert"


def test_pages_tell_the_scripts_of_old_ids(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    assert rename(Project(root), "question", "supplier", "buy").refusal == ""
    assert rename(Project(root), "option", "cake", "cakes").refusal == ""
    pages = prepare(Project(root)).files
    for page in ("decide/index.md", "decide/record/index.md"):
        text = pages[page].decode()
        assert 'data-question="buy" data-former="supplier"' in text
        assert 'data-option="cakes" data-former="cake"' in text


def test_every_kind_can_be_renamed() -> None:
    assert {"role", "question", "option", "wording", "competency", "source"} <= set(kinds_to_rename())
