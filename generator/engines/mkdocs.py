"""MkDocs with Material for MkDocs, as they come."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from generator.disk.litter import is_authored
from generator.disk.output import replace
from generator.disk.project import Project
from generator.disk.refusal import refusal
from generator.engines.named_files import named_files
from generator.engines.settings import write_settings as settings

__all__ = ["run", "settings"]

THEME = Path(__file__).parents[1] / "theme"
_COMPLAINT = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\s+-\s+(.*)$")
STATE = "engine-state"
"""What the pages in ``project.html`` have in common, below the cache of a guide."""
_UNTITLED = re.compile(r"^\s*-\s+[^:\n]+\.md\s*$", re.MULTILINE)
_ABOUT_DIRTY = "A 'dirty' build is being performed"
"""MkDocs warns that a partial build may leave stale pages; ``_shared_state`` is what rules that out."""


def run(project: Project, settings: Path) -> list[str]:
    """Make ``project.html`` of ``project.docs``; what MkDocs complained about, one text for each problem.

    If nothing that pages share has changed since the last run, only pages whose Markdown has are rendered.
    """
    state, known = _shared_state(project, settings), project.cache / STATE
    pages = _pages(project)
    before = _known(known)
    titled = _names_its_pages(project.settings.read_text("utf-8", errors="replace"))
    partial = before.get("") == state and titled and project.html.is_dir()
    known.unlink(missing_ok=True)  # if this run fails, the next one starts from nothing
    for name in pages if partial else ():
        if before.get(name) != pages[name]:
            _forget(project, name)
    complaints = _mkdocs("build", "--config-file", str(settings), *(["--dirty"] if partial else []))
    if not complaints:
        replace(known, json.dumps({"": state, **pages}).encode())
    return complaints


def _pages(project: Project) -> dict[str, str]:
    """A digest of each page's Markdown by its path."""
    paths = (path for path in project.docs.rglob("*.md") if path.is_file())
    return {
        path.relative_to(project.docs).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }


def _known(path: Path) -> dict[str, str]:
    """What the last run noted: the state that pages share under an empty name, and a digest by page."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _forget(project: Project, name: str) -> None:
    """Remove the HTML of a page. MkDocs compares times only, and clocks of machines are set back."""
    stem = name.removesuffix(".md")
    for path in (f"{stem}.html", f"{stem}/index.html"):
        (project.html / path).unlink(missing_ok=True)


def _names_its_pages(settings: str) -> bool:
    """Whether a hand-written navigation has all titles; MkDocs takes others from pages it doesn't read."""
    return not _UNTITLED.search(settings)


def _mkdocs(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "true"},  # Material's own switch for its advertisement
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode and (refused := refusal(done.stderr, done.returncode)):
        raise refused
    complaints = [one for one in _complaints(done.stderr) if not one.startswith(_ABOUT_DIRTY)]
    if done.returncode and not complaints:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        complaints = [*last, f"MkDocs stopped with code {done.returncode}"][:1]
    return complaints


def _complaints(log: str) -> Iterator[str]:
    """The warnings and errors of MkDocs' log; a message may go on in lines that are indented."""
    said: list[str] = []
    for line in log.splitlines():
        found = _COMPLAINT.match(line)
        if found:
            yield from said
            said = [found[1]]
        elif said and line.startswith(" "):
            said = [f"{said[0]} {line.strip()}"]
        else:
            yield from said
            said = []
    yield from said


def _shared_state(project: Project, settings: Path) -> str:
    """A digest of what a page's HTML depends on beside its own file: settings, theme, engine, file names."""
    digest = hashlib.sha256()
    for name in ("mkdocs", "mkdocs-material", "jinja2", "markdown"):
        digest.update(f"{name} {version(name)}\n".encode())
    for folder in (THEME, project.theme):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and is_authored(path.relative_to(folder)):
                digest.update(f"{path.relative_to(folder)}\n".encode() + path.read_bytes())
    for path in (settings, project.settings, *named_files(project)):
        digest.update(path.read_bytes())
    for path in sorted(project.docs.rglob("*")):
        digest.update(f"{path.relative_to(project.docs)}\n".encode())
    return digest.hexdigest()
