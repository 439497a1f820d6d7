"""sitemap.xml: every page, with the day on which it changed (sitemaps.org)."""

from __future__ import annotations

import gzip
import html
from collections.abc import Sequence
from urllib.parse import urljoin

from generator.pages.page import Page
from generator.read.content import ContentFile


def sitemap_files(pages: Sequence[Page], content: Sequence[ContentFile], base_url: str) -> dict[str, bytes]:
    """The sitemap, plain and gzipped. Engines make one too, but date every page on the day of the build."""
    changed = {page.address: (page.changed or page.reviewed).isoformat() for page in pages}
    changed |= {file.address: file.reviewed for file in content if file.address is not None}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for address, day in sorted(changed.items()):
        location = html.escape(urljoin(base_url, f"{address}/" if address else ""))
        lines.append(f"  <url>\n    <loc>{location}</loc>\n    <lastmod>{day}</lastmod>\n  </url>")
    text = "\n".join([*lines, "</urlset>", ""]).encode()
    packed = gzip.compress(text, mtime=0)
    packed = packed[:9] + b"\xff" + packed[10:]  # RFC 1952: the system, on which versions of Python disagree
    return {"sitemap.xml": text, "sitemap.xml.gz": packed}
