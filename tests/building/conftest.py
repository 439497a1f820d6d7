"""The small guide, built once, and copies of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.disk.project import Project
from generator.options import BuildOptions
from generator.site import Made, make_site
from tests.conftest import Once
from tests.golden.refresh import TINY


def build(root: Path, **options: object) -> Made:
    made = make_site(Project(root), BuildOptions(**options))  # type: ignore[arg-type]
    assert not made.report.has_errors, made.report.text(root)
    return made


@pytest.fixture(scope="session")
def built_bakery(once: Once) -> Path:
    """The small guide, built."""

    def make(root: Path) -> None:
        shutil.copytree(TINY, root)
        build(root)

    return once("bakery", make)


@pytest.fixture
def bakery(built_bakery: Path, tmp_path: Path) -> Path:
    """A copy of the small guide and of all that was built of it, to be changed at will."""
    return Path(shutil.copytree(built_bakery, tmp_path / "guide"))
