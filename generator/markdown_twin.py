"""A page as plain Markdown, for readers who take it elsewhere and for programs that read the guide.

Made from the finished HTML, so that it says what the page says, whoever wrote the page.
"""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

LEFT_OUT = {"button", "form", "input", "nav", "script", "select", "style", "svg"}
LEFT_OUT_CLASSES = {"headerlink", "md-content__button"}

APART = {"td", "th", "label", "legend", "summary"}
"""Elements whose children stylesheets set apart, and that Markdown would run together."""

RENAMED = {"legend": "p", "label": "p", "caption": "p"}
"""Elements that are written as others: Markdown has no forms."""

_CONVERTER = MarkdownConverter(heading_style="ATX", bullets="-", strip=["img"])


def markdown_twin(html: str, address: str, base_url: str) -> str:
    """The Markdown of a page's content. ``address`` is that of the page, said at its end."""
    soup = BeautifulSoup(html, "html.parser")
    _simplify_below(soup)
    text = re.sub(r"(?<=\S) {2,}(?=\S)", " ", str(_CONVERTER.convert_soup(soup)).strip())
    text = re.sub(r"\n(?:[ \t]*\n)+", "\n\n", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE))
    return f"{text}\n\n---\n\nThis page on the web: {base_url}{address}{'/' if address else ''}\n"


def write_twin(site: Path, html: str, address: str, base_url: str) -> None:
    """Write the twin of the page at ``address`` beside it."""
    path = site / address / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markdown_twin(html, address, base_url), "utf-8")


def _simplify_below(parent: Tag) -> None:
    for element in [child for child in parent.children if isinstance(child, Tag)]:
        _simplify(element)


def _simplify(element: Tag) -> None:
    """Take out what is no content, and turn what Markdown can't say into what it can."""
    classes = element.get_attribute_list("class")
    if (
        element.name in LEFT_OUT
        or not LEFT_OUT_CLASSES.isdisjoint(classes)
        or element.has_attr("hidden")
        or element.get("aria-hidden") == "true"
    ):
        element.decompose()
        return
    in_parts = element.parent is not None and element.parent.name in APART
    if in_parts or any(str(name).startswith("guide-") for name in classes):
        element.insert_before(" ")
        element.insert_after(" ")
    if element.name == "th" and element.find_parent("tbody"):
        element.name = "td"  # Markdown has no row headings
    element.name = RENAMED.get(element.name, element.name)
    path, mark, fragment = str(element.get("href") or "").partition("#")
    if "://" not in path and _is_page(path):
        element["href"] = f"{path.removesuffix('index.html')}index.md{mark}{fragment}"  # from twin to twin
    _simplify_below(element)


def _is_page(path: str) -> bool:
    return path.endswith("/") or path.split("/")[-1] == "index.html"
