"""Compiled templates are kept where Python keeps compiled modules: compiling them takes half a second."""

from __future__ import annotations

import contextlib
import zlib
from pathlib import Path

import jinja2
from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

FOLDER = Path(__file__).parent / "__pycache__"


class Compiled(FileSystemBytecodeCache):
    """Compiled templates of one environment.

    ``settings`` are what compiling depends on beside the template and the release of Jinja; what was compiled
    with others is not taken.
    """

    def __init__(self, *settings: str) -> None:
        version = f"{jinja2.__version__}-{zlib.crc32(repr(settings).encode()):x}"
        super().__init__(str(FOLDER), f"%s.{version}.cache")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """By the name alone, whose source is compared anyway: nothing piles up for each copy of a guide."""
        return super().get_cache_key(name)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template if we may write there."""
        with contextlib.suppress(OSError):
            FOLDER.mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
