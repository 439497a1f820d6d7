"""Find and parse the files in ``data/``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.disk.litter import can_be_listed, is_litter
from generator.read.files import decode, read_file, unreadable
from generator.read.strays import strays
from generator.read.yaml_source import Document, parse
from generator.report.diagnostics import Diagnostic, Place
from generator.schema.kinds import KINDS, Kind, Storage


@dataclass(frozen=True)
class Loaded:
    """A parsed file and the kind of record it must contain. ``id`` is the file's name without ``.yml``."""

    kind: Kind
    id: str
    document: Document
    readable: bool


def load_documents(root: Path, data: Path) -> tuple[list[Loaded], list[Diagnostic]]:
    """Parse every file in ``data``; places in diagnostics are relative to ``root``.

    A file with a wrong name counts as one that can't be read, so that its name alone is reported.
    """
    if data.is_dir() and not can_be_listed(data):
        name = data.relative_to(root).as_posix()
        return [], [unreadable(name, "the folder can't be read", "check its permissions")]
    loaded: list[Loaded] = []
    problems: list[Diagnostic] = []
    for kind in KINDS:
        for path in _files(kind, data):
            name = path.relative_to(root).as_posix()
            document, found = _read(name, path)
            problems += found
            loaded.append(Loaded(kind, path.stem, document, document.value is not None))
    known = {(item.kind.name, item.id) for item in loaded}
    meant: set[str] = set()
    for stray in strays(data, lambda path: _read(path.name, path)[0]):
        problem = Diagnostic(_place(root, stray.path), "FILE002", stray.message, stray.hint)
        problems += [] if problem in problems else [problem]
        if stray.kind and (stray.kind.name, stray.id) not in known:
            document = Document(stray.path.relative_to(root).as_posix())
            loaded.append(Loaded(stray.kind, stray.id, document, readable=False))
            meant.add(stray.kind.name)
    return loaded, [*problems, *_missing(root, data, meant)]


def _read(name: str, path: Path) -> tuple[Document, list[Diagnostic]]:
    if path.is_symlink() or not path.is_file():
        return Document(name), [
            unreadable(name, "this is a folder or a symbolic link", "put the file itself here")
        ]
    content, problems = read_file(path, name)
    if problems:
        return Document(name), problems
    text, problems = decode(name, content)
    if problems:
        return Document(name), problems
    document, faults = parse(name, text)
    return document, list(faults)


def _files(kind: Kind, data: Path) -> list[Path]:
    if kind.storage is Storage.FOLDER:
        if not can_be_listed(data / kind.name):
            return []
        return sorted(path for path in (data / kind.name).glob("*.yml") if not is_litter(path.name))
    path = data / f"{kind.name}.yml"
    return [path] if path.exists() or path.is_symlink() else []


def _missing(root: Path, data: Path, meant: set[str]) -> list[Diagnostic]:
    """Report kinds of data that every guide needs and this one lacks, but for those that are ``meant``."""
    problems = []
    for kind in KINDS:
        folder = data / kind.name
        if kind.storage is Storage.FOLDER and folder.is_symlink() and not folder.is_dir():
            message, hint = "this link leads to no folder", "put the folder itself here, or correct the link"
            problems.append(unreadable(folder.relative_to(root).as_posix(), message, hint))
            continue
        if folder.is_dir() and not can_be_listed(folder):
            name = folder.relative_to(root).as_posix()
            problems.append(unreadable(name, "the folder can't be read", "check its permissions"))
            continue
        if kind.optional or kind.name in meant or _files(kind, data):
            continue
        if kind.storage is Storage.FOLDER:
            place, message = _place(root, data / kind.name), f"the guide has no {kind.noun}"
            problems.append(
                Diagnostic(place, "FILE003", message, "make one:", run=f"new {kind.word} some-id")
            )
        else:
            place = _place(root, data / f"{kind.name}.yml")
            run = f"new {kind.word}" if kind.storage is Storage.SINGLE else f"new {kind.word} some-id"
            problems.append(Diagnostic(place, "FILE003", "this file is missing", "make it:", run=run))
    return problems


def _place(root: Path, path: Path) -> Place:
    return Place(path.relative_to(root).as_posix())
