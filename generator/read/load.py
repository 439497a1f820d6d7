"""Find the files of ``data/`` and read them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.read import yaml_source as sources
from generator.report.diagnostics import Diagnostic, Place, did_you_mean
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
                    Diagnostic(
                        Place(name), "FILE001", "this is a folder or a link", "put the file itself here"
                    )
                )
                continue
            document, found = _read(name, path)
            problems += found
            loaded.append(Loaded(kind, path.stem, document, document.value is not None))
    return loaded, [*problems, *_unread(root, data), *_missing(root, data)]


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
    if problems:
        return sources.Document(name), problems
    document, faults = sources.parse(name, text)
    return document, list(faults)


def _files(kind: Kind, data: Path) -> list[Path]:
    if kind.storage is Storage.FOLDER:
        return sorted(path for path in (data / kind.name).glob("*.yml") if not path.name.startswith("."))
    path = data / f"{kind.name}.yml"
    return [path] if path.exists() or path.is_symlink() else []


def _unread(root: Path, data: Path) -> list[Diagnostic]:
    """Files that nothing reads."""
    folders = {kind.name for kind in KINDS if kind.storage is Storage.FOLDER}
    files = {f"{kind.name}.yml" for kind in KINDS if kind.storage is not Storage.FOLDER}
    strays: list[tuple[Path, str]] = []
    for entry in sorted(data.iterdir()) if data.is_dir() else []:
        if entry.name in folders and entry.is_dir():
            for inner in sorted(entry.iterdir()):
                if inner.suffix == ".yaml":
                    strays.append((inner, f"rename it to {inner.stem}.yml"))
                elif inner.suffix != ".yml":
                    strays.append((inner, "data files end in .yml"))
        elif entry.name not in files | IGNORED:
            hint = did_you_mean(entry.name, folders | files, "see CONTRIBUTING.md for the kinds of data")
            strays.append((entry, hint))
    return [
        Diagnostic(_place(root, path), "FILE002", f"nothing reads '{path.name}'", hint)
        for path, hint in strays
        if not path.name.startswith(".")
    ]


def _missing(root: Path, data: Path) -> list[Diagnostic]:
    """Kinds of data that a guide can't do without."""
    problems = []
    for kind in KINDS:
        if kind.optional or _files(kind, data):
            continue
        if kind.storage is Storage.FOLDER:
            place, message = _place(root, data / kind.name), f"the guide has no {kind.noun}"
            problems.append(Diagnostic(place, "FILE003", message, f"add data/{kind.name}/some-id.yml"))
        else:
            place = _place(root, data / f"{kind.name}.yml")
            problems.append(
                Diagnostic(place, "FILE003", "this file is missing", "add it; every guide has one")
            )
    return problems


def _place(root: Path, path: Path) -> Place:
    return Place(path.relative_to(root).as_posix())
