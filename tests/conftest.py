"""What all tests share: copies of the guide to change, and sites that are built once."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.pages import Pages, read_pages

# Speed is measured elsewhere, and a run must not depend on luck.
settings.register_profile("suite", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("suite")

gc.set_threshold(100_000)  # as in a build

pytest_plugins = ["tests.browser.fixtures"]

ROOT = Path(__file__).resolve().parent.parent
REPORT = "report.txt"
PARTS = ("data", "content", "overrides", "mkdocs.yml")

Once = Callable[[str, Callable[[Path], object]], Path]
"""Make a folder of this name unless it is there already; where it is."""


def run_module(root: Path, *command: str, code: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a Python module in the folder ``root``, with the generator in the folder ``code``."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(code)},
        capture_output=True,
        text=True,
        check=False,
    )


def copy_guide(target: Path) -> Path:
    """Copy what makes the shipped guide, without anything built from it."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / part)
    (target / "build" / "docs").mkdir(parents=True)
    return target


def build_site(root: Path, *options: str) -> Path:
    """Build the guide in ``root`` as an author would, and return the folder of the site."""
    build(root, *options)
    return root / "site"


def build(root: Path, *options: str) -> str:
    """Build the guide in ``root`` as an author would, and return what the build reports."""
    result = run_module(root, "generator", "build", *options)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stderr


@pytest.fixture
def guide_copy(tmp_path: Path) -> Path:
    """The shipped guide in a folder of its own, to be changed at will."""
    return copy_guide(tmp_path / "guide")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Make what takes long once in a run; the processes that share the tests wait for the first that asks."""
    run = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        run = run.parent

    def once(name: str, make: Callable[[Path], object]) -> Path:
        folder, made = run / name, run / f"{name}.made"
        with FileLock(run / f"{name}.lock"):
            if not made.exists():
                shutil.rmtree(folder, ignore_errors=True)
                make(folder)
                made.touch()
        return folder

    return once


@pytest.fixture(scope="session")
def built_guide(once: Once) -> Path:
    """The guide in ``data/`` and ``content/``, built, with what the build reported in ``REPORT``."""

    def make(folder: Path) -> None:
        report = build(copy_guide(folder))
        (folder / REPORT).write_text(report, "utf-8")

    return once("shipped", make)


@pytest.fixture(scope="session")
def built_site(built_guide: Path) -> Path:
    """The site of that guide. Tests read it and change nothing."""
    return built_guide / "site"


@pytest.fixture(scope="session")
def pages(built_site: Path) -> Pages:
    """Every page of the built site by address, the 404 page left out."""
    return read_pages(built_site)


@pytest.hookimpl(tryfirst=True)  # before what is slow is left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what looks at pages in a browser. Readers' journeys are what a change should pass."""
    for item in items:
        if "browser" in item.path.parent.parts:
            item.add_marker(pytest.mark.slow)
