"""Which addresses a drawing may link to."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"[^/?#]*:")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\\]")


def safe_href(href: str | None) -> str | None:
    """The address if it is http(s), relative or a fragment, else nothing.

    Browsers drop white space and control characters and read a backslash as a slash, so an
    address holding one is refused rather than repaired. ``//host`` is another site in disguise.
    """
    if not href or _UNSEEN.search(href) or href.startswith("//"):
        return None
    if _SCHEME.match(href) and not re.match("https?://", href, re.IGNORECASE):
        return None
    return href
