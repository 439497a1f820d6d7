"""Make the site: the Markdown, then the engine in a folder aside, then both in place at once."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from generator.build import Outcome, Project, build, silent
from generator.locking import one_at_a_time
from generator.swap import recover, swap_in

BASE_URL = "GUIDE_BASE_URL"
"""Environment variable for the engine: where the site will be published."""
PREPARED = "GUIDE_PREPARED"
"""Environment variable for the engine: the Markdown is written already."""


@dataclass(frozen=True)
class Made:
    """What came of making a site. ``failure`` is what the engine said, if it could not make one."""

    outcome: Outcome
    failure: str = ""


def make_site(
    project: Project,
    engine: list[str],
    today: datetime.date,
    base_url: str | None = None,
    docs_only: bool = False,
    progress: Callable[[str], None] = silent,
    waiting: Callable[[], None] = lambda: None,
) -> Made:
    """Build the guide and its site. Until all is well, the site stays as it was.

    ``engine`` is the command that turns the Markdown into a site; the folder is added to it. If another
    build is at work, calls ``waiting`` and waits for it.
    """
    with one_at_a_time(project.root, waiting):
        recover(project.site)
        outcome = build(project, progress=progress, today=today, base_url=base_url)
        if outcome.report.has_errors or docs_only:
            return Made(outcome)
        progress("making the site …")
        return Made(outcome, _run(project, engine, base_url))


def _run(project: Project, engine: list[str], base_url: str | None) -> str:
    aside = project.root / "build" / "site"
    shutil.rmtree(aside, ignore_errors=True)
    environment = os.environ | {PREPARED: "1"} | ({BASE_URL: base_url} if base_url else {})
    command = [*engine, "--site-dir", str(aside)]
    done = subprocess.run(
        command, cwd=project.root, env=environment, check=False, stderr=subprocess.PIPE, text=True
    )
    if done.returncode:
        shutil.rmtree(aside, ignore_errors=True)
        return done.stderr.strip() or f"the engine stopped with code {done.returncode}"
    swap_in(aside, project.site)
    return ""
