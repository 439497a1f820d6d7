"""The same input gives the same bytes, whenever and wherever it is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.machines import guide
from tests.conftest import build_site
from tests.unit.bakery import bakery

ODD_MACHINE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "7",
    "PATH": "/nonexistent",  # without git and everything else
    "HOME": "/nonexistent",
}
"""Without UTF-8, a home or any other program, and where a day begins first."""
LAST_TO_BEGIN_A_DAY = "Etc/GMT+12"
"""26 hours behind: there it is never the same day."""


def contents(site: Path) -> dict[str, bytes]:
    found = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found[path.relative_to(site).as_posix()] = path.read_bytes()
    return found


def test_two_builds_and_a_build_elsewhere_are_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere, lines end as on Windows, and the checkout is one that git can't read."""
    monkeypatch.setenv("TZ", LAST_TO_BEGIN_A_DAY)
    here = bakery(tmp_path / "here")
    first = contents(build_site(here))
    assert contents(build_site(here)) == first
    odd = bakery(tmp_path / "Mes documents" / "Leitfäden 採用 & co" / "100% #1")
    (odd / ".git").mkdir()
    (odd / ".git/config").write_text("[broken", "utf-8")
    for path in (*odd.rglob("*.yml"), *odd.rglob("*.md")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    done = guide(odd, "build", **ODD_MACHINE)
    assert done.returncode == 0, done.stderr
    assert contents(odd / "site") == first
