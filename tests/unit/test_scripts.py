"""The scripts that a guide ships are bundles of what is in ``generator/scripts/`` now.

Building a guide needs no Node: ``make scripts`` makes the bundles, which are committed.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCES = ROOT / "generator/scripts"
BUNDLES = ROOT / "generator/theme/assets/javascripts"
ESBUILD = ROOT / "node_modules/.bin/esbuild"


def test_no_bundle_is_stale() -> None:
    lines = (SOURCES / "bundles.sha256").read_text("utf-8").splitlines()
    noted = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = [ROOT / "package-lock.json", *SOURCES.glob("*.js"), *BUNDLES.iterdir()]
    found = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }
    assert found == noted, "run 'make scripts'"


def test_bundles_are_what_esbuild_makes(tmp_path: Path) -> None:
    if not ESBUILD.exists() or shutil.which("npm") is None:
        pytest.skip("needs npm; the digests are compared in any case")
    bundle = ["npm", "run", "--silent", "bundle", "--", f"--outdir={tmp_path}"]
    subprocess.run(bundle, cwd=ROOT, check=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in BUNDLES.iterdir()
    }, "run 'make scripts'"


def test_bundles_run_from_a_disk() -> None:
    """Browsers refuse modules there, so each is one classic script that leaves no names behind."""
    for path in BUNDLES.iterdir():
        text = path.read_text("utf-8")
        assert text.startswith('"use strict";(()=>{'), path.name
        assert text.endswith("})();\n"), path.name
        assert "import(" not in text, path.name
