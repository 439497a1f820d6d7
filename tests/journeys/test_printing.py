"""What is on paper: the text, and nothing that is there for the screen."""

from __future__ import annotations

import base64
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from selenium.webdriver.common.print_page_options import PrintOptions

from tests.browser.flow_data import ASKS, OUTCOMES, query

from .guide import JOB, ROLE, way_to_a_hire
from .reader import WIDE, Reader
from .test_drafting import TEXT
from .test_taking_away import leave_out_a_bullet

SHEET = 665
"""The width of an A4 page between its margins, in CSS pixels."""
AROUND = (".md-header", ".md-footer", ".md-sidebar", ".md-tabs", "article form")
PRINT_VIEW = Path(__file__).with_name("print_view.js").read_text("utf-8")
KEPT_BULLETS = f"""return Array.from(document.querySelectorAll(`{TEXT} li:not([data-left-out])`), (one) => {{
    const copy = one.cloneNode(true);
    copy.querySelectorAll("button, [data-guide-aside]").forEach((part) => part.remove());
    return copy.textContent.replace(/\\s+/g, " ").trim();
}})"""
COLORS = """return ["body", "article", "article h1", "article a"].map((part) => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector(part));
    return [color, backgroundColor];
})"""


def show_as_printed(reader: Reader) -> None:
    """Show the page by its styles for print: WebKitGTK's driver cannot print, but its styles can be seen."""
    reader.set_width(SHEET)
    reader.run(PRINT_VIEW)


def pdf_of(reader: Reader) -> list[str]:
    """The text of each sheet of A4, where the driver can print."""
    options = PrintOptions()
    options.page_width, options.page_height = 21.0, 29.7
    pdf = base64.b64decode(reader.driver.print_page(options))
    texts = (unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages)
    return [" ".join(text.split()) for text in texts]


@pytest.mark.parametrize("address", ["decide/", "salaries/", f"roles/{ROLE}/", f"job-descriptions/{JOB}/"])
def test_a_page_is_printed_without_what_is_around_it(reader: Reader, address: str) -> None:
    reader.open(address)
    sheets = pdf_of(reader) if reader.browser.prints else []
    show_as_printed(reader)
    assert reader.find("button") == []
    assert [part for part in AROUND if reader.reads(part)] == []
    assert reader.run("return document.documentElement.scrollWidth") <= SHEET
    headings = [heading.text for heading in reader.find("heading", within="article")]
    assert headings
    if sheets:
        assert all(sheets), "an empty sheet"
        assert [one for one in headings if " ".join(one.split()) not in " ".join(sheets)] == []


def test_a_bullet_that_is_left_out_is_neither_printed_nor_in_word(reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/")
    left_out = leave_out_a_bullet(reader)
    kept = reader.run(KEPT_BULLETS)
    assert kept and left_out not in kept
    reader.take_away("Word file")
    document = Document(BytesIO(reader.downloaded("docx")))
    written = [paragraph.text for paragraph in document.paragraphs]
    assert left_out not in written and written.count(kept[0]) == 1
    sheets = " ".join(pdf_of(reader)) if reader.browser.prints else ""
    show_as_printed(reader)
    shown = reader.run(f"return document.querySelector('{TEXT}').innerText")
    assert left_out not in shown and kept[0] in shown
    assert not sheets or (left_out not in sheets and kept[0][:30] in sheets)


def test_the_record_of_a_decision_is_one_sheet(reader: Reader) -> None:
    answers, outcome = way_to_a_hire()
    reader.open(f"decide/record/?{query(answers)}")
    reader.sees("heading", OUTCOMES[outcome], within="[data-guide='record']")
    reader.run("window.printed = 0; window.print = () => { window.printed += 1; }")
    reader.click("button", "Print")
    assert reader.run("return window.printed") == 1
    sheets = pdf_of(reader) if reader.browser.prints else []
    show_as_printed(reader)
    assert reader.find("button") == []
    text = reader.reads("article")
    for question, _ in answers:
        assert ASKS[question] in text
    assert [title for title in OUTCOMES.values() if title in text] == [OUTCOMES[outcome]]
    assert len(sheets) <= 1


def test_paper_is_light_whatever_the_screen(reader: Reader) -> None:
    shown = []
    for scheme in ("light", "dark"):
        reader.open("roles/")
        if scheme == "dark":
            reader.click("button", "Switch to dark colors")
            reader.sees("button", "Switch to light colors")
            reader.open("roles/")
        show_as_printed(reader)
        shown.append(reader.run(COLORS))
        reader.set_width(WIDE)
    assert shown[0] == shown[1]
