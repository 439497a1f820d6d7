"""Tell when two names mean one market: United Kingdom, UK, U.K. or Unted Kingdom."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterable

from babel.core import Locale, get_global
from babel.numbers import get_territory_currencies

_ALIKE = 0.9
"""How alike a name and a misspelling of it are at least; Austria and Australia are less."""
_LITTLE_WORDS = "of", "the", "and"


def meant(name: str, markets: Iterable[str]) -> str | None:
    """Return the market that another spelling of its name means, such as ``United States`` for ``USA``."""
    for market in markets:
        same = _key(name) in _short_names(market) or _key(market) in _short_names(name)
        if market != name and (same or _are_alike(name, market)):
            return market
    return None


def currencies(market: str) -> list[str]:
    """Return what a country pays in, as codes of ISO 4217; empty if no country has the market's name."""
    code = next((code for code, name in _countries().items() if name == _key(market)), "")
    return get_territory_currencies(code) if code else []


@functools.cache
def _countries() -> dict[str, str]:
    return {code: _key(name) for code, name in Locale("en").territories.items() if code.isalpha()}


@functools.cache
def _short_names(name: str) -> frozenset[str]:
    """The name without spaces and dots, its initials, and the codes of the country that it names."""
    words = [word for word in re.findall(r"\w+", name.casefold()) if word not in _LITTLE_WORDS]
    codes = {code for code, country in _countries().items() if country == _key(name)}
    codes |= {alias for alias, found in get_global("territory_aliases").items() if codes & {*found}}
    initials = {"".join(word[0] for word in words)} if len(words) > 1 else set()
    return frozenset({_key(name), *initials, *(code.casefold() for code in codes)})


def _key(name: str) -> str:
    return re.sub(r"\W", "", name.casefold())


def _are_alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, _key(one), _key(other)).ratio() >= _ALIKE
