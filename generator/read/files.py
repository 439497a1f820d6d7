"""Read the files of an author's folder, and report those that can't be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from generator.disk.litter import authored, can_be_listed
from generator.read.names import faulty_name
from generator.report.diagnostics import Diagnostic, Place

UNREADABLE = "FILE001"
MAX_BYTES = 1_000_000
"""Of a file that is parsed as a whole."""


def read_file(path: Path, name: str) -> tuple[bytes, list[Diagnostic]]:
    """The content of a file, called ``name`` in diagnostics, or why it can't be read."""
    try:
        return path.read_bytes(), []
    except OSError as error:
        return b"", [unreadable(name, f"the file can't be read: {error.strerror}", "check its permissions")]


def read_folder(
    root: Path, folder: Path, shipped: Collection[str] = (), links: bool = False
) -> Iterator[tuple[str, str, bytes, list[Diagnostic]]]:
    """Yield the path of each file from ``root`` and from ``folder``, its content, and what is wrong with it.

    ``shipped`` names hidden files that are read too. Links to files are followed if ``links`` are allowed.
    """
    if folder.is_dir() and not can_be_listed(folder):
        name = folder.relative_to(root).as_posix()
        yield name, "", b"", [unreadable(name, "the folder can't be read", "check its permissions")]
    for path in authored(folder, shipped):
        name, target = path.relative_to(root).as_posix(), path.relative_to(folder).as_posix()
        if problems := faulty_name(target):
            yield name, target, b"", [replace(one, where=Place(name)) for one in problems]
        elif path.is_symlink() and not (links and path.is_file()):
            problem = unreadable(name, "this is a symbolic link", "put the file itself here")
            yield name, target, b"", [problem]
        elif path.is_dir():
            if not can_be_listed(path):
                problem = unreadable(name, "the folder can't be read", "check its permissions")
                yield name, target, b"", [problem]
        elif not path.is_file():
            problem = unreadable(name, "this is no ordinary file", "delete it, or put a file here")
            yield name, target, b"", [problem]
        else:
            content, problems = read_file(path, name)
            yield name, target, content, problems


def decode(file: str, content: bytes) -> tuple[str, list[Diagnostic]]:
    """Turn bytes into text, or report why they can't be read as text."""
    if len(content) > MAX_BYTES:
        return "", [
            Diagnostic(Place(file), "YAML007", f"the file has more than {MAX_BYTES:,} bytes", "split it")
        ]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        message = f"this character is not stored as UTF-8 (byte 0x{content[error.start]:02x})"
        return "", [Diagnostic(Place(file, line, column), "YAML006", message, "save the file as UTF-8")]


def unreadable(name: str, message: str, hint: str) -> Diagnostic:
    """A problem with a whole file."""
    return Diagnostic(Place(name), UNREADABLE, message, hint)
