"""``guide schemas``: what editors need to complete fields and mark mistakes while an author types."""

from __future__ import annotations

from pathlib import Path

from generator.disk.output import replace
from generator.disk.project import Project
from generator.schema.json_schema import schema_files


def write_schemas(project: Project) -> Path:
    """Write the schema of every kind into ``data/schemas/`` and return that folder.

    The first line of a record names its schema by a path from there, so that a guide needs no network and
    an editor nothing but the folder.
    """
    for name, content in schema_files().items():
        replace(_folder(project) / name, content)
    return _folder(project)


def has_schemas(project: Project) -> bool:
    """Whether the guide has a folder of schemas, of this version or another."""
    return _folder(project).is_dir()


def _folder(project: Project) -> Path:
    return project.data / "schemas"
