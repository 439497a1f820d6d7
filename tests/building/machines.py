"""Machines other than the one the tests run on: small disks, mounts, other users, old encodings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUIDE = [sys.executable, "-m", "generator"]


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
