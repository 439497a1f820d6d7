"""A job description is filled in, taken away in every form, shared and kept."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from .conftest import ANYWHERE
from .guide import CLOSING, JOB, PLACE, place_with_a_rule
from .reader import Reader

pytestmark = ANYWHERE

LEFT = "[data-guide-left]"
TEXT = "[data-guide-text]"
COPIED = "[data-guide-status]"
STATUS = "[data-guide-editor-status]"
ODD = "Søren & Co <Labs> שלום"

FIELDS = "[data-guide-editor] input[id]:not([type=date], [inputmode])"
"""The fields that take any text."""
LABELS = f"return Array.from(document.querySelectorAll(`{FIELDS}`), (field) => field.labels[0].textContent)"
VALUES = f"return Array.from(document.querySelectorAll(`{FIELDS}`), (field) => field.value)"
SET = """
const field = document.querySelector(`[name="${arguments[0]}"]`);
field.value = arguments[1];
field.dispatchEvent(new Event("input", { bubbles: true }));
"""
"""Sets a date as a picker does; how days are typed differs between browsers and languages."""
FILLED_BY_A_TOOL = f"""
const field = document.querySelector(`{FIELDS}`);
field.value = arguments[0];
field.dispatchEvent(new Event("change", {{ bubbles: true }}));
"""
"""As password managers fill in a form, some of which send no other event."""
TRANSLATE = """
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
while (texts.nextNode()) found.push(texts.currentNode);
for (const text of found) {
    if (!text.data.trim() || text.parentElement.closest("script, style, template, svg")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.replaceWith(outer);
}
"""
"""Puts other words in new elements in the place of each text, as browsers do that translate a page."""
WRITTEN = f"return document.querySelectorAll('{TEXT} li:not([data-unfilled], [data-empty] *)').length"
"""How many bullets have all that they need."""
SHOWN = f"""
return Array.from(document.querySelectorAll("{TEXT} :is(h2, h3, p, li)"), (line) => {{
    const copy = line.cloneNode(true);
    copy.querySelectorAll("button, [data-guide-aside], .headerlink").forEach((part) => part.remove());
    return copy.textContent.replace(/\\s+/g, " ").trim();
}}).filter(Boolean)
"""


def fill_all(reader: Reader) -> list[str]:
    """Fill in all blanks of a job description; what was typed."""
    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    reader.run(
        "for (const fold of document.querySelectorAll('[data-guide-editor] details')) fold.open = true"
    )
    values = []
    for number, label in enumerate(reader.run(LABELS)):
        values.append(f"{number} {ODD}" if number == 0 else f"number {number}")
        reader.fill(label, values[-1])
    reader.fill("Minimum", "90,000")
    reader.fill("Maximum", "110,000")
    reader.choose("Currency", "EUR: Euro")
    reader.run(SET, CLOSING, "2999-03-01")
    assert reader.run(VALUES) == values
    return values


def test_what_is_filled_in_is_taken_away(reader: Reader) -> None:
    fill_all(reader)
    reader.sees_text(LEFT, "all filled in")
    lines = reader.run(SHOWN)
    assert not any("[" in line for line in lines)

    reader.click("button", "Copy text")
    reader.sees_text(COPIED, "Copied.")
    rich = reader.paste()
    assert [line.removeprefix("• ") for line in rich.text.split("\n") if line] == lines
    assert rich.html.count("<li") == reader.run(f"return document.querySelectorAll('{TEXT} li').length")
    assert "Søren &amp; Co &lt;Labs&gt; שלום" in rich.html

    reader.take_away("Copy as plain text")
    reader.sees_text(COPIED, "Copied as plain text.")
    plain = reader.paste()
    assert (plain.text, plain.html) == (rich.text, "")

    reader.take_away("Copy as Markdown")
    reader.sees_text(COPIED, "Copied as Markdown.")
    markdown = reader.paste()
    assert markdown.html == ""
    assert markdown.text.startswith(f"# {lines[0]}\n")

    reader.take_away("Word file")
    document = Document(BytesIO(reader.downloaded("docx")))
    assert [paragraph.text for paragraph in document.paragraphs] == lines


def test_a_link_carries_the_values_to_somebody_else(reader: Reader) -> None:
    values = fill_all(reader)
    if reader.has_files:
        reader.click_on("[data-guide-menu] summary")
        reader.sees("button", "Copy as Markdown")
        assert reader.find("button", "Copy link with my values") == []
        return
    reader.take_away("Copy link with my values")
    reader.sees_text(COPIED, "Link copied")
    link = reader.paste().text
    reader.begin()
    reader.open(link)
    reader.sees_text("[data-guide-from-link]", "Filled in from a link")
    assert reader.run(VALUES) == values


def test_a_text_that_is_too_long_is_told(reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    label = reader.run(LABELS)[0]
    reader.run(FILLED_BY_A_TOOL, "x" * 599)
    assert reader.reads(STATUS) == ""
    reader.sees("textbox", label).send_keys("yz")
    reader.sees_text(STATUS, f"{label}: 600 characters fit. Anything more is cut off.")
    assert reader.run(VALUES)[0] == "x" * 599 + "y"


def test_a_draft_is_kept_until_it_is_cleared(reader: Reader) -> None:
    values = fill_all(reader)
    here = reader.address
    reader.open("sources/")
    reader.open(here)
    reader.until(lambda: reader.run(VALUES) == values, "the draft")
    reader.click("button", "Clear all")
    reader.sees_text(STATUS, "Cleared")
    assert not any(reader.run(VALUES))
    reader.open(here)
    reader.sees("button", "Clear all")
    assert not any(reader.run(VALUES))


def test_a_tool_that_fills_in_a_form_is_heard(reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    reader.run(FILLED_BY_A_TOOL, ODD)
    reader.until(lambda: ODD in reader.reads(TEXT), "what the tool filled in")
    assert ODD in reader.run("return localStorage.getItem('guide-job-description')")


def test_a_translated_page_is_filled_in_and_copied(reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    label = reader.run(LABELS)[0]
    reader.run(TRANSLATE)
    reader.fill(label.upper(), ODD)
    reader.until(lambda: ODD in reader.reads(TEXT), "what was typed")
    reader.click_on("[data-guide-copy=rich]")
    reader.sees_text(COPIED, "Copied")
    pasted = reader.paste()
    assert ODD in pasted.text and "<font" not in pasted.html
    assert pasted.html.count("<li") == reader.run(WRITTEN)


def test_the_ad_is_checked_against_the_rules_of_its_place(reader: Reader) -> None:
    """The editor and the page of pay rules read the same place, and name the same rule."""
    found = place_with_a_rule()
    if found is None:
        pytest.skip("the guide has no pay rules")
    place, id, name = found
    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    reader.fill(PLACE[0], place)
    reader.sees_text("[data-guide-findings=pay]", "doesn't state the pay")
    reader.sees_text("[data-guide-findings=pay]", f"Required by: {name}")
    reader.open("job-descriptions/pay-rules/")
    reader.sees("textbox", "Where is the job?")
    reader.fill("Where is the job?", place)
    reader.sees_text("[data-guide='pay-rules'] ul", f"{name}: ")
    assert reader.run(f"return Boolean(document.getElementById('{id}'))")
