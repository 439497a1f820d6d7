"""Write files, and only those that changed; remove those that are no longer made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from generator.disk.manifest import manifest, read_manifest

_WRITING = ".writing-"
MANIFEST = ".manifest"
"""Lists what was written last time: nothing else in the folder is ever removed."""


def write(files: Mapping[str, bytes], out: Path) -> int:
    """Make ``out`` hold ``files`` (path below ``out`` → content). Returns how many files were touched.

    Files whose content is the same are left alone, so that a program that
    watches the folder is not woken for nothing.
    """
    out.mkdir(parents=True, exist_ok=True)
    before = read_manifest(out / MANIFEST) or set()
    remove_half_written(out)
    # Whatever stops us from here on, the next build knows all that may be here.
    _write_manifest(out, before | files.keys())
    touched = 0
    for name, content in sorted(files.items()):
        path = out / name
        if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
            continue
        replace(path, content)
        touched += 1
    for name in sorted(before - files.keys()):
        path = out / name
        if path.is_file() or path.is_symlink():
            path.unlink()
            touched += 1
        for parent in path.relative_to(out).parents:
            folder = out / parent
            if folder != out and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
    _write_manifest(out, files.keys())
    return touched


def remove_half_written(folder: Path) -> None:
    """Remove what builds left that were killed."""
    for half_written in folder.rglob(f"{_WRITING}*"):
        half_written.unlink()


def _write_manifest(out: Path, names: Iterable[str]) -> None:
    content = manifest(names)
    if not (out / MANIFEST).is_file() or (out / MANIFEST).read_bytes() != content:
        replace(out / MANIFEST, content)


def open_to_all(path: Path) -> None:
    """Let everybody read a file or folder, where the file system lets us decide: FAT and shares may not."""
    mode = path.stat().st_mode
    wanted = mode | (0o555 if path.is_dir() else 0o444)
    if mode != wanted:
        with suppress(OSError):
            path.chmod(wanted)


def replace(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees either the old or the new one, never half of it."""
    aside = path.with_name(_WRITING + path.name)
    try:
        try:
            aside.write_bytes(content)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(content)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
