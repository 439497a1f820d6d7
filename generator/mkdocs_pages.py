"""Lets MkDocs make a site's pages on all processor cores.

MkDocs goes through the pages twice: it turns their Markdown into HTML, then puts that into the theme. Each
time other cores begin at the last page. Where MkDocs comes to a page that is made, it takes what they made.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import QueueHandler
from queue import SimpleQueue
from typing import Any

from jinja2 import Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.finish.minify import squeezed
from generator.mkdocs_search import index_of
from generator.other_cores import OtherCores

KNOWN = {"guide", "offline", "material/offline", "search", "material/search"}
"""Plugins that keep nothing of a page but its search entries. Another one might miss what it keeps."""
MADE = "guide_made"
"""Name in a template's context for a page that is made."""

Said = list[logging.LogRecord]


class MaybeMade(Template):
    """A template that gives the page that another core has made, if it has."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """As Jinja does it, or what is made already."""
        made = args[0].get(MADE) if args else None
        return made if made is not None else super().render(*args, **kwargs)


class SharedPages:
    """The pages of one build."""

    def __init__(self, config: MkDocsConfig, nav: Navigation, files: Files) -> None:
        self._config, self._nav, self._files = config, nav, files
        self._docs = files.documentation_pages()
        self._pages: list[Page] = [file.page for file in self._docs if file.page is not None]
        self._number = {page.file.src_uri: number for number, page in enumerate(self._pages)}
        self._taken: set[str] = set()
        self._read: OtherCores[tuple[dict[str, Any], Said]] | None = None
        self._made: OtherCores[tuple[str, list[dict[str, Any]], Said]] | None = None
        # A page without a title in the navigation is called by its text, which all others would need.
        if set(config.plugins) <= KNOWN and all(page.title for page in nav.pages):
            self._read = OtherCores(self._read_one, len(self._pages))

    def read(self, page: Page) -> None:
        """If another core has read the page, let it be as if it was read here."""
        found = self._read and self._read.take(self._number[page.file.src_uri])
        if not found:
            return
        state, said = found
        files = self._files.src_uris
        links = state.pop("links_to_anchors", None) or {}
        vars(page).update(state, links_to_anchors={files[uri]: found for uri, found in links.items()})
        for name in ("read_source", "render"):
            setattr(page, name, _nothing_left)
        _say(said)

    def begin_making(self, env: Environment) -> None:
        """All pages are read; put them into the theme."""
        if self._read is not None:
            self._read.stop()
            env.template_class = MaybeMade
            self._made = OtherCores(lambda number: self._make_one(env, number), len(self._pages))

    def take_made(self, page: Page, context: Any) -> bool:
        """If another core has made the page, hand it to the template, and its entries to the search."""
        made = self._made and self._made.take(self._number[page.file.src_uri])
        if not made:
            return False
        self._taken.add(page.file.src_uri)
        context[MADE], entries, said = made
        self._entries().extend(entries)
        page.content = ""  # so that the search plugin finds nothing more
        _say(said)
        return True

    def was_made(self, page: Page) -> bool:
        """Whether the page's HTML came from another core."""
        return page.file.src_uri in self._taken

    def stop(self) -> None:
        """Leave no process behind."""
        for shared in (self._read, self._made):
            if shared is not None:
                shared.stop()

    def _entries(self) -> list[dict[str, Any]]:
        index = index_of(self._config)
        return index.entries if index else []

    def _read_one(self, number: int) -> tuple[dict[str, Any], Said]:
        """Read a page on another core: all that this has set on the page."""
        page = self._pages[number]
        before = dict(vars(page))
        with _listening() as said:
            page.read_source(self._config)
            page.render(self._config, self._files)
        state = {name: value for name, value in vars(page).items() if before.get(name) is not value}
        if page.links_to_anchors:  # by the names of files: the files themselves would be copies
            state["links_to_anchors"] = {file.src_uri: links for file, links in page.links_to_anchors.items()}
        return state, said

    def _make_one(self, env: Environment, number: int) -> tuple[str, list[dict[str, Any]], Said]:
        """Make a page on another core, as MkDocs does: its finished HTML and its search entries."""
        page = self._pages[number]
        before = len(self._entries())
        with _listening() as said:
            page.active = True
            context: Any = get_context(self._nav, self._docs, self._config, page)
            template = env.get_template(page.meta.get("template", "main.html"))
            context = self._config.plugins.on_page_context(
                context, page=page, config=self._config, nav=self._nav
            )
            html = template.render(context)
            page.active = False
        return squeezed(html), self._entries()[before:], said


def _nothing_left(*_arguments: object) -> None:
    """In place of what was done already."""


@contextmanager
def _listening() -> Iterator[Said]:
    """Keep what MkDocs says instead of printing it: the first process must hear and count it."""
    log = logging.getLogger("mkdocs")
    said: Said = []
    before, log.handlers = log.handlers, [_Ear(said)]
    try:
        yield said
    finally:
        log.handlers = before


class _Ear(QueueHandler):
    """Makes messages fit to be sent to another process, and keeps them."""

    def __init__(self, said: Said) -> None:
        super().__init__(SimpleQueue())
        self._said = said

    def enqueue(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self._said.append(record)


def _say(said: Said) -> None:
    for record in said:
        logging.getLogger(record.name).handle(record)
