"""Write anew what the small guide must give: ``python -m tests.golden.refresh``. Then read the difference.

Each folder in ``cases/`` is the small guide with other data, and the pages that differ because of it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.build import prepare
from generator.disk.project import Project

HERE = Path(__file__).parent
TINY = HERE / "tiny"
EXPECTED = HERE / "expected"
CASES = sorted((HERE / "cases").iterdir())


def built(root: Path = TINY) -> Mapping[str, bytes]:
    """Path and content of every file that a guide gives."""
    prepared = prepare(Project(root))
    files = prepared.files
    assert not prepared.report.diagnostics, prepared.report.text(root)
    return files


def differing(case: Path) -> dict[str, bytes]:
    """The pages and styles of a case that differ from those of the small guide."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "guide"
        shutil.copytree(TINY, root)
        shutil.copytree(case / "data", root / "data", dirs_exist_ok=True)
        files, usual = built(root), built()
    return {
        name: content
        for name, content in files.items()
        if name.endswith((".md", ".css")) and content != usual.get(name)
    }


def main() -> None:
    """Replace every folder ``expected``."""
    replace(EXPECTED, built())
    for case in CASES:
        replace(case / "expected", differing(case))


def replace(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder contain some files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in files.items():
        if name.endswith(".gz"):  # the same as the file beside it
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"{len(files)} files written to {folder.relative_to(HERE)}")


if __name__ == "__main__":
    main()
