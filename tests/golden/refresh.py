"""Write anew what the small guide must give: ``python -m tests.golden.refresh``. Then read the difference."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.build import prepare
from generator.disk.project import Project

HERE = Path(__file__).parent
TINY = HERE / "tiny"
EXPECTED = HERE / "expected"


def built() -> Mapping[str, bytes]:
    """Path and content of every file that the small guide gives."""
    prepared = prepare(Project(TINY))
    files = prepared.files
    assert not prepared.report.diagnostics, prepared.report.text(TINY)
    return files


def main() -> None:
    """Replace the folder ``expected``."""
    files = built()
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, content in files.items():
        if name.endswith(".gz"):  # the same as the file beside it
            continue
        path = EXPECTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"{len(files)} files written to tests/golden/expected")


if __name__ == "__main__":
    main()
