"""From YAML and Markdown files to typed records, with the place of every value."""

from __future__ import annotations

from generator.disk.project import Project
from generator.read.guide import Guide, link
from generator.read.load import load
from generator.read.validate import validate
from generator.report.diagnostics import Diagnostic


def read_guide(project: Project) -> tuple[Guide, list[Diagnostic]]:
    """Return every record that can be read, and what is wrong with the others."""
    documents, unreadable = load(project.root, project.data)
    entries, misshapen = validate(documents)
    guide, dangling = link(entries)
    return guide, [*unreadable, *misshapen, *dangling]
