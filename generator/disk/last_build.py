"""What the last build was made from and what it made: if neither has changed, there is nothing to do."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.disk.litter import SHIPPED, authored
from generator.disk.output import replace
from generator.disk.project import Project
from generator.disk.publish import written
from generator.disk.version import code_version
from generator.options import BuildOptions
from generator.report.diagnostics import Diagnostic, Place, Severity
from generator.report.report import Report


@dataclass(frozen=True)
class LastBuild:
    """What there was to say of the last build."""

    report: Report
    pages: int


def fingerprint(project: Project, options: BuildOptions, named: Iterable[Path] = ()) -> str:
    """A digest of everything that a build depends on: files, options, code, and the day.

    ``named`` are further files that the settings name.
    """
    today = options.today or datetime.date.today()
    digest = hashlib.sha256(f"{code_version()} {options} {today}\n".encode())
    for path in (*_edited(project), project.settings, *named):
        if path.is_dir() and not path.is_symlink():
            continue
        name = os.path.relpath(path, project.root)
        digest.update(f"{name} {path.is_symlink()}\n".encode(errors="replace"))
        if path.is_file():
            digest.update(hashlib.sha256(_content(path)).digest())
    return digest.hexdigest()


def _edited(project: Project) -> Iterator[Path]:
    for folder in project.edited:
        yield from authored(folder, SHIPPED if folder == project.content else (), linked=True)


def unchanged(project: Project, inputs: str) -> LastBuild | None:
    """The last build, if it was made from the same ``inputs`` and what it made is still there as it was."""
    try:
        known = json.loads(_file(project).read_text("utf-8"))
        if known["inputs"] != inputs or known["made"] != made(project):
            return None
        report = Report(tuple(_diagnostic(one) for one in known["report"]))
        return LastBuild(report, int(known["pages"]))
    except (OSError, ValueError, KeyError, TypeError):  # there is none, or it is damaged
        return None


def remember(project: Project, inputs: str, report: Report, pages: int) -> None:
    """Note what a build was made from, what it made and what it said. Without room for a note, go without."""
    diagnostics = [asdict(one) | {"severity": one.severity.value} for one in report.diagnostics]
    known = {"inputs": inputs, "made": made(project), "pages": pages, "report": diagnostics}
    with suppress(OSError):
        replace(_file(project), json.dumps(known).encode())


def made(project: Project) -> str:
    """A digest of the names, sizes and times of all files that builds wrote. Files of others don't count."""
    digest = hashlib.sha256(os.path.relpath(project.site, project.root).encode(errors="replace"))
    of_site = [project.site / name for name in sorted(written(project.site) or ())]
    for path in (*of_site, project.offline):
        if path.is_file():
            found = path.stat()
            digest.update(f"{path.name} {found.st_size} {found.st_mtime_ns}\n".encode(errors="replace"))
    return digest.hexdigest()


def _file(project: Project) -> Path:
    return project.cache / "last-build.json"


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        return str(error).encode()


def _diagnostic(values: dict[str, object]) -> Diagnostic:
    where = Place(**values["where"])  # type: ignore[arg-type]
    return Diagnostic(
        where, str(values["code"]), str(values["message"]), str(values["hint"]), Severity(values["severity"])
    )
