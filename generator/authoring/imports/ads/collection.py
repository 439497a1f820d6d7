"""Read the files of a folder or an archive in memory. Nothing is unpacked onto the disk."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple, cast

MAX_FILES = 100_000
MAX_FILE_BYTES = 2_000_000
"""Far beyond any real ad."""
MAX_BYTES = 1_000_000_000
"""Of all files of an archive, unpacked: a small archive can claim to hold petabytes."""

_DAMAGE = (
    tarfile.TarError,
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    lzma.LZMAError,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What reading a damaged, encrypted or unknown archive raises."""

_TOO_LARGE = (
    f"the collection has more than {MAX_FILES:,} files or {MAX_BYTES // 1_000_000:,} MB unpacked; "
    "keep only the ads"
)


class UnusableError(Exception):
    """The collection can't be read. Its text says why and what to do."""


class File(NamedTuple):
    """A file of the collection. ``name`` is its path in it."""

    name: str
    content: bytes


def read_collection(path: Path, pattern: str, progress: Callable[[str], None]) -> list[File]:
    """Return the files whose path matches a pattern such as ``ads/*.yaml``, sorted by path.

    :raises UnusableError: for an archive that is damaged or too large, or has unsafe paths; and if no file
        matches.
    """
    found: dict[str, File] = {}
    try:
        for name, size, read in _members(path):
            if len(found) % 500 == 0:
                progress(f"reading file {len(found) + 1:,}")
            if not fnmatchcase(name, pattern):
                continue
            if size > MAX_FILE_BYTES:
                message = f"{name} has {size:,} bytes; an ad has {MAX_FILE_BYTES:,} at most"
                raise UnusableError(f"{message}: check 'files', or remove it")
            found[name] = File(name, read())
    except _DAMAGE as error:
        raise UnusableError(f"{path.name} can't be read ({error}); download it again") from error
    if not found:
        raise UnusableError(f"no file in {path.name} matches '{pattern}'; correct 'files' in the record")
    return [found[name] for name in sorted(found)]


Member = tuple[str, int, Callable[[], bytes]]
"""The path of a file, its size, and a function that reads it."""


def _members(path: Path) -> Iterator[Member]:
    if path.is_dir():
        listed = _of_folder(path)
    elif zipfile.is_zipfile(path):
        listed = _of_zip(path)
    elif _is_tar(path):
        listed = _of_tar(path)
    else:
        raise UnusableError(f"{path.name} is neither a folder nor a tar or zip archive")
    total = 0
    for count, (name, size, read) in enumerate(listed, 1):
        total += size
        if count > MAX_FILES or total > MAX_BYTES:
            raise UnusableError(_TOO_LARGE)
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name:
            raise UnusableError(
                f"{path.name} has a file outside its own folder, '{name[:100]}'; don't use it"
            )
        yield name, size, read


def _of_folder(path: Path) -> Iterator[Member]:
    inside = path.resolve()
    for file in sorted(path.rglob("*")):
        # A link may lead out of the folder.
        if file.is_file() and file.resolve().is_relative_to(inside):
            yield file.relative_to(path).as_posix(), file.stat().st_size, file.read_bytes


def _of_zip(path: Path) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if not entry.is_dir():
                yield entry.filename, entry.file_size, partial(_of_entry, archive, entry)


def _of_tar(path: Path) -> Iterator[Member]:
    with _unpacked(path) as content:
        stream = _Stream(content)
        # "r|" reads the archive once, in order.
        with tarfile.open(fileobj=cast("IO[bytes]", stream), mode="r|") as archive:
            for entry in archive:
                if entry.isfile():
                    yield entry.name.removeprefix("./"), entry.size, partial(_of_member, archive, entry)
        stream.drain()
        if stream.tail.strip(b"\0"):
            raise UnusableError(f"{path.name} ends too early; download it again")


class _Stream:
    """A stream that remembers its end. Every tar archive ends with zeros, and tarfile doesn't check that."""

    def __init__(self, content: IO[bytes]) -> None:
        self.tail = b""
        self._content = content
        self._count = 0

    def read(self, size: int) -> bytes:
        """Read up to ``size`` bytes."""
        read = self._content.read(size)
        self._count += len(read)
        if self._count > MAX_BYTES:
            raise UnusableError(_TOO_LARGE)
        self.tail = (self.tail + read)[-1024:]
        return read

    def drain(self) -> None:
        """Read what is left, which also lets a packed file check itself."""
        while self.read(1_000_000):
            pass


def _unpacked(path: Path) -> IO[bytes]:
    """The content of a file, unpacked if it is packed. Its first bytes tell."""
    with path.open("rb") as file:
        begin = file.read(6)
    for magic, opened in ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\0", lzma.open)):
        if begin.startswith(magic):
            return cast("IO[bytes]", opened(path))
    return path.open("rb")


def _of_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    return _limited(archive.open(entry))


def _of_member(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(entry)
    assert file is not None, "a plain file has content"
    return _limited(file)


def _limited(file: IO[bytes]) -> bytes:
    """The content of a member, which may have more than its entry says."""
    with file:
        content = file.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise UnusableError(f"a file has more than {MAX_FILE_BYTES:,} bytes, against what the archive says")
    return content


def _is_tar(path: Path) -> bool:
    try:
        return tarfile.is_tarfile(path)
    except _DAMAGE:
        return False
