"""Write files that people then edit, and never overwrite what they wrote.

A file's first lines hold the digest of the rest, so that an edit is noticed. ``saving`` is for files that
nobody should edit.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.authoring.imports.saving import GeneratedFile
from generator.disk.output import replace
from generator.report.diagnostics import Diagnostic, Place, Severity

_HEADER = re.compile(r"# Imported by 'guide import (\S+) --using (\S+)', sha256 ([0-9a-f]{64})\.")
_ADVICE = "# Edit it as you like: an edited file is never overwritten. Delete it to import it again.\n"
_WIDTH = 100


def with_header(body: str, kind: str, importer: str, record: str, notice: str | None) -> str:
    """Return a file of a kind of record: its schema, where it comes from, a notice, and the record itself."""
    lines = textwrap.wrap(notice or "", _WIDTH - 2, break_on_hyphens=False)
    notices = "".join(f"# {line}\n" for line in lines)
    return (
        f"# yaml-language-server: $schema=../schemas/{kind}.json\n"
        f"# Imported by 'guide import {importer} --using {record}', sha256 {_digest(body)}.\n"
        f"{_ADVICE}{notices}{body}"
    )


@dataclass
class Saved:
    """What became of files, by their paths below the folder of the data."""

    new: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Edited since the last import, and left as they are."""
    outdated: list[str] = field(default_factory=list)
    """Kept, and what they were imported from has changed too."""
    left_over: list[str] = field(default_factory=list)
    """Written by a former import and no longer made."""
    foreign: list[str] = field(default_factory=list)
    """Not written by this import. If there are any, nothing may be written."""


def compare(
    files: Sequence[GeneratedFile], folders: Sequence[str], out: Path, owner: tuple[str, str]
) -> Saved:
    """Say what will become of files and of what else is in ``folders``. ``owner``: importer and record."""
    saved = Saved()
    for file in files:
        path = out / file.path
        if path.is_symlink() or (path.exists() and not path.is_file()):
            saved.foreign.append(file.path)
            continue
        there = path.read_text("utf-8", errors="replace") if path.exists() else None
        if there is None:
            saved.new.append(file.path)
        elif there == file.text:
            saved.unchanged.append(file.path)
        elif _owner(there) != owner:
            saved.foreign.append(file.path)
        elif not is_edited(there):
            saved.updated.append(file.path)
        else:
            saved.kept.append(file.path)
            if _recorded(there) != _recorded(file.text):
                saved.outdated.append(file.path)
    made = {file.path for file in files}
    for folder in folders:
        for path in sorted((out / folder).glob("*.yml")):
            name = f"{folder}/{path.name}"
            if name not in made and path.is_file() and _owner(path.read_text("utf-8", "replace")) == owner:
                saved.left_over.append(name)
    return saved


def write(files: Sequence[GeneratedFile], saved: Saved, out: Path) -> None:
    """Write the new and updated files, each completely or not at all."""
    wanted = {*saved.new, *saved.updated}
    for file in files:
        if file.path in wanted:
            replace(out / file.path, file.text.encode())


def warnings(saved: Saved, shown: str) -> list[Diagnostic]:
    """Report files that were edited and whose source has changed since."""
    message = "this file was edited, and the framework has changed since it was imported; it is left as it is"
    hint = "import into another folder with --out and compare, or delete this file and import it again"
    return [
        Diagnostic(Place(f"{shown}/{path}"), "IMPORT016", message, hint, Severity.WARNING)
        for path in saved.outdated
    ]


def refusals(saved: Saved, shown: str, record: str) -> list[Diagnostic]:
    """Report files that would be replaced and are somebody else's."""
    message = f"the import '{record}' did not make this file and will not replace it"
    hint = "give the role or skill another id under 'ids' in the record, or move this file away"
    return [Diagnostic(Place(f"{shown}/{path}"), "IMPORT006", message, hint) for path in saved.foreign]


def is_edited(text: str) -> bool:
    """Whether a file that an import wrote has been edited below its first lines."""
    lines = text.splitlines(keepends=True)
    body = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return _recorded(text) != _digest("".join(lines[body:]))


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _recorded(text: str) -> str:
    found = _HEADER.search(text)
    return found[3] if found else ""


def _owner(text: str) -> tuple[str, str] | None:
    found = _HEADER.search(text)
    return (found[1], found[2]) if found else None
