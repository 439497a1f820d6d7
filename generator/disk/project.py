"""Where the parts of a guide are on disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

VOCABULARY = "assets/search-words.json"
"""Below the folder of Markdown: what the search knows of words, for the step that makes its index."""


@dataclass(frozen=True)
class Project:
    """A guide on disk. ``root`` is the folder that holds ``mkdocs.yml``.

    Everything made on the way to the site is below ``work``, and the site is ``published``. Both are paths
    from ``made_in``, which is ``root`` unless that can't be written.
    """

    root: Path
    work: str = "build"
    published: str = "site"
    elsewhere: Path | None = None
    """The folder to make everything in, if not in ``root``."""

    @property
    def made_in(self) -> Path:
        """The folder below which a build writes."""
        return self.elsewhere or self.root

    @property
    def data(self) -> Path:
        """What people author as YAML."""
        return self.root / "data"

    @property
    def content(self) -> Path:
        """What people author as Markdown."""
        return self.root / "content"

    @property
    def overrides(self) -> Path:
        """Templates, styles and images of this guide alone, if it has any."""
        return self.root / "overrides"

    @property
    def templates(self) -> Path:
        """Page templates of this guide alone, if it has any."""
        return self.root / "templates"

    @property
    def edited(self) -> tuple[Path, ...]:
        """The folders that people edit. Only ``data`` is in every guide."""
        return self.data, self.content, self.overrides, self.templates

    @property
    def settings(self) -> Path:
        """Navigation and look, as the site engine reads them."""
        return self.root / "mkdocs.yml"

    @property
    def docs(self) -> Path:
        """The Markdown for the site engine."""
        return self.made_in / self.work / "docs"

    @property
    def theme(self) -> Path:
        """What the site engine gets of ``overrides``."""
        return self.made_in / self.work / "overrides"

    @property
    def html(self) -> Path:
        """What the site engine made of it. Kept, so that the next build renders only what changed."""
        return self.made_in / self.work / "html"

    @property
    def staging(self) -> Path:
        """The finished site, until it takes the place of the old one."""
        return self.made_in / self.work / "site"

    @property
    def cache(self) -> Path:
        """What a build may reuse. Deleting it costs nothing but time."""
        return self.made_in / ".cache" / self.work

    @property
    def site(self) -> Path:
        """The site as it is published."""
        return self.made_in / self.published

    @property
    def offline(self) -> Path:
        """The archive with a copy of the site that opens from files."""
        return self.made_in / "build" / "guide-offline.zip"

    @property
    def mark(self) -> Path:
        """The mark by which the site that was published last tells its guide."""
        return self.cache / "site-mark"

    def aside(self, name: str) -> Project:
        """The same guide, built in a folder of its own: another variant leaves what is kept here alone."""
        return replace(self, work=f"build/{name}")
