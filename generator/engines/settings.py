"""An engine's configuration: the guide's ``mkdocs.yml``, with what the data and the command line say."""

from __future__ import annotations

import html
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import material
import yaml
from markdown.extensions.toc import slugify_unicode

from generator.disk.output import replace
from generator.disk.project import Project
from generator.extras import PHRASES
from generator.extras.project_scripts import script_tags
from generator.language.catalog import entries
from generator.language.formats import ENGLISH, base
from generator.language.phrases import N_, Phrases
from generator.options import BuildOptions
from generator.pages.navigation import Navigation
from generator.read.guide import Guide
from generator.read.yaml_messages import QUOTE
from generator.read.yaml_source import Document, parse
from generator.report.diagnostics import Diagnostic, Severity

PLUGINS, EXTENSIONS = "BUILD004", "BUILD006"
THEME = "guide"
MARKDOWN: dict[str, dict[str, object]] = {
    "generator.engines.html_blocks:HtmlBlocks": {},
    "attr_list": {},
    "toc": {
        "slugify": slugify_unicode,  # without it, 機械学習 becomes _1
        "permalink": True,
        "permalink_title": N_("Link to this section"),
    },
}
"""What the Markdown of our pages is written for: a guide that lists extensions must list these too."""


def settings_problems(project: Project) -> list[Diagnostic]:
    """What is wrong with ``mkdocs.yml`` before an engine reads it."""
    name = project.settings.name
    text = project.settings.read_text("utf-8", errors="replace")
    document, faults = parse(name, text, with_tags=True)
    # The engine also knows anchors, which data must not have.
    problems = [one for one in faults if one.code != "YAML004"]
    plugins = document.value.get("plugins") if isinstance(document.value, dict) else None
    if isinstance(plugins, list):
        hint = "write 'guide: {}' below it, and each other plugin as a field of its own"
        where = document.place_of_key(("plugins",))
        problems.append(Diagnostic(where, PLUGINS, "'plugins' is a list, of which a build loses all", hint))
    return [*problems, *_cut_titles(document), *_extension_problems(document)]


def _cut_titles(document: Document) -> Iterator[Diagnostic]:
    """Titles in the navigation that lose their end: of ``- Plan #2: plan.md``, ``Plan`` alone is read."""
    for path, comment in document.comments.items():
        if path[:1] == ("nav",) and ": " in comment.text and not comment.text.startswith("# "):
            message = "this title ends here: ' #' begins a comment"
            yield Diagnostic(comment.place, "TEXT005", message, QUOTE, Severity.WARNING)


def _extension_problems(document: Document) -> list[Diagnostic]:
    listed = document.value.get("markdown_extensions") if isinstance(document.value, dict) else None
    if listed is None:
        return []
    has = {name for one in listed for name in (one if isinstance(one, dict) else [one])}
    lacks = [name for name in MARKDOWN if name not in has]
    hint = "add it, or delete the field: a guide without it gets all that its pages need"
    where = document.place_of_key(("markdown_extensions",))
    return [Diagnostic(where, EXTENSIONS, f"pages need the extension '{name}'", hint) for name in lacks]


def write_settings(project: Project, guide: Guide, navigation: Navigation, options: BuildOptions) -> Path:
    """Write the configuration of this build and return its path.

    It inherits from ``mkdocs.yml``, which stays as its author wrote it:
    https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance
    """
    path = project.docs.parent / "mkdocs.yml"
    values: dict[str, Any] = {
        "INHERIT": Path(os.path.relpath(project.settings, path.parent)).as_posix(),
        "docs_dir": project.docs.name,
        "site_dir": project.html.name,
        **(found := site_settings(project, guide, navigation, options)),
        **_hooks(project, path.parent),
        # What the plugin does for 'mkdocs build' is done by whoever calls the engine.
        "plugins": {"guide": {"enabled": False}},
        "theme": {"name": _theme(project), "custom_dir": project.theme.name, **found.get("theme", {})},
    }
    replace(path, yaml.dump(values, sort_keys=False, allow_unicode=True).encode())
    return path


def _hooks(project: Project, folder: Path) -> dict[str, list[str]]:
    """The hooks of ``mkdocs.yml``, from the folder whose settings inherit them."""
    hooks = _written(project.settings).get("hooks")
    if not isinstance(hooks, list):
        return {}
    return {"hooks": [Path(os.path.relpath(project.root / f"{one}", folder)).as_posix() for one in hooks]}


def site_settings(
    project: Project, guide: Guide, navigation: Navigation, options: BuildOptions
) -> dict[str, Any]:
    """The settings that come from the data: name, address, and the navigation unless ``mkdocs.yml`` has one.

    Material prints names into HTML as they are, so they are escaped here, as a page's front matter is.
    """
    own, site, say = _written(project.settings), guide.site, guide.say
    own_extra = found if isinstance(found := own.get("extra"), dict) else {}
    extra: dict[str, Any] = {
        "scripts": script_tags(project),
        "about": [{"title": title, "page": path} for title, path in navigation.foot],
        "feed": navigation.feed,
        **_words(say),
    }
    menu = [
        {one.title: [{title: path} for title, path in one.pages] if len(one.pages) > 1 else one.pages[0][1]}
        for one in navigation.sections
    ]
    return {
        **({} if "nav" in own else {"nav": menu}),
        **({} if "markdown_extensions" in own else {"markdown_extensions": _markdown(say)}),
        "extra": {key: value for key, value in extra.items() if key in _OURS or key not in own_extra},
        "site_name": html.escape(site.title),
        "site_description": html.escape(site.description),
        "site_url": options.base_url or site.base_url,
        "use_directory_urls": not options.offline,
        **({} if site.language == ENGLISH else {"theme": {"language": _theme_language(say)}}),
    }


_OURS = ("scripts", "phrases", "phrases_script", "language")


def _words(say: Phrases) -> dict[str, Any]:
    """What the theme's templates say other than in the catalogue's wording, as they print it into HTML."""
    other = {
        one.one: html.escape(wording)
        for one in entries()
        if one.in_theme and (wording := say.wording(one.one)) != one.one
    }
    return {
        **({"phrases": other} if other else {}),
        **({"phrases_script": PHRASES} if say.in_scripts() else {}),
        **({} if say.language == ENGLISH else {"language": say.language}),
    }


def _markdown(say: Phrases) -> dict[str, dict[str, object]]:
    """The extensions, with the words that one of them prints."""
    title = say(str(MARKDOWN["toc"]["permalink_title"]))
    return {**MARKDOWN, "toc": {**MARKDOWN["toc"], "permalink_title": title}}


def _theme_language(say: Phrases) -> str:
    """The language that Material speaks, which says a few words itself; English if it lacks the guide's."""
    known = {path.stem for path in (Path(material.__file__).parent / _LANGUAGES).glob("*.html")}
    return next((name for name in (say.language, base(say.language)) if name in known), ENGLISH)


_LANGUAGES = "templates/partials/languages"


def _theme(project: Project) -> str:
    """The name of the theme; ours, unless ``mkdocs.yml`` names another, in either of the two ways."""
    theme = _written(project.settings).get("theme")
    named = theme.get("name") if isinstance(theme, dict) else theme
    return named if isinstance(named, str) else THEME


def _written(settings: Path) -> dict[str, Any]:
    """The fields of ``mkdocs.yml``, as far as they can be read; every value is still text."""
    text = settings.read_text("utf-8", errors="replace")
    written = parse(settings.name, text, with_tags=True)[0].value
    return written if isinstance(written, dict) else {}
