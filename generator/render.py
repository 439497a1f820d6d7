"""Render pages to Markdown. The only module that knows Jinja.

A guide's own templates win over ours of the same name, and can include ours as ``guide/role.md.j2``.

What templates print is escaped for Markdown and HTML at once: every character that is markup in
either becomes a character reference, which both show as the character that was typed. So a text is
safe wherever a template puts it: in a paragraph, a heading, a table cell or an attribute.
"""

from __future__ import annotations

import datetime
import functools
import html
import re
import traceback
import zlib
from collections.abc import Callable, Mapping
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

from generator.language.phrases import EACH, ENGLISH_PHRASES, Phrases, parts
from generator.pages.fixed import Fixed
from generator.pages.page import Link, Page, href, markdown_target
from generator.read.content import as_front_matter
from generator.read.templates import OwnTemplates
from generator.report.diagnostics import Diagnostic, Place, did_you_mean
from generator.words import sentence, upper_first

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


@pass_context
def _date(context: Context, date: datetime.date) -> str:
    return _say(context).date(date)


@pass_context
def _each(context: Context, amount: object, period: str) -> Markup:
    """An amount for each of some time: ``$110,000 a year``."""
    gettext: Callable[..., Markup] = context["_"]
    return gettext(EACH[period], amount=amount)


@pass_context
def _lower_first(context: Context, text: str) -> str:
    return _say(context).lower_first(text)


@pass_context
def _money(context: Context, amount: int, currency: str) -> str:
    return _say(context).money(amount, currency)


@pass_context
def _percent(context: Context, number: Decimal) -> str:
    return _say(context).percent(number)


@pass_context
def _share(context: Context, part: Decimal) -> str:
    return _say(context).percent(part * 100)


@pass_context
def _thousands(context: Context, number: int) -> str:
    return _say(context).number(number)


def _say(context: Context) -> Phrases:
    say: Phrases = context["say"]
    return say


def _phrases_for(say: Phrases) -> dict[str, Callable[..., Markup]]:
    """What templates call to say a phrase. Values are escaped.

    A wording that a template has itself is part of the template. Any other is a text, which is escaped too.
    """

    def gettext(text: str, **values: object) -> Markup:
        return shown(say.wording(text), (text,), values)

    def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
        return shown(say.plural_wording(one, many, number), (one, many), {"count": number, **values})

    def shown(wording: str, ours: tuple[str, ...], values: Mapping[str, object]) -> Markup:
        if wording not in ours:
            wording = "".join(part if is_value else escape(part) for part, is_value in parts(wording))
        return Markup(say.fill(wording, {name: escape(say.shown(one)) for name, one in values.items()}))

    return {"_": gettext, "ngettext": ngettext}


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
    environment.tests["present"] = _is_present
    environment.filters.update(
        date=_date,
        each=_each,
        href=_href,
        link=_markdown_link,
        lower_first=_lower_first,
        money=_money,
        percent=_percent,
        sentence=sentence,
        share=_share,
        thousands=_thousands,
        upper_first=upper_first,
    )
    return environment


def render(page: Page, index: str = "", own: OwnTemplates = (), say: Phrases = ENGLISH_PHRASES) -> str:
    """Return the Markdown of a page, with its front matter, in the words of ``say``.

    ``index`` is what links in HTML add to an address: ``index.html`` if the site is opened from files.
    ``own`` are the guide's own templates. Raises ``FaultyTemplateError`` if one of them is the reason that
    nothing can be rendered.
    """
    try:
        template = _environment(own).get_template(page.template)
        body = template.render(page=page, index=index, fixed=Fixed(say), say=say, **_phrases_for(say))
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
        self._words: tuple[OwnTemplates, Phrases] = (), ENGLISH_PHRASES

    def render(
        self, page: Page, index: str = "", own: OwnTemplates = (), say: Phrases = ENGLISH_PHRASES
    ) -> str:
        """Do the same as ``render``, but at once if the page is unchanged."""
        if (own, say) != self._words:
            self._pages.clear()
        self._words = own, say
        key = page.address, index
        if key not in self._pages or self._pages[key][0] != page:
            self._pages[key] = page, render(page, index, own, say)
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
