"""What a browser may do with the pages: a strict Content-Security-Policy, and other headers to send with it.

Everything that a page needs lies on the site itself. The theme brings a few scripts inside pages, which are
allowed by what they say: https://www.w3.org/TR/CSP3/#match-element-to-source-list
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.finish.page import FinishedPage

FILE = "_headers"
"""Where Netlify, Cloudflare Pages and others look for headers, below the folder of the site."""

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_OTHER_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)


def write(site: Path, pages: Mapping[str, FinishedPage]) -> None:
    """Write the headers for these pages above the guide's own, if ``site`` has some from ``content/``.

    Hosts apply all rules for an address, from top to bottom: the guide's own can add to ours or remove some.
    """
    path = site / FILE
    own = path.read_text("utf-8") if path.is_file() else ""
    ours = headers({script for page in pages.values() for script in page.scripts})
    path.write_text(f"{ours}\n{own}" if own.strip() else ours, "utf-8")


def inline_scripts(html: str) -> set[str]:
    """The scripts that stand inside a page and are run. Data in script elements has a type."""
    return set(_INLINE.findall(html))


def policy(scripts: Iterable[str]) -> str:
    """The policy of a site with these scripts inside its pages."""
    allowed = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *sorted(_source(script) for script in scripts)],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # the theme's icons stand in its stylesheet
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in allowed.items())


def headers(scripts: Iterable[str]) -> str:
    """The file of headers."""
    lines = [("Content-Security-Policy", policy(scripts)), *_OTHER_HEADERS]
    return "".join(["/*\n", *(f"  {name}: {value}\n" for name, value in lines)])


def _source(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
