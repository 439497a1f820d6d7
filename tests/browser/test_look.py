"""Contact sheets of the built site."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.look import SCHEMES, WIDTHS, main


def test_each_width_and_scheme_has_a_sheet_with_its_pictures(built_site: Path, tmp_path: Path) -> None:
    # In a process of its own: Playwright starts once in each.
    command = [sys.executable, "-m", "tools.look", str(built_site), "--out", str(tmp_path)]
    subprocess.run([*command, "--page", "", "--page", "roles/"], check=True)
    for width in WIDTHS:
        for scheme in SCHEMES:
            sheet = (tmp_path / f"{width}-{scheme}.html").read_text("utf-8")
            for name in ("home", "roles"):
                picture = f"{name}-{width}-{scheme}.png"
                assert picture in sheet
                # The width of a PNG is in its header.
                assert int.from_bytes((tmp_path / picture).read_bytes()[16:20], "big") == width
    assert (tmp_path / "home-390-light.png").read_bytes() != (tmp_path / "home-390-dark.png").read_bytes()


def test_without_a_site_it_says_how_to_build_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "run 'make site' first" in capsys.readouterr().err
