"""A guide whose every text is hostile: nothing runs, what was typed is what is read, the layout holds."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.disk.project import Project
from generator.read import read_guide
from tests.conftest import build_site, copy_guide
from tests.fuzz.mutations import HOSTILE
from tools.addresses import NOT_FOUND, every_page, one_of_each_kind
from tools.serving import serve

from . import probes
from .fixtures import OpenPage
from .moving import tour

SHORTEST_LIMIT = 70
BLANK = re.compile(r"\[\[[^\]]*\]\]?|\[\[")
IDENTIFYING = {"rule", "kind", "record", "market", "markets", "cities"}
"""Texts that name what others name too; spoilt, they would name nothing."""
PATTERNS = {"phrases", "term", "also", "without"}
"""Texts that are looked for, and written in a form of their own."""


def spoil(project: Project) -> None:
    """Put a hostile text into every text of the guide, each with a number of its own."""
    guide, problems = read_guide(project)
    assert not problems
    numbers = itertools.count()
    loaded: dict[str, Any] = {}
    for kind, id, path, _ in guide.texts:
        if kind in ("exceptions", "salary-imports") or (IDENTIFYING | PATTERNS) & set(path):
            continue
        file = guide.file(kind, id)
        if file not in loaded:
            loaded[file] = yaml.load((project.root / file).read_text("utf-8"), yaml.BaseLoader)
        value = loaded[file] if f"data/{kind}.yml" != file or id == kind else loaded[file][id]
        for step in path[:-1]:
            value = value[step]
        number = next(numbers)
        text = " ".join(BLANK.sub("", HOSTILE[number % len(HOSTILE)]).replace("]]", "").split())
        kept = " ".join(re.findall(r"\[\[[a-z-]+\]\]", value[path[-1]])) if kind == "job-descriptions" else ""
        value[path[-1]] = " ".join(f"{number} {text[: SHORTEST_LIMIT - 8]} {kept}".split())
    for file, content in loaded.items():
        dumped = yaml.safe_dump(content, allow_unicode=False, sort_keys=False, width=10_000)
        (project.root / file).write_text(dumped, "utf-8")


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide with hostile texts, built."""
    project = Project(copy_guide(tmp_path_factory.mktemp("hostile") / "guide"))
    spoil(project)
    return build_site(project.root)


@pytest.fixture(scope="module")
def site_url(built_site: Path) -> Iterator[str]:
    with serve(built_site) as address:
        yield address


RUNS = """.md-container :is([onerror], [onload], [onclick]), .md-content :is(iframe, img[src='x'],
    script:not([type='application/json']), a[href^='javascript'])"""


def test_nothing_runs_and_the_layout_holds(open_page: OpenPage, built_site: Path) -> None:
    page = open_page(NOT_FOUND, width=390)
    for address in tour(page, one_of_each_kind(built_site)):
        assert page.evaluate("window.hacked") is None, address
        assert page.locator(RUNS).count() == 0, address
        assert probes.sideways(page) == [], address


def test_what_was_typed_is_what_is_read(open_page: OpenPage, built_site: Path) -> None:
    roles = json.loads((built_site / "evidence/data/roles.json").read_text("utf-8"))["records"]
    page = open_page(NOT_FOUND)
    addresses = [f"roles/{id}/" for id in roles]
    for address in tour(page, addresses):
        role = roles[address.split("/")[1]]
        page.locator("article details").evaluate_all("folds => folds.forEach((one) => { one.open = true; })")
        read = " ".join(page.locator("article").inner_text().split())
        for text in (role["name"], role["summary"], role["hire_when"][0], role["skills"][0]["why"]):
            assert " ".join(text.split())[1:] in read, text
        assert role["name"][1:] in page.title()


def test_every_page_has_the_same_elements_as_any(built_site: Path) -> None:
    for address in every_page(built_site):
        path = built_site / address / ("" if address == NOT_FOUND else "index.html")
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert len(tree.css("head > title")) == len(tree.css("body")) == 1, address
        assert not tree.css("[onload], [onerror], [onclick], iframe, img[src=x]"), address
        assert not any("hacked" in script.text() for script in tree.css("script")), address
