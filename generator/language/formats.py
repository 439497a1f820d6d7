"""Numbers, amounts and dates as a language writes them, and its rules for words within a sentence."""

from __future__ import annotations

import datetime
import functools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_percent, get_currency_symbol

from generator.words import lower_first, upper_first, with_article

ENGLISH = "en"
_REGIONS = {"en": "en_US"}
"""The region that a language without one is written as, if Unicode's default says less than we mean."""
_CAPITAL_NOUNS = {"de", "lb"}
"""Languages that write nouns with a capital, also within a sentence."""
_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def is_known(language: str) -> bool:
    """Whether Unicode's CLDR knows a language tag, such as ``de-AT``."""
    try:
        Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def base(language: str) -> str:
    """Return the language of a tag without its region: ``de`` of ``de-AT``."""
    return language.split("-", 1)[0].lower()


@functools.cache
def _locale(language: str) -> Locale:
    if not is_known(language):
        language = ENGLISH
    return Locale.parse(_REGIONS.get(language, language).replace("-", "_"))


@functools.lru_cache(maxsize=10_000)  # the same figures are on many pages
def _decimal(number: int | Decimal, language: str) -> str:
    return format_decimal(number, locale=_locale(language))


@dataclass(frozen=True)
class Formats:
    """How a language writes what is not a phrase. ``language`` is a BCP 47 tag such as ``de-AT``."""

    language: str = ENGLISH

    @property
    def locale(self) -> Locale:
        """The language as Unicode's CLDR has it."""
        return _locale(self.language)

    @property
    def is_english(self) -> bool:
        """Whether it is English of any region."""
        return base(self.language) == ENGLISH

    def number(self, number: int | Decimal) -> str:
        """Format a number: ``1,200``."""
        return _decimal(number, self.language)

    def percent(self, number: int | Decimal, exact: bool = False) -> str:
        """Format a number of percent: ``12%``, rounded unless it is to be shown as ``exact`` as it is."""
        pattern = self.locale.percent_formats[None].pattern
        if not exact:
            return format_percent(Decimal(round(number)) / 100, pattern, self.locale)
        places = max(0, -int(Decimal(number).as_tuple().exponent))
        pattern = pattern.replace("0", f"0.{'0' * places}") if places else pattern
        return format_percent(Decimal(number) / 100, pattern, self.locale)

    def date(self, date: datetime.date) -> str:
        """Format a date: ``November 22, 2026``."""
        return format_date(date, "long", locale=self.locale)

    def month(self, month: datetime.date) -> str:
        """Format a month: ``November 2026``."""
        return format_skeleton("yMMMM", month, locale=self.locale)

    def money(self, amount: int, currency: str) -> str:
        """Format an amount: ``$110,000``, or ``CHF 110,000`` for a currency without a symbol of its own."""
        return self._with_symbol(self.number(abs(amount)), currency, is_negative=amount < 0)

    def money_in_short(self, amounts: Iterable[int], currency: str) -> tuple[str, ...]:
        """Format amounts that stand in a row alike: ``$110k``, ``¥4.5M``, or whole if they are not round."""
        values = tuple(amounts)
        if max(values, default=0) >= 1_000_000 and all(value % 100_000 == 0 for value in values):
            return tuple(self._shortened(value, 1_000_000, currency) for value in values)
        if all(value % 1000 == 0 for value in values):
            return tuple(self._shortened(value, 1000, currency) for value in values)
        return tuple(self.money(value, currency) for value in values)

    def _shortened(self, amount: int, unit: int, currency: str) -> str:
        """An amount in thousands or millions; whole in languages that don't shorten thousands."""
        size = abs(amount)
        if self.is_english:
            short = f"{self.number(Decimal(size) / unit)}{'M' if unit > 1000 else 'k'}"
        elif size < unit:  # "0.5 million" is no shorter
            short = self.number(size)
        else:
            short = format_compact_decimal(size, locale=self.locale, fraction_digits=1)
            short = self.number(size) if short.isdecimal() else short
        return self._with_symbol(short, currency, is_negative=amount < 0)

    def _with_symbol(self, number: str, currency: str, is_negative: bool) -> str:
        """A number beside its symbol; a no-break space parts it from letters. A minus sign comes first."""
        symbol = get_currency_symbol(currency, self.locale)
        pattern = self.locale.currency_formats["standard"]
        before, after = pattern.prefix[0], pattern.suffix[0]
        space = "\u00a0" if before.endswith("¤") and symbol[-1].isalpha() else ""
        sign = "−" if is_negative else ""
        return f"{sign}{before.replace('¤', symbol + space)}{number}{after.replace('¤', symbol)}"

    def lower(self, name: str) -> str:
        """Return a name for use within a sentence, in small letters where the language has names so."""
        return name if base(self.language) in _CAPITAL_NOUNS else name.lower()

    def lower_first(self, text: str) -> str:
        """Return a text to go on with in a sentence, with a small letter where the language writes it so."""
        return text if base(self.language) in _CAPITAL_NOUNS else lower_first(text)

    def with_article(self, name: str) -> str:
        """Return a name after its indefinite article in English: ``an AI engineer``; elsewhere as it is."""
        return with_article(name) if self.is_english else name

    def spelled(self, number: int) -> str:
        """Return a number for the start of a sentence: in English a word up to nine, else digits."""
        if self.is_english and number < len(_SPELLED):
            return upper_first(_SPELLED[number])
        return self.number(number)


def sort_key(name: str) -> str:
    """Sort names by their letters alone, as dictionaries do: ``Öl`` is beside ``Ofen``."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
