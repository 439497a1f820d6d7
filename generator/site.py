"""Make the site: the Markdown, then the engine in a folder aside, then both in place at once."""

from __future__ import annotations

import datetime
import io
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.build import Outcome, Project, build, silent
from generator.locking import one_at_a_time
from generator.output import replace
from generator.problems import SEARCH_THEME
from generator.swap import recover, swap_in

BASE_URL = "GUIDE_BASE_URL"
"""Environment variable for the engine: where the site will be published."""
OFFLINE = "GUIDE_OFFLINE"
"""Environment variable for the engine: the site will be opened from files. Named in mkdocs.yml too."""
PREPARED = "GUIDE_PREPARED"
"""Environment variable for the engine: the Markdown is written already."""


@dataclass(frozen=True)
class Made:
    """What came of making a site. ``failure`` is what the engine said, if it could not make one.

    ``notes`` is what the generator's part in the engine says of a site that was made.
    """

    outcome: Outcome
    failure: str = ""
    notes: str = ""


def make_site(
    project: Project,
    engine: list[str],
    today: datetime.date,
    base_url: str | None = None,
    docs_only: bool = False,
    offline: bool = False,
    progress: Callable[[str], None] = silent,
    waiting: Callable[[], None] = lambda: None,
) -> Made:
    """Build the guide and its site. Until all is well, the site stays as it was.

    With ``offline`` a copy that opens from files is made and packed instead, and the site left alone.
    ``engine`` is the command that turns the Markdown into a site; the folder is added to it. If another
    build is at work, calls ``waiting`` and waits for it.
    """
    with one_at_a_time(project.root, waiting):
        recover(project.site)
        outcome = build(project, not offline, progress, today, base_url)
        if outcome.report.has_errors or docs_only:
            return Made(outcome)
        progress("making the site …")
        environment = {PREPARED: "1"} | ({BASE_URL: base_url} if base_url else {})
        if offline:
            return Made(outcome, *_pack(project, engine, environment))
        return Made(outcome, *_run(project, engine, environment, project.site))


def _run(project: Project, engine: list[str], environment: dict[str, str], target: Path) -> tuple[str, str]:
    """What failed, if anything, and what is to be told of a site that was made."""
    aside = project.root / "build" / "site"
    shutil.rmtree(aside, ignore_errors=True)
    done = subprocess.run(
        [*engine, "--site-dir", str(aside)],
        cwd=project.root,
        env=os.environ | environment,
        check=False,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        shutil.rmtree(aside, ignore_errors=True)
        return done.stderr.strip() or f"the engine stopped with code {done.returncode}", ""
    swap_in(aside, target)
    return "", "\n".join(line for line in done.stderr.splitlines() if line.startswith(SEARCH_THEME.code))


def _pack(project: Project, engine: list[str], environment: dict[str, str]) -> tuple[str, str]:
    """Make the copy that opens from files, and its archive: the same bytes for the same guide."""
    folder = project.offline.with_suffix("")
    failure, notes = _run(project, engine, environment | {OFFLINE: "true"}, folder)
    if failure:
        return failure, ""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                archive.writestr(ZipInfo(name), path.read_bytes(), ZIP_DEFLATED)
    replace(project.offline, packed.getvalue())
    shutil.rmtree(folder)
    return "", notes
