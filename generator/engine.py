"""The engine that turns the Markdown into a site: a program of its own, which we start and speak with."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from types import TracebackType

BASE_URL = "GUIDE_BASE_URL"
"""Environment variable for the engine: where the site will be published."""
OFFLINE = "GUIDE_OFFLINE"
"""Environment variable for the engine: the site will be opened from files. Named in mkdocs.yml too."""
PREPARED = "GUIDE_PREPARED"
"""Environment variable for the engine: the Markdown is written by somebody else. Its value says when."""
ALREADY = "already"
ON_WORD = "on-word"
"""Values of ``PREPARED``: the Markdown is there; it is there once a line comes in on standard input."""


class Engine:
    """The engine, which gets ready while we prepare what it reads: another core has time for that.

    Leaving the context stops an engine that was not told to go on.
    """

    def __init__(self, command: list[str], folder: Path, environment: dict[str, str]) -> None:
        """Start ``command`` in ``folder``."""
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | environment | {PREPARED: ON_WORD},
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self) -> tuple[int, str]:
        """Let it make the site: its exit code and what it says of errors."""
        _, said = self._process.communicate("go\n")
        return self._process.returncode, said

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.returncode is None:
            self._process.kill()
            self._process.communicate()
