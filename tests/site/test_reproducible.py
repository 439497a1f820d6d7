"""The same input gives the same bytes, whenever and wherever it is built."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.conftest import build_site, copy_guide


def contents(site: Path) -> dict[str, bytes]:
    found = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            # gzip keeps the time of packing; what is packed must be the same
            found[path.relative_to(site).as_posix()] = (
                gzip.decompress(content) if path.suffix == ".gz" else content
            )
    return found


def test_two_builds_and_a_build_elsewhere_are_alike(built_site: Path, tmp_path: Path) -> None:
    first = contents(built_site)
    assert contents(build_site(built_site.parent)) == first
    assert contents(build_site(copy_guide(tmp_path / "somewhere" / "else"))) == first
