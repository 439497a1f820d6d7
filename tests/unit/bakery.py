"""Copies of the small guide about a bakery, with changes."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.build import prepare
from generator.disk.project import Project
from generator.render import RenderCache
from generator.report.diagnostics import Diagnostic
from tests.rules.cases import TINY

RENDERED = RenderCache()
"""Most changes leave most pages as they are."""

Edit = tuple[str, str, str]
"""A file, a text in it, and what takes its place."""


def bakery(root: Path, *edits: Edit) -> Path:
    """Make ``root`` a copy of the small guide with some texts replaced."""
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    for name, old, new in edits:
        text = (root / name).read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        (root / name).write_text(text.replace(old, new, 1), "utf-8")
    return root


def problems(root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the guide in ``root``."""
    return prepare(Project(root), cache=RENDERED).report.diagnostics


def codes(root: Path) -> list[str]:
    """The codes of what is wrong, with file and line."""
    return [f"{one.where.file}:{one.where.line} {one.code}" for one in problems(root)]
