"""Read numbers as authors mean them: 110.000 often is 110,000, and pydantic takes it for 110."""

from __future__ import annotations

import re
from decimal import Decimal

_FORMS: dict[type, re.Pattern[str]] = {
    int: re.compile(r"-?[0-9]+"),
    Decimal: re.compile(r"-?[0-9]+(\.[0-9]+)?"),
}
_GROUPS = re.compile(r"\D{0,2}(\d{1,3}(?:[.,' \u00a0\u202f’_]\d{3})+)\D{0,2}", re.ASCII)
_THOUSANDS = re.compile(r"\D{0,2}(\d+)[.,]?(\d{0,3}) ?[kKT]", re.ASCII)


def is_misread(text: str, number: object) -> bool:
    """Whether a text that was read as a number may mean another one to its author."""
    form = _FORMS.get(type(number))
    return form is not None and not form.fullmatch(text.strip())


def how_to_write_whole(text: str) -> str:
    """Say how to write a whole number that was typed as people write it: 110,000, 110.000 or 110k."""
    if match := _GROUPS.fullmatch(text):
        return f"write digits only: {re.sub('[^0-9]', '', match[1])}"
    if match := _THOUSANDS.fullmatch(text):
        return f"write digits only: {match[1]}{match[2]:0<3}"
    return "write digits only, such as 110000"


def how_to_write_decimal(text: str) -> str:
    """Say how to write a number that may have decimals."""
    point = text.strip().replace(",", ".")
    whole = re.fullmatch(r"-?[0-9]+\.[0-9]+", point)
    return f"write a decimal point: {point}" if whole else "write digits, with a point if it needs one"
