"""Finish all pages: from the cache where nothing has changed, else on all processor cores."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

from generator.disk.output import replace
from generator.disk.version import code_version
from generator.finish.page import FinishedPage, finish_page
from generator.finish.search_entries import Entry

_WORTH_A_POOL = 40
"""Fewer pages are finished sooner than another process has started."""
_BATCH = 16


def finish_pages(built: Path, names: Iterable[str], cache: Path, base_url: str) -> dict[str, FinishedPage]:
    """The finished pages by their path below the site's root."""
    html = {name: (built / name).read_text("utf-8") for name in names}
    keys = {name: _key(text, name, base_url) for name, text in html.items()}
    pages = {name: page for name in html if (page := _load(cache, name, keys[name]))}
    missing = [name for name in html if name not in pages]
    for name, page in zip(
        missing, _finish_all([(html[name], name, base_url) for name in missing]), strict=True
    ):
        pages[name] = page
        _keep(cache, name, keys[name], page)
    return {name: pages[name] for name in html}


def _finish_all(tasks: list[tuple[str, str, str]]) -> list[FinishedPage]:
    if len(tasks) >= _WORTH_A_POOL and (os.cpu_count() or 1) > 1:
        try:
            with ProcessPoolExecutor() as pool:
                return list(pool.map(finish_page, *zip(*tasks, strict=True), chunksize=_BATCH))
        # Not every machine has shared memory, or room for further processes.
        except (OSError, RuntimeError, ImportError, MemoryError):
            pass
    return [finish_page(*task) for task in tasks]


def _key(html: str, name: str, base_url: str) -> str:
    return hashlib.sha256("\0".join((code_version(), base_url, name, html)).encode()).hexdigest()


def _file(cache: Path, name: str) -> Path:
    return cache / "pages" / f"{name}.json"


def _load(cache: Path, name: str, key: str) -> FinishedPage | None:
    """What the cache has, unless it is out of date or damaged."""
    try:
        head, _, text = _file(cache, name).read_text("utf-8").partition("\n")
        if head != f"{key} {_digest(text)}":
            return None
        values = json.loads(text)
    except (OSError, ValueError):
        return None
    return FinishedPage(**values | {"entries": [Entry(**entry) for entry in values["entries"]]})


def _keep(cache: Path, name: str, key: str, page: FinishedPage) -> None:
    text = json.dumps(asdict(page), ensure_ascii=False)
    replace(_file(cache, name), f"{key} {_digest(text)}\n{text}".encode())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
