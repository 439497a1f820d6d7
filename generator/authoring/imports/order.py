"""What an import is asked to do, and what came of it."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide
from generator.report.diagnostics import did_you_mean
from generator.report.report import Report
from generator.schema.fields import MAX_LABEL


@dataclass(frozen=True)
class Order:
    """The options of the command. ``root`` is the guide's folder; all paths are absolute."""

    root: Path
    files: tuple[Path, ...]
    out: Path
    using: str | None = None
    reviewed: datetime.date | None = None

    def command(self, importer: str, record: str) -> str:
        """Return the command that repeats the import, with the names of the files and not their folders."""
        names = " ".join(path.name for path in self.files)
        reviewed = f" --reviewed {self.reviewed}" if self.reviewed else ""
        return f"guide import {importer} {names} --using {record}{reviewed}"

    def shown(self, path: Path) -> str:
        """Return a path relative to the guide's folder, if it is inside."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


@dataclass(frozen=True)
class Result:
    """The outcome of an import. ``refusal`` says what was wrong with the command itself."""

    report: Report = field(default_factory=Report)
    lines: tuple[str, ...] = ()
    refusal: str = ""


def carry_out(order: Order, kind: str, run: Callable[[Guide, str], Result], folders: bool = False) -> Result:
    """Find the record to follow, of a kind such as ``salary-imports``, and import with it.

    ``run`` gets the guide and the record's id. It is not called if a file can't be read, if there is no
    such record, or if it has mistakes. Mistakes elsewhere in the guide don't stop an import. With
    ``folders``, a folder is welcome too.
    """
    try:
        refusal = next(filter(None, (_unusable(path, folders) for path in order.files)), "")
        if refusal:
            return Result(refusal=refusal)
        guide, found = read_guide(Project(order.root))
        id, refusal = choose(kind, guide.ids(kind), order.using)
        if refusal:
            return Result(refusal=refusal)
        wrong = [one for one in found if one.where.file == guide.file(kind, id)]
        return Result(Report.of(wrong)) if wrong else run(guide, id)
    except OSError as error:
        return Result(refusal=f"{error.filename or 'a file'}: {error.strerror or error}")


def choose(kind: str, ids: Sequence[str], using: str | None) -> tuple[str, str]:
    """Return the id of the record to follow, of a kind such as ``salary-imports``, or why there is none."""
    if not ids:
        return "", f"data/{kind}/ has no record; write one that says how to read the file"
    if using is None:
        return (ids[0], "") if len(ids) == 1 else ("", f"say which with --using: {', '.join(ids)}")
    if using not in ids:
        hint = did_you_mean(using, ids, "there are: " + ", ".join(ids))
        return "", f"there is no record '{using}' in data/{kind}/; {hint}"
    return using, ""


def _unusable(path: Path, folders: bool) -> str:
    """Return why a path can't be imported; empty if it can."""
    if not path.exists():
        return f"there is no file {path}"
    if not path.is_file() and not (folders and path.is_dir()):
        return f"{path} is not a plain file"
    if len(path.name) > MAX_LABEL or not path.name.isprintable():
        return f"rename the file: its name goes into the data, with up to {MAX_LABEL} visible characters"
    return ""


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
