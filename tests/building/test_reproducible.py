"""The same input gives the same bytes, whenever and wherever it is built."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.conftest import build_site
from tests.unit.bakery import bakery


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


def test_two_builds_and_a_build_elsewhere_are_alike(tmp_path: Path) -> None:
    here = bakery(tmp_path / "here")
    first = contents(build_site(here))
    assert contents(build_site(here)) == first
    assert contents(build_site(bakery(tmp_path / "somewhere" / "else"))) == first
