"""What pages need of the site engine is there, whatever ``mkdocs.yml`` leaves out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import prepare
from generator.disk.project import Project
from generator.engines.settings import MARKDOWN, settings_problems, write_settings
from generator.options import BuildOptions
from tests.conftest import ROOT
from tests.unit.bakery import bakery


def settings(root: Path, text: str) -> dict[str, Any]:
    """What a build tells the engine, if this is the author's ``mkdocs.yml``."""
    (root / "mkdocs.yml").write_text(text, "utf-8")
    project = Project(root)
    prepared = prepare(project)
    assert prepared.guide
    path = write_settings(project, prepared.guide, prepared.navigation, BuildOptions())
    written: dict[str, Any] = yaml.unsafe_load(path.read_text("utf-8"))
    return written


@pytest.mark.parametrize(
    "theme", ["", "theme:\n  language: en\n", "theme: guide\n", "theme:\n  name: guide\n"]
)
def test_the_theme_and_the_extensions_are_ours_unless_named(theme: str, tmp_path: Path) -> None:
    written = settings(bakery(tmp_path), f"site_name: a\n{theme}")
    assert written["theme"]["name"] == "guide"
    assert written["markdown_extensions"] == MARKDOWN


def test_another_theme_and_own_extensions_are_left_alone(tmp_path: Path) -> None:
    extensions = "".join(f"  - {name}\n" for name in [*MARKDOWN, "footnotes"])
    root = bakery(tmp_path)
    written = settings(root, f"site_name: a\ntheme: other\nmarkdown_extensions:\n{extensions}")
    assert written["theme"]["name"] == "other"
    assert "markdown_extensions" not in written
    assert settings_problems(Project(root)) == []


def test_tags_of_the_engine_hide_nothing_else(tmp_path: Path) -> None:
    text = "site_name: a\ntheme: other\nnav:\n  - index.md\nextra: {stage: !ENV STAGE}\n"
    written = settings(bakery(tmp_path), text)
    assert written["theme"]["name"] == "other" and "nav" not in written


@pytest.mark.parametrize(
    ("entry", "cut"),
    [
        ("Plan #2: index.md", True),
        ("'Plan #2': index.md", False),
        ("C#: index.md", False),
        ("Plan: index.md # see: the plan", False),
        ("Plan: index.md", False),
    ],
)
def test_a_title_that_is_cut_is_told(entry: str, cut: bool, tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / "mkdocs.yml").write_text(f"site_name: a # b: c\nnav:\n  - {entry}\n", "utf-8")
    found = [(one.code, one.where.line, one.where.column) for one in settings_problems(Project(root))]
    assert found == ([("TEXT005", 3, 10)] if cut else [])


@pytest.mark.parametrize(
    ("extensions", "lacks"),
    [
        ("[]", list(MARKDOWN)),
        ("[attr_list, toc: {permalink: true}]", ["generator.engines.html_blocks:HtmlBlocks"]),
        ("{attr_list: {}, toc: {}}", ["generator.engines.html_blocks:HtmlBlocks"]),
    ],
)
def test_a_list_without_what_pages_need_is_reported(
    extensions: str, lacks: list[str], tmp_path: Path
) -> None:
    root = bakery(tmp_path)
    (root / "mkdocs.yml").write_text(f"site_name: a\nmarkdown_extensions: {extensions}\n", "utf-8")
    found = settings_problems(Project(root))
    assert [(one.code, one.where.line) for one in found] == [("BUILD006", 2)] * len(lacks)
    assert [one.message for one in found] == [f"pages need the extension '{name}'" for name in lacks]


@pytest.mark.parametrize(
    "modules",
    [
        ("generator.engines.html_blocks", "generator.engines.mkdocs_plugin"),
        ("generator.cli", "generator.site", "generator.engines.named_files"),
    ],
)
def test_runs_of_mkdocs_and_builds_without_a_change_start_fast(modules: tuple[str, ...]) -> None:
    """They import these only, and the data model alone would double what they take to start."""
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"pydantic", "generator.pages", "generator.schema"}.intersection(loaded.stdout.split())
