"""Contact sheets: every kind of page at three widths, light and dark, for anybody to look through.

``python -m tools.look [SITE] [--out FOLDER] [--page ADDRESS ...]`` writes a picture of each page and, for
each width and color scheme, one page that shows them all, ``index.html`` first.
"""

from __future__ import annotations

import argparse
import html
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tools.addresses import one_of_each_kind
from tools.browsers import CHROMIUM_FLAGS, NoBrowserError, find_chromium
from tools.serving import serve

WIDTHS = (390, 768, 1280)
"""In CSS pixels: a phone, a tablet, a desk."""
HEIGHT = 844
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LONGEST = 12_000
"""Pixels of a page that are in its picture; the rest is cut off."""

SHEET = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>body {{ display: flex; flex-wrap: wrap; gap: 1rem; font: 14px sans-serif }} h1 {{ width: 100% }}
figure {{ margin: 0; width: 260px }} img {{ width: 100%; border: 1px solid #999 }}</style>
<h1>{title}</h1><nav>{others}</nav>{figures}"""
FIGURE = """<figure><a href="{file}"><img src="{file}" alt="" loading="lazy"></a>
<figcaption>{name}</figcaption></figure>"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the sheets, or say what is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.look", description="Contact sheets of a built site."
    )
    parser.add_argument(
        "site", nargs="?", type=Path, default=Path("site"), help="the built site (default: site)"
    )
    parser.add_argument("--out", type=Path, default=Path("build/look"), help="default: build/look")
    parser.add_argument("--page", action="append", default=[], help="only this address; may be given again")
    options = parser.parse_args(arguments)
    if not (options.site / "sitemap.xml").is_file():
        print(f"look: there is no built site in {options.site}; run 'make site' first", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    pages = options.page or one_of_each_kind(options.site)
    try:
        with serve(options.site) as home, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
            for width, scheme in itertools.product(WIDTHS, SCHEMES):
                files = list(_pictures(browser, home, pages, width, scheme, options.out))
                _write_sheet(options.out, width, scheme, dict(zip(pages, files, strict=True)))
            browser.close()
    except NoBrowserError as error:
        print(f"look: {error}", file=sys.stderr)
        return 4
    first = options.out / "index.html"
    first.write_text((options.out / _sheet(WIDTHS[0], SCHEMES[0])).read_text("utf-8"), "utf-8")
    print(f"{len(pages)} pages, {len(pages) * len(WIDTHS) * len(SCHEMES)} pictures: {first}")
    return 0


def _pictures(
    browser: Browser, home: str, pages: Sequence[str], width: int, scheme: Literal["light", "dark"], out: Path
) -> Iterator[str]:
    """Write a picture of each page, and return the names of the files."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
    page = context.new_page()
    for address in pages:
        page.goto(home + address, wait_until="networkidle")
        height = page.evaluate("document.documentElement.scrollHeight")
        name = f"{address.strip('/').replace('/', '-').removesuffix('.html') or 'home'}-{width}-{scheme}.png"
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, LONGEST)}
        page.screenshot(path=out / name, full_page=True, clip=clip)  # type: ignore[arg-type]
        yield name
    context.close()


def _sheet(width: int, scheme: str) -> str:
    return f"{width}-{scheme}.html"


def _write_sheet(out: Path, width: int, scheme: str, files: dict[str, str]) -> None:
    others = " · ".join(
        f'<a href="{_sheet(*one)}">{one[0]}, {one[1]}</a>' for one in itertools.product(WIDTHS, SCHEMES)
    )
    figures = "\n".join(
        FIGURE.format(file=html.escape(file), name=html.escape(name or "home"))
        for name, file in files.items()
    )
    page = SHEET.format(title=f"{width} pixels, {scheme}", others=others, figures=figures)
    (out / _sheet(width, scheme)).write_text(page, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
