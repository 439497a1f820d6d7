"""Gives a MkDocs site one stylesheet in place of the theme's two and all of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.finish.stylesheet import Words, one_stylesheet, rules

FILE = "assets/stylesheets/site.css"
"""Where it stands on the site."""

_THEMES = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
_THEMES_SCRIPT = re.compile(r"bundle\.\w+\.min\.js")
_MADE = re.compile(
    r"""class(?:Name|List\.\w+)?[:(](?:"([^"]+)"|`([^`]+)`)|[sS]etAttribute\("([\w-]+)"|"(md-[\w-]+)\""""
    r"""|toggleAttribute\("([\w-]+)"|(data-[\w-]+)|(--md-[\w-]+)|[(,=\s]\w{1,2}\("([a-z]\w*)\""""
)
"""What the theme's script puts into pages: classes, attributes, custom properties, elements."""

NOT_USED = (
    "data-md-color-switching",
    "md-annotation",
    "md-code",
    "md-mermaid",
    "md-source",
    "md-status",
    "md-tag",
    "md-version",
    "tabbed",
)
"""Parts of the theme that its script makes only on pages which ask for them, and ours don't.

A page that does name them keeps their styles. The first is another case: it is set and taken off as each page
begins, and rules for it have the browser compute all styles twice more. Without them, colours that are
switched fade where they would jump.
"""


class Styles:
    """What the plugin does about stylesheets, step by step."""

    def __init__(self) -> None:
        self._ours: list[str] = []
        self._sources: list[Path] = []

    def set_up(self, config: MkDocsConfig) -> None:
        """Let pages load the one stylesheet; remember which ones it is to hold."""
        if config.extra_css != [FILE]:  # a preview builds many times with the same configuration
            self._ours = [str(path) for path in config.extra_css]
        config.extra_css = [FILE]
        config.extra["one_stylesheet"] = True

    def take_apart(self, config: MkDocsConfig) -> None:
        """Do beforehand what takes long when it is written."""
        for folder in config.theme.dirs:
            for path in Path(folder, "assets/stylesheets").glob("*.css"):
                rules(path.read_text("utf-8"))

    def keep_back(self, files: Files, config: MkDocsConfig) -> None:
        """Leave out the single stylesheets, and the maps that lead to the theme's sources.

        If the theme's are not where they are looked for, all stay as they are.
        """
        themes = sorted(uri for uri in files.src_uris if _THEMES.fullmatch(uri))
        found = [files.get_file_from_path(uri) for uri in (*themes, *self._ours)]
        if len(themes) != 2 or None in found:
            config.extra_css, config.extra["one_stylesheet"] = list(self._ours), False
            self._sources = []
            return
        self._sources = []
        for file in found:
            if file and file.abs_src_path:
                self._sources.append(Path(file.abs_src_path))
                files.remove(file)
        for uri in themes:
            if source_map := files.get_file_from_path(f"{uri}.map"):
                files.remove(source_map)

    def write(self, site: Path, words: Words | None) -> None:
        """Write it: all of it, or what may match something on the pages and in the scripts."""
        if not self._sources:
            return
        if words:
            for script in site.glob("assets/javascripts/*.js"):
                code = script.read_text("utf-8")
                if _THEMES_SCRIPT.fullmatch(script.name):
                    words.add(_made_by_theme(code))
                else:
                    words.add_script(code)
        sources = [source.read_text("utf-8") for source in self._sources]
        target = site / FILE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(one_stylesheet(sources, words.all() if words else None), "utf-8")


def _made_by_theme(code: str) -> Iterator[str]:
    for match in _MADE.findall(code):
        for name in " ".join(match).split():
            if not name.startswith(NOT_USED):
                yield name.partition("$")[0]
