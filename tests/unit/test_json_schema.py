"""The JSON Schemas take what the guide takes, and refuse what it refuses about fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.schema.json_schema import json_schema, schema_files
from generator.schema.kinds import KINDS, Kind, Storage
from tests.conftest import ROOT
from tests.rules.cases import CASES, TINY, lay_over

SEEN_BY_EDITORS = re.compile(r"^data/\S+?:\d+:\d+ (\w+) (?!warning)", re.MULTILINE)
OF_FIELDS = {"SCHEMA001", "SCHEMA002", "SCHEMA003", "SCHEMA004", "SCHEMA005"}


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: by version 1.2, in which ``yes`` is a word and a date is no date."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", ["~", "n", "N", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def files_of(kind: Kind, data: Path) -> list[Path]:
    if kind.storage is Storage.FOLDER:
        return sorted((data / kind.name).glob("*.yml"))
    return [path for path in [data / f"{kind.name}.yml"] if path.exists()]


def complaints(kind: Kind, path: Path) -> list[str]:
    value: Any = yaml.load(path.read_text("utf-8"), EditorLoader)
    validator = Draft202012Validator(json_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_one(kind: Kind) -> None:
    Draft202012Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("root", [ROOT, TINY], ids=["guide", "bakery"])
def test_what_the_guide_takes_is_taken(kind: Kind, root: Path) -> None:
    for path in files_of(kind, root / "data"):
        assert complaints(kind, path) == [], path


# The other cases are about how a file is stored and named.
OF_RECORDS = [
    case for case in CASES if (case / "good").is_dir() and not case.name.startswith(("FILE", "YAML"))
]


@pytest.mark.parametrize("case", OF_RECORDS, ids=lambda case: case.name)
def test_what_passes_the_check_is_taken(case: Path) -> None:
    for kind in KINDS:
        for path in files_of(kind, case / "good" / "data"):
            assert complaints(kind, path) == [], path


SEEN_AS_TYPED = {"SCHEMA004-thousands-with-a-point", "SCHEMA004-year-of-another-age"}
"""To a schema, as to YAML, 1.000 is the whole number 1, and a date may be of any year."""


def by_fields(case: Path) -> bool:
    """Whether every mistake of a case is one about fields."""
    codes = set(SEEN_BY_EDITORS.findall((case / "expected.txt").read_text("utf-8")))
    return bool(codes) and codes <= OF_FIELDS and case.name not in SEEN_AS_TYPED


@pytest.mark.parametrize("case", [case for case in CASES if by_fields(case)], ids=lambda case: case.name)
def test_what_the_guide_refuses_is_refused(case: Path, tmp_path: Path) -> None:
    root = lay_over(case, "bad", tmp_path / "guide")
    wrong = {line.partition(":")[0] for line in (case / "expected.txt").read_text("utf-8").splitlines()}
    for kind in KINDS:
        for path in files_of(kind, root / "data"):
            if path.relative_to(root).as_posix() in wrong:
                assert complaints(kind, path), path


def test_there_are_such_cases() -> None:
    assert {case.name[:9] for case in CASES if by_fields(case)} == OF_FIELDS


def test_numbers_and_decimals_are_told_apart() -> None:
    sets = json.loads(schema_files()["cost-assumptions.json"])
    assert sets["$defs"]["CostAssumption"]["properties"]["value"] == {
        "anyOf": [{"maximum": 1000000, "minimum": 0, "type": "number"}],
        "description": "The number itself, or the lower end of a range",
    }
