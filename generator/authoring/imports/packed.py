"""Open a file as people save and send it: plain, gzip or zip. Nothing is unpacked to disk."""

from __future__ import annotations

import contextlib
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

MAX_BYTES = 2_000_000_000
"""Far beyond any real file; an archive made to unpack to more is not read to its end."""
HEAD_BYTES = 300
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_TEXT_ENDS = (".csv", ".tsv", ".txt")
_AS_CSV = "save it as 'CSV UTF-8', in the order it has"
_OTHER_FORMS = (
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook", _AS_CSV),
    (b"%PDF", "a PDF", "look for the same data as CSV"),
    (b"PAR1", "a Parquet file", "convert it to CSV"),
    (b"BZh", "packed with bzip2", "unpack it first"),
    (b"\xfd7zXZ", "packed with xz", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"version https://git-lfs", "a Git LFS pointer, not the file itself", "run: git lfs pull"),
    (b"{", "JSON", "convert it to CSV"),
    (b"[", "JSON", "convert it to CSV"),
    (b"<", "a web page or XML", "download the file itself, as CSV"),
)
"""How files of other forms begin, what they are, and what to do."""


class UnreadableError(Exception):
    """A file can't be read. Its arguments are a message and a hint."""


@contextlib.contextmanager
def opened(path: Path) -> Iterator[io.BufferedReader]:
    """Open a text file, or the only one that is packed in it. The first bytes tell the form, not the name.

    Raises ``UnreadableError`` for what is no text, and for damage met while reading.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
            file.seek(0)
            if head.startswith(_ZIP):
                yield _plain(_member(file))
            elif head.startswith(_GZIP):
                yield _plain(cast("IO[bytes]", gzip.GzipFile(fileobj=file)))
            else:
                if path.suffix == ".gz":
                    message = "the file's name ends in .gz, but it is not a gzip file"
                    raise UnreadableError(message, "download it again")
                yield _plain(file)
    except EOFError:
        raise UnreadableError("the compressed file ends too early", "download it again") from None
    except (gzip.BadGzipFile, zlib.error, zipfile.BadZipFile, NotImplementedError):
        raise UnreadableError("the compressed file is damaged", "download it again") from None


def _plain(file: IO[bytes]) -> io.BufferedReader:
    """The bytes of a text file. Refuses other forms that are known by their first bytes."""
    buffered: io.BufferedReader = io.BufferedReader(cast("io.RawIOBase", file))
    head = buffered.peek(HEAD_BYTES)[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip()
    for start, what, hint in _OTHER_FORMS:
        if head.startswith(start):
            raise UnreadableError(f"this is {what}, not CSV", hint)
    if head.startswith((_GZIP, _ZIP)):
        raise UnreadableError("this file is packed twice", "unpack it first")
    return buffered


def _member(file: IO[bytes]) -> IO[bytes]:
    """The unpacked bytes of the one text in an archive."""
    try:
        archive = zipfile.ZipFile(file)
        return archive.open(_only_text(archive))
    except (ValueError, OSError, struct.error):  # places and names that damage has made impossible
        raise zipfile.BadZipFile from None


def _only_text(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The one file in an archive that can be meant."""
    names = archive.namelist()
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise UnreadableError("this is a spreadsheet or another office document, not CSV", _AS_CSV)
    files = [
        info
        for info in archive.infolist()
        if not (info.is_dir() or info.filename.startswith("__MACOSX/") or Path(info.filename).name[:1] == ".")
    ]
    texts = [info for info in files if info.filename.lower().endswith(_TEXT_ENDS)]
    if len(texts) != 1:
        found = ", ".join(info.filename for info in files)[:200] or "nothing"
        raise UnreadableError(
            f"the archive must contain one CSV file; it contains {found}", "unpack it first"
        )
    if texts[0].flag_bits & 1:
        raise UnreadableError("the archive is encrypted", "unpack it first")
    if texts[0].file_size > MAX_BYTES:
        raise UnreadableError(f"the file unpacks to more than {MAX_BYTES:,} bytes", "is this the right file?")
    return texts[0]
