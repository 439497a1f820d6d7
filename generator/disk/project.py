"""Where the parts of a guide lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SCRIPTS = "assets/javascripts/"
"""Where a site's scripts lie below its address."""


@dataclass(frozen=True)
class Project:
    """A guide on the disk. ``root`` is the folder that holds ``mkdocs.yml``."""

    root: Path

    @property
    def data(self) -> Path:
        """What people author as YAML."""
        return self.root / "data"

    @property
    def content(self) -> Path:
        """What people author as Markdown."""
        return self.root / "content"

    @property
    def out(self) -> Path:
        """Where the Markdown for the site engine is written."""
        return self.root / "build" / "docs"

    @property
    def script(self) -> Path:
        """The module that begins the guide's scripts, if it has any."""
        return Path(__file__).parents[1] / "scripts" / "guide.js"

    @property
    def offline(self) -> Path:
        """The archive with a copy of the site that opens from files."""
        return self.root / "build" / "guide-offline.zip"

    @property
    def site(self) -> Path:
        """The site itself, as it is published."""
        return self.root / "site"
