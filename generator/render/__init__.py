"""Render pages to Markdown. The only folder that knows Jinja.

A guide's own templates win over ours of the same name, and can include ours as ``guide/role.md.j2``. What
templates print is escaped for Markdown and HTML at once.
"""

from __future__ import annotations

import functools
import html
import re

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
)

from generator.language.phrases import ENGLISH_PHRASES, Phrases
from generator.pages.fixed import Fixed
from generator.pages.page import Page
from generator.read.content import as_front_matter
from generator.read.templates import OwnTemplates
from generator.render.escaping import escaping_version, finalize
from generator.render.filters import FILTERS, is_present, phrases_for
from generator.render.own_templates import OWN, TEMPLATES, FaultyTemplateError, fault_of


@functools.lru_cache(maxsize=2)  # a preview goes back and forth between two states of what is edited
def _environment(own: OwnTemplates) -> Environment:
    ours, texts = FileSystemLoader(TEMPLATES), dict(own)
    read = FunctionLoader(lambda name: (texts[name], f"{OWN}/{name}", None) if name in texts else None)
    environment = Environment(
        loader=ChoiceLoader([read, ours, PrefixLoader({"guide": ours})]) if own else ours,
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=FileSystemBytecodeCache(pattern=f"__guide_{escaping_version()}_%s.cache"),
    )
    environment.tests["present"] = is_present
    environment.filters.update(FILTERS)
    return environment


def render(page: Page, index: str = "", own: OwnTemplates = (), say: Phrases = ENGLISH_PHRASES) -> str:
    """Return the Markdown of a page, with its front matter, in the words of ``say``.

    ``index`` is what links in HTML add to an address: ``index.html`` if the site is opened from files.
    ``own`` are the guide's own templates. Raises ``FaultyTemplateError`` if one of them is the reason that
    nothing can be rendered.
    """
    try:
        template = _environment(own).get_template(page.template)
        body = template.render(page=page, index=index, fixed=Fixed(say), say=say, **phrases_for(say))
    except Exception as error:  # an expression in a template can raise anything
        if fault := fault_of(error, dict(own)):
            raise FaultyTemplateError(fault) from error
        raise
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return f"{front_matter(page)}\n{body}\n"


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
