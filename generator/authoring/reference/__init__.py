"""Reference pages for authors, made from the models, the rules and their cases: ``make reference``.

What belongs here writes ``docs/reference/`` and ``data/schemas/`` of this repository. Examples come from the
guide that ``guide init`` writes and from the cases of the rules, which are read as files; no test code is
imported.
"""

from __future__ import annotations

from pathlib import Path

from generator.authoring.reference.fields import fields_page
from generator.authoring.reference.problems import problems_page
from generator.schema.json_schema import schema_files

SCHEMAS = Path("data/schemas")
DOCS = Path("docs/reference")


def reference_files(root: Path) -> dict[Path, bytes]:
    """Return every generated file of the reference by its path from ``root``, the repository's folder."""
    schemas = {SCHEMAS / name: content for name, content in schema_files().items()}
    pages = {"fields.md": fields_page(), "problems.md": problems_page(root)}
    return schemas | {DOCS / name: text.encode() for name, text in pages.items()}
