"""Writes the Markdown twins of pages beside them, on another processor core while the engine goes on."""

from __future__ import annotations

import os
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from generator.markdown_twin import markdown_twin


class TwinWriter:
    """Takes finished pages one by one; ``finish`` waits for all of them."""

    def __init__(self, site: Path, base_url: str) -> None:
        self._site = site
        self._base_url = base_url
        self._pool = ProcessPoolExecutor(max(1, (os.cpu_count() or 1) - 1))
        self._pending: list[Future[None]] = []

    def add(self, html: str, address: str) -> None:
        """Write the twin of the page at ``address``."""
        self._pending.append(self._pool.submit(_write, self._site, html, address, self._base_url))

    def finish(self) -> None:
        """Wait until every twin is written; raises what went wrong."""
        with self._pool:
            for one in self._pending:
                one.result()


def _write(site: Path, html: str, address: str, base_url: str) -> None:
    path = site / address / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markdown_twin(html, address, base_url), "utf-8")
