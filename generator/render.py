"""Render pages to Markdown. The only module that knows Jinja.

What templates print is escaped for Markdown and HTML at once: every character that is markup in
either becomes a character reference, which both show as the character that was typed. So a text is
safe wherever a template puts it: in a paragraph, a heading, a table cell or an attribute.
"""

from __future__ import annotations

import functools
import html
import re
import zlib
from decimal import Decimal
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.derive.pay import money
from generator.pages import fixed
from generator.pages.page import Link, Page, href, markdown_target
from generator.read.content import as_front_matter
from generator.words import counted, listed, long_date, lower_first, plural, sentence, upper_first

TEMPLATES = Path(__file__).parent / "templates"

_ANYWHERE = {ord(c): f"&#{ord(c)};" for c in "\"'\\`*_{}[]|~^$#"} | {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
}
_AT_START = re.compile(r"^(?:[+\-=:!]|\d+(?=[.)]))")


def escape(value: object) -> Markup:
    """Escape a text for Markdown and HTML. The output of templates stays as it is."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, (float, Decimal)):
        return Markup(f"{value:g}")  # a position in a drawing
    return _escape_text(str(value))


@functools.lru_cache(maxsize=10_000)  # names and labels occur on many pages
def _escape_text(text: str) -> Markup:
    text = text.translate(_ANYWHERE)
    start = _AT_START.match(text)
    if start:
        text = "".join(f"&#{ord(c)};" for c in start[0]) + text[start.end() :]
    return Markup(text)


def _finalize(value: object) -> object:
    return value if value is None or isinstance(value, StrictUndefined) else escape(value)


@pass_context
def _href(context: Context, link: Link) -> str:
    page: Page = context["page"]
    return href(page.address, link, context["index"], page.by_hand)


@pass_context
def _markdown_link(context: Context, link: Link) -> Markup:
    page: Page = context["page"]
    return Markup(f"[{escape(link.text)}]({markdown_target(page.address, link, page.by_hand)})")


@pass_context
def _is_present(context: Context, link: Link) -> bool:
    """Whether the guide has a page of the navigation: ``{% if fixed.DECIDE is present %}``."""
    return link.address in context["page"].listed


def _thousands(number: int) -> str:
    return f"{number:,}"


def _percent(number: Decimal) -> str:
    return f"{round(number)}%"


def _share(part: Decimal) -> str:
    return _percent(part * 100)


def _own_version() -> str:
    """Changes with this module, whose escaping is compiled into templates."""
    return f"{zlib.crc32(Path(__file__).read_bytes()):x}"


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=FileSystemBytecodeCache(pattern=f"__guide_{_own_version()}_%s.cache"),
    )
    environment.globals["fixed"] = fixed  # for links to fixed addresses; see _is_present
    environment.tests["present"] = _is_present
    environment.filters.update(
        counted=counted,
        date=long_date,
        href=_href,
        link=_markdown_link,
        listed=listed,
        lower_first=lower_first,
        money=money,
        percent=_percent,
        plural=plural,
        sentence=sentence,
        share=_share,
        thousands=_thousands,
        upper_first=upper_first,
    )
    return environment


def render(page: Page, index: str = "") -> str:
    """Return the Markdown of a page, with its front matter.

    ``index`` is what links in HTML add to an address: ``index.html`` if the site is opened from files.
    """
    template = _environment().get_template(page.template)
    body = template.render(page=page, index=index)
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return f"{front_matter(page)}\n{body}\n"


class RenderCache:
    """Keeps the Markdown of pages between the builds of a preview.

    A page's value has everything that its template shows, so equal pages have the same Markdown.
    """

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], tuple[Page, str]] = {}

    def render(self, page: Page, index: str = "") -> str:
        """Do the same as ``render``, but at once if the page is unchanged."""
        key = page.address, index
        if key not in self._pages or self._pages[key][0] != page:
            self._pages[key] = page, render(page, index)
        return self._pages[key][1]


def front_matter(page: Page) -> str:
    """Return what the engine must know about a page.

    The theme prints these values into HTML as they are, so texts are escaped here.
    """
    values: dict[str, object] = {
        "title": html.escape(page.title),
        "description": html.escape(page.description),
        "section": page.section,
        "source": page.files[0],
        "edit_url": page.edit_url,
        "reviewed": page.reviewed.isoformat(),
        "changed": (page.changed or page.reviewed).isoformat(),
        "hide": ["navigation"],
    }
    return as_front_matter(values)
