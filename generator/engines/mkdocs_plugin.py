"""Lets plain ``mkdocs build`` and ``mkdocs serve`` make the guide: Markdown before, finish after."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.disk.litter import SHIPPED, is_authored, is_litter
from generator.disk.project import Project


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """What a guide can be told stands in ``data/``."""


class GuidePlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Runs the generator around MkDocs.

    ``guide build`` switches it off, but MkDocs imports it all the same: so it imports little by itself.
    """

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the Markdown and tell MkDocs what the site is called; stop if the data is wrong."""
        from generator.build import prepare
        from generator.disk.manifest import mark_of
        from generator.disk.output import write
        from generator.engines.settings import site_settings
        from generator.options import BuildOptions
        from generator.pictures.png import with_pixels

        project = Project(Path(config.config_file_path).parent)
        options = BuildOptions(offline=not config.use_directory_urls)
        prepared = prepare(project, options)
        if prepared.guide is None:
            raise PluginError(f"the data is wrong, nothing was built\n{prepared.report.text(project.root)}")
        write(with_pixels(prepared.files, project.cache), project.docs)
        self._mark = mark_of(prepared.guide.site.title, prepared.guide.site.base_url)
        settings = site_settings(project, prepared.guide, prepared.navigation, options)
        for name, values in settings.pop("markdown_extensions", {}).items():  # MkDocs has read its own by now
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs.setdefault(name, values)
        config.theme.update(settings.pop("theme", {}))
        config.load_dict({**settings, "extra": {**config.extra, **settings["extra"]}})
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what editors and systems left in ``overrides/``."""
        for file in list(files):
            if not is_authored(PurePath(file.src_uri), SHIPPED):
                files.remove(file)
        return files

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Finish the site in place."""
        from generator.disk.litter import authored
        from generator.disk.publish import publish
        from generator.finish import finish
        from generator.report.report import Report

        project, site = Project(Path(config.config_file_path).parent), Path(config.site_dir)
        shutil.rmtree(project.html, ignore_errors=True)
        shutil.copytree(site, project.html, ignore=lambda _folder, names: filter(is_litter, names))
        problems = finish(project.html, project.docs, project.staging, project.cache, config.site_url or "/")
        if problems:
            raise PluginError(f"the site has dead links\n{Report.of(problems).text(project.html)}")
        # MkDocs has emptied the folder but for hidden files, so whatever else is there is its own.
        made = {path.relative_to(site).as_posix() for path in authored(site) if path.is_file()}
        publish(project.staging, site, made, self._mark)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch what people edit, not what is made of it, which would rebuild forever."""
        project = Project(Path(config.config_file_path).parent)
        server.unwatch(config.docs_dir)
        for folder in project.edited:
            if folder.is_dir():
                server.watch(str(folder))
        return server
