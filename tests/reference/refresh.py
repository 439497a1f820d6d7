"""Writes what is made from the models and the rules: JSON Schemas and the reference in ``docs/``.

Run it with ``make reference`` after a change to a model, a rule or a case.
"""

from __future__ import annotations

from pathlib import Path

from generator.disk.output import replace
from generator.schema.json_schema import schema_files
from tests.conftest import ROOT
from tests.reference.fields import fields_page
from tests.reference.problems import problems_page

SCHEMAS = ROOT / "data" / "schemas"
DOCS = ROOT / "docs" / "reference"


def reference_files() -> dict[Path, bytes]:
    """Every file of the reference with its content."""
    schemas = {SCHEMAS / name: content for name, content in schema_files().items()}
    pages = {"fields.md": fields_page(), "problems.md": problems_page()}
    return schemas | {DOCS / name: text.encode() for name, text in pages.items()}


if __name__ == "__main__":
    for path, content in reference_files().items():
        replace(path, content)
