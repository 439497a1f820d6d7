"""How long from saving a file until the changed page is served, and how long a whole build takes.

    python -m benchmarks.preview [PAGES ...] [--edits N]

Edits change the words of one skill; the time runs from writing the file until the preview answers with
the new words. Memory is that of the preview, after the first edit and after the last.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from benchmarks.make_guide import ROOT, make_guide

PATIENCE = 300


class Preview:
    """A running preview of the guide in a folder."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "generator", "serve", "--address", self._address]
        quiet = subprocess.DEVNULL
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(command, cwd=root, env=environment, stdout=quiet, stderr=quiet)

    def wait_for(self, words: str, page: str) -> None:
        """Ask for a page until it holds the words."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://{self._address}/{page}", timeout=30) as answer:
                    if words in answer.read().decode():
                        return
            except OSError:
                pass
            time.sleep(0.01)
        raise TimeoutError(words)

    def megabytes(self) -> float:
        """Memory that the preview holds."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(root: Path, edits: int) -> tuple[list[float], float, float]:
    """Seconds of each edit, and the memory after the first and after the last."""
    skill = root / "data" / "skills" / "docker.yml"
    text = skill.read_text("utf-8")
    preview = Preview(root)
    times, memory = [], []
    try:
        preview.wait_for("<h1", "skills/docker/")
        for number in range(edits + 1):
            time.sleep(0.7 + 0.037 * (number % 10))  # so that edits meet the watcher at any moment
            words = f"Edited {number} times"
            began = time.monotonic()
            skill.write_text(
                re.sub(r"(?m)^what_it_is: >-$", f"what_it_is: >-\n  {words}.", text, count=1), "utf-8"
            )
            preview.wait_for(words, "skills/docker/")
            times.append(time.monotonic() - began)
            memory.append(preview.megabytes())
    finally:
        preview.process.terminate()
        preview.process.wait()
        skill.write_text(text, "utf-8")
    return times[1:], memory[1], memory[-1]


def whole_build(root: Path) -> float:
    """Seconds of ``guide build``."""
    began = time.monotonic()
    command = [sys.executable, "-m", "generator", "build"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def main() -> None:
    """Print a line for each size; 0 is the guide as it is shipped."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", type=int, default=[0, 300, 1000])
    parser.add_argument("--edits", type=int, default=10)
    options = parser.parse_args()
    print(f"{'pages':>8} {'build s':>8} {'edit s: median':>15} {'worst':>6} {'MB first':>9} {'last':>6}")
    for pages in options.pages:
        folder = Path(tempfile.mkdtemp(prefix="guide-"))
        try:
            project = make_guide(folder / "guide", pages)
            build = whole_build(project.root)
            times, first, last = measure(project.root, options.edits)
            name = str(pages) if pages else "shipped"
            print(
                f"{name:>8} {build:8.1f} {statistics.median(times):15.2f} {max(times):6.2f}"
                f" {first:9.0f} {last:6.0f}",
                flush=True,
            )
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
