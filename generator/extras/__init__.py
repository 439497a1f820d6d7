"""Files of a site other than pages: data, feed, sitemap, redirects, role colors, search vocabulary.

What belongs here makes such files, as bytes by path, from records, planned pages and a guide's own scripts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.derive.open_data import open_data
from generator.disk.project import VOCABULARY
from generator.extras.feed import feed_files
from generator.extras.redirects import redirect_files
from generator.extras.role_colors import ROLE_COLORS, role_colors
from generator.extras.search_vocabulary import search_words
from generator.extras.sitemap import sitemap_files
from generator.pages.directory import Directory
from generator.pages.page import Page
from generator.pages.parts import any_two, drafting
from generator.places import table
from generator.read.content import ContentFile
from generator.read.guide import Guide

PHRASES = "assets/phrases.js"
"""What scripts say in other words than the catalogue's. There is no such file if they say nothing else."""


def extra_files(
    guide: Guide, pages: Sequence[Page], content: Sequence[ContentFile], base_url: str, index: str
) -> dict[str, bytes]:
    """Return the files by their path on the site.

    ``base_url`` is where the site is published, with a slash at its end. ``index`` is what links add to
    the address of a page: nothing on a server, ``index.html`` if the site is opened from files.
    """
    files = {
        **open_data(guide),
        **feed_files(guide, pages, base_url),
        **sitemap_files(pages, content, base_url),
        **redirect_files(guide, pages, base_url, index),
        ROLE_COLORS: role_colors(guide, pages),
        VOCABULARY: search_words(guide, pages),
    }
    if len(guide.roles) > 1:
        files[any_two.SCRIPT] = any_two.script(Directory(guide), index).encode()
    if phrases := guide.say.in_scripts():
        files[PHRASES] = f"window.guidePhrases={_json(phrases)};\n".encode()
    if guide.decisions:
        files[drafting.FLOWS] = drafting.flows(guide).encode()
    if drafting.has_checks(guide):
        files[drafting.CHECKS] = drafting.checks(guide).encode()
        files[table.SCRIPT] = table.script().encode()
    return files


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
