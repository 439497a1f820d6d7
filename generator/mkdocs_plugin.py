"""The one thing that knows MkDocs: builds the guide before MkDocs reads it.

With it, ``mkdocs build`` and ``mkdocs serve`` work on their own; without it any
engine can build what ``guide build`` wrote.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.build import Project, build
from generator.render import TEMPLATES
from generator.schema.site import SiteRecord

log = get_plugin_logger("guide")


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings: everything stands in ``data/``."""


class GuidePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Runs the generator at the start of every build."""

    def __init__(self) -> None:
        self._previewing = False
        self._site: SiteRecord | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview. Having this makes MkDocs keep one plugin for all its builds."""
        self._previewing = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the Markdown; if the data is wrong, stop the build and leave the last site alone.

        A preview that has been up goes on showing the last good pages: MkDocs
        would answer no request at all until the mistake is mended.
        """
        project = Project(Path(config.config_file_path).parent)
        outcome = build(project, config.use_directory_urls, today=datetime.date.today())
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
        return config

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
