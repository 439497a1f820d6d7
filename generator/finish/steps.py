"""Finish a built site: what is done to each page by itself, then what needs all pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from generator.disk.litter import SHIPPED, authored, is_authored
from generator.disk.project import VOCABULARY
from generator.finish import headers, links, search, stylesheet
from generator.finish.page import FinishedPage
from generator.finish.pages import finish_pages
from generator.report.diagnostics import Diagnostic

UNPUBLISHED = (
    "*.map",
    "*.py",
    "mkdocs_theme.yml",
    "assets/javascripts/lunr/*",  # the search of the theme, which no page loads
    "assets/javascripts/workers/search.*",
    VOCABULARY,  # the search index holds it
    "search.json",
    "assets/javascripts/LICENSE",
    "assets/stylesheets/modern/*",
)
"""Files of an engine's output that are not published unless a page links to them."""


def finish(built: Path, docs: Path, site: Path, cache: Path, base_url: str) -> list[Diagnostic]:
    """Make the finished ``site`` from what an engine ``built`` of ``docs``, or report why not.

    ``cache`` holds what earlier runs made of single pages. ``base_url`` is where the site is published, with
    a slash at its end.
    """
    files = [path.relative_to(built).as_posix() for path in authored(built) if path.is_file()]
    shipped = [path.relative_to(docs) for path in authored(docs, SHIPPED) if path.is_file()]
    pages = finish_pages(built, [name for name in files if name.endswith(".html")], cache, base_url)
    problems = links.dead_links(pages, files)
    if problems:
        return problems
    shutil.rmtree(site, ignore_errors=True)
    copy_assets(built, docs, site, [name for name in published(files, pages) if name not in pages])
    for name in shipped:
        if not is_authored(name):  # engines leave hidden files out
            copy_assets(docs, docs, site, [name.as_posix()])
    write_pages(site, pages)
    search.write(docs, site, pages)
    stylesheet.write(built, site, cache, pages)
    headers.write(site, pages)
    return []


def possible_files(built: Path) -> set[str]:
    """Every file that a site made of an engine's output may have."""
    names = {path.relative_to(built).as_posix() for path in authored(built) if path.is_file()}
    pages = {f"{name.removesuffix('.html')}.md" for name in names if name.endswith(".html")}
    return {*names, *pages, search.INDEX, stylesheet.JOINED, headers.FILE} if names else set()


def published(files: Iterable[str], pages: Mapping[str, FinishedPage]) -> Iterator[str]:
    """The files that some page may load or links to. Stylesheets of pages are joined into one."""
    joined = {name for page in pages.values() for name in page.stylesheets}
    linked = {link.partition("#")[0] for page in pages.values() for link in page.links}
    for name in files:
        wanted = name in linked or not any(fnmatchcase(name, one) for one in UNPUBLISHED)
        if wanted and name not in joined:
            yield name


def copy_assets(built: Path, docs: Path, site: Path, names: list[str]) -> None:
    """Copy what is no page and not made anew. A guide's own file wins over one that the engine made."""
    for name in names:
        target, given = site / name, docs / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(given if given.is_file() else built / name, target)


def write_pages(site: Path, pages: Mapping[str, FinishedPage]) -> None:
    """Write every page, and beside it the same page as Markdown."""
    for name, page in pages.items():
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.html, "utf-8")
        if page.markdown:
            target.with_suffix(".md").write_text(page.markdown, "utf-8")
