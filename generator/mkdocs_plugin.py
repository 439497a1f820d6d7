"""The one thing that knows MkDocs: builds the guide before MkDocs reads it.

With it, ``mkdocs build`` and ``mkdocs serve`` work on their own; without it any
engine can build what ``guide build`` wrote.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.build import Project, build
from generator.locking import one_at_a_time
from generator.render import TEMPLATES
from generator.schema.site import SiteRecord
from generator.site import BASE_URL, PREPARED
from generator.twin_writer import TwinWriter

log = get_plugin_logger("guide")


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings: everything stands in ``data/``."""


class GuidePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Runs the generator at the start of every build."""

    def __init__(self) -> None:
        self._previewing = False
        self._site: SiteRecord | None = None
        self._twins: TwinWriter | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview. Having this makes MkDocs keep one plugin for all its builds."""
        self._previewing = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the Markdown; if the data is wrong, stop the build and leave the last site alone.

        A preview that has been up goes on showing the last good pages: MkDocs
        would answer no request at all until the mistake is mended.
        """
        config.site_url = os.environ.get(BASE_URL) or config.site_url
        if PREPARED not in os.environ:
            self._prepare(config)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Begin to write the Markdown twins of pages, but not for a preview: nobody reads them there."""
        if not self._previewing:
            self._twins = TwinWriter(Path(config.site_dir), config.site_url or "")

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hand the page's content on."""
        if self._twins:
            self._twins.add(html, page.url.removesuffix("index.html").strip("./"))
        return html

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Wait for the twins."""
        if self._twins:
            self._twins.finish()

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Watch what people edit, not what is made from it: that would rebuild in a loop."""
        root = Path(config.config_file_path).parent
        server.unwatch(config.docs_dir)
        for folder in (root / "data", root / "content", root / "overrides", TEMPLATES):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _prepare(self, config: MkDocsConfig) -> None:
        project = Project(Path(config.config_file_path).parent)
        today = datetime.date.today()
        with one_at_a_time(project.root):
            outcome = build(project, config.use_directory_urls, today=today, base_url=config.site_url)
        text = outcome.report.text(project.root)
        if outcome.guide is not None:
            self._site = outcome.guide.site
            if text:
                log.info(text)
        elif self._previewing and self._site is not None:
            log.error(f"the data is wrong; you still see the last good pages\n{text}")
        if self._site is None:
            raise PluginError(f"the data is wrong, nothing was built\n{text}")
        config.site_name, config.site_description = self._site.title, self._site.description
        config.site_url = config.site_url or self._site.base_url
