"""The straight line from YAML to Markdown."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.checks import check
from generator.checks.content_files import missing_preview, unknown_section, unlinked_pages, unmeant_files
from generator.checks.content_links import faulty_links
from generator.checks.freshness import days_to_come
from generator.checks.style import avoided_words_in_content
from generator.checks.typing_slips import leftovers_in_content
from generator.disk.project import Project
from generator.extras import extra_files
from generator.extras.project_scripts import bundle
from generator.extras.redirects import redirects
from generator.options import BuildOptions, silent
from generator.pages import fixed, plan, shared_addresses, unknown_pages
from generator.pages.directory import Directory
from generator.pages.navigation import Navigation, listed, navigation
from generator.pages.page import Page
from generator.pictures import drawings
from generator.read import read_guide
from generator.read.content import ContentFile, read_content, taken_addresses
from generator.read.guide import Guide
from generator.read.names import same_names
from generator.read.overrides import is_published, read_overrides
from generator.read.templates import read_templates
from generator.read.yaml_source import parse
from generator.render import RenderCache, render
from generator.render.own_templates import FaultyTemplateError, misnamed_templates
from generator.report.diagnostics import Diagnostic
from generator.report.report import Report


@dataclass(frozen=True)
class Prepared:
    """What a build found, and the files to write if nothing is wrong. ``guide`` is there only then."""

    report: Report
    guide: Guide | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path below the folder of Markdown → content."""
    navigation: Navigation = field(default_factory=Navigation)
    sources: Mapping[str, str] = field(default_factory=dict)
    """Path of a Markdown page → path, from the project's root, of the file that its author edits."""
    overrides: Mapping[str, bytes] = field(default_factory=dict)
    """What an engine gets of the guide's own templates, styles and images, by path in its folder."""


DEFAULTS = BuildOptions()


def prepare(
    project: Project,
    options: BuildOptions = DEFAULTS,
    progress: Callable[[str], None] = silent,
    cache: RenderCache | None = None,
) -> Prepared:
    """Read, check, plan and render; write nothing. A ``cache`` spares rendering pages that are unchanged."""
    progress("reading")
    guide, faulty_data = read_guide(project)
    guide.published_at = options.base_url or ""
    edit_url = guide.site.edit_url if guide.has("site") else ""
    content, faulty_content = read_content(project.root, project.content, edit_url)
    overrides, faulty_overrides = read_overrides(project.root, project.overrides)
    templates, faulty_templates = read_templates(project.root, project.templates)
    faulty_templates += misnamed_templates(templates)

    progress("checking")
    today = options.today or datetime.date.today()
    faulty_files = [*faulty_data, *faulty_content, *faulty_overrides, *faulty_templates]
    report = Report.of([*faulty_files, *check(guide, today), *days_to_come(content, today)])
    if report.has_errors:
        return Prepared(report)

    written = [(file.title, file.path) for file in content if file.address is not None]
    pages = plan(guide, written)
    extras = extra_files(guide, pages, content, guide.base_url, options.index)
    extras |= drawings(guide, pages, options.offline)
    scripts, faulty_scripts = bundle(project)
    extras |= scripts
    faulty_addresses = [
        *_address_problems(guide, pages, content, extras, overrides),
        *_content_problems(project, guide, pages, content, {*overrides, *extras}),
        *same_names((name, f"overrides/{name}") for name in overrides),
    ]
    report = Report.of([*report.diagnostics, *faulty_scripts, *faulty_addresses])
    if report.has_errors:
        return Prepared(report)

    files = {file.path: file.content for file in content} | extras
    for number, page in enumerate(pages, start=1):
        progress(f"rendering {number}/{len(pages)}")
        try:
            text = (cache.render if cache else render)(page, options.index, templates, guide.say)
        except FaultyTemplateError as error:
            faulty_templates.append(error.diagnostic)
            continue
        files[page.path] = text.encode()
    if faulty_templates:
        return Prepared(Report.of([*report.diagnostics, *faulty_templates]))
    sources = {file.path: file.source for file in content} | {page.path: page.files[0] for page in pages}
    about = [(file.title, file.path) for file in content if file.section == fixed.SOURCES.address]
    menu = navigation(Directory(guide), pages, about)
    return Prepared(report, guide, files, menu, sources, overrides)


def _address_problems(
    guide: Guide,
    pages: tuple[Page, ...],
    content: list[ContentFile],
    extras: Iterable[str],
    overrides: Iterable[str],
) -> list[Diagnostic]:
    """Addresses that two pages or files claim, and links to pages that don't exist."""
    planned = {page.address for page in pages}
    addresses = planned | {file.address for file in content if file.address is not None}
    paths = {*extras, *(page.path for page in pages), *(file.path for file in content)}
    moved = {address: page.address for address, page in redirects(guide, pages)}
    return [
        *shared_addresses(pages),
        *taken_addresses(content, planned),
        *same_names(
            [
                *((f"{address}/index.html" if address else "index.html", "") for address in planned),
                *((path, "") for path in extras),
                *((file.published, file.source) for file in content if file.address not in planned),
                *((name, f"overrides/{name}") for name in overrides if is_published(name)),
            ]
        ),
        *unknown_pages(guide, addresses, moved),
        *(fault for file in content for fault in faulty_links(file, paths, moved)),
        *(found for file in content for found in avoided_words_in_content(file, guide.style)),
        *(found for file in content for found in leftovers_in_content(file)),
    ]


def _content_problems(
    project: Project, guide: Guide, pages: tuple[Page, ...], content: list[ContentFile], others: set[str]
) -> list[Diagnostic]:
    """What is wrong with hand-written files as part of the site; ``others`` are the files beside them."""
    name = project.settings.name
    text = project.settings.read_text("utf-8", errors="replace") if project.settings.is_file() else ""
    settings, _ = parse(name, text, with_tags=True)
    sections = listed({page.address for page in pages}) - {""}
    addresses = {address.partition("#")[0] for _, address in guide.page_addresses}
    return [
        *unmeant_files(content),
        *(found for file in content for found in unknown_section(file, sections)),
        *unlinked_pages(content, addresses, text),
        *missing_preview(settings, others | {file.path for file in content}),
    ]
