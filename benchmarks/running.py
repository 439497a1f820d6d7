"""Run a command and see what it takes: time, the work of all processors, and memory with all its children."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

LOOK_EVERY = 0.1


@dataclass(frozen=True)
class Taken:
    """What a run took: seconds on the clock, seconds of all cores together, and megabytes at its peak."""

    seconds: float
    work: float
    megabytes: float


def run(command: list[str], folder: Path, environment: dict[str, str]) -> Taken:
    """Run a command to its end; what it says is shown if it fails."""
    began = time.monotonic()
    # Into a file: nobody would empty a pipe while we wait for the process.
    said = folder / "bench.log"
    with said.open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | environment, stdout=log, stderr=subprocess.STDOUT
        )
        memory = _Memory(process.pid)
        _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{said.read_text('utf-8', 'replace')[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Taken(seconds, used.ru_utime + used.ru_stime, (memory.stop() or used.ru_maxrss * unit) / 1e6)


class _Memory:
    """Looks again and again at how much memory a process and its children hold.

    Pages that several processes share are counted once; programs and libraries, which the whole machine
    shares, are left out. Only Linux tells (Pss_Anon); elsewhere it finds nothing.
    """

    def __init__(self, process: int) -> None:
        self._process = process
        self._most = 0
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()

    def stop(self) -> int:
        """The most that was held, in bytes."""
        self._over.set()
        self._watch.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY):
            self._most = max(self._most, sum(map(_held, _tree(self._process))))


def _tree(process: int) -> list[int]:
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return [process]
    return [process, *(one for child in children for one in _tree(int(child)))]


def _held(process: int) -> int:
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss_Anon:"):
                return int(line.split()[1]) * 1024
    except OSError:  # it has just ended
        pass
    return 0
