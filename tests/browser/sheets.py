"""Pages on paper."""

import io
from typing import Literal

from playwright.sync_api import Page
from pypdf import PdfReader

Format = Literal["A4", "Letter"]


def lines_of_each_sheet(page: Page, format: Format) -> list[list[str]]:
    reader = PdfReader(io.BytesIO(page.pdf(format=format)))
    # By their place: the order of drawing is another.
    texts = (sheet.extract_text(extraction_mode="layout").splitlines() for sheet in reader.pages)
    return [[line for line in map(plain, lines) if line] for lines in texts]


def plain(text: str) -> str:
    return " ".join(text.split())
