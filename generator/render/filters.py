"""What templates call: links, dates and amounts as text, and phrases in the guide's language."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.language.phrases import EACH, Phrases, parts
from generator.pages.page import Link, Page, href, markdown_target
from generator.render.escaping import escape
from generator.words import sentence, upper_first


@pass_context
def _href(context: Context, link: Link) -> str:
    page: Page = context["page"]
    return href(page.address, link, context["index"], page.by_hand)


@pass_context
def _markdown_link(context: Context, link: Link) -> Markup:
    page: Page = context["page"]
    return Markup(f"[{escape(link.text)}]({markdown_target(page.address, link, page.by_hand)})")


@pass_context
def is_present(context: Context, link: Link) -> bool:
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


def phrases_for(say: Phrases) -> dict[str, Callable[..., Markup]]:
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


FILTERS = {
    "date": _date,
    "each": _each,
    "href": _href,
    "link": _markdown_link,
    "lower_first": _lower_first,
    "money": _money,
    "percent": _percent,
    "sentence": sentence,
    "share": _share,
    "thousands": _thousands,
    "upper_first": upper_first,
}
