"""Names of files that one system can store and another can't, or takes for the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.report.diagnostics import Diagnostic, Place

_NOT_EVERYWHERE = re.compile(r'[\x00-\x1f\x7f\ud800-\udfff<>:"|?*\\]|[. ]$')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)


def faulty_name(name: str) -> list[Diagnostic]:
    """Report a path that some system can't store. In it, a byte that is not UTF-8 is a lone surrogate."""
    for part in PurePosixPath(name).parts:
        if _NOT_EVERYWHERE.search(part) or _DEVICES.match(part):
            message = f"not every system can store the name {part!a}"
            return [Diagnostic(Place(name), "FILE004", message, "use letters, digits, hyphens and dots")]
    return []


def same_names(files: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Report files of an author that would overwrite another, here or on another system.

    Each is given by its path on the site and by the file to edit, which is empty if a build makes it. Windows
    and macOS take names for the same that differ in case only, or in how accents are stored.
    """
    first: dict[str, tuple[str, str]] = {}
    for path, source in sorted(files, key=lambda file: (bool(file[1]), file)):
        key = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
        other, its_source = first.setdefault(key, (path, source))
        if (other, its_source) == (path, source) or not source:
            continue
        whose = its_source or "one that a build makes"
        where = "" if other == path else "on Windows and macOS, "
        message = f"{where}this overwrites {whose}: both are published as {other}"
        yield Diagnostic(Place(source), "PAGE004", message, "rename this file")
