"""Puts our search before the theme's, in a site that MkDocs makes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.finish.search_entries import entries
from generator.finish.search_worker import WORDS, behind_ours, lighter, our_worker, strange_parts
from generator.finish.theme_script import with_less_to_begin

OURS = "assets/javascripts/search-worker.js"
"""Our part, as the generator links it."""
BEFORE = "assets/javascripts/before-theme.js"
"""What the page's script asks for, as the generator links it."""
MADE = "assets/javascripts/workers/guide-search.js"
"""The worker that pages load."""
BEHIND = "assets/javascripts/workers/theme-search.js"
"""The theme's worker, which ours loads when it is needed."""
CURE = (
    "searching works as the theme has it; install the release in requirements.lock, or adapt search-worker.js"
)
CURE_AT_ONCE = (
    "each page fetches the search's files at once; install the release in requirements.lock, or adapt "
    "generator/finish/theme_script.py"
)
LANGUAGES = "assets/javascripts/lunr/"
"""What the theme's worker loads for other languages than English."""


def index_of(config: MkDocsConfig) -> Any:
    """The index that the theme's search plugin fills, or ``None`` if a guide does without the plugin."""
    return getattr(_plugin(config), "search_index", None)


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins.get("search") or config.plugins.get("material/search")


class Search:
    """One site's search, from its settings to the files that are written."""

    def __init__(self) -> None:
        self._theirs: Path | None = None
        self._inputs: tuple[Path, Path] | None = None
        self._page_script: tuple[str, str] | None = None

    def set_up(self, config: MkDocsConfig) -> None:
        """Have pages load our worker if the theme still speaks as it expects; say so if not."""
        docs = Path(config.docs_dir)
        self._inputs = docs / WORDS, docs / OURS
        self._theirs = self._page_script = None
        if not all(path.is_file() for path in self._inputs):
            return
        config.extra["popular"] = json.loads(self._inputs[0].read_text("utf-8"))["popular"]
        worker = _only(config, "assets/javascripts/workers/search.*.min.js")
        page_script = _only(config, "assets/javascripts/bundle.*.min.js")
        if worker is None or page_script is None:
            _warn("the theme's scripts are not where they were", CURE)
            return
        strange = strange_parts(page_script.read_text("utf-8"), worker.read_text("utf-8"))
        if strange:
            _warn("; ".join(strange), CURE)
            return
        self._theirs = worker
        config.extra["search_worker"] = {"theirs": f"assets/javascripts/workers/{worker.name}", "ours": MADE}
        self._page_script = self._with_less_to_begin(docs, page_script)

    def _with_less_to_begin(self, docs: Path, page_script: Path) -> tuple[str, str] | None:
        """The name and the text of the page's script that fetches nothing before the search is used."""
        text = with_less_to_begin(page_script.read_text("utf-8"), (docs / BEFORE).read_text("utf-8"))
        if text is None:
            _warn("the page's script no longer begins as it did", CURE_AT_ONCE)
            return None
        return f"assets/javascripts/{page_script.name}", text

    def keep_back(self, files: Files, config: MkDocsConfig) -> None:
        """Leave out the parts that a whole is made of, and those of the theme that no page loads."""
        parts = {WORDS, OURS, BEFORE}
        search = _plugin(config)
        languages = search.config["lang"] if search else []
        for file in list(files):
            at = file.src_uri
            unused = self._theirs is not None and at.startswith("assets/javascripts/workers/")
            foreign = languages == ["en"] and at.startswith(LANGUAGES)
            if at in parts or unused or foreign:
                files.remove(file)
        if self._page_script is not None:
            name, text = self._page_script
            for at in (name, f"{name}.map"):
                theirs = files.get_file_from_path(at)
                if theirs is not None:
                    files.remove(theirs)
            files.append(File.generated(config, name, content=text))

    def read_pages(self, config: MkDocsConfig) -> None:
        """Read ourselves what pages say: sooner than the theme's plugin, and with words kept apart."""
        index = index_of(config)
        if index and self._theirs is not None:
            index.add_entry_from_context = lambda page: index.entries.extend(_entries(page))

    def lighten(self, index: Any) -> None:
        """Make the theme's index lighter before it is written."""
        if self._theirs is not None:
            index.entries = lighter(index.entries)

    def write(self, config: MkDocsConfig) -> None:
        """Write the workers."""
        if self._theirs is None or self._inputs is None:
            return
        words, ours = (path.read_bytes() for path in self._inputs)
        site = Path(config.site_dir)
        (site / MADE).parent.mkdir(parents=True, exist_ok=True)
        (site / MADE).write_bytes(our_worker(words, ours))
        (site / BEHIND).write_bytes(behind_ours(self._theirs.read_bytes()))


def _entries(page: Page) -> list[dict[str, Any]]:
    """A page's entries in the form that the theme has: texts are HTML, here with a line for each block."""
    wanted = page.meta.get("search") or {}
    if wanted.get("exclude") or not page.content:
        return []
    more = {"boost": wanted["boost"]} if "boost" in wanted else {}
    if isinstance(tags := page.meta.get("tags"), list):
        more["tags"] = [str(tag) for tag in tags]
    return [
        {
            "location": f"{page.url}#{entry.id}" if entry.id else page.url,
            "title": entry.title,
            "text": "\n".join(entry.blocks),
        }
        | more
        for entry in entries(page.content, str(page.meta.get("title", page.title)))
    ]


def _warn(what: str, cure: str) -> None:
    """Not as a warning of MkDocs, which would stop a strict build."""
    from generator.checks.catalogue import SEARCH_THEME

    print(f"{SEARCH_THEME.code} warning: {what}; {cure}", file=sys.stderr)


def _only(config: MkDocsConfig, pattern: str) -> Path | None:
    """The one file of the theme that a pattern names; a guide's own file stands before one of that name."""
    found: dict[str, Path] = {}
    for folder in config.theme.dirs:
        for path in sorted(Path(folder).glob(pattern)):
            found.setdefault(path.name, path)
    return next(iter(found.values())) if len(found) == 1 else None
