"""Render pages to Markdown. The only module that knows Jinja.

A guide's own templates win over ours of the same name, and can include ours as ``guide/role.md.j2``.

What templates print is escaped for Markdown and HTML at once: every character that is markup in
either becomes a character reference, which both show as the character that was typed. So a text is
safe wherever a template puts it: in a paragraph, a heading, a table cell or an attribute.
"""

from __future__ import annotations

import functools
import html
import re
import traceback
import zlib
from decimal import Decimal
from pathlib import Path, PurePath

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from generator.derive.pay import money
from generator.pages import fixed
from generator.pages.page import Link, Page, href, markdown_target
from generator.read.content import as_front_matter
from generator.read.templates import OwnTemplates
from generator.report.diagnostics import Diagnostic, Place, did_you_mean
from generator.words import counted, long_date, lower_first, plural, sentence, upper_first

TEMPLATES = Path(__file__).parent / "templates"
OWN = "templates"
"""The folder of a guide's own templates, in its root."""
FAULTY = "BUILD007"

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


class FaultyTemplateError(Exception):
    """A guide's own template can't be rendered; ``diagnostic`` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def misnamed_templates(own: OwnTemplates) -> list[Diagnostic]:
    """Report templates of pages that take no template's place. Those in folders are for others to include."""
    ours = {path.name for path in TEMPLATES.glob("*.j2")}
    hint = "put what other templates include into a folder"
    return [
        Diagnostic(
            Place(f"{OWN}/{name}"), FAULTY, "no page has this template", did_you_mean(name, ours, hint)
        )
        for name, _ in own
        if "/" not in name and name not in ours
    ]


@functools.lru_cache(maxsize=2)  # a preview goes back and forth between two states of what is edited
def _environment(own: OwnTemplates) -> Environment:
    ours, texts = FileSystemLoader(TEMPLATES), dict(own)
    read = FunctionLoader(lambda name: (texts[name], f"{OWN}/{name}", None) if name in texts else None)
    environment = Environment(
        loader=ChoiceLoader([read, ours, PrefixLoader({"guide": ours})]) if own else ours,
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


def render(page: Page, index: str = "", own: OwnTemplates = ()) -> str:
    """Return the Markdown of a page, with its front matter.

    ``index`` is what links in HTML add to an address: ``index.html`` if the site is opened from files.
    ``own`` are the guide's own templates. Raises ``FaultyTemplateError`` if one of them is the reason that
    nothing can be rendered.
    """
    try:
        template = _environment(own).get_template(page.template)
        body = template.render(page=page, index=index)
    except Exception as error:  # an expression in a template can raise anything
        if fault := _fault(error, dict(own)):
            raise FaultyTemplateError(fault) from error
        raise
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return f"{front_matter(page)}\n{body}\n"


def _fault(error: Exception, own: dict[str, str]) -> Diagnostic | None:
    """What is wrong with a template of the guide's own; none if the fault is ours."""
    at = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        at.append((str(error.filename), error.lineno))
    places = [(name, line) for name, line in at if name.removeprefix(f"{OWN}/") in own]
    if not places:
        return None
    message = f"there is no template '{error}'" if isinstance(error, TemplateNotFound) else str(error)
    name, line = places[-1]
    hint = f"compare it with the generator's own {PurePath(name).name}"
    return Diagnostic(Place(name, line or 1), FAULTY, message.partition("\n")[0], hint)


class RenderCache:
    """Keeps the Markdown of pages between the builds of a preview.

    A page's value has everything that its template shows, so equal pages have the same Markdown.
    """

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], tuple[Page, str]] = {}
        self._own: OwnTemplates = ()

    def render(self, page: Page, index: str = "", own: OwnTemplates = ()) -> str:
        """Do the same as ``render``, but at once if the page is unchanged."""
        if own is not self._own and own != self._own:
            self._pages.clear()
        self._own = own
        key = page.address, index
        if key not in self._pages or self._pages[key][0] != page:
            self._pages[key] = page, render(page, index, own)
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
    if page.preview:
        values |= {"card": page.card, "card_text": html.escape(page.preview.text)}
    return as_front_matter(values)
