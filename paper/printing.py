"""A browser turns the document into sheets. It reads from the site's folder and may ask nobody else."""

from __future__ import annotations

import io
import mimetypes
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Route, sync_playwright
from pypdf import PdfReader

from paper.reading_order import HERE
from paper.volume import volume
from tools.browsers import CHROMIUM_FLAGS, find_chromium

VOLUME = HERE + "volume.html"
PATIENCE = 300_000
"""Milliseconds. A guide of hundreds of sheets takes its time."""

Format = Literal["A4", "Letter"]


def print_volume(site: Path, format: Format) -> bytes:
    """The guide as a PDF: printed once to learn the sheet numbers, then with them in the contents."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        try:
            draft = _print(browser, site, volume(site, {}), format, final=False)
            return _print(browser, site, volume(site, sheet_numbers(draft)), format, final=True)
        finally:
            browser.close()


def sheet_numbers(pdf: bytes) -> dict[str, int]:
    """On which sheet each thing stands that some link leads to, by its id."""
    reader = PdfReader(io.BytesIO(pdf))
    sheets = {sheet.indirect_reference: number for number, sheet in enumerate(reader.pages, start=1)}
    places = reader.named_destinations.items()
    return {name.removeprefix("/"): sheets[place["/Page"].indirect_reference] for name, place in places}


def number_of_sheets(pdf: bytes) -> int:
    """How long it is."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def _print(browser: Browser, site: Path, document: str, format: Format, *, final: bool) -> bytes:
    def answer(route: Route) -> None:
        address = route.request.url
        file = site / unquote(urlsplit(address).path).lstrip("/")
        if address == VOLUME:
            route.fulfill(body=document, content_type="text/html; charset=utf-8")
        elif address.startswith(HERE) and file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.abort()

    # No scripts: what they make is for the screen.
    context = browser.new_context(java_script_enabled=False, color_scheme="light", service_workers="block")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.route("**/*", answer)
    page.goto(VOLUME)
    pdf = page.pdf(format=format, tagged=final, outline=final)
    context.close()
    return pdf
