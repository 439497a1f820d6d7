"""Previewing with MkDocs: after an edit only what has changed is rendered again.

MkDocs rebuilds a whole site whenever a file is saved. Here the generator rewrites the Markdown that has
changed, and MkDocs renders the pages whose Markdown is newer than they are (its "dirty" build). When the
pages themselves, or what all of them share, have changed, MkDocs builds everything.
"""

from __future__ import annotations

import gc
import html
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator.disk.output import MANIFEST
from generator.render import TEMPLATES

BANNER = (
    '<div role="alert" style="position:fixed;inset:auto 0 0 0;z-index:99;max-height:60vh;overflow:auto;'
    "padding:1rem 1.2rem;background:#fff3f0;color:#3b0d06;border-top:4px solid #b3261e;"
    'font:14px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere"><strong>Mend this and save; '
    "you still see the last good pages.</strong>\n\n{}</div>"
)

Start = Callable[..., Any]


class SearchMemory:
    """The search entries of pages that are not rendered again: the search plugin knows only what is."""

    def __init__(self) -> None:
        self._entries: dict[str, list[dict[str, Any]]] = {}

    def complete(self, entries: list[dict[str, Any]], pages: Iterable[str]) -> list[dict[str, Any]]:
        """The entries of all ``pages``, those in ``entries`` being new."""
        fresh: dict[str, list[dict[str, Any]]] = {}
        for entry in entries:
            fresh.setdefault(entry["location"].partition("#")[0], []).append(entry)
        self._entries |= fresh
        self._entries = {page: self._entries[page] for page in pages if page in self._entries}
        return [entry for entries in self._entries.values() for entry in entries]


class Preview:
    """Takes the place of MkDocs' builder while a guide is served."""

    def __init__(self, config: MkDocsConfig, whole: Callable[[], Any], prepare: Callable[[], str]) -> None:
        """``whole`` builds everything; ``prepare`` writes the Markdown and returns what is wrong with it."""
        self._config = config
        self._whole = whole
        self._prepare = prepare
        self._problems = ""
        self._shared = self._state()
        gc.freeze()  # what was built stays; looking through it for garbage would double the time of an edit
        # MkDocs warns of its dirty builds, whose faults are dealt with here.
        logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty'" not in record.msg)

    def attach(self, server: LiveReloadServer) -> None:
        """Watch what people edit, not what is made from it: that would rebuild in a loop."""
        root = Path(self._config.config_file_path).parent
        server.unwatch(self._config.docs_dir)
        for folder in (root / "data", root / "content", root / "overrides", TEMPLATES):
            if folder.is_dir():
                server.watch(str(folder))
        server.builder = self.rebuild
        server.set_app(self._with_banner(server.get_app()))

    def rebuild(self) -> None:
        """What happens when a file is saved. Browsers are reloaded afterwards."""
        self._problems = self._prepare()
        if self._problems:
            return
        shared = self._state()
        if shared == self._shared:
            build(self._config, serve_url=self._config.site_url, dirty=True)
        else:
            self._whole()
        self._shared = shared

    def _state(self) -> dict[str, int]:
        """Which pages there are, and when what they share was changed."""
        root = Path(self._config.config_file_path).parent
        made = (Path(self._config.docs_dir) / MANIFEST).read_text("utf-8").splitlines()
        pages = {name: 0 for name in made if name.endswith(".md")}
        shared = [Path(self._config.config_file_path), *(root / "overrides").rglob("*")]
        return pages | {str(path): path.stat().st_mtime_ns for path in shared if path.is_file()}

    def _with_banner(self, app: Any) -> Any:
        """The application, with what is wrong shown on every page."""

        def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
            started: list[Any] = []
            body = app(environ, lambda *arguments: started.append(arguments))
            status, headers, *more = started[0]
            is_page = dict(headers).get("Content-Type", "").startswith("text/html")
            if not self._problems or not is_page:
                start(status, headers, *more)
                return body  # type: ignore[no-any-return]
            page = b"".join(_chunks(body)).replace(b"</body>", self._banner() + b"</body>", 1)
            kept = [(name, value) for name, value in headers if name != "Content-Length"]
            start(status, [*kept, ("Content-Length", str(len(page)))], *more)
            return [page]

        return answer

    def _banner(self) -> bytes:
        return BANNER.format(html.escape(self._problems)).encode()


def _chunks(body: Any) -> Iterator[bytes]:
    try:
        yield from body
    finally:
        if hasattr(body, "close"):
            body.close()
