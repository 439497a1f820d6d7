"""A guide's own scripts are bundled where esbuild is installed, and published as modules elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.disk.project import Project
from generator.extras.project_scripts import bundle, script_tags
from tests.conftest import ROOT

ESBUILD = ROOT / "node_modules/.bin"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A guide with a script of its own that imports a module."""
    scripts = tmp_path / "overrides/assets/javascripts"
    (scripts / "lib").mkdir(parents=True)
    (scripts / "shop.js").write_text('import { open } from "./lib/door.js";\nopen("shop");\n', "utf-8")
    (scripts / "lib/door.js").write_text("export const open = (what) => alert(`open ${what}`);\n", "utf-8")
    return Project(tmp_path)


@pytest.fixture
def esbuild(monkeypatch: pytest.MonkeyPatch) -> None:
    if not (ESBUILD / "esbuild").exists():
        pytest.skip("needs esbuild, which 'npm ci' installs")
    monkeypatch.setenv("PATH", f"{ESBUILD}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.usefixtures("esbuild")
def test_a_script_becomes_one_classic_script(project: Project) -> None:
    bundles, problems = bundle(project)
    assert problems == []
    assert list(bundles) == ["assets/javascripts/shop.js"]
    text = bundles["assets/javascripts/shop.js"].decode()
    assert text.startswith("(()=>{")
    assert "alert(`open ${" in text
    target = project.docs / "assets/javascripts/shop.js"
    target.parent.mkdir(parents=True)
    target.write_bytes(bundles["assets/javascripts/shop.js"])
    assert script_tags(project) == [{"path": "assets/javascripts/shop.js", "is_module": False}]


@pytest.mark.usefixtures("esbuild")
def test_a_mistake_is_reported_where_it_is(project: Project) -> None:
    (project.overrides / "assets/javascripts/shop.js").write_text("\nconst 1 = 2;\n", "utf-8")
    bundles, (problem,) = bundle(project)
    assert bundles == {}
    assert (problem.where.file, problem.where.line) == ("overrides/assets/javascripts/shop.js", 2)
    assert problem.code == "BUILD005"


def test_without_esbuild_modules_are_published_as_they_are(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(project.root))
    assert bundle(project) == ({}, [])
    assert script_tags(project) == [{"path": "assets/javascripts/shop.js", "is_module": True}]


def test_a_guide_without_scripts_needs_none(tmp_path: Path) -> None:
    assert bundle(Project(tmp_path)) == ({}, [])
    assert script_tags(Project(tmp_path)) == []
