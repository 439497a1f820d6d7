"""Builds that are killed: by ``python -m tests.building.killing TIMES [SEED]`` as often as one likes.

Two guides differ in one word, so that a half-made site shows. After each kill the site must be that of one
guide or the other, whole, and the next build must succeed.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.disk.swap import recover
from tests.conftest import ROOT
from tests.rules.cases import TINY

FILE = "data/roles/baker.yml"


def start(root: Path) -> subprocess.Popen[bytes]:
    """Begin a build in a process group of its own."""
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)


def digest(site: Path) -> str:
    """A digest of every file of a site, by name and content; the archive of the sitemap carries a clock."""
    whole = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.suffix != ".gz":
            whole.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


class Victim:
    """A guide whose builds are killed, and the two sites that it may have."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(TINY, root)
        self._first = (root / FILE).read_text("utf-8")
        self._odd = False
        self._seconds = 0.0
        self.whole: set[str] = set()
        for _ in range(2):
            began = time.monotonic()
            assert self._build() == 0
            self._seconds = time.monotonic() - began
            self.whole.add(digest(root / "site"))
            self._edit()
        assert len(self.whole) == 2

    def kill(self, moment: float) -> None:
        """Kill a build after a ``moment`` from 0 to 1 of the time one takes, and look at what is left."""
        process = start(self.root)
        time.sleep(moment * self._seconds)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        recover(self.root / "site")  # as the next build does first
        assert digest(self.root / "site") in self.whole, f"half a site, killed at {moment:.3f}"
        self._edit()

    def recover(self) -> None:
        """Build once more, undisturbed."""
        assert self._build() == 0
        assert digest(self.root / "site") in self.whole
        leftovers = [
            *self.root.glob("build/site*"),
            *self.root.glob("site.*"),
            *self.root.rglob(".writing-*"),
        ]
        assert leftovers == []

    def _build(self) -> int:
        return start(self.root).wait()

    def _edit(self) -> None:
        self._odd = not self._odd
        text = self._first.replace("bread", "loaves") if self._odd else self._first
        (self.root / FILE).write_text(text, "utf-8")


def main(times: int, seed: int) -> None:
    """Kill builds at random moments and say how it went."""
    moments = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        victim = Victim(Path(folder) / "guide")
        for number in range(1, times + 1):
            victim.kill(moments.random() * 1.05)
            if number % 10 == 0:
                victim.recover()
                print(f"{number} killed, every site whole", flush=True)
    print(f"seed {seed}: {times} builds killed; each time the site was whole, and the next build succeeded")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
