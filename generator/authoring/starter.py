"""``guide init``: write a small guide to start from.

``generator/starter/project/`` is what every guide has around its data; ``full/`` and ``bare/`` are data to
choose from. All are files as an author has them, but for two things that depend on when and where they are
copied: the date of the first news, and the requirement that installs the generator.
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from generator.authoring.schemas import write_schemas
from generator.disk.output import replace
from generator.disk.project import Project
from generator.disk.version import DISTRIBUTION, PACKAGE

STARTER = PACKAGE / "starter"
REQUIREMENTS = "requirements.txt"
WELCOME = {".git", ".venv"}
"""What an empty folder may have: a repository that was just made, and the environment of this command."""
_NEWS = "data/changes.yml"
_DATE = re.compile(rb"(?<=  date: )\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Started:
    """How many files were written, or why none was."""

    files: int = 0
    refusal: str = ""


def start(folder: Path, bare: bool, today: datetime.date) -> Started:
    """Write a new guide into a folder, which must be new or empty; ``bare`` is the least that builds."""
    if refusal := _taken(folder):
        return Started(refusal=refusal)
    files = starter_files(bare, today)
    for name, content in files.items():
        replace(folder / name, content)
    write_schemas(Project(folder))
    return Started(len(files))


def starter_files(bare: bool, today: datetime.date) -> dict[str, bytes]:
    """Return the files of a new guide by their paths in its folder, without the schemas."""
    files = {
        path.relative_to(part).as_posix(): path.read_bytes()
        for part in (STARTER / "project", STARTER / ("bare" if bare else "full"))
        for path in sorted(part.rglob("*"))
        if path.is_file()
    }
    if _NEWS in files:
        files[_NEWS] = _DATE.sub(today.isoformat().encode(), files[_NEWS])
    files[REQUIREMENTS] = files[REQUIREMENTS].replace(DISTRIBUTION.encode(), requirement().encode())
    return files


def requirement() -> str:
    """What pip is to be asked for to get this generator again: where it came from, as pip noted it."""
    try:
        noted = distribution(DISTRIBUTION).read_text("direct_url.json")
        installed = distribution(DISTRIBUTION).version
    except PackageNotFoundError:  # run from a folder, without being installed
        return f"{DISTRIBUTION} @ {PACKAGE.parent.as_uri()}"
    if not noted:
        return f"{DISTRIBUTION}=={installed}"
    origin = json.loads(noted)  # https://packaging.python.org/en/latest/specifications/direct-url/
    if vcs := origin.get("vcs_info"):
        return f"{DISTRIBUTION} @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}"
    return f"{DISTRIBUTION} @ {origin['url']}"


def _taken(folder: Path) -> str:
    """Why a guide can't be written into a folder; empty if it can."""
    if not folder.exists() and not folder.is_symlink():
        return ""
    if not folder.is_dir():
        return f"{folder} is not a folder; name a new one"
    found = sorted({path.name for path in folder.iterdir()} - WELCOME)
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{folder} is not empty: it has {found[0]}{more}. Name a new folder" if found else ""
