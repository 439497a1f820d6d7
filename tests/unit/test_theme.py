"""Partials that are copied from Material and changed."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import pytest

from generator.schema.reference import Proficiency
from tests.conftest import ROOT

PARTIALS = sorted((ROOT / "generator/theme/partials").rglob("*.html"))
HEAD = re.compile(r"\{#- From Material (\S+)\. What changes: ")
COPIED = [path for path in PARTIALS if HEAD.match(path.read_text("utf-8"))]


@pytest.mark.parametrize("path", COPIED, ids=lambda path: path.name)
def test_a_copied_partial_is_of_the_installed_release(path: Path) -> None:
    """After an update: copy the partial again, do what its first line says, and name the release there."""
    release = HEAD.match(path.read_text("utf-8"))
    assert release and release[1] == version("mkdocs-material")


def test_partials_are_copied() -> None:
    assert COPIED


def test_every_step_of_a_scale_is_drawn() -> None:
    css = (ROOT / "generator/theme/assets/stylesheets/guide.css").read_text("utf-8")
    most = next(mark.le for mark in Proficiency.model_fields["strength"].metadata if hasattr(mark, "le"))
    for name, fewest in (("steps", 1), ("strength", 1), ("upto", 2)):
        drawn = {int(number) for number in re.findall(rf'\.guide-dots\[data-{name}="(\d+)"\]', css)}
        assert drawn == set(range(fewest, most + 1)), name
