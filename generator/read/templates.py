"""Read a guide's own page templates from ``templates/``. They win over the generator's of the same path."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from generator.read.files import decode, read_folder
from generator.report.diagnostics import Diagnostic

OwnTemplates: TypeAlias = tuple[tuple[str, str], ...]
"""Path below ``templates/`` and content of each."""


def read_templates(root: Path, folder: Path) -> tuple[OwnTemplates, list[Diagnostic]]:
    """Return a guide's own templates; places in diagnostics are relative to ``root``."""
    templates: list[tuple[str, str]] = []
    problems: list[Diagnostic] = []
    for name, target, content, found in read_folder(root, folder, links=True):
        text, undecoded = decode(name, content)
        problems += [*found, *undecoded]
        if not found and not undecoded:
            templates.append((target, text))
    return tuple(templates), problems
