"""Builds that are killed: by ``python -m tests.building.killing TIMES [SEED] [link]`` as often as one likes.

Two guides differ in one word and one page, so that a half-made site shows. After each kill every page must be
whole and none be missing; what the next build does first must make the site that of one guide or the other,
and that build must succeed. A file of somebody else must outlive it all. So must ``site`` itself, which SITE
makes a ``link``, or a link to another ``disk``.
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

from generator.disk.publish import MANIFEST, READY, finish_publishing
from tests.conftest import ROOT
from tests.rules.cases import TINY

FILE = "data/roles/baker.yml"
OTHER_DISK = Path("/dev/shm")
"""On Linux, a file system of its own."""
ASIDE = {READY, MANIFEST, ".guide-writing"}


def start(root: Path, stderr: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """Begin a build in a process group of its own."""
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=stderr, start_new_session=True)


def digest(site: Path) -> str:
    """A digest of every file of a site, by name and content; the archive of the sitemap carries a clock."""
    whole = hashlib.sha256()
    for name, content in contents(site).items():
        whole.update(name.encode() + b"\0" + content)
    return whole.hexdigest()


def contents(site: Path) -> dict[str, bytes]:
    """Every file that is published, by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix != ".gz" and not set(path.parts) & ASIDE
    }


class Victim:
    """A guide whose builds are killed, and the two sites that it may have."""

    def __init__(self, root: Path, target: Path | None = None) -> None:
        """``target`` is the folder that ``site`` links to, if it is a link."""
        self.root = root
        shutil.copytree(TINY, root)
        self._site = target or root / "site"
        self._site.mkdir()
        if target:
            (root / "site").symlink_to(os.path.relpath(target, root))
        (self._site / ".git").mkdir()
        (self._site / ".git/HEAD").write_text("ref: refs/heads/gh-pages\n")
        self._first = (root / FILE).read_text("utf-8")
        self._odd = False
        self._seconds = 0.0
        self._pages: dict[str, set[bytes]] = {}
        self.whole: set[str] = set()
        for _ in range(2):
            began = time.monotonic()
            assert self._build() == 0
            self._seconds = time.monotonic() - began
            self.whole.add(digest(self._site))
            for name, content in contents(self._site).items():
                self._pages.setdefault(name, set()).add(content)
            self._edit()
        assert len(self.whole) == 2
        self._always = contents(self._site).keys() - {"more/index.html", "more/index.md"}

    def kill(self, moment: float, by: signal.Signals = signal.SIGKILL) -> None:
        """Stop a build after a ``moment`` from 0 to 1 of the time one takes, and look at what is left."""
        process = start(self.root, subprocess.PIPE)
        time.sleep(moment * self._seconds)
        os.killpg(process.pid, by)
        errors = process.communicate()[1].decode()
        assert by == signal.SIGKILL or "Traceback" not in errors, errors
        found = contents(self._site)
        assert self._always <= found.keys(), f"a page is gone, killed at {moment:.3f}"
        half = [name for name, content in found.items() if content not in self._pages[name]]
        assert half == [], f"half a file, killed at {moment:.3f}: {half[:3]}"
        finish_publishing(self.root / "site")  # as the next build does first
        assert digest(self._site) in self.whole, f"half a site, killed at {moment:.3f}"
        self._edit()

    def recover(self) -> None:
        """Build once more, undisturbed."""
        assert self._build() == 0
        assert digest(self._site) in self.whole
        assert (self.root / "site").is_symlink() == (self._site.parent != self.root)
        leftovers = [
            *self.root.glob("build/site*"),
            *self._site.glob(".guide-[!m]*"),
            *self.root.rglob(".writing-*"),
        ]
        assert leftovers == [], leftovers

    def _build(self) -> int:
        return start(self.root).wait()

    def _edit(self) -> None:
        self._odd = not self._odd
        text = self._first.replace("bread", "loaves") if self._odd else self._first
        (self.root / FILE).write_text(text, "utf-8")
        about, more = self.root / "content/about.md", self.root / "content/more.md"
        if self._odd:
            more.write_text(about.read_text("utf-8"), "utf-8")
        else:
            more.unlink()


def main(times: int, seed: int, site: str = "folder") -> None:
    """Kill builds at random moments and say how it went."""
    moments = random.Random(seed)
    disk = OTHER_DISK if OTHER_DISK.is_dir() else None
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory(dir=disk) as other:
        targets = {"folder": None, "link": Path(folder) / "public", "disk": Path(other) / "public"}
        victim = Victim(Path(folder) / "guide", targets[site])
        for number in range(1, times + 1):
            victim.kill(moments.random() * 1.05)
            if number % 10 == 0:
                victim.recover()
                print(f"{number} killed, every site whole", flush=True)
    print(f"seed {seed}: {times} builds killed; each time the site was whole, and the next build succeeded")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1, *sys.argv[3:])
