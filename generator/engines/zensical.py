"""Zensical, by the authors of Material: it reads the same configuration, Markdown and theme."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from generator.disk.project import Project
from generator.disk.refusal import refusal
from generator.engines import mkdocs
from generator.engines.settings import write_settings as settings

__all__ = ["run", "settings"]

_COLORS = re.compile(r"\x1b\[[0-9;]*m")


def run(project: Project, settings: Path) -> list[str]:
    """Make ``project.html`` of ``project.docs``; what Zensical complained about."""
    shutil.rmtree(project.html, ignore_errors=True)
    (project.cache / mkdocs.STATE).unlink(missing_ok=True)  # a partial build of MkDocs would keep these pages
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", str(settings)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return []
    if refused := refusal(done.stdout + done.stderr, done.returncode):
        raise refused
    return [
        _COLORS.sub("", done.stdout + done.stderr).strip() or f"Zensical stopped with code {done.returncode}"
    ]
