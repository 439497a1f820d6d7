"""What is made from models and rules is as fresh as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.authoring.reference import DOCS, SCHEMAS, reference_files
from generator.checks.catalog import every_problem
from generator.schema.describe import fields_of
from generator.schema.kinds import KINDS
from tests.conftest import ROOT

BY_HAND = {"json.md"}


@pytest.fixture(scope="module")
def files() -> dict[Path, bytes]:
    return reference_files(ROOT)


def test_the_reference_is_fresh(files: dict[Path, bytes]) -> None:
    for path, content in files.items():
        there = ROOT / path
        assert there.is_file() and there.read_bytes() == content, f"{path} is stale; run: make reference"
    found = {path.name for folder in (SCHEMAS, DOCS) for path in (ROOT / folder).iterdir()}
    assert found == {path.name for path in files} | BY_HAND


def test_every_problem_and_every_field_is_described(files: dict[Path, bytes]) -> None:
    pages = {path.name: content.decode() for path, content in files.items()}
    for problem in every_problem():
        assert f"### {problem.code}\n" in pages["problems.md"]
    for kind in KINDS:
        for note in fields_of(kind.model):
            assert note.meaning, f"{kind.name}: '{note.name}' has no description"
            assert f"`{note.name}`" in pages["fields.md"]
