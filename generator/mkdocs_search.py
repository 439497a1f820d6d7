"""Puts our search before the theme's, in a site that MkDocs makes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.problems import SEARCH_THEME
from generator.search_words import FILE as WORDS
from generator.search_worker import lighter, one_worker, strange_parts

OURS = "assets/javascripts/search-worker.js"
"""Our part, as the generator links it."""
MADE = "assets/javascripts/workers/guide-search.js"
"""The whole, as browsers load it."""
CURE = (
    "searching works as the theme has it; install the release in requirements.lock, or adapt search-worker.js"
)


class Search:
    """One site's search, from its settings to the files that are written."""

    def __init__(self) -> None:
        self._theirs: Path | None = None
        self._inputs: tuple[Path, Path] | None = None

    def set_up(self, config: MkDocsConfig) -> None:
        """Have pages load our worker if the theme still speaks as it expects; say so if not."""
        docs = Path(config.docs_dir)
        self._inputs = docs / WORDS, docs / OURS
        self._theirs = None
        if not all(path.is_file() for path in self._inputs):
            return
        config.extra["popular"] = json.loads(self._inputs[0].read_text("utf-8"))["popular"]
        worker = _only(config, "assets/javascripts/workers/search.*.min.js")
        page_script = _only(config, "assets/javascripts/bundle.*.min.js")
        if worker is None or page_script is None:
            strange = ["the theme's scripts are not where they were"]
        else:
            strange = strange_parts(page_script.read_text("utf-8"), worker.read_text("utf-8"))
        if strange:
            # Not as a warning of MkDocs, which would stop a strict build.
            print(f"{SEARCH_THEME.code} warning: {'; '.join(strange)}; {CURE}", file=sys.stderr)
        elif worker is not None:
            self._theirs = worker
            config.extra["search_worker"] = {
                "theirs": f"assets/javascripts/workers/{worker.name}",
                "ours": MADE,
            }

    def keep_back(self, files: Files) -> None:
        """Leave out the parts that the whole is made of."""
        for part in (WORDS, OURS):
            file = files.get_file_from_path(part)
            if file is not None:
                files.remove(file)

    def lighten(self, index: Any) -> None:
        """Make the theme's index lighter before it is written."""
        if self._theirs is not None:
            index.entries = lighter(index.entries)

    def write(self, config: MkDocsConfig) -> None:
        """Write the whole worker."""
        if self._theirs is None or self._inputs is None:
            return
        words, ours = (path.read_bytes() for path in self._inputs)
        target = Path(config.site_dir) / MADE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(one_worker(words, ours, self._theirs.read_bytes()))


def _only(config: MkDocsConfig, pattern: str) -> Path | None:
    """The one file of the theme that a pattern names; a guide's own file stands before one of that name."""
    found: dict[str, Path] = {}
    for folder in config.theme.dirs:
        for path in sorted(Path(folder).glob(pattern)):
            found.setdefault(path.name, path)
    return next(iter(found.values())) if len(found) == 1 else None
