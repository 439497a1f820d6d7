"""Lists of the files that builds wrote. Nothing else in their folder is ever removed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath


def read_manifest(path: Path) -> set[str] | None:
    """The names in a list, below its folder; ``None`` if there is no list.

    Names may have characters that other programs take for the end of a line, such as U+2028.
    """
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except FileNotFoundError:
        return None
    return {line for line in lines if line and not _leads_out(line)}


def manifest(names: Iterable[str]) -> bytes:
    """The list of these names, for ``read_manifest``."""
    return "".join(f"{name}\n" for name in sorted(names)).encode()


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts
