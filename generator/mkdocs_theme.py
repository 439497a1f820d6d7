"""The theme's templates: found, listed and compiled once for all of a build."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import mkdocs
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from generator.compiled_templates import Compiled
from generator.mkdocs_pages import KNOWN


def one_environment(config: MkDocsConfig) -> None:
    """One environment for all: each that the theme makes would compile its templates anew."""
    environment = config.theme.get_env()
    config.theme.get_env = lambda: environment  # type: ignore[method-assign]
    if environment.loader:
        environment.loader.list_templates = lambda: sorted(set(_shown(config.theme.dirs)))  # type: ignore[method-assign]


def keep_compiled(environment: Environment, config: MkDocsConfig) -> None:
    """Take the theme's templates as an earlier build has compiled them.

    Filters are compiled in, and a plugin or hook that we do not know may bring some.
    """
    if set(config.plugins) <= KNOWN and not config.hooks:
        environment.bytecode_cache = Compiled(mkdocs.__version__)


def _shown(folders: Sequence[str]) -> Iterator[str]:
    """The files of the theme without hidden folders, where MkDocs takes nothing from: thousands of icons."""
    for folder in folders:
        for at, inside, files in os.walk(folder):
            inside[:] = [name for name in inside if not name.startswith(".")]
            yield from (Path(at, name).relative_to(folder).as_posix() for name in files)
