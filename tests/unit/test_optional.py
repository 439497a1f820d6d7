"""A guide can do without every kind and field that is optional, and then no page names what isn't there."""

from __future__ import annotations

import html
import posixpath
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from generator.build import Prepared, prepare
from generator.disk.project import Project
from generator.pages.parts import drafting
from generator.pictures.charts import CHARTS
from generator.places import table
from generator.schema.fields import Record
from generator.schema.kinds import BY_NAME, KINDS, Kind, Storage
from tests.rules.cases import FOLDER, TINY

LAYERS = (
    "EVID001-rarely-asked-skill",
    "WORD001-avoided-term",
    "CLAIM001-verdict-without-evidence",
    "LAW001-fields-of-another-check",
    "SEARCH001-synonym-to-nowhere",
    "WAGE001-disordered-wages",
)
"""Cases whose good side adds a kind that the small guide does without."""

NEEDED_BY: dict[str, dict[str, tuple[str, ...]]] = {
    "criteria": {"roles": ("criteria",)},
    "outcomes": {"decisions": ()},
    "decisions": {"outcomes": ()},
    "levels": {
        "salaries": (),
        "wages": (),
        "job-descriptions": (),
        "interview-kits": (),
        "placeholders": (),
        "roles": ("levels", "pay_notes"),
    },
    "placeholders": {"job-descriptions": (), "interview-kits": ()},
    "job-descriptions": {"placeholders": (), "interview-kits": ()},
    "salaries": {"pay-gaps": (), "salary-imports": (), "wages": (), "roles": ("pay_notes",)},
}
"""What goes with a kind: other kinds, or the fields of these that name its records."""

NAMES = {
    "decisions": r"\[Decide\]|>Decide<|decision record|questions can end in",
    "outcomes": r"\b[Rr]ecommendations?\b",
    "checklists": r"[Cc]hecklist",
    "examples": r"\bExamples?\b(?! answers| cities)|example project|A project from need",
    "salaries": r"\[Pay\]|/[^a-z]>Pay<|\bPay of|## Pay|pay figures|Median|medians",
    "costs": r"beyond salary|else a hire costs",
    "job-descriptions": r"Job descriptions?\b|job descriptions to copy|the job description",
    "interview-kits": r"\bInterview",
    "placeholders": r"marked blanks|The blanks",
    "claims": r"Claims, checked|Evidence|\bclaims? about",
    "changes": r"What has changed(?! by)|feed\.xml",
    "criteria": r"decision table|What this role is for|All roles at a glance",
    "pay-rules": r"rules? (?:for|by) p",
    "wording": r"Words to avoid|wording list",
    "skill-evidence": r"Percentage of ads that mention|Search terms and number of ads",
    "wages": r"[Oo]fficial wages|earn in my city",
}
"""How pages name what a kind holds."""


def kinds_in(root: Path) -> Iterator[tuple[Kind, Path]]:
    """Every file of data with its kind."""
    for kind in KINDS:
        if kind.storage is Storage.FOLDER:
            for path in sorted((root / "data" / kind.name).glob("*.yml")):
                yield kind, path
        elif (path := root / "data" / f"{kind.name}.yml").exists():
            yield kind, path


def records_in(kind: Kind, document: dict[str, Any]) -> list[dict[str, Any]]:
    return list(document.values()) if kind.storage is Storage.MAPPING else [document]


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """The small guide with records of nearly every kind, and a home page that names roles only."""
    root = tmp_path / "guide"
    shutil.copytree(TINY, root)
    for layer in LAYERS:
        shutil.copytree(FOLDER / layer / "good", root, dirs_exist_ok=True)
    change(root / "data/home.yml", BY_NAME["home"], new_next_step)
    change(root / "data/claims/dough.yml", BY_NAME["claims"], drop_pages)
    change(root / "data/claims/rolls.yml", BY_NAME["claims"], drop_pages)
    return root


def new_next_step(home: dict[str, Any]) -> None:
    home["next_steps"] = [{"title": "Read", "text": "Read on.", "page": "roles", "link_text": "Roles"}]


def drop_pages(claim: dict[str, Any]) -> None:
    for entry in claim.get("evidence", []):
        entry.pop("page", None)


def change(path: Path, kind: Kind, edit: Any) -> None:
    document: Any = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    for record in records_in(kind, document):
        edit(record)
    path.write_text(
        yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), "utf-8"
    )


def remove(root: Path, name: str) -> None:
    """Take away every record of a kind, and with it what can't be without."""
    for kind, path in kinds_in(root):
        fields = NEEDED_BY.get(name, {}).get(kind.name)
        if kind.name == name or fields == ():
            path.unlink()
        elif fields:
            change(path, kind, lambda record, fields=fields: [record.pop(field, None) for field in fields])
    kept = [field for field in ("popular", "fallback", "pages") if (root / "data/search.yml").exists()]
    if kept:
        change(
            root / "data/search.yml", BY_NAME["search"], lambda record: [record.pop(one, 0) for one in kept]
        )


def built(root: Path) -> tuple[Prepared, dict[str, str]]:
    """What is built without a complaint, and the text of every page."""
    prepared = prepare(Project(root))
    found = [one for one in prepared.report.diagnostics if one.code not in LEFT_OVER]
    assert not found, "\n".join(
        f"{one.where.file}:{one.where.line} {one.code} {one.message}" for one in found
    )
    return prepared, {path: data.decode() for path, data in prepared.files.items() if path.endswith(".md")}


LEFT_OVER = {
    "SKILL002",
    "SOURCE001",
    "EVID001",
    "EVID002",
    "EVID003",
    "EVID005",
    "KIT001",
    "KIT007",
    "SEARCH002",
}
"""Warnings about records that a guide keeps though what used them is gone."""


def dead_links(prepared: Prepared, pages: dict[str, str]) -> list[str]:
    """Links from a page, tab or foot to a page or file that isn't there."""
    dead = []
    for path, text in pages.items():
        folder = posixpath.dirname(path)
        for written in re.findall(r'(?:href="|\]\()([^")\s]+)', text):
            target = html.unescape(written).partition("#")[0]
            if not target or re.match(r"https?:|mailto:", target):
                continue
            file = posixpath.normpath(posixpath.join(folder, target))
            file = f"{file}/index.md" if target.endswith(("/", ".")) else file
            drawn = file.replace(".png", ".svg") if file.startswith(CHARTS) else file  # pixels come later
            if drawn.removeprefix("./") not in prepared.files and file != "./index.md":
                dead.append(f"{path}: {target}")
    sections = prepared.navigation.sections
    listed = [page for section in sections for page in section.pages] + [*prepared.navigation.foot]
    return dead + [path for _, path in listed if path not in prepared.files]


def empty_places(pages: dict[str, str]) -> list[str]:
    """Headings with nothing below, empty lists, sentences that end in nothing, and values nobody wrote."""
    found = []
    for path, text in pages.items():
        lines = [line for line in text.partition("\n---\n")[2].splitlines() if line]
        for line, after in zip(lines, [*lines[1:], "<footer"], strict=True):
            level, next_level = (len(one) - len(one.lstrip("#")) for one in (line, after))
            if level > 1 and (after.startswith("<footer") or 0 < next_level <= level):
                found.append(f"{path}: nothing below '{line}'")
        bad = re.compile(r"\bNone\b|: ?\.|, ?\.|\(\)")
        visible = re.sub(r"<[^>]*>", "", text).splitlines()
        found += [f"{path}: {line}" for line in visible if bad.search(line)]
        blank = re.compile(r"<(ul|ol|dl|p|h\d)[^>]*>\s*</\1>")
        found += [
            f"{path}: {line}"
            for line in lines
            if blank.search(line) and "data-guide" not in line and line != "<ul></ul>"
        ]
    return found


OPTIONAL = [kind.name for kind in KINDS if kind.optional]


def test_what_every_guide_needs_is_little() -> None:
    assert {kind.name for kind in KINDS if not kind.optional} == {
        "site", "proficiencies", "skill-categories", "sources", "roles", "skills",
    }  # fmt: skip


def test_the_whole_guide_names_everything(guide: Path) -> None:
    """Otherwise, the patterns of the next tests find nothing because they are wrong."""
    _, pages = built(guide)
    text = "\n".join(pages.values())
    assert [name for name, pattern in NAMES.items() if not re.search(pattern, text)] == []


@pytest.mark.parametrize("name", OPTIONAL)
def test_each_kind_can_be_left_out(guide: Path, name: str) -> None:
    remove(guide, name)
    prepared, pages = built(guide)
    assert dead_links(prepared, pages) == []
    assert empty_places(pages) == []
    assert (drafting.CHECKS in prepared.files) == (table.SCRIPT in prepared.files)
    gone = [one for one in (name, *NEEDED_BY.get(name, {})) if one in NAMES and not has(guide, one)]
    assert named(pages, gone) == []


def test_all_kinds_can_be_left_out(guide: Path) -> None:
    for name in OPTIONAL:
        remove(guide, name)
    prepared, pages = built(guide)
    assert dead_links(prepared, pages) == []
    assert empty_places(pages) == []
    assert named(pages, list(NAMES)) == []
    titles = {one.title: [title for title, _ in one.pages] for one in prepared.navigation.sections}
    assert titles == {
        "Home": ["Home"],
        "Compare": ["Compare"],
        "Roles and skills": ["Roles", "Skills"],
        "How we know": ["Sources", "Data to download"],
    }


def has(root: Path, name: str) -> bool:
    return any(kind.name == name for kind, _ in kinds_in(root))


def named(pages: dict[str, str], kinds: list[str]) -> list[str]:
    """Lines of pages made from data that name what kinds that are not there would hold."""
    made = {path: text for path, text in pages.items() if path not in ("about.md", "evidence/data/index.md")}
    return [
        f"{kind}: {path}: {line}"
        for kind in kinds
        for path, text in made.items()
        if re.search(NAMES[kind], text)
        for line in text.splitlines()
        if re.search(NAMES[kind], line)
    ]


def optional_fields(model: type[Record], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of every field that a record can do without, nested ones included."""
    for name, field in model.model_fields.items():
        if not field.is_required():
            yield (*path, name)
        for inner in nested(field.annotation):
            yield from optional_fields(inner, (*path, name))


def nested(annotation: object) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from nested(part)


def take_away(value: Any, path: tuple[str, ...]) -> int:
    """Delete what is at a path in every entry of the lists on the way; how often it was there."""
    if isinstance(value, list):
        return sum(take_away(one, path) for one in value)
    if not isinstance(value, dict) or path[0] not in value:
        return 0
    if len(path) > 1:
        return take_away(value[path[0]], path[1:])
    del value[path[0]]
    return 1


def has_field(value: Any, path: tuple[str, ...]) -> bool:
    """Whether there is something at a path, in any entry of the lists on the way."""
    if isinstance(value, list):
        return any(has_field(one, path) for one in value)
    if not isinstance(value, dict) or path[0] not in value:
        return False
    return len(path) == 1 or has_field(value[path[0]], path[1:])


NOT_ALONE = {
    ("salaries", "observations", "low"),
    ("salaries", "observations", "high"),
    ("claims", "evidence"),
    ("claims", "evidence", "page"),
    ("wording", "allowed"),
    ("roles", "skills", "proficiency"),
    ("skill-evidence", "groups", "role"),
    ("skill-evidence", "terms", "named"),
    ("job-descriptions", "must_haves", "skill"),
    ("interview-kits", "stages"),
    *(("interview-kits", "competencies", name) for name in ("levels", "stage", "minimum")),
    ("pay-rules", "asks", "words"),
    *(("pay-rules", name) for name in ("binds", "since", "where", "asks")),
    ("decisions", "questions", "options", "next"),
    ("decisions", "questions", "options", "outcome"),
}
"""Fields that a record can do without only where other fields say so; rules check them."""


def used_fields() -> list[tuple[str, ...]]:
    """Every optional field that some record of the small guide, or of a layer over it, has."""
    roots = (TINY, *(FOLDER / layer / "good" for layer in LAYERS))
    files = {path.relative_to(root): (kind, path) for root in roots for kind, path in kinds_in(root)}
    written = [(kind, yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)) for kind, path in files.values()]
    return [
        (kind.name, *path)
        for kind in KINDS
        for path in optional_fields(kind.model)
        if (kind.name, *path) not in NOT_ALONE
        if any(
            has_field(record, path)
            for one, document in written
            if one.name == kind.name
            for record in records_in(kind, document)
        )
    ]


@pytest.mark.parametrize("field", used_fields(), ids="-".join)
def test_each_field_can_be_left_out(guide: Path, field: tuple[str, ...]) -> None:
    removed = 0
    for kind, path in kinds_in(guide):
        if kind.name == field[0]:
            document = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
            removed += sum(take_away(record, field[1:]) for record in records_in(kind, document))
            path.write_text(
                yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), "utf-8"
            )
    if field[:2] == ("roles", "criteria"):
        (guide / "data/criteria.yml").unlink()
    if field == ("job-descriptions", "pay_and_benefits"):  # which alone has the blank for the wage
        blanks = guide / "data/placeholders.yml"
        blanks.write_text(blanks.read_text("utf-8").partition("wage:")[0], "utf-8")
    assert removed
    prepared, pages = built(guide)
    assert dead_links(prepared, pages) == []
    assert empty_places(pages) == []


def test_one_of_a_thing_is_named_in_the_singular(guide: Path) -> None:
    """A guide with as few of everything as it can have."""
    for kind, path in kinds_in(guide):
        if kind.name in ("roles", "examples", "decisions", "claims", "interview-kits", "job-descriptions"):
            change(path, kind, keep_one)
    (guide / "data/outcomes/hire-a-pastry-chef.yml").unlink()
    (guide / "data/outcomes/buy-it.yml").unlink()
    prepared = prepare(Project(guide))
    assert not prepared.report.has_errors, prepared.report.text(guide)
    pages = {path: data.decode() for path, data in prepared.files.items() if path.endswith(".md")}
    visible = {path: re.sub(r"<[^>]*>", "", text).replace("&#49;", "1") for path, text in pages.items()}
    assert "1 question" in visible["index.md"]
    plural_noun = r"\w+s\b(?<!ss|is|ks)"
    wrong = re.compile(rf"(?<![\d,.–-])1 (?:(?:different|marked|job) )?{plural_noun}.*")
    assert [f"{path}: {one[0]}" for path, text in visible.items() for one in wrong.finditer(text)] == []


def keep_one(record: dict[str, Any]) -> None:
    """Keep one entry of every list, and one way through the questions."""
    for name in ("questions", "skills", "competencies", "steps", "figures", "levels"):
        if isinstance(record.get(name), list) and name != "levels":
            del record[name][1:]
    for question in record.get("questions", []):
        if "options" in question:
            for option in question["options"]:
                option.pop("next", None)
                option["outcome"] = "hire-a-baker"
