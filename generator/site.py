"""Make the site: the Markdown, the engine, the finish, and a new site in place of the old one at once."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_IFREG
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.disk import last_build
from generator.disk.locking import one_at_a_time
from generator.disk.manifest import mark_of, refuse_site_of_another
from generator.disk.output import open_to_all, remove_half_written, write
from generator.disk.output import replace as replace_file
from generator.disk.project import Project
from generator.disk.publish import MANIFEST, finish_publishing, publish, written
from generator.options import BuildOptions, silent
from generator.report.diagnostics import Diagnostic, Place
from generator.report.report import Report

if TYPE_CHECKING:
    from generator.build import Prepared
    from generator.render import RenderCache

ENGINE = "BUILD001"
"""Code of what an engine complains about."""


@dataclass(frozen=True)
class Made:
    """What came of making a site. If the report has errors, nothing was replaced."""

    report: Report
    pages: int = 0
    """Pages of Markdown that were written, or had been before."""
    unchanged: bool = False
    """Whether the site was already what it would have become."""
    left_alone: tuple[str, ...] = ()
    """What is in the site's folder and may be former pages or somebody's own files: nothing says which."""


def make_site(
    project: Project,
    options: BuildOptions,
    progress: Callable[[str], None] = silent,
    waiting: Callable[[], None] = lambda: None,
    cache: RenderCache | None = None,
) -> Made:
    """Build the guide and its site. Until all is well, the site stays as it was.

    If another build is running, calls ``waiting`` and waits for it.
    """
    from generator.engines.named_files import named_files

    with one_at_a_time(project.made_in, waiting):
        finish_publishing(project.site)
        shutil.rmtree(project.staging, ignore_errors=True)  # left by a build that was killed, as are these
        remove_half_written(project.cache)
        inputs = last_build.fingerprint(project, options, named_files(project))
        if known := last_build.unchanged(project, inputs):
            return Made(known.report, known.pages, unchanged=True)
        made = _make(project, options, progress, cache)
        if not made.report.has_errors:
            last_build.remember(project, inputs, made.report, made.pages)
        return made


def write_markdown(project: Project, options: BuildOptions, progress: Callable[[str], None] = silent) -> Made:
    """Write the Markdown only, for another engine."""
    from generator.build import prepare
    from generator.pictures.png import with_pixels

    with one_at_a_time(project.made_in):
        prepared = prepare(project, options, progress)
        if prepared.report.has_errors:
            return Made(prepared.report)
        write(with_pixels(prepared.files, project.cache), project.docs)
        return Made(prepared.report, len(prepared.sources))


def _make(
    project: Project, options: BuildOptions, progress: Callable[[str], None], cache: RenderCache | None
) -> Made:
    # Loading the data model takes a third of a second, which a build that changes nothing does without.
    from generator.build import prepare
    from generator.engines.every import ENGINES
    from generator.engines.settings import settings_problems
    from generator.finish import finish
    from generator.pictures.png import with_pixels

    prepared = prepare(project, options, progress, cache)
    report = Report.of([*prepared.report.diagnostics, *settings_problems(project)])
    if report.has_errors or prepared.guide is None:
        return Made(report)
    mark = mark_of(prepared.guide.site.title, prepared.guide.site.base_url)
    if not project.site.resolve().is_relative_to(project.root):  # or the guide was copied with it
        before = project.mark.read_text("utf-8") if project.mark.is_file() else ""
        refuse_site_of_another(project.site / MANIFEST, (mark, before))
    known = _before_manifests(project)
    progress("writing")
    write(with_pixels(prepared.files, project.cache), project.docs)
    write(prepared.overrides, project.theme)
    progress("making the site")
    engine = ENGINES[options.engine]
    complaints = engine.run(project, engine.settings(project, prepared.guide, prepared.navigation, options))
    problems = [_complaint(project, prepared, text) for text in complaints]
    if not problems:
        progress("finishing")
        found = finish(project.html, project.docs, project.staging, project.cache, prepared.guide.base_url)
        problems = [_at_source(one, prepared) for one in found]
    report = Report.of([*report.diagnostics, *problems])
    if report.has_errors:
        return Made(report)
    left_alone: list[str] = []
    if options.offline:
        _pack(project.staging, project.offline)
    else:
        left_alone = publish(project.staging, project.site, known, mark)
        with suppress(OSError):  # without room for a note, go without
            replace_file(project.mark, mark.encode())
    return Made(report, len(prepared.sources), left_alone=tuple(left_alone))


def _before_manifests(project: Project) -> set[str]:
    """What an earlier version wrote, which kept no list: it made the site of what is in ``project.html``."""
    from generator.finish.steps import possible_files

    return set() if written(project.site) is not None else possible_files(project.html)


def _complaint(project: Project, prepared: Prepared, text: str) -> Diagnostic:
    """What an engine complained about, at the file to edit: a page, or the engine's settings."""
    name, lines = project.settings.name, project.settings.read_text("utf-8").splitlines()
    for quoted in sorted(re.findall(r"'([^']+)'", text), key=len, reverse=True):
        for number, line in enumerate(lines, start=1):
            if quoted in line:
                return Diagnostic(Place(name, number), ENGINE, text, f"correct {name}")
        if quoted in prepared.sources:
            return Diagnostic(Place(prepared.sources[quoted]), ENGINE, text, "correct the page")
    return Diagnostic(Place(name), ENGINE, text, f"correct {name}")


def _at_source(problem: Diagnostic, prepared: Prepared) -> Diagnostic:
    """A problem of a finished page, at the file that its author edits."""
    page = problem.where.file
    stems = (page.removesuffix(".html"), page.removesuffix("/index.html"))
    source = next(
        (prepared.sources[f"{stem}.md"] for stem in stems if f"{stem}.md" in prepared.sources), page
    )
    return replace(problem, where=Place(source))


def _pack(made: Path, archive_path: Path) -> None:
    """Pack the copy that opens from files: the same bytes for the same guide, which all may read."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(made.rglob("*")):
            if path.is_file():
                name = f"{archive_path.stem}/{path.relative_to(made).as_posix()}"
                entry = ZipInfo(name)
                entry.external_attr = (S_IFREG | 0o644) << 16
                archive.writestr(entry, path.read_bytes(), ZIP_DEFLATED)
    replace_file(archive_path, packed.getvalue())
    open_to_all(archive_path)
    shutil.rmtree(made, ignore_errors=True)
