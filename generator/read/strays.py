"""Files in ``data/`` that no kind reads, and what their authors meant by them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.disk.litter import authored, can_be_listed, is_litter
from generator.read.likeness import looks_like
from generator.read.yaml_source import Document
from generator.report.diagnostics import closest
from generator.schema.fields import better_id
from generator.schema.kinds import KINDS, Kind, Storage
from generator.words import with_article

IGNORED = {"schemas", "README.md"}
FOLDERS = {kind.name: kind for kind in KINDS if kind.storage is Storage.FOLDER}
FILES = {f"{kind.name}.yml": kind for kind in KINDS if kind.storage is not Storage.FOLDER}
_ENDINGS = re.compile(r"(\.(ya?ml|txt|json))+$", re.IGNORECASE)


@dataclass(frozen=True)
class Stray:
    """A file or folder that nothing reads. ``kind`` and ``id`` are what it would be with the name meant."""

    path: Path
    message: str
    hint: str
    kind: Kind | None = None
    id: str = ""


def strays(data: Path, read: Callable[[Path], Document]) -> Iterator[Stray]:
    """Find what no kind of data reads; ``read`` parses a file."""
    for entry in sorted(data.iterdir()) if data.is_dir() else []:
        if is_litter(entry.name) or entry.name in IGNORED | FILES.keys():
            continue
        if entry.is_dir() and entry.name in FOLDERS:
            yield from _in_folder(entry, entry, FOLDERS[entry.name], read)
        elif entry.is_dir():
            yield from _folder(entry)
        elif entry.name not in FOLDERS:  # a file in place of a folder is reported as missing data
            yield _file(entry, data, read)


def renamed(stem: str, folder: Path) -> str:
    """Say which name to give a file of records, by its name without the ending."""
    name = f"{better_id(stem)}.yml"
    if (folder / name).exists():
        return f"{name} is there already: keep one of the two, or give this one an id of its own"
    return f"rename it to {name}"


def _in_folder(folder: Path, at: Path, kind: Kind, read: Callable[[Path], Document]) -> Iterator[Stray]:
    for path in sorted(at.iterdir()) if can_be_listed(at) else []:
        if is_litter(path.name):
            continue
        if path.is_dir() and not path.is_symlink() and path.suffix != ".yml":
            inside = [inner for inner in authored(path) if inner.is_file()]
            yield from (_moved_up(inner, folder, kind) for inner in inside)
            if not inside:
                yield Stray(path, f"nothing reads '{path.name}'", "delete it, or move it out of data/")
        elif path.suffix != ".yml":
            yield _misnamed(path, kind, read)


def _moved_up(path: Path, folder: Path, kind: Kind) -> Stray:
    stem = _ENDINGS.sub("", path.name)
    message = f"nothing reads '{path.name}' in a subfolder"
    if stem == path.name or not better_id(stem):
        return Stray(path, message, "move it out of data/")
    new = f"{better_id(stem)}.yml"
    if (folder / new).exists():
        return Stray(path, message, f"data/{kind.name}/{new} is there already: keep one of the two")
    return Stray(path, message, f"rename it to data/{kind.name}/{new}", kind, better_id(stem))


def _misnamed(path: Path, kind: Kind, read: Callable[[Path], Document]) -> Stray:
    stem, message = _ENDINGS.sub("", path.name), f"nothing reads '{path.name}'"
    is_yaml = re.search(r"\.ya?ml\b", path.name, re.IGNORECASE)
    if better_id(stem) and path.is_file() and (is_yaml or looks_like(read(path)) is kind):
        there = (path.parent / f"{better_id(stem)}.yml").exists()
        return Stray(path, message, renamed(stem, path.parent), None if there else kind, better_id(stem))
    return Stray(path, message, "data files end in .yml; move it out of data/")


def _folder(path: Path) -> Iterator[Stray]:
    name = closest(path.name.lower(), [*FOLDERS, *(name.removesuffix(".yml") for name in FILES)])
    if name not in FOLDERS:
        otherwise = f"put its records into {name}.yml" if name else "CONTRIBUTING.md lists the kinds of data"
        yield Stray(path, f"nothing reads '{path.name}'", otherwise)
        return
    there = (path.parent / name).is_dir() and not path.samefile(path.parent / name)
    hint = f"move its files to {name}" if there else f"rename it to {name}"
    yield Stray(path, f"nothing reads '{path.name}'", hint)
    for inner in sorted(path.glob("*.yml")) if can_be_listed(path) else []:
        yield Stray(path, f"nothing reads '{path.name}'", hint, FOLDERS[name], inner.stem)


def _file(path: Path, data: Path, read: Callable[[Path], Document]) -> Stray:
    message = f"nothing reads '{path.name}'"
    stem = _ENDINGS.sub("", path.name)
    found = looks_like(read(path)) if path.is_file() and stem != path.name else None
    if found and found.storage is Storage.FOLDER:
        id = better_id(stem)
        there = (data / found.name / f"{id}.yml").exists()
        message = f"{message}: this looks like {with_article(found.noun)}"
        hint = f"there is a data/{found.name}/{id}.yml already: keep one of the two"
        return Stray(
            path, message, hint if there else f"move it to data/{found.name}/", None if there else found, id
        )
    close = closest(path.name.lower(), [*FOLDERS, *FILES])
    name = f"{found.name}.yml" if found else f"{stem.lower()}.yml"
    name = name if name in FILES else close or ""
    if name in FILES and not (data / name).exists():
        return Stray(path, message, f"rename it to {name}", FILES[name], FILES[name].name)
    if found and name in FILES:
        return Stray(path, message, f"move its records to {name}, or delete it")
    return Stray(
        path, message, f"did you mean '{close}'?" if close else "CONTRIBUTING.md lists the kinds of data"
    )
