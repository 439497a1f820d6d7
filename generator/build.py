"""The straight line from YAML to pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from generator.checks import check
from generator.checks.content_links import faulty_links
from generator.derive.open_data import open_data
from generator.disk.output import write
from generator.disk.project import SCRIPTS, Project
from generator.extras.bundle_scripts import link_scripts
from generator.extras.feed import syndicate
from generator.extras.redirects import redirect_files
from generator.extras.role_colors import drawing_styles, role_styles
from generator.extras.search_vocabulary import search_words
from generator.finish.search_worker import WORDS
from generator.garbage import rare_collections
from generator.pages import plan, shared_addresses, unknown_pages
from generator.pages.parts import drafting
from generator.read.content import read_content, taken_addresses
from generator.read.guide import Guide, link
from generator.read.load import load
from generator.read.validate import validate
from generator.render import Memory, render
from generator.report.diagnostics import Diagnostic
from generator.report.report import Report

STYLES = "assets/stylesheets/roles.css"


@dataclass(frozen=True)
class Outcome:
    """What a build found and made. ``guide`` is there if nothing was wrong."""

    report: Report
    guide: Guide | None = None
    pages: int = 0


def silent(_step: str) -> None:
    """A listener that does not show progress."""


def read(project: Project) -> tuple[Guide, list[Diagnostic]]:
    """Every record that can be read, and what is wrong with the others."""
    documents, unreadable = load(project.root, project.data)
    records, misshapen = validate(documents)
    guide, dangling = link(records)
    return guide, [*unreadable, *misshapen, *dangling]


@rare_collections()
def prepare(
    project: Project,
    directory_urls: bool = True,
    progress: Callable[[str], None] = silent,
    today: datetime.date | None = None,
    base_url: str | None = None,
    memory: Memory | None = None,
) -> tuple[Outcome, dict[str, bytes]]:
    """Everything but writing: the report, and the files to write if nothing is wrong.

    ``today`` decides only what is reported as old, never what is written. ``base_url`` is where the site
    will be published, if not where site.yml says. With a ``memory``, pages that are as they were are not
    rendered again.
    """
    progress("reading")
    guide, faulty_data = read(project)
    progress("checking")
    edit_url = guide.site.edit_url if guide.has("site") else ""
    content, faulty_pages = read_content(project.root, project.content, edit_url)
    report = Report.of([*faulty_data, *check(guide, today), *faulty_pages])
    if report.has_errors:
        return Outcome(report), {}
    pages = plan(guide)
    taken = {page.address for page in pages}
    addresses = taken | {file.address for file in content if file.address is not None}
    base_url = base_url or guide.site.base_url
    made = {
        **open_data(guide),
        **syndicate(guide, pages, base_url),
        **redirect_files(guide, pages, base_url, "" if directory_urls else "index.html"),
        STYLES: f"{role_styles(guide)}{drawing_styles(pages)}".encode(),
        WORDS: search_words(guide, pages),
        drafting.FLOWS: drafting.flows(guide).encode(),
    }
    if drafting.has_checks(guide):
        made[drafting.CHECKS] = drafting.checks(guide).encode()
    if project.script.exists():
        scripts, faulty_scripts = link_scripts(project.root, project.script)
        made |= {SCRIPTS + name: script for name, script in scripts.items()}
        report = Report.of([*report.diagnostics, *faulty_scripts])
    paths = {*made, *(page.path for page in pages), *(file.path for file in content)}
    report = Report.of(
        [
            *report.diagnostics,
            *shared_addresses(pages),
            *taken_addresses(content, taken),
            *unknown_pages(guide, addresses),
            *(fault for file in content for fault in faulty_links(file, paths)),
        ]
    )
    if report.has_errors:
        return Outcome(report), {}
    files = {file.path: file.content for file in content} | made
    for number, page in enumerate(pages, start=1):
        progress(f"rendering {number}/{len(pages)}")
        files[page.path] = (memory.render if memory else render)(page, directory_urls).encode()
    return Outcome(report, guide, len(pages) + sum(file.address is not None for file in content)), files


def build(
    project: Project,
    directory_urls: bool = True,
    progress: Callable[[str], None] = silent,
    today: datetime.date | None = None,
    base_url: str | None = None,
    memory: Memory | None = None,
) -> Outcome:
    """Write the guide's Markdown, or nothing at all if anything is wrong."""
    outcome, files = prepare(project, directory_urls, progress, today, base_url, memory)
    if not outcome.report.has_errors:
        progress("writing")
        write(files, project.out)
    return outcome
