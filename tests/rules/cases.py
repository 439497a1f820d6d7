"""Cases of the rules: folders of files that an author could have written.

``bad/`` holds the files laid over the small guide in ``tests/golden/tiny``, ``good/`` a near miss that
is fine. ``delete.txt`` lists files taken away in the bad case; ``rename.txt`` renames files; ``pad.txt``
names a file to fill up with comment lines to a size in bytes; ``today.txt`` holds the day on which both are
checked. ``expected.txt`` is what ``guide check`` says of the bad case.
"""

from __future__ import annotations

import shutil
from pathlib import Path

FOLDER = Path(__file__).parent
TINY = FOLDER.parent / "golden" / "tiny"
CASES = sorted(path for path in FOLDER.iterdir() if (path / "expected.txt").is_file())


def lay_over(case: Path, side: str, root: Path) -> Path:
    """Make ``root`` a copy of the small guide, changed as ``case`` says on one ``side``: bad or good."""
    shutil.copytree(TINY, root)
    if (case / side).is_dir():
        shutil.copytree(case / side, root, dirs_exist_ok=True)
    if side == "bad":
        for line in _lines(case / "delete.txt"):
            (root / line).unlink()
        for line in _lines(case / "rename.txt"):
            old, new = line.split(" -> ")
            (root / new).parent.mkdir(parents=True, exist_ok=True)
            (root / old).rename(root / new)
        for line in _lines(case / "pad.txt"):
            name, size = line.split()
            _pad(root / name, int(size))
    return root


def options(case: Path) -> list[str]:
    """The options that ``guide check`` is run with."""
    return [part for day in _lines(case / "today.txt") for part in ("--today", day)]


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines() if file.is_file() else []


def _pad(file: Path, size: int) -> None:
    content = file.read_bytes()
    line = b"#" * 79 + b"\n"
    filling = line * ((size - len(content)) // len(line) + 1)
    file.write_bytes(content + filling[-(size - len(content)) :])
