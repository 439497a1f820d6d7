"""The one thing that knows MkDocs: builds the guide before MkDocs reads it.

With it, ``mkdocs build`` and ``mkdocs serve`` work on their own; without it any
engine can build what ``guide build`` wrote.
"""

from __future__ import annotations

import datetime
import gc
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.disk.locking import one_at_a_time
from generator.disk.project import Project
from generator.engine import BASE_URL, OFFLINE, ON_WORD, PREPARED
from generator.finish.headers import FILE as HEADERS
from generator.finish.headers import headers, inline_scripts
from generator.finish.markdown_pages import write_twin
from generator.finish.minify import squeezed
from generator.finish.stylesheet import Words
from generator.garbage import collect_rarely
from generator.mkdocs_pages import SharedPages
from generator.mkdocs_search import Search, index_of
from generator.mkdocs_styles import Styles
from generator.mkdocs_theme import keep_compiled, one_environment
from generator.other_cores import OtherCores
from generator.raw_blocks import RawBlocks

if TYPE_CHECKING:  # reading the data takes half a second to load, and mostly somebody else has done it
    from generator.mkdocs_preview import SearchMemory
    from generator.render import Memory
    from generator.schema.site import SiteRecord

log = get_plugin_logger("guide")

_ID = re.compile(r"<\w[^<>]*\sid=\"([^\"]+)\"", re.IGNORECASE)
_NAME = re.compile(r"<a(?=\s)[^<>]*\sname=\"([^\"]+)\"", re.IGNORECASE)
"""What a link may lead to."""
HEADING_LINK = 'class="headerlink"'
"""The sign behind a heading. To whoever listens it is a part of the heading's name, and to whoever tabs one
more stop; both have the same link in the table of contents, so the sign is left to the mouse."""


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings: everything stands in ``data/``."""


class GuidePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Runs the generator at the start of every build."""

    def __init__(self) -> None:
        self._previewing = self._prepared = False
        self._pages: list[str] = []
        self._site: SiteRecord | None = None
        self._shared: SharedPages | None = None
        self._memory: Memory | None = None
        self._searched: SearchMemory | None = None
        self._search = Search()
        self._styles = Styles()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview. Having this makes MkDocs keep one plugin for all its builds."""
        self._previewing = command == "serve"
        if self._previewing:
            from generator.mkdocs_preview import SearchMemory
            from generator.render import Memory

            self._memory, self._searched = Memory(), SearchMemory()
        else:
            collect_rarely()

    @event_priority(100)  # before any other plugin looks for what is written
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the Markdown; if the data is wrong, stop the build and leave the last site alone.

        If somebody else writes it, wait for that. What needs no Markdown comes before.
        """
        config.site_url = os.environ.get(BASE_URL) or config.site_url
        config.extra["twins"] = True  # the templates may link to them
        if OFFLINE in os.environ:
            config.use_directory_urls = False
            config.extra["polyfills"] = ["assets/vendor/iframe-worker.js"]  # search without a server
            config.theme["features"] = [
                one for one in config.theme["features"] if one != "navigation.instant"
            ]
        one_environment(config)
        config["markdown_extensions"].append(RawBlocks())
        if not self._previewing:
            self._styles.take_apart(config)
        if os.environ.get(PREPARED) == ON_WORD and not sys.stdin.readline():
            sys.exit("nothing was prepared")
        if not self._prepared and PREPARED not in os.environ:
            problems = self._prepare(config)
            if problems:
                raise PluginError(f"the data is wrong, nothing was built\n{problems}")
        self._prepared = False
        self._search.set_up(config)
        self._styles.set_up(config)
        if self._site is not None:
            config.site_name, config.site_description = self._site.title, self._site.description
            config.site_url = config.site_url or self._site.base_url
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out our scripts' sources: linked into one, they are on the site already."""
        modules = Project(Path(config.config_file_path).parent).script.parent
        for file in list(files):
            if Path(file.abs_src_path or "").parent == modules:
                files.remove(file)
        self._search.keep_back(files, config)
        self._styles.keep_back(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Share the pages with other cores, but not for a preview, which renders few."""
        self._shared = None if self._previewing else SharedPages(config, nav, files)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Take what another core has read."""
        if self._shared:
            self._shared.read(page)
        return page

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave the links beside headings to the eye and the mouse; see ``HEADING_LINK``.

        And say what links may lead to: MkDocs no longer finds it itself (``raw_blocks.py``).
        """
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_ID.findall(html), *_NAME.findall(html)}
        return html.replace(HEADING_LINK, HEADING_LINK + ' aria-hidden="true" tabindex="-1"')

    @event_priority(-100)  # after all that would change the environment
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Remember which pages there are; share them again, to be put into the theme."""
        self._pages = [file.url for file in files.documentation_pages()]
        self._search.read_pages(config)
        keep_compiled(env, config)
        if self._shared:
            self._shared.begin_making(env)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Take what another core has made; write the page's Markdown twin, which a preview does without."""
        if self._shared and not self._shared.take_made(page, context):
            address = page.file.src_uri.removesuffix(".md").removesuffix("index").rstrip("/")
            write_twin(Path(config.site_dir), page.content or "", address, config.site_url or "")
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Leave out the space that the theme's templates leave between elements."""
        return output if self._shared and self._shared.was_made(page) else squeezed(output)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Complete the search, whose index the search plugin writes after this; then what needs all pages."""
        if self._shared:
            self._shared.stop()
        site = Path(config.site_dir)
        with OtherCores(lambda _: self._finish(site), 1, fewest=1) as other:
            self._complete_search(config)
            if not other.take(0):
                self._finish(site)

    def _complete_search(self, config: MkDocsConfig) -> None:
        index = index_of(config)
        if index:
            if self._searched:
                index.entries = self._searched.complete(index.entries, self._pages)
            self._search.lighten(index)
            self._search.write(config)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no process behind."""
        if self._shared:
            self._shared.stop()

    def on_shutdown(self) -> None:
        """Let Python end at once: it would look through all that was made for garbage."""
        gc.freeze()

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Let a saved file be seen at once."""
        from generator.mkdocs_preview import Preview

        Preview(config, builder, partial(self._prepare, config)).attach(server)
        return server

    def _finish(self, site: Path) -> bool:
        """Write what depends on all finished pages: the stylesheet, and the policy that hosts are to send."""
        if self._previewing:  # not all pages are made anew
            self._styles.write(site, None)
            return True
        words, scripts = Words(), set[str]()
        for page in site.rglob("*.html"):
            html = page.read_text("utf-8")
            words.add_page(html)
            scripts |= inline_scripts(html)
        self._styles.write(site, words)
        (site / HEADERS).write_text(headers(scripts), "utf-8")
        return True

    def _prepare(self, config: MkDocsConfig) -> str:
        """Write the Markdown, or say what is wrong."""
        from generator.build import build

        project = Project(Path(config.config_file_path).parent)
        with one_at_a_time(project.root):
            outcome = build(
                project,
                config.use_directory_urls,
                today=datetime.date.today(),
                base_url=config.site_url,
                memory=self._memory,
            )
        text = outcome.report.text(project.root)
        if outcome.guide is None:
            if self._site is not None:
                log.error(f"the data is wrong; you still see the last good pages\n{text}")
            return text
        self._site, self._prepared = outcome.guide.site, True
        if text:
            log.info(text)
        return ""
