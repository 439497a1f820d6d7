"""Links that are safe in a drawing."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"[^/?#]*:")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f\\]")


def safe_href(href: str | None) -> str | None:
    """Return a link if it is http(s), relative or a fragment, otherwise ``None``.

    Browsers drop white space and control characters and read a backslash as a slash, so a link
    with one is rejected rather than repaired. So is ``//host``, which is another site.
    """
    if not href or _INVISIBLE.search(href) or href.startswith("//"):
        return None
    if _SCHEME.match(href) and not re.match("https?://", href, re.IGNORECASE):
        return None
    return href
