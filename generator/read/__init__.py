"""Read a guide's files: YAML and Markdown in, typed records and diagnostics out.

What belongs here knows how files are written: YAML, front matter, encodings, and the place of every value. It
checks each file by itself and that ids name something; rules over the whole guide are in ``checks/``.
"""

from __future__ import annotations

from generator.disk.project import Project
from generator.read.guide import Guide
from generator.read.load import load_documents
from generator.read.resolve import resolve
from generator.read.validate import validate_documents
from generator.report.diagnostics import Diagnostic

INCOMPLETE = {"FILE001", "FILE003"}
"""Problems of files and folders that could not be read."""


def read_guide(project: Project) -> tuple[Guide, list[Diagnostic]]:
    """Read every record that can be read, and report what is wrong with the others."""
    documents, load_problems = load_documents(project.root, project.data)
    entries, shape_problems = validate_documents(documents)
    guide, id_problems = resolve(entries)
    guide.complete = guide.complete and not any(one.code in INCOMPLETE for one in load_problems)
    return guide, [*load_problems, *shape_problems, *id_problems]
