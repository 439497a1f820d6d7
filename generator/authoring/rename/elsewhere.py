"""Files beside a guide's data and pages that still name an old id: tests, docs, settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.disk.litter import is_litter
from generator.disk.project import Project

_TEXTS = {".yml", ".yaml", ".json", ".md", ".txt", ".html", ".css", ".js", ".py", ".toml"}
_MADE = {"node_modules", "build", "site"}
_MAX_BYTES = 1_000_000


def still_naming(project: Project, kind: str, old: str) -> Iterator[str]:
    """Yield file and line of each mention such as ``skills/python`` that renaming leaves alone."""
    named = re.compile(rf"(?<![\w-]){re.escape(f'{kind}/{old}')}(?![\w-])")
    for folder, folders, files in os.walk(project.root):
        at = Path(folder)
        inside = {*_MADE, project.data.name, project.content.name} if at == project.root else _MADE
        folders[:] = sorted(name for name in folders if name not in inside and not is_litter(name))
        for path in (at / name for name in sorted(files)):
            if path.suffix in _TEXTS and not path.is_symlink() and path.stat().st_size <= _MAX_BYTES:
                for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1):
                    if named.search(line):
                        yield f"{path.relative_to(project.root).as_posix()}:{number}"
