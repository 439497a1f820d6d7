"""Read a guide's own templates, styles, scripts and images from ``overrides/``, for a site engine."""

from __future__ import annotations

from pathlib import Path

from generator.read.files import read_folder
from generator.report.diagnostics import Diagnostic


def read_overrides(root: Path, folder: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return every file by its path in ``folder``; places in diagnostics are relative to ``root``."""
    files: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for _, target, content, found in read_folder(root, folder, links=True):
        problems += found
        if not found:
            files[target] = content
    return files, problems


def is_published(name: str) -> bool:
    """Whether a file of ``overrides/`` is published as it is: no template, nor a script to bundle."""
    return not name.endswith(".html") and not name.startswith("assets/javascripts/")
