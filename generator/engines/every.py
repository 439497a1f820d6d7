"""The engines by the name that ``--engine`` takes."""

from __future__ import annotations

from generator.engines import mkdocs, zensical

ENGINES = {"mkdocs": mkdocs, "zensical": zensical}
