"""What is selected by hand leaves the page as the buttons would copy it."""

from __future__ import annotations

import re

import pytest

from .conftest import ANYWHERE
from .guide import JOB, ROLE
from .reader import Reader
from .test_drafting import COPIED, TEXT

pytestmark = ANYWHERE

LEFT_OUT = f"return document.querySelector(`{TEXT} li[data-left-out]`).firstChild.textContent.trim()"
# Three clicks select up to where the next bullet begins.
THREE_CLICKS = """
const [first, next] = document.querySelectorAll(arguments[0]);
document.activeElement.blur();
getSelection().setBaseAndExtent(first.firstChild, 0, next, 0);
"""
PAGE_COLORS = re.compile(r" style=| class=| id=| data-[a-z-]+=|<span|<button|<svg")
KEPT_TAGS = {"p", "ul", "li", "strong", "a"}


def leave_out_a_bullet(reader: Reader, number: int = 0) -> str:
    reader.sees("button", "Copy text")
    reader.click_on(f"{TEXT} li .guide-toggle")
    return str(reader.until(lambda: reader.run(LEFT_OUT), "a bullet left out"))


def in_the_dark(reader: Reader, address: str) -> None:
    reader.open("")
    reader.click("button", "Switch to dark colors")
    reader.sees("button", "Switch to light colors")
    reader.open(address)


def test_a_selected_text_is_the_same_as_a_copied_one(reader: Reader) -> None:
    in_the_dark(reader, f"job-descriptions/{JOB}/")
    left_out = leave_out_a_bullet(reader)
    reader.click("button", "Copy text")
    reader.sees_text(COPIED, "Copied")
    by_button = reader.paste()
    by_hand = reader.copy_by_hand(TEXT, TEXT)
    assert left_out not in by_button.text
    assert by_hand.text == by_button.text
    assert by_hand.html.count("<li") == by_button.html.count("<li")
    assert not PAGE_COLORS.search(by_hand.html)


def test_a_few_bullets_stay_bullets_and_words_stay_words(reader: Reader) -> None:
    in_the_dark(reader, f"job-descriptions/{JOB}/")
    bullets = f"{TEXT} section[data-item]:has(li + li) li"
    few = reader.copy_by_hand(f"{bullets}:first-child", f"{bullets}:last-child")
    assert set(re.findall(r"<(\w+)", few.html)) >= {"ul", "li"}
    assert set(re.findall(r"<(\w+)", few.html)) <= KEPT_TAGS | {"meta", "html", "body"}
    assert few.text.startswith("• ")
    words = reader.copy_by_hand(f"{bullets}:first-child", f"{bullets}:first-child")
    assert "<li" not in words.html and "<ul" not in words.html and "<p" not in words.html
    assert words.text and "•" not in words.text and not words.text.endswith("\n")
    reader.run(THREE_CLICKS, bullets)
    reader.press_with_control("c")
    assert reader.paste() == words


TWO_PARTS = """
const [first, , last] = document.querySelectorAll(arguments[0]);
document.activeElement.blur();
const selection = getSelection();
selection.removeAllRanges();
for (const bullet of [first, last]) {
    const range = document.createRange();
    range.selectNodeContents(bullet);
    selection.addRange(range);
}
return [first, last].map((bullet) => bullet.firstChild.textContent.trim().slice(0, 30));
"""
DRAGGED = """
const part = document.querySelector(arguments[0]);
getSelection().selectAllChildren(part);
const event = new DragEvent("dragstart", { bubbles: true, dataTransfer: new DataTransfer() });
document.createTreeWalker(part, NodeFilter.SHOW_TEXT).nextNode().dispatchEvent(event);
return ["text/plain", "text/html"].map((type) => event.dataTransfer.getData(type));
"""


@pytest.mark.parametrize("within", [TEXT, "article"])
def test_several_selected_parts_all_leave_the_page(within: str, reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/" if within == TEXT else f"roles/{ROLE}/")
    reader.sees("button", "Copy text" if within == TEXT else None)
    parts = reader.run(TWO_PARTS, f"{within} li")
    if reader.run("return getSelection().rangeCount") < 2:
        pytest.skip("only Firefox selects several parts")
    reader.press_with_control("c")
    pasted = reader.paste()
    assert all(part in pasted.text and part in pasted.html for part in parts)


def test_a_dragged_selection_is_the_same_as_a_copied_one(reader: Reader) -> None:
    in_the_dark(reader, f"job-descriptions/{JOB}/")
    leave_out_a_bullet(reader)
    copied = reader.copy_by_hand(TEXT, TEXT)
    text, html = reader.run(DRAGGED, TEXT)
    assert text == copied.text
    assert html in copied.html


def test_the_whole_page_has_no_colors_and_nothing_left_out(reader: Reader) -> None:
    in_the_dark(reader, f"job-descriptions/{JOB}/")
    left_out = leave_out_a_bullet(reader)
    reader.run("document.activeElement.blur()")
    reader.press_with_control("a")
    reader.press_with_control("c")
    page = reader.paste()
    title = reader.reads("article h1").removesuffix("¶")
    assert title in page.text and title in page.html
    assert left_out not in page.text and left_out not in page.html
    assert not PAGE_COLORS.search(page.html)


def test_more_than_the_text_has_no_colors_and_nothing_left_out(reader: Reader) -> None:
    in_the_dark(reader, f"job-descriptions/{JOB}/")
    left_out = leave_out_a_bullet(reader)
    whole = reader.copy_by_hand("article", "article")
    assert left_out not in whole.text and left_out not in whole.html
    assert not PAGE_COLORS.search(whole.html)
    assert "Leave out:" not in whole.html

    reader.open(f"roles/{ROLE}/")
    page = reader.copy_by_hand("article", "article")
    assert reader.run("return document.querySelector('article p').innerText").strip()[:20] in page.text
    assert not PAGE_COLORS.search(page.html)
    assert "<h2" in page.html and "file:" not in page.html
