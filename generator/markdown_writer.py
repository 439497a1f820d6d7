"""A tree of HTML as Markdown: what has a form there takes it, anything else gives its text."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.html_tree import Element

APART = {"td", "th", "label", "legend", "summary"}
"""Elements whose children stylesheets set apart, and that Markdown would run together."""

BLOCKS = {
    "article", "blockquote", "caption", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
    "label", "legend", "li", "ol", "p", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
"""Elements at whose borders white space means nothing. Markdown has no forms: labels are paragraphs."""
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
ON_ONE_LINE = {*HEADINGS, "td", "th"}
VERBATIM = {"code", "kbd", "pre", "samp"}
MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}

_BREAK = re.compile(r"[ \t\r\n]*[\r\n][ \t\r\n]*")
_ENDS = re.compile(r"(\n*)(.*?)(\n*)", re.DOTALL)


def markdown(tree: Element) -> str:
    """The Markdown of all that stands in a tree. Links to pages lead to their twins."""
    return _inside(tree, frozenset())


def _inside(element: Element, around: frozenset[str]) -> str:
    """What stands in an element. ``around`` are the names of the elements that enclose it."""
    within = around | {element.name}
    children: list[Element | str] = []
    for child in element.children:
        if isinstance(child, Element) and (
            element.name in APART or any(name.startswith("guide-") for name in child.classes)
        ):
            children += [" ", child, " "]
        else:
            children.append(child)
    is_block = element.name in BLOCKS
    parts: list[str] = []
    for index, child in enumerate(children):
        if isinstance(child, Element):
            parts.append(_markdown(child, within))
            continue
        before = children[index - 1] if index else None
        after = children[index + 1] if index + 1 < len(children) else None
        at_start = (before is None and is_block) or _is_block(before)
        at_end = (after is None and is_block) or _is_block(after)
        if child.isspace() and (at_start or at_end or (is_block and (before is None or after is None))):
            continue
        text = child if "pre" in within else re.sub(r"[\t ]+", " ", _BREAK.sub("\n", child))
        if VERBATIM.isdisjoint(within):
            text = text.replace("*", r"\*").replace("_", r"\_")
        text = text.lstrip() if at_start else text
        parts.append(text.rstrip() if at_end else text)
    return "".join(parts) if "pre" in within else _joined(parts)


def _is_block(node: Element | str | None) -> bool:
    return isinstance(node, Element) and (node.name in BLOCKS or node.name == "pre")


def _joined(parts: list[str]) -> str:
    """Parts one after another, with no more than one empty line between two."""
    joined: list[str] = []
    end = ""
    for part in filter(None, parts):
        match = _ENDS.fullmatch(part)
        assert match is not None
        start, text, rest = match.groups()
        if end and start:
            end, start = "", "\n" * min(2, max(len(end), len(start)))
        joined += [end, start, text]
        end = rest
    return "".join([*joined, end])


def _markdown(element: Element, around: frozenset[str]) -> str:
    """An element in Markdown."""
    name = element.name
    if name == "br":
        return " " if around & ON_ONE_LINE else "  \n"
    if name == "hr":
        return "\n\n---\n\n"
    text = _inside(element, around)
    if name in MARKS or name == "a" or name in VERBATIM - {"pre"}:
        return text if around & VERBATIM else _within_line(element, text)
    if name in ("td", "th"):
        columns = element.attributes.get("colspan") or "1"
        return f" {_one_line(text)}" + " |" * (int(columns) if columns.isdecimal() else 1)
    if name == "tr":
        return _row(element, text)
    if name in ("ul", "ol"):
        return f"\n{text.rstrip()}" if "li" in around else f"\n\n{text}\n"
    write = _WRITERS.get(name)
    if write is None:
        return text
    if around & ON_ONE_LINE:
        return text if name in HEADINGS else f" {text.strip()} "
    return write(element, text.strip())


def _within_line(element: Element, text: str) -> str:
    """A link, a mark or code; white space stays outside."""
    words = text.strip()
    if not words:
        return ""
    if element.name == "a":
        href = element.attributes.get("href")
        if href and "://" in href and words.replace(r"\_", "_") == href:
            made = f"<{href}>"
        else:
            made = f"[{words}]({_twin_of(href)})" if href else words
    elif element.name in MARKS:
        made = f"{MARKS[element.name]}{words}{MARKS[element.name]}"
    else:
        fence = "`" * (max(map(len, re.findall("`+", words)), default=0) + 1)
        made = f"{fence} {words} {fence}" if len(fence) > 1 else f"`{words}`"
    return f"{' ' if text[0] == ' ' else ''}{made}{' ' if text[-1] == ' ' else ''}"


def _twin_of(href: str) -> str:
    """A link leads from twin to twin."""
    path, mark, fragment = href.partition("#")
    if "://" in path or not (path.endswith("/") or path.split("/")[-1] == "index.html"):
        return href
    return f"{path.removesuffix('index.html')}index.md{mark}{fragment}"


def _row(row: Element, text: str) -> str:
    """A row of a table; the first one is followed by the line that makes it the heading."""
    part = row.parent
    table = part.parent if part is not None and part.name in ("thead", "tbody", "tfoot") else part
    rows = [one for one in part.children if isinstance(one, Element)] if part is not None else []
    parts = [one for one in table.children if isinstance(one, Element)] if table is not None else []
    first = bool(rows) and rows[0] is row and part in [one for one in parts if one.name != "caption"][:1]
    cells = text.count("|") if first else 0
    rule = f"|{' --- |' * cells}\n" if first else ""
    return f"|{text}\n{rule}"


def _one_line(text: str) -> str:
    return text.strip().replace("\n", " ")


def _indented(mark: str, text: str) -> str:
    """A text behind a mark, its further lines under its first."""
    first, *rest = text.split("\n")
    return "\n".join([mark + first, *(" " * len(mark) + line if line else "" for line in rest)]) + "\n"


def _paragraph(_element: Element, text: str) -> str:
    return f"\n\n{text}\n\n" if text else ""


def _heading(element: Element, text: str) -> str:
    return f"\n\n{HEADINGS[element.name]} {' '.join(text.split())}\n\n"


def _item(element: Element, text: str) -> str:
    if not text:
        return "\n"
    mark = "- "
    if element.parent is not None and element.parent.name == "ol":
        items = [one for one in element.parent.children if isinstance(one, Element) and one.name == "li"]
        start = element.parent.attributes.get("start") or "1"
        mark = f"{(int(start) if start.isdecimal() else 1) + items.index(element)}. "
    return _indented(mark, text)


def _term(_element: Element, text: str) -> str:
    return f"\n\n{' '.join(text.split())}\n" if text else "\n"


def _meaning(_element: Element, text: str) -> str:
    return _indented(":   ", text) if text else "\n"


def _quotation(_element: Element, text: str) -> str:
    return "\n" + "\n".join(f"> {line}" if line else ">" for line in text.split("\n")) + "\n\n"


def _verbatim(_element: Element, text: str) -> str:
    return f"\n\n```\n{text.strip(chr(10))}\n```\n\n" if text else ""


_WRITERS: dict[str, Callable[[Element, str], str]] = {
    **dict.fromkeys(("article", "div", "dl", "figcaption", "label", "legend", "p", "section"), _paragraph),
    **dict.fromkeys(("caption", "table"), _paragraph),
    **dict.fromkeys(HEADINGS, _heading),
    "blockquote": _quotation,
    "dd": _meaning,
    "dt": _term,
    "li": _item,
    "pre": _verbatim,
}
