"""Print "good" if this Python's environment is whole and belongs to this folder: run by the Makefile.

An environment remembers its folder. When moved or copied, it runs the generator of the folder it came from,
or nothing at all. If it was interrupted while it was made, it lacks the generator. The argument is the
version of Python that was asked for, if any.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def is_good(version: str) -> bool:
    """Whether the generator of this folder would run, by the right Python."""
    generator = find_spec("generator")
    return (
        Path(sys.prefix).resolve().parent == ROOT
        and version in ("", sys.version)
        and generator is not None
        and Path(generator.origin or "").resolve().is_relative_to(ROOT)
    )


if __name__ == "__main__" and is_good(sys.argv[1]):
    print("good")
