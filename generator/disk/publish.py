"""Put a finished site in the place of an old one, and touch nothing that somebody else keeps there.

The folder of the site stays the same folder: it may be a link, a mount, a repository, or what a server has
open. The new files are first copied into it as a whole, to ``READY``, so a full disk stops us before anything
changes. From there they are only renamed. If we are stopped halfway, ``finish_publishing`` completes it.
"""

from __future__ import annotations

import errno
import filecmp
import os
import shutil
from collections.abc import Collection, Iterable, Set
from contextlib import suppress
from pathlib import Path, PurePosixPath

from generator.disk.locking import site_at_rest
from generator.disk.manifest import manifest, read_manifest
from generator.disk.output import open_to_all

MANIFEST = ".guide-manifest"
"""Lists the files that builds wrote, below the folder of the site. Nothing else there is ever removed."""
READY, _WRITING = ".guide-ready", ".guide-writing"
_SIGNATURE = ("assets/search/index.js", b"self.guideSearchIndex=")
"""A file of every site that a guide's build wrote, also before there was a manifest, and how it begins."""


class ForeignFileError(FileExistsError):
    """A build would have to overwrite a file that no build wrote."""

    def __init__(self, path: Path) -> None:
        cure = "no build of this guide wrote it; move it to content/, or delete it"
        super().__init__(errno.EEXIST, cure, str(path))


def publish(new: Path, site: Path, known: Collection[str] = (), mark: str = "") -> list[str]:
    """Make ``site`` hold the files of the folder ``new``, which is used up.

    ``known`` names files of earlier builds that no manifest lists; the ``mark`` tells the guide from others.
    Returns what else was found in a folder without a manifest: it may be a former page, or somebody's own
    file, so it stays. Raises ``OSError`` if the site can't be written; it is then as it was, unless
    ``is_halfway``.
    """
    folder = _real(site)
    _make_folder(folder)
    with site_at_rest(folder):
        return _publish(new, folder, known, mark)


def _publish(new: Path, folder: Path, known: Collection[str], mark: str) -> list[str]:
    _finish(folder)
    names = _files(new)
    before = _listed(folder)
    owned = {*(before or ()), *known}
    if before is None and _was_built(folder):
        owned.update(names)
    _refuse_foreign(new, folder, names, owned)
    writing = folder / _WRITING
    try:
        _move(new, writing, names)
        _list(writing, (name for name in owned if _exists(folder / name)), mark)
        (writing / MANIFEST).replace(folder / MANIFEST)
        _list(writing, names, mark)
        _open_to_all(writing)
        writing.rename(folder / READY)
    except BaseException:
        shutil.rmtree(writing, ignore_errors=True)
        raise
    _finish(folder)
    return [] if before is not None else _others(folder, names)


def finish_publishing(site: Path) -> None:
    """Complete what an interrupted ``publish`` began; harmless if there is nothing to complete."""
    with site_at_rest(_real(site)):
        _finish(_real(site))


def _finish(folder: Path) -> None:
    shutil.rmtree(folder / _WRITING, ignore_errors=True)
    ready = folder / READY
    if not ready.is_dir():
        return
    new = _listed(ready)
    if new is None:  # its list is the last to leave: all files are in place
        shutil.rmtree(ready)
        return
    gone = (_listed(folder) or set()) - new
    folders = {str(parent) for name in new for parent in PurePosixPath(name).parents}
    for name in gone:  # a page that became a folder, or the reverse
        if name in folders or any(str(parent) in new for parent in PurePosixPath(name).parents):
            _remove(folder, name)
    for name in sorted(new, key=lambda name: (name.endswith(".html"), name)):  # pages after what they load
        if (ready / name).is_file():
            _put(ready / name, folder / name)
    for name in gone:
        _remove(folder, name)
    (ready / MANIFEST).replace(folder / MANIFEST)
    shutil.rmtree(ready)


def is_halfway(site: Path) -> bool:
    """Whether ``publish`` was stopped when some files of the site were new and some were not."""
    return (_real(site) / READY).is_dir()


def written(site: Path) -> set[str] | None:
    """The files of the site that builds wrote; ``None`` if no manifest says which."""
    return _listed(_real(site))


def _real(site: Path) -> Path:
    """The folder behind links, whether it exists or not."""
    return Path(os.path.realpath(site))


def _refuse_foreign(new: Path, folder: Path, names: Iterable[str], owned: Set[str]) -> None:
    for name in names:
        for parent in PurePosixPath(name).parents:
            above = folder / parent
            if above != folder and str(parent) not in owned and (above.is_symlink() or above.is_file()):
                raise ForeignFileError(above)
        path = folder / name
        if path.is_dir() and not path.is_symlink():  # a folder of former pages gives way to a file
            _refuse_foreign_in(path, folder, owned)
        elif name not in owned and _exists(path) and not _same(new / name, path):
            raise ForeignFileError(path)


def _refuse_foreign_in(gone: Path, folder: Path, owned: Set[str]) -> None:
    """Refuse to remove a folder with anything that builds did not write, be it an empty folder or a link."""
    kept = {str(parent) for name in owned for parent in PurePosixPath(name).parents}
    for path in gone.rglob("*"):
        name = path.relative_to(folder).as_posix()
        is_folder = path.is_dir() and not path.is_symlink()
        if name not in (kept if is_folder else owned):
            raise ForeignFileError(path)


def _move(new: Path, to: Path, names: Iterable[str]) -> None:
    try:
        new.rename(to)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        for name in names:
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(new / name, to / name)
        shutil.rmtree(new, ignore_errors=True)


def _open_to_all(folder: Path) -> None:
    """A site is made for others: whatever the umask, a web server's account can read it."""
    for path in (folder, *folder.rglob("*")):
        open_to_all(path)


def _make_folder(path: Path) -> None:
    if not path.is_dir():
        _make_folder(path.parent)
        path.mkdir()
        open_to_all(path)


def _put(staged: Path, target: Path) -> None:
    if _same(staged, target):  # its time stays, by which servers and copying tools tell what is new
        open_to_all(target)
        staged.unlink()
        return
    _make_folder(target.parent)
    if target.is_dir() and not target.is_symlink():
        target.rmdir()
    try:
        staged.replace(target)
    except OSError as error:
        if error.errno == errno.EBUSY:  # the file itself is a mount
            shutil.copyfile(staged, target)
        elif error.errno == errno.EXDEV:  # a folder of the site is one
            aside = target.with_name(_WRITING)
            shutil.copy(staged, aside)
            aside.replace(target)
        else:
            raise
        staged.unlink()


def _remove(folder: Path, name: str) -> None:
    path = folder / name
    if path.is_symlink() or path.is_file():
        path.unlink()
    for parent in PurePosixPath(name).parents:
        above = folder / parent
        if above != folder and above.is_dir() and not above.is_symlink() and not any(above.iterdir()):
            with suppress(OSError):  # a mount stays
                above.rmdir()


def _was_built(folder: Path) -> bool:
    name, start = _SIGNATURE
    try:
        with (folder / name).open("rb") as file:
            return file.read(len(start)) == start
    except OSError:
        return False


def _others(folder: Path, names: Iterable[str]) -> list[str]:
    """What a folder holds beside these files: whole folders by their name, others one by one."""
    ours = {*names, MANIFEST}
    parents = {str(parent) for name in ours for parent in PurePosixPath(name).parents}
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if name.as_posix() not in ours | parents and str(name.parent) in parents:
            found.append(f"{name.as_posix()}/" if path.is_dir() else name.as_posix())
    return found


def _files(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]


def _exists(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and not other.is_symlink() and filecmp.cmp(one, other, shallow=False)


def _list(folder: Path, names: Iterable[str], mark: str) -> None:
    (folder / MANIFEST).write_bytes(manifest(names, mark))


def _listed(folder: Path) -> set[str] | None:
    return read_manifest(folder / MANIFEST)
