"""An engine's configuration: the guide's ``mkdocs.yml``, with what the data and the command line say."""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import Any

import yaml

from generator.disk.output import replace
from generator.disk.project import Project
from generator.extras.project_scripts import script_tags
from generator.options import BuildOptions
from generator.pages.navigation import Navigation
from generator.read.yaml_source import parse
from generator.report.diagnostics import Diagnostic
from generator.schema.site import SiteRecord

PLUGINS = "BUILD004"


def settings_problems(project: Project) -> list[Diagnostic]:
    """What is wrong with ``mkdocs.yml`` before an engine reads it."""
    name = project.settings.name
    document, faults = parse(name, project.settings.read_text("utf-8", errors="replace"))
    # The engine knows tags such as !ENV, which data must not have.
    problems = [one for one in faults if one.code != "YAML004"]
    plugins = document.value.get("plugins") if isinstance(document.value, dict) else None
    if isinstance(plugins, list):
        hint = "write 'guide: {}' below it, and each other plugin as a field of its own"
        where = document.place_of_key(("plugins",))
        problems.append(Diagnostic(where, PLUGINS, "'plugins' is a list, of which a build loses all", hint))
    return problems


def write_settings(project: Project, site: SiteRecord, navigation: Navigation, options: BuildOptions) -> Path:
    """Write the configuration of this build and return its path.

    It inherits from ``mkdocs.yml``, which stays as its author wrote it:
    https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance
    """
    path = project.docs.parent / "mkdocs.yml"
    values: dict[str, Any] = {
        "INHERIT": Path(os.path.relpath(project.settings, path.parent)).as_posix(),
        "docs_dir": project.docs.name,
        "site_dir": project.html.name,
        **site_settings(project, site, navigation, options),
        # What the plugin does for 'mkdocs build' is done by whoever calls the engine.
        "plugins": {"guide": {"enabled": False}},
        "theme": {"custom_dir": project.theme.name},
    }
    replace(path, yaml.safe_dump(values, sort_keys=False, allow_unicode=True).encode())
    return path


def site_settings(
    project: Project, site: SiteRecord, navigation: Navigation, options: BuildOptions
) -> dict[str, Any]:
    """The settings that come from the data: name, address, and the navigation unless ``mkdocs.yml`` has one.

    Material prints names into HTML as they are, so they are escaped here, as a page's front matter is.
    """
    written = parse(project.settings.name, project.settings.read_text("utf-8", errors="replace"))[0].value
    own = written if isinstance(written, dict) else {}
    own_extra = found if isinstance(found := own.get("extra"), dict) else {}
    extra: dict[str, Any] = {
        "scripts": script_tags(project),
        "about": [{"title": title, "page": path} for title, path in navigation.foot],
        "feed": navigation.feed,
    }
    menu = [
        {one.title: [{title: path} for title, path in one.pages] if len(one.pages) > 1 else one.pages[0][1]}
        for one in navigation.sections
    ]
    return {
        **({} if "nav" in own else {"nav": menu}),
        "extra": {key: value for key, value in extra.items() if key == "scripts" or key not in own_extra},
        "site_name": html.escape(site.title),
        "site_description": html.escape(site.description),
        "site_url": options.base_url or site.base_url,
        "use_directory_urls": not options.offline,
    }
