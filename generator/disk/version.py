"""A digest of the code that builds: what an earlier build made is reused only by the same code."""

from __future__ import annotations

import functools
import hashlib
import re
import sys
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
DISTRIBUTION = "hiring-guide-generator"


@functools.cache
def code_version() -> str:
    """Changes with any file of the generator, any library that it needs, and the version of Python."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(PACKAGE)}\n".encode() + path.read_bytes())
    for name in _libraries():
        digest.update(f"{name} {version(name)}\n".encode())
    return digest.hexdigest()


def _libraries() -> list[str]:
    try:
        return sorted(re.split(r"[^\w.-]", need)[0] for need in requires(DISTRIBUTION) or ())
    except PackageNotFoundError:  # run from a folder, without being installed
        return []
