"""What is made from models and rules is as fresh as they are."""

from __future__ import annotations

from generator.checks.catalogue import every_problem
from generator.schema.describe import fields_of
from generator.schema.kinds import KINDS
from tests.conftest import ROOT
from tests.reference.refresh import DOCS, SCHEMAS, reference_files


def test_the_reference_is_fresh() -> None:
    for path, content in reference_files().items():
        assert path.is_file() and path.read_bytes() == content, f"{path.name} is stale; run: make reference"
    made = {path.name for path in reference_files()}
    assert {path.name for path in (*SCHEMAS.iterdir(), *DOCS.iterdir())} == made


def test_every_problem_and_every_field_is_described() -> None:
    pages = {path.name: content.decode() for path, content in reference_files().items()}
    for problem in every_problem():
        assert f"### {problem.code}\n" in pages["problems.md"]
    for kind in KINDS:
        for note in fields_of(kind.model):
            assert note.meaning, f"{kind.name}: '{note.name}' has no description"
            assert f"`{note.name}`" in pages["fields.md"]


def test_editors_are_told_the_schema_of_every_file_that_people_write() -> None:
    for path in sorted((ROOT / "data").rglob("*.yml")):
        first = path.read_text("utf-8").partition("\n")[0]
        if "guide salaries import" not in first:
            assert first.startswith("# yaml-language-server: $schema="), path
            assert (path.parent / first.partition("=")[2]).is_file(), path
