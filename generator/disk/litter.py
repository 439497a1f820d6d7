"""What an author edits, and what editors and systems leave beside it.

The same for data, pages and overrides: litter is neither published nor a mistake, and changes no build.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

LITTER = (
    ".*",  # hidden: .DS_Store, ._x, .x.swp, the locks .#x and .~lock.x#
    *("*~", "#*#", "*.bak", "*.orig", "*.rej", "*.save", "*.save.[0-9]*"),  # backups of editors and of merges
    *("*.swp", "*.swo", "*.swx", "*.tmp", "*.temp", "~$*"),  # files that are being edited
    *("4913", "*___jb_tmp___", "*___jb_old___", "*.sb-????????-??????"),  # put aside while an editor saves
    *("*.sync-conflict-*", "*conflicted copy*"),  # by Syncthing, Dropbox and Nextcloud
    *("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin"),
    *("system volume information", "lost+found", "__pycache__"),
)
"""Patterns of names in lower case: systems and tools write them as they like."""
SHIPPED = (".well-known", ".nojekyll", ".htaccess", ".domains")
"""Hidden files that tell a host how to publish a site; ``content/`` may have them."""


def is_litter(name: str) -> bool:
    """Whether a file or folder of this name is left by a program and not meant by an author."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in LITTER)


def is_authored(path: PurePath, shipped: Collection[str] = ()) -> bool:
    """Whether no part of a path, given from an author's folder, is litter. ``shipped`` names exceptions."""
    return not any(is_litter(part) and part not in shipped for part in path.parts)


def authored(
    folder: Path, shipped: Collection[str] = (), linked: bool = False, above: Collection[str] = ()
) -> Iterator[Path]:
    """Everything in ``folder`` that its author meant, folders and links included, sorted by path.

    What is in a folder that can't be read is left out, but not the folder. What is in ``linked`` folders is
    left out unless asked for; no link is followed to one of the folders ``above``.
    """
    above = {*above, os.path.realpath(folder)} if linked else ()
    for path in sorted(folder.iterdir()) if can_be_listed(folder) else ():
        if is_authored(PurePath(path.name), shipped):
            yield path
            follow = linked and os.path.realpath(path) not in above
            if path.is_dir() and (follow or not path.is_symlink()):
                yield from authored(path, shipped, linked, above)


def can_be_listed(folder: Path) -> bool:
    """Whether this is a folder whose files we may look at."""
    return os.access(folder, os.R_OK | os.X_OK) and folder.is_dir()
