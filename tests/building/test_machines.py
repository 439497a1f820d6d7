"""Machines that an author's is not: another user, no network, no shared memory, other versions of Python."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from tests.building.machines import GUIDE, as_nobody, open_folder, run, script
from tests.building.test_publishing import names
from tests.conftest import ROOT
from tests.golden.refresh import TINY
from tests.unit.bakery import bakery as unbuilt

__all__ = ["open_folder"]

pytestmark = pytest.mark.slow


def test_another_user_reads_only(open_folder: Path) -> None:
    root = unbuilt(open_folder / "guide")
    work = open_folder / "work"
    work.mkdir()
    work.chmod(0o777)
    before = names(root)
    command = f"env PYTHONDONTWRITEBYTECODE=1 {' '.join(GUIDE)} --project {root}"
    assert as_nobody(f"{command} check").returncode == cli.FINE
    for what in ("build", "serve --address 127.0.0.1:8765", "new skill proofing"):
        done = as_nobody(f"{command} {what}")
        assert done.returncode == cli.NO_ACCESS, done.stderr
        first, *more = done.stderr.splitlines()
        assert first.startswith("guide: ") and first.endswith(": Permission denied")
        assert more == (["what was built before is unchanged"] if what == "build" else [])
    done = as_nobody(f"{command} build --work-dir {work}")
    assert done.returncode == cli.FINE, done.stderr
    assert (work / "site/index.html").is_file()
    assert names(root) == before


def test_no_network_is_needed_after_installing(tmp_path: Path) -> None:
    root = unbuilt(tmp_path / "guide")
    done = script(f"{' '.join(GUIDE)} --project {root} build", "-n")
    assert done.returncode == cli.FINE, done.stderr


def test_shared_memory_is_not_needed(tmp_path: Path) -> None:
    root = unbuilt(tmp_path / "guide")
    done = script(f"mount -t tmpfs -o ro tmpfs /dev/shm; {' '.join(GUIDE)} --project {root} build", "-m")
    assert done.returncode == cli.FINE, done.stderr


@pytest.mark.parametrize("where", ["site", "."])
def test_a_disk_that_fills_up_is_told_in_a_line(where: str, open_folder: Path) -> None:
    """The engine, the finish or the publishing meets it, whichever comes first."""
    root = open_folder / "guide"
    lines = (
        f"mkdir -p {root}",
        f"mount -t tmpfs -o size=4m tmpfs {root}" if where == "." else "true",
        f"cp -r {TINY}/. {root}",
        f"mkdir -p {root}/site",
        f"mount -t tmpfs -o size=200k tmpfs {root}/site" if where == "site" else "true",
        f"echo mine >{root}/site/CNAME",
        f"{' '.join(GUIDE)} --project {root} build || echo code $?",
        f"ls -A {root}/site",
    )
    done = script("\n".join(lines), "-m")
    assert done.stdout.split() == ["code", str(cli.NO_ACCESS), "CNAME"], done.stdout + done.stderr
    first, second = done.stderr.splitlines()
    assert first.startswith("guide: ") and first.endswith(": No space left on device")
    assert second == "what was built before is unchanged"


def test_a_site_on_a_disk_of_its_own(open_folder: Path) -> None:
    root = unbuilt(open_folder / "guide")
    lines = (
        f"mkdir {root}/site; mount -t tmpfs tmpfs {root}/site; echo mine >{root}/site/CNAME",
        f"{' '.join(GUIDE)} --project {root} build",
        f"sed -i 's/bread/loaves/' {root}/data/roles/baker.yml",
        f"{' '.join(GUIDE)} --project {root} build",
        f"cat {root}/site/CNAME; grep -c loaves {root}/site/roles/baker/index.md",
    )
    done = script("\n".join(lines), "-m")
    assert done.returncode == 0, done.stderr
    assert "mine" in done.stdout


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_other_versions_of_python_build_the_same_site(version: str, tmp_path: Path) -> None:
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        pytest.skip("the other tests run on it")
    of_pyenv = Path.home().glob(f".pyenv/versions/{version}.*/bin/python")
    found = [path for path in (shutil.which(f"python{version}"), *map(str, of_pyenv)) if path]
    python = next((path for path in found if run(path, "-c", "").returncode == 0), None)
    if python is None:
        pytest.skip(f"there is no python{version} here")
    source = tmp_path / "generator"
    shutil.copytree(ROOT / "generator", source / "generator")
    shutil.copy(ROOT / "pyproject.toml", source)
    bin = tmp_path / "venv/bin"
    pip = (str(bin / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    for command in (
        (python, "-m", "venv", str(bin.parent)),
        (*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock")),
        (*pip, "--no-deps", "--no-build-isolation", str(source)),
    ):
        done = run(*command)
        assert done.returncode == 0, done.stderr
    sites: list[dict[str, bytes]] = []
    for program in (str(bin / "python"), sys.executable):
        root = unbuilt(tmp_path / f"guide-{len(sites)}")
        done = subprocess.run(
            [program, "-m", "generator", "build"],
            cwd=root,
            env=os.environ | ({"PYTHONPATH": str(ROOT)} if program == sys.executable else {}),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        sites.append({name: (root / "site" / name).read_bytes() for name in names(root / "site")})
    assert sites[0] == sites[1]
    assert gzip.decompress(sites[0]["sitemap.xml.gz"]) == sites[0]["sitemap.xml"]


def test_half_an_environment_is_made_anew(tmp_path: Path) -> None:
    """What make decides, without installing anything."""
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    shutil.copytree(ROOT / "generator", tmp_path / "generator")

    def is_made_anew() -> bool:
        done = run("make", "-C", str(tmp_path), "-n", f"PYTHON={sys.executable}", "site")
        assert done.returncode == 0, done.stderr
        return "-m venv .venv" in done.stdout

    assert is_made_anew(), "there is none"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    assert is_made_anew(), "it is empty"
    packages = next((tmp_path / ".venv/lib").glob("python*/site-packages"))
    (packages / "guide.pth").write_text(str(ROOT))
    assert is_made_anew(), "it runs another folder's generator"
    (packages / "guide.pth").write_text(str(tmp_path))
    for stamp in (".site", ".dev"):
        (tmp_path / ".venv" / stamp).touch()
    assert not is_made_anew()
    (tmp_path / ".venv").rename(tmp_path / "venv")
    (tmp_path / "moved").mkdir()
    for name in ("Makefile", "tools", "generator", "requirements.lock", "pyproject.toml"):
        (tmp_path / name).rename(tmp_path / "moved" / name)
    (tmp_path / "venv").rename(tmp_path / "moved/.venv")
    done = run("make", "-C", str(tmp_path / "moved"), "-n", "site")
    assert "-m venv .venv" in done.stdout, "it was moved"


def test_pip_installs_into_the_environment_whatever_its_settings() -> None:
    probe = "probe: ; @$(PIP) --help >/dev/null && echo PIP_USER=$$PIP_USER"
    done = run("make", "-C", str(ROOT), "--eval", probe, "probe", PIP_USER="1")
    assert "PIP_USER=0\n" in done.stdout, done.stderr
