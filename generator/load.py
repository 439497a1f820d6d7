"""Find the files of ``data/`` and read them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import sources
from generator.diagnostics import Diagnostic, Place, did_you_mean
from generator.schema.kinds import KINDS, Kind, Storage

IGNORED = {"schemas", "README.md"}


@dataclass(frozen=True)
class Loaded:
    """A document and the kind of record that it must hold. ``id`` is the file's stem."""

    kind: Kind
    id: str
    document: sources.Document
    readable: bool


def load(root: Path, data: Path) -> tuple[list[Loaded], list[Diagnostic]]:
    """Read every file of ``data``; places are named from ``root``."""
    loaded: list[Loaded] = []
    problems: list[Diagnostic] = []
    for kind in KINDS:
        for path in _files(kind, data):
            name = path.relative_to(root).as_posix()
            if path.is_symlink() or not path.is_file():
                problems.append(
                    Diagnostic(Place(name), "FILE001", "this is not a plain file", "put a file here")
                )
                continue
            document, found = _read(name, path)
            problems += found
            loaded.append(Loaded(kind, path.stem, document, document.value is not None))
    problems += _strays(root, data)
    return loaded, problems


def _read(name: str, path: Path) -> tuple[sources.Document, list[Diagnostic]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        return sources.Document(name), [
            Diagnostic(
                Place(name), "FILE001", f"the file can't be read: {error.strerror}", "check its permissions"
            )
        ]
    text, problems = sources.decode(name, content)
    return (sources.Document(name), problems) if problems else sources.parse(name, text)


def _files(kind: Kind, data: Path) -> list[Path]:
    if kind.storage is Storage.FOLDER:
        return sorted((data / kind.name).glob("*.yml"))
    path = data / f"{kind.name}.yml"
    return [path] if path.exists() or path.is_symlink() else []


def _strays(root: Path, data: Path) -> list[Diagnostic]:
    """Files that nothing reads, and files that are missing."""
    folders = {kind.name for kind in KINDS if kind.storage is Storage.FOLDER}
    files = {f"{kind.name}.yml" for kind in KINDS if kind.storage is not Storage.FOLDER}
    problems = []
    entries = sorted(data.iterdir()) if data.is_dir() else []
    for entry in entries:
        place = Place(entry.relative_to(root).as_posix())
        if entry.name in folders and entry.is_dir():
            for inner in sorted(entry.iterdir()):
                if inner.suffix != ".yml" and not inner.name.startswith("."):
                    where = Place(inner.relative_to(root).as_posix())
                    problems.append(
                        Diagnostic(where, "FILE002", "nothing reads this", "data files end in .yml")
                    )
        elif entry.name not in files | IGNORED and not entry.name.startswith("."):
            hint = did_you_mean(entry.name, folders | files, "see CONTRIBUTING.md for the kinds of data")
            problems.append(Diagnostic(place, "FILE002", f"nothing reads '{entry.name}'", hint))
    present = {entry.name for entry in entries}
    optional = {f"{kind.name}.yml" for kind in KINDS if kind.optional}
    for name in sorted(files - optional - present):
        where = Place((data / name).relative_to(root).as_posix())
        problems.append(Diagnostic(where, "FILE003", "this file is missing", "every guide has one"))
    return problems
