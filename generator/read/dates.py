"""Say how to write a date that was typed in another way."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from generator.schema.fields import FIRST_YEAR

FORM = "write year-month-day, such as 2026-11-22"
_MONTHS = [name.lower() for name in calendar.month_name]
_SIGNS = dict.fromkeys(map(ord, "‐‑‒–—−"), "-") | dict.fromkeys(map(ord, "“”„‟«»‘’‚'\"`"), None)
_YEAR_FIRST = re.compile(r"(\d{4})(?:\s*[-./]\s*|\s+)(\d{1,2})(?:\s*[-./]\s*|\s+)(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})\.?\s+)?\b([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)")


def how_to_write(text: str) -> str:
    """Return what is wrong with a text that should be a date, and how to write that date."""
    plain = " ".join(text.translate(_SIGNS).lower().split())
    if match := _YEAR_FIRST.fullmatch(plain):
        return _checked(*map(int, match.groups()))
    if match := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", plain):
        return _checked(*map(int, match.groups()))
    if match := _DAY_MONTH.fullmatch(plain):
        return _checked(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_DAY.fullmatch(plain):
        return _checked(int(match[3]), _month(match[1]), int(match[2]))
    if match := _YEAR_LAST.fullmatch(plain):
        one, other, year = map(int, match.groups())
        if (
            one <= 12 and other <= 12 and one != other
        ):  # 3/4/2026 is April in one country and March in another
            return FORM
        return _checked(year, min(one, other), max(one, other)) if one != other else _checked(year, one, one)
    return FORM


def first_days(text: str) -> Iterator[datetime.date]:
    """Yield the first day of every date, month or year that a text names in words or digits."""
    plain = text.lower()
    for year, month, day in _ISO.findall(plain):
        yield from _day(int(year), int(month), int(day or 1))
    for before, name, after, year in _WORDS.findall(plain):
        yield from _day(int(year), _month(name), int(before or after or 1))
    for year in _YEAR.findall(plain):
        yield datetime.date(int(year), 1, 1)


def _day(year: int, month: int, day: int) -> Iterator[datetime.date]:
    try:
        yield datetime.date(year, month, day)
    except ValueError:
        return


def _month(name: str) -> int:
    """The number of a month by its name or the beginning of it; 0 if there is none."""
    return next((number for number, full in enumerate(_MONTHS) if number and full.startswith(name)), 0)


def _checked(year: int, month: int, day: int) -> str:
    if not month:
        return FORM
    if month > 12:
        return f"a year has 12 months; {FORM}"
    if year < int(FIRST_YEAR):
        return f"check the year; {FORM}"
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        of_year = f" {year}" if month == 2 else ""
        return f"{calendar.month_name[month]}{of_year} has {last} days"
    return f"write {year:04}-{month:02}-{day:02}"
