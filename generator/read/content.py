"""Hand-written pages and images: what stands in ``content/`` joins the generated pages."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from generator.read import yaml_source as sources
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

REQUIRED = ("title", "description", "reviewed")
KNOWN = (*REQUIRED, "section")


@dataclass(frozen=True)
class ContentFile:
    """A file to copy: path below the output folder, content, and the path it was read from."""

    path: str
    content: bytes
    source: str
    lines: tuple[str, ...] = ()
    """The lines of a page as its author wrote them."""

    @property
    def address(self) -> str | None:
        """The address of the page that the file makes, or ``None`` for an image."""
        if not self.path.endswith(".md"):
            return None
        stem = self.path.removesuffix(".md")
        return "" if stem == "index" else stem.removesuffix("/index")

    @property
    def reviewed(self) -> str:
        """The day on which a person last read the page, as its front matter says."""
        days = (line.partition(":")[2] for line in self.lines if line.startswith("reviewed:"))
        return next(days, "").strip(" '\"")


def read_content(root: Path, folder: Path, edit_url: str) -> tuple[list[ContentFile], list[Diagnostic]]:
    """Read every file of ``folder``; places are named from ``root``."""
    files: list[ContentFile] = []
    problems: list[Diagnostic] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.relative_to(root).as_posix()
        target = path.relative_to(folder).as_posix()
        if path.is_symlink():
            problems.append(Diagnostic(Place(name), "FILE001", "this is a link", "put the file itself here"))
            continue
        if path.is_dir() or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        content = path.read_bytes()
        if path.suffix != ".md":
            files.append(ContentFile(target, content, name))
            continue
        page, found = _page(name, content, edit_url)
        problems += found
        files.append(ContentFile(target, page, name, tuple(content.decode("utf-8", "replace").splitlines())))
    return files, problems


def taken_addresses(files: list[ContentFile], taken: Set[str]) -> Iterator[Diagnostic]:
    """Pages whose address is one of those that generated pages have."""
    for file in files:
        if file.address is not None and file.address in taken:
            message = f"the address '{file.address or '/'}' belongs to a page made from data"
            yield Diagnostic(Place(file.source), "PAGE002", message, "rename this file")


def _page(name: str, content: bytes, edit_url: str) -> tuple[bytes, list[Diagnostic]]:
    """Add to a page's front matter where it came from.

    The theme prints its values into HTML as they are, so they are escaped here.
    """
    text, problems = sources.decode(name, content)
    if problems:
        return content, problems
    text = text.replace("\r\n", "\n")
    head, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not separator:
        message = "the page does not begin with its title and description"
        return content, [
            Diagnostic(Place(name), "CONTENT001", message, "begin with '---', 'title: …', '---'")
        ]
    document, faults = sources.parse(name, "\n" + head)  # the blank line keeps line numbers true
    problems = list(faults)
    fields = document.value if isinstance(document.value, dict) else {}
    problems += [] if problems else [*_faulty_fields(name, document, fields)]
    values: dict[str, object] = {key: html.escape(str(value)) for key, value in fields.items()}
    values |= {"source": name, "edit_url": edit_url + name, "hide": ["navigation"]}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---", body]).encode(), problems


def _faulty_fields(
    name: str, document: sources.Document, fields: dict[str, sources.Value]
) -> Iterator[Diagnostic]:
    for key in REQUIRED:
        if key not in fields:
            message = f"missing '{key}' between the '---' lines"
            yield Diagnostic(Place(name), "CONTENT002", message, f"add '{key}: …'")
    for key, value in fields.items():
        if key not in KNOWN:
            where = document.place_of_key((key,))
            hint = did_you_mean(key, KNOWN, "the fields are: " + ", ".join(KNOWN))
            yield Diagnostic(where, "CONTENT003", f"unknown field '{key}'", hint)
        elif not isinstance(value, str) or not value.strip():
            where = document.place_of_value((key,))
            yield Diagnostic(where, "CONTENT002", f"'{key}' has no text", "write it on the same line")
