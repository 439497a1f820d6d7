"""Searching by key, by button, by dictation and by link."""

from __future__ import annotations

from selenium.webdriver.common.keys import Keys

from generator.words import upper_first

from .conftest import ANYWHERE
from .guide import NAMES, ROLE
from .reader import NARROW, Reader

pytestmark = ANYWHERE

DIALOG = "dialog"
FIELD = "Search this guide"
WORDS = NAMES[ROLE]
HAS_FOCUS = "return document.activeElement.href ?? document.activeElement.localName"
DICTATE = """
const field = document.activeElement;
field.value = arguments[0];
field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
"""


def finds_the_role(reader: Reader) -> str:
    """Wait for the role among the results; the address that its link has."""

    def addresses() -> list[str | None]:
        found = reader.find("link", within=DIALOG, to=f"roles/{ROLE}/")
        return [link.get_attribute("href") for link in found]

    # Asked within the wait: results give way to others while the reader types.
    return str(reader.until(addresses, "the role among the results")[0])


def is_closed(reader: Reader) -> None:
    reader.until(lambda: not reader.find("dialog", "Search"), "the search is closed")


def test_by_key_and_arrows(reader: Reader) -> None:
    reader.open("sources/")
    reader.press("/")
    reader.sees("textbox", FIELD, within=DIALOG)
    reader.press(*WORDS)
    target = finds_the_role(reader)
    for _ in reader.find("link", within=DIALOG):
        reader.press(Keys.ARROW_DOWN)
        if reader.run(HAS_FOCUS) == target:
            break
    reader.press(Keys.ENTER)
    reader.until(lambda: reader.address.startswith(f"roles/{ROLE}/"), "the page of the role")
    is_closed(reader)
    reader.sees("heading", upper_first(WORDS))


def test_words_that_come_without_a_key(reader: Reader) -> None:
    """Pasted with the mouse, dictated, or suggested by a phone; Enter opens the first result."""
    reader.set_width(NARROW)
    reader.open("sources/")
    reader.click("button", "Search")
    reader.until(lambda: reader.run(HAS_FOCUS) == "input", "the focus in the field")
    reader.run(DICTATE, WORDS)
    finds_the_role(reader)
    reader.run(DICTATE, "")  # what came first may have been met by the script when it was loaded
    reader.until(lambda: not reader.find("link", within=f"{DIALOG} ol"), "no results any more")
    reader.run(DICTATE, WORDS)
    finds_the_role(reader)
    first = str(reader.find("link", within=f"{DIALOG} ol")[0].get_attribute("href"))
    reader.press(Keys.ENTER)
    reader.until(lambda: reader.address == reader.short(first), "the first result")
    is_closed(reader)


def test_escape_leads_back_to_where_the_reader_was(reader: Reader) -> None:
    reader.open("roles/")
    link = reader.sees("link", within="article", to=f"roles/{ROLE}/")
    reader.run("arguments[0].focus()", link)
    reader.press_with_control("k")
    reader.sees("textbox", FIELD, within=DIALOG)
    reader.press("x", Keys.ESCAPE)
    is_closed(reader)
    assert reader.run("return document.activeElement === arguments[0]", link)


def test_a_link_opens_with_its_results(reader: Reader) -> None:
    reader.open(f"sources/?q={WORDS.replace(' ', '+')}")
    assert reader.sees("textbox", FIELD, within=DIALOG).get_attribute("value") == WORDS
    target = finds_the_role(reader)
    reader.click("link", within=DIALOG, to=f"roles/{ROLE}/")
    reader.until(lambda: reader.address == reader.short(target), "the page of the role")
