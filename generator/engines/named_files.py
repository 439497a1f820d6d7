"""The files that ``mkdocs.yml`` names. A build that finds nothing changed imports this and no data model."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import yaml

from generator.disk.project import Project

_LONGEST_PATH = 255
"""A longer text names no file, and systems complain of it."""


def named_files(project: Project) -> list[Path]:
    """The files that ``mkdocs.yml`` names, such as hooks and what it inherits: a build depends on them."""
    found: list[Path] = []
    unread = [project.settings]
    while unread:
        settings = unread.pop()
        for value in _texts(settings):
            path = settings.parent / value
            if len(value) <= _LONGEST_PATH and path.is_file() and path not in found:
                found.append(path)
                unread += [path] if path.suffix in (".yml", ".yaml") else []
    return found


def _texts(settings: Path) -> Iterator[str]:
    """Every key and value in a file, as far as it can be read."""
    text = settings.read_text("utf-8", errors="replace")
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                yield event.value
