"""Check hand-written files as part of the site: what is published, and what leads to it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence

from generator.checks.content_links import targets
from generator.read.content import ContentFile
from generator.read.yaml_source import Document
from generator.report.diagnostics import Diagnostic, Place, Severity, did_you_mean
from generator.words import listed

MARKDOWN = {".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".md"}
ASSETS = {
    *(".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".mp4", ".webm", ".mp3", ".vtt"),
    *(".css", ".js", ".woff", ".woff2", ".pdf", ".csv", ".json", ".webmanifest", ".xml", ".html"),
}
"""What web pages are made of, and what readers download."""
FOR_MACHINES = re.compile(
    r"(CNAME|_headers|_redirects|\.[^/]+|(robots|humans|security|ads|llms)\.txt)$|\.well-known/"
)
"""Files at the root of a site that hosts and search engines ask for by name."""


def unmeant_files(files: Sequence[ContentFile]) -> Iterator[Diagnostic]:
    """Report files that would be published though they are neither pages nor linked, nor part of pages."""
    linked = {target for file in files for target in targets(file)}
    for file in files:
        if file.address is not None:
            continue
        name = posixpath.basename(file.path)
        stem, ending = posixpath.splitext(name)
        if ending.lower() in MARKDOWN:
            message = f"'{name}' would be published as it is: pages end in .md"
            hint = f"rename it to {stem}.md"
            yield Diagnostic(Place(file.source), "CONTENT008", message, hint)
        elif ending.lower() not in ASSETS and not FOR_MACHINES.match(file.path) and file.path not in linked:
            message = f"'{name}' would be published, and is neither a page nor an image"
            hint = "move it out of content/; if readers should get it, link to it from a page"
            yield Diagnostic(Place(file.source), "CONTENT008", message, hint)


def unknown_section(file: ContentFile, sections: Collection[str]) -> Iterator[Diagnostic]:
    """Report a page whose ``section`` is none of ``sections``, the addresses in the navigation."""
    section = file.section
    if file.address is None or not section or section in sections:
        return
    number = next(n for n, line in enumerate(file.lines, start=1) if line.startswith("section:"))
    place = Place(file.source, number, file.lines[number - 1].find(section) + 1, len(section))
    choices = f"choose {listed(sorted(sections), 'or')}; 'sources' lists it at the foot of every page"
    message = f"there is no section '{section}'"
    yield Diagnostic(place, "CONTENT009", message, did_you_mean(section, sections, choices))


def unlinked_pages(
    files: Sequence[ContentFile], addresses: Collection[str], settings: str
) -> Iterator[Diagnostic]:
    """Warn of pages that no page links to. Records link to ``addresses``, ``settings`` is mkdocs.yml."""
    for file in files:
        if file.address is None or file.section == "sources" or file.address in addresses:
            continue
        elsewhere = (other for other in files if other is not file)
        if not any(file.path in targets(other) for other in elsewhere) and file.path not in settings:
            message = "no other page links to this one"
            hint = "link to it, or write 'section: sources' if it is about the guide itself"
            yield Diagnostic(Place(file.source), "CONTENT010", message, hint, Severity.WARNING)


def missing_preview(settings: Document, files: Collection[str]) -> Iterator[Diagnostic]:
    """Report a preview image in ``mkdocs.yml`` that is not among the ``files`` to publish."""
    value: object = settings.value
    path = ("extra", "preview", "image")
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, str) and value not in files:
        images = [name for name in files if posixpath.splitext(name)[1].lower() in ASSETS]
        hint = did_you_mean(value, images, "put it into overrides/, or remove 'preview'")
        yield Diagnostic(settings.place_of_value(path), "SITE003", f"there is no file '{value}'", hint)
