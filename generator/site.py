"""Make the site: the Markdown, then the engine in a folder aside, then both in place at once."""

from __future__ import annotations

import datetime
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.build import Outcome, build, silent
from generator.checks.catalogue import SEARCH_THEME
from generator.disk.locking import one_at_a_time
from generator.disk.output import replace
from generator.disk.project import Project
from generator.disk.swap import recover, swap_in
from generator.engine import BASE_URL, OFFLINE, Engine


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
    command: list[str],
    today: datetime.date,
    base_url: str | None = None,
    docs_only: bool = False,
    offline: bool = False,
    progress: Callable[[str], None] = silent,
    waiting: Callable[[], None] = lambda: None,
) -> Made:
    """Build the guide and its site. Until all is well, the site stays as it was.

    With ``offline`` a copy that opens from files is made and packed instead, and the site left alone.
    ``command`` starts the engine that turns the Markdown into a site; the folder is added to it. If another
    build is at work, calls ``waiting`` and waits for it.
    """
    with one_at_a_time(project.root, waiting):
        recover(project.site)
        if docs_only:
            return Made(build(project, not offline, progress, today, base_url))
        project.out.mkdir(parents=True, exist_ok=True)  # the engine looks for it before anything is written
        aside = project.root / "build" / "site"
        shutil.rmtree(aside, ignore_errors=True)
        environment = ({BASE_URL: base_url} if base_url else {}) | ({OFFLINE: "true"} if offline else {})
        with Engine([*command, "--site-dir", str(aside)], project.root, environment) as engine:
            outcome = build(project, not offline, progress, today, base_url)
            if outcome.report.has_errors:
                return Made(outcome)
            progress("making the site …")
            code, said = engine.run()
        if code:
            shutil.rmtree(aside, ignore_errors=True)
            return Made(outcome, said.strip() or f"the engine stopped with code {code}")
        if offline:
            _pack(project, aside)
        else:
            swap_in(aside, project.site)
        notes = (line for line in said.splitlines() if line.startswith(SEARCH_THEME.code))
        return Made(outcome, notes="\n".join(notes))


def _pack(project: Project, made: Path) -> None:
    """Pack the copy that opens from files: the same bytes for the same guide."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(made.rglob("*")):
            if path.is_file():
                name = f"{project.offline.stem}/{path.relative_to(made).as_posix()}"
                archive.writestr(ZipInfo(name), path.read_bytes(), ZIP_DEFLATED)
    replace(project.offline, packed.getvalue())
    shutil.rmtree(made)
