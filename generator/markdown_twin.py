"""A page as plain Markdown, for readers who take it elsewhere and for programs that read the guide.

Made from the finished HTML, so that it says what the page says, whoever wrote the page.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.html_tree import Element, read
from generator.markdown_writer import markdown

LEFT_OUT = {"button", "form", "img", "input", "nav", "script", "select", "style", "svg"}
WAITING = {"hidden", "data-guide-waiting"}
"""Attributes of what only a script shows."""
LEFT_OUT_CLASSES = {"headerlink", "md-content__button"}


def write_twin(site: Path, html: str, address: str, base_url: str) -> None:
    """Write the twin of the page at ``address`` beside it."""
    path = site / address / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markdown_twin(html, address, base_url), "utf-8")


def markdown_twin(html: str, address: str, base_url: str) -> str:
    """The Markdown of a page's content. ``address`` is that of the page, said at its end."""
    text = re.sub(r"(?<=\S) {2,}(?=\S)", " ", markdown(read(html, _is_content)).strip())
    text = re.sub(r"\n(?:[ \t]*\n)+", "\n\n", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE))
    return f"{text}\n\n---\n\nThis page on the web: {base_url}{address}{'/' if address else ''}\n"


def _is_content(element: Element) -> bool:
    attributes = element.attributes
    return not (
        element.name in LEFT_OUT
        or not WAITING.isdisjoint(attributes)
        or attributes.get("aria-hidden") == "true"
        or not LEFT_OUT_CLASSES.isdisjoint(element.classes)
    )
