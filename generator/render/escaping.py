"""Escape text for Markdown and HTML at once.

Every character that is markup in either becomes a character reference, which both show as the character
that was typed. So a text is safe wherever a template puts it: in a paragraph, a heading, a table cell or an
attribute.
"""

from __future__ import annotations

import functools
import re
import zlib
from decimal import Decimal
from pathlib import Path

from jinja2 import StrictUndefined
from markupsafe import Markup

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


def finalize(value: object) -> object:
    """Escape what a template prints. A name that it lacks stays undefined, so that Jinja reports it."""
    return value if value is None or isinstance(value, StrictUndefined) else escape(value)


def escaping_version() -> str:
    """Changes with this module, whose escaping is compiled into templates."""
    return f"{zlib.crc32(Path(__file__).read_bytes()):x}"
