"""Write generated files where the guide reads them, and never replace other files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.disk.output import replace
from generator.report.diagnostics import Diagnostic, Place


@dataclass(frozen=True)
class GeneratedFile:
    """A file to write. ``path`` is relative to the folder of the data."""

    path: str
    text: str


def header(command: str, digests: Sequence[str], mapping: str) -> str:
    """Return the comment at the top of a generated file: its command, its sources and its record."""
    source = "that file" if len(digests) == 1 else "those files"
    return (
        f"# Made by '{command}'\n"
        f"# from {source}, sha256 {' '.join(digests)}.\n"
        f"# Do not edit by hand: change {mapping} and run the command again.\n"
    )


def was_made_by(text: str, importer: str, record: str) -> bool:
    """Whether a file has the header of an import, as written now or by `guide salaries import`."""
    command = rf"guide (?:import {importer}|{importer} import)"
    return re.match(rf"# Made by '{command} .* --using {record}( --reviewed .*)?'\n", text) is not None


@dataclass(frozen=True)
class Owner:
    """The import that files belong to: the importer's name and the record it follows."""

    importer: str
    record: str

    def made(self, path: Path) -> bool:
        """Whether this import wrote a file."""
        return was_made_by(path.read_text("utf-8", errors="replace"), self.importer, self.record)


def foreign_files(
    files: Sequence[GeneratedFile], out: Path, owner: Owner, shown: str
) -> Iterator[Diagnostic]:
    """Report files that this import would replace but did not write."""
    for file in files:
        path = out / file.path
        if path.is_symlink() or (path.exists() and not (path.is_file() and owner.made(path))):
            yield Diagnostic(
                Place(f"{shown}/{file.path}"),
                "IMPORT006",
                f"the import '{owner.record}' did not make this file and will not replace it",
                "give it another id in the record of the import, or move this file away",
            )


def save(files: Sequence[GeneratedFile], out: Path) -> list[bool]:
    """Write each file completely or not at all; return which have changed."""
    changed = []
    for file in files:
        path, content = out / file.path, file.text.encode()
        differs = not path.is_file() or path.read_bytes() != content
        if differs:
            replace(path, content)
        changed.append(differs)
    return changed


def left_over(files: Sequence[GeneratedFile], folders: Sequence[str], out: Path, owner: Owner) -> list[str]:
    """Return files below ``folders`` that this import once wrote and does not write any more."""
    made = {file.path for file in files}
    found = [path for folder in folders for path in sorted((out / folder).glob("*.yml"))]
    names = {path.relative_to(out).as_posix(): path for path in found if path.is_file()}
    return [name for name, path in names.items() if name not in made and owner.made(path)]
