"""Machines other than the one the tests run on: small disks, mounts, other users, old encodings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.conftest import ROOT

GUIDE = [sys.executable, "-m", "generator"]
NOBODY = 65534


def guide(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command on a guide."""
    return run(*GUIDE, "--project", str(root), *arguments, **environment)


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program where the generator can be imported."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def needs_root(*options: str) -> None:
    """Skip a test where a program can't get a namespace of its own, which takes root."""
    done = run("unshare", *options, "true") if shutil.which("unshare") else None
    if done is None or done.returncode:
        reason = done.stderr.strip() if done else "there is no unshare"
        pytest.skip(f"needs root, as in CI: {reason}")


def script(text: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script in namespaces of its own: what it mounts, nobody else sees."""
    needs_root(*options)
    return run("unshare", *options, "sh", "-euc", text)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can enter, unlike those of pytest."""
    folder = Path(mkdtemp(prefix="guide-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def as_nobody(command: str, hide: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command as a user who owns nothing, with this Python even if its folder is root's alone.

    ``hide`` is a folder that is empty for that command.
    """
    home = Path(sys.base_prefix)
    closed = [parent for parent in (home, *home.parents) if not parent.stat().st_mode & 0o005]
    lines = [f"exec setpriv --reuid {NOBODY} --regid {NOBODY} --clear-groups {command}"]
    if closed:
        lines = [
            "base=$(mktemp -d)",
            f"mount --bind {home} $base",
            f"mount -t tmpfs -o mode=755 tmpfs {closed[-1]}",
            f"mkdir -p {home}",
            f"mount --bind $base {home}",
            *lines,
        ]
    if hide:
        lines = [f"mount -t tmpfs tmpfs {hide}", "cd /", *lines]
    return script("\n".join(lines), "-m")
