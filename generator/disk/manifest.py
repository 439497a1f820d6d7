"""Lists of the files that builds wrote. Nothing else in their folder is ever removed.

The list of a published site also says whose it is, in a line that no file's name can be.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath

_GUIDE = "guide: "


class ForeignSiteError(FileExistsError):
    """The folder holds the site of another guide."""

    def __init__(self, path: Path) -> None:
        cure = f"this is the site of another guide; name another folder, or delete {path.name} in it"
        super().__init__(errno.EEXIST, cure, str(path.parent))


def read_manifest(path: Path) -> set[str] | None:
    """The names in a list, below its folder; ``None`` if there is no list.

    Names may have characters that other programs take for the end of a line, such as U+2028.
    """
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except FileNotFoundError:
        return None
    return {line for line in lines if line and not line.startswith(_GUIDE) and not _leads_out(line)}


def manifest(names: Iterable[str], mark: str = "") -> bytes:
    """The list of these names, for ``read_manifest``. The ``mark`` tells the guide from others."""
    guide = [f"{_GUIDE}{mark}"] if mark else []
    return "".join(f"{line}\n" for line in [*guide, *sorted(names)]).encode()


def mark_of(*names: str) -> str:
    """A mark made of names that a guide has."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]


def refuse_site_of_another(path: Path, marks: Collection[str]) -> None:
    """Raise ``ForeignSiteError`` if a list has another mark than these."""
    try:
        line = path.read_bytes().decode("utf-8").split("\n")[0]
    except FileNotFoundError:
        return
    if line.startswith(_GUIDE) and line.removeprefix(_GUIDE) not in marks:
        raise ForeignSiteError(path)


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts
