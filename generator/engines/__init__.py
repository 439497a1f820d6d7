"""Engines that make HTML of Markdown, each run as a program of its own.

An engine is a module with two functions: ``settings(project, site, options)`` writes the engine's
configuration and returns its path; ``run(project, settings)`` makes ``project.html`` of ``project.docs`` and
returns what the engine complained about.
"""

from __future__ import annotations

from generator.engines import mkdocs, zensical

ENGINES = {"mkdocs": mkdocs, "zensical": zensical}
"""The engines by the name that ``--engine`` takes."""
