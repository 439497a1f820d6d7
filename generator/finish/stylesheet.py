"""One stylesheet for the whole site, in place of those that the engine linked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.disk.output import replace
from generator.disk.version import code_version
from generator.finish.css_purge import purge
from generator.finish.used_names import WORD, names_of_script

if TYPE_CHECKING:
    from generator.finish.page import FinishedPage

JOINED = "assets/stylesheets/site.css"
"""Where it stands on the site."""


def write(built: Path, site: Path, cache: Path, pages: Mapping[str, FinishedPage]) -> None:
    """Write the stylesheet: what the pages' stylesheets say, without rules that no page or script can use.

    Working that out takes a second, so the last result is kept in ``cache``.
    """
    sources = dict.fromkeys(path for page in pages.values() for path in page.stylesheets)
    css = [(built / path).read_text("utf-8") for path in sources]
    on_pages = {"root"}.union(*(page.names for page in pages.values()))
    scripts = sorted(site.glob("assets/javascripts/**/*.js"))
    names = on_pages.union(*(names_of_script(script.read_text("utf-8"), on_pages) for script in scripts))
    # Most edits change names that no stylesheet has, such as the ids of headings.
    known = {word for text in css for word in WORD.findall(text)}
    names = {name for name in names if known.issuperset(WORD.findall(name))}
    key = hashlib.sha256("\0".join((code_version(), *css, *sorted(names))).encode()).hexdigest()
    kept = cache / "site.css"
    head, _, text = kept.read_text("utf-8").partition("\n") if kept.is_file() else ("", "", "")
    if head != f"/* {key} {hashlib.sha256(text.encode()).hexdigest()} */":
        text = purge(css, names)
        replace(kept, f"/* {key} {hashlib.sha256(text.encode()).hexdigest()} */\n{text}".encode())
    target = site / JOINED
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
