"""Redirect pages at the addresses of former ids. They need no script."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from generator.language.phrases import Phrases
from generator.pages.page import Link, Page, href
from generator.read.guide import Guide
from generator.schema.kinds import KINDS

BELOW = {"roles": ("",), "levels": ("job-descriptions/", "interviews/")}
"""What addresses begin with that contain ids of a kind, if not with the kind itself."""


def redirects(guide: Guide, pages: Iterable[Page]) -> Iterator[tuple[str, Page]]:
    """Yield every former address with the page that replaced it."""
    pages = tuple(pages)
    current = {page.address for page in pages}
    levels = "|".join(map(re.escape, guide.all_levels))
    for kind in KINDS:
        for id, record in guide.records(kind.name).items():
            for former in getattr(record, "former_ids", ()):
                # An address contains an id alone, before a level, or in a pair; a level's id is at its end.
                pattern = rf"(^|/|-vs-)({re.escape(id)})(?=$|/|-vs-|-(?:{levels})$)"
                if kind.name == "levels":
                    pattern = rf"(-)({re.escape(id)})$"
                for page in pages:
                    if not page.address.startswith(BELOW.get(kind.name, (f"{kind.name}/",))):
                        continue
                    address = re.sub(pattern, rf"\g<1>{former}", page.address)
                    if address not in current:
                        yield address, page


def redirect_files(guide: Guide, pages: Iterable[Page], base_url: str, index: str = "") -> dict[str, bytes]:
    """Return all redirect pages by their path on the site."""
    return {
        f"{address}/index.html": _page(address, page, base_url, index, guide.say).encode()
        for address, page in redirects(guide, pages)
    }


FOLLOW = "location.replace(document.links[0].href+location.search+location.hash);"
"""Takes along what a refresh would lose: a shared draft, or answers in the address."""


def _page(address: str, page: Page, base_url: str, index: str, say: Phrases) -> str:
    target = html.escape(href(address, Link(page.title, page.address), index))
    title = html.escape(page.title)
    moved = say.fill(
        html.escape(say.wording("This page has moved: %(page)s."), quote=False),
        {"page": f'<a href="{target}">{title}</a>'},
    )
    return f"""<!doctype html>
<html lang="{say.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
<link rel="canonical" href="{html.escape(base_url)}{page.address}/">
<title>{title}</title>
</head>
<body>
<p>{moved}</p>
<script>{FOLLOW}</script>
</body>
</html>
"""
