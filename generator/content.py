"""Hand-written pages and images: what stands in ``content/`` joins the generated pages."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from generator import sources
from generator.diagnostics import Diagnostic, Place, did_you_mean

REQUIRED = ("title", "description", "reviewed")


@dataclass(frozen=True)
class ContentFile:
    """A file to copy: path below the output folder and content."""

    path: str
    content: bytes

    @property
    def address(self) -> str | None:
        """The address of the page that the file makes, or ``None`` for an image."""
        if not self.path.endswith(".md"):
            return None
        stem = self.path.removesuffix(".md")
        return "" if stem == "index" else stem.removesuffix("/index")


def read_content(
    root: Path, folder: Path, edit_url: str, taken: Set[str]
) -> tuple[list[ContentFile], list[Diagnostic]]:
    """Read ``folder``; ``taken`` are the addresses that generated pages have."""
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
        if path.suffix == ".md":
            content, found = _page(name, content, edit_url)
            problems += found
        file = ContentFile(target, content)
        if file.address is not None and file.address in taken:
            message = f"the address '{file.address}' belongs to a page made from data"
            problems.append(Diagnostic(Place(name), "PAGE002", message, "rename this file"))
        files.append(file)
    return files, problems


def _page(name: str, content: bytes, edit_url: str) -> tuple[bytes, list[Diagnostic]]:
    """Add to a page's front matter where it came from."""
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
    document, problems = sources.parse(name, "\n" + head)  # the blank line keeps line numbers true
    if problems:
        return content, problems
    fields = document.value if isinstance(document.value, dict) else {}
    problems = [
        Diagnostic(Place(name), "CONTENT002", f"missing '{key}' between the '---' lines", f"add '{key}: …'")
        for key in REQUIRED
        if not fields.get(key)
    ]
    known = {*REQUIRED, "section"}
    for key in fields:
        if key not in known:
            hint = did_you_mean(key, known)
            problems.append(
                Diagnostic(document.place_of_key((key,)), "CONTENT003", f"unknown field '{key}'", hint)
            )
    added = f"source: {name}\nedit_url: {edit_url}{name}\nhide: [navigation]\n"
    return f"---\n{head}\n{added}---\n{body}".encode(), problems
