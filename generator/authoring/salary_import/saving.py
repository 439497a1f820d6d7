"""Write generated files where the guide reads them, and never replace other files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.authoring.salary_import.files import was_made_by
from generator.authoring.salary_import.records import PAY_GAPS, SALARIES, GeneratedFile
from generator.disk.output import replace
from generator.report.diagnostics import Diagnostic, Place


def foreign_files(
    files: Sequence[GeneratedFile], out: Path, import_id: str, shown: str
) -> Iterator[Diagnostic]:
    """Report files that this import would replace but did not write."""
    for file in files:
        path = out / file.path
        if path.is_symlink() or (path.exists() and not (path.is_file() and _is_own(path, import_id))):
            yield Diagnostic(
                Place(f"{shown}/{file.path}"),
                "IMPORT006",
                f"the import '{import_id}' did not make this file and will not replace it",
                "give the year another id, or move this file away",
            )


def save(files: Sequence[GeneratedFile], out: Path) -> list[bool]:
    """Write each file completely or not at all; return which have changed."""
    changed = []
    for file in files:
        path, content = out / file.path, file.text.encode()
        differs = not path.is_file() or path.read_bytes() != content
        if differs:
            replace(path, content)
        changed.append(differs)
    return changed


def left_over(files: Sequence[GeneratedFile], out: Path, import_id: str) -> list[str]:
    """Return files that this import once wrote and does not write any more."""
    made = {file.path for file in files}
    found = [path for folder in (SALARIES, PAY_GAPS) for path in sorted((out / folder).glob("*.yml"))]
    names = {path.relative_to(out).as_posix(): path for path in found if path.is_file()}
    return [name for name, path in names.items() if name not in made and _is_own(path, import_id)]


def _is_own(path: Path, import_id: str) -> bool:
    return was_made_by(path.read_text("utf-8", errors="replace"), import_id)
