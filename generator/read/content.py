"""Read hand-written pages and images from ``content/``, which join the generated pages."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from generator.disk.litter import SHIPPED
from generator.read.dates import how_to_write
from generator.read.files import decode, read_folder
from generator.read.slips import is_cut, quoted_in
from generator.read.yaml_messages import QUOTE
from generator.read.yaml_source import Document, Value, parse
from generator.report.diagnostics import Diagnostic, Place, Severity, did_you_mean
from generator.schema.fields import CONTROL

REQUIRED_FIELDS = ("title", "description", "reviewed")
FIELDS = (*REQUIRED_FIELDS, "section")


@dataclass(frozen=True)
class ContentFile:
    """A file to publish: its path in the output folder, its content, and the path it was read from."""

    path: str
    content: bytes
    source: str
    title: str = ""
    """The title of a page; an image has none."""
    lines: tuple[str, ...] = ()
    """The lines of a page as its author wrote them, front matter included."""

    @property
    def address(self) -> str | None:
        """The address of the page, or ``None`` if the file is no page."""
        if not self.path.endswith(".md"):
            return None
        stem = self.path.removesuffix(".md")
        return "" if stem == "index" else stem.removesuffix("/index")

    @property
    def published(self) -> str:
        """The path of the file on the site."""
        if self.address is None:
            return self.path
        return f"{self.address}/index.html" if self.address else "index.html"

    @property
    def reviewed(self) -> str:
        """The day on which a person last read the page, as its front matter says."""
        return self._field("reviewed")

    @property
    def section(self) -> str:
        """The page of the navigation that it is under; ``sources`` if it is about the guide itself."""
        return self._field("section")

    def _field(self, name: str) -> str:
        found = (line.partition(":")[2] for line in self.lines if line.startswith(f"{name}:"))
        return next(found, "").strip(" '\"")


def read_content(root: Path, folder: Path, edit_url: str) -> tuple[list[ContentFile], list[Diagnostic]]:
    """Read every file in ``folder``; places in diagnostics are relative to ``root``."""
    files: list[ContentFile] = []
    problems: list[Diagnostic] = []
    for name, target, content, unread in read_folder(root, folder, SHIPPED):
        if unread:
            problems += unread
            continue
        if not target.endswith(".md"):
            files.append(ContentFile(target, content, name))
            continue
        page, title, found = _page(name, content, edit_url)
        problems += found
        lines = tuple(content.decode("utf-8", "replace").splitlines())
        files.append(ContentFile(target, page, name, title, lines))
    return files, problems


def taken_addresses(files: list[ContentFile], taken: Set[str]) -> Iterator[Diagnostic]:
    """Report pages whose address belongs to a generated page. ``taken`` holds the addresses of those."""
    for file in files:
        if file.address is not None and file.address in taken:
            message = f"the address '{file.address or '/'}' belongs to a page made from data"
            yield Diagnostic(Place(file.source), "PAGE002", message, "rename this file")


def as_front_matter(values: Mapping[str, object]) -> str:
    """Format values as front matter. JSON is valid YAML."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---", ""])


def _page(name: str, content: bytes, edit_url: str) -> tuple[bytes, str, list[Diagnostic]]:
    """Return a page with its source added to the front matter, its title, and what is wrong with it.

    Front matter is escaped here, since the theme prints its values into HTML as they are.
    """
    text, problems = decode(name, content)
    if problems:
        return content, "", problems
    text = text.replace("\r\n", "\n")
    if control := CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        message = "there is an invisible control character in this line"
        return content, "", [Diagnostic(Place(name, line), "YAML006", message, "delete it")]
    head, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not separator:
        message = "the page does not begin with its title and description"
        hint = "begin with '---', 'title: …', '---'"
        return content, "", [Diagnostic(Place(name), "CONTENT001", message, hint)]
    document, faults = parse(name, "\n" + head)  # the blank line keeps line numbers correct
    problems = list(faults)
    fields = document.value if isinstance(document.value, dict) else {}
    problems += [] if problems else [*_faulty_fields(name, document, fields)]
    values: dict[str, object] = {key: html.escape(str(value)) for key, value in fields.items()}
    values |= {"source": name, "edit_url": edit_url + name, "hide": ["navigation"]}
    return f"{as_front_matter(values)}{body}".encode(), str(fields.get("title", "")), problems


def _faulty_fields(name: str, document: Document, fields: dict[str, Value]) -> Iterator[Diagnostic]:
    for key in REQUIRED_FIELDS:
        if key not in fields:
            message = f"missing '{key}' between the '---' lines"
            yield Diagnostic(Place(name), "CONTENT002", message, f"add '{key}: …'")
    for key, value in fields.items():
        if key not in FIELDS:
            where = document.place_of_key((key,))
            hint = did_you_mean(key, FIELDS, "the fields are: " + ", ".join(FIELDS))
            yield Diagnostic(where, "CONTENT003", f"unknown field '{key}'", hint)
        elif not isinstance(value, str) or not value.strip():
            where = document.place_of_value((key,))
            yield Diagnostic(where, "CONTENT002", f"'{key}' has no text", "write it on the same line")
        elif key == "reviewed" and (hint := how_to_write(value)) != f"write {value}":
            yield Diagnostic(document.place_of_value((key,)), "CONTENT002", f"'{value}' is not a date", hint)
        elif (comment := document.comments.get((key,))) and is_cut(value, comment):
            yield Diagnostic(
                comment.place, "TEXT005", f"'{key}' ends here: ' #' begins a comment", QUOTE, Severity.WARNING
            )
        elif quoted_in(value, for_yaml=(key,) in document.quoted):
            message = f"readers would see the quotes of {value[:40]}"
            where = document.place_of_value((key,))
            yield Diagnostic(where, "TEXT006", message, "take the quotes away", Severity.WARNING)
