"""A job description: its text, and what is filled into it, copied and pasted."""

from pathlib import Path
from urllib.parse import urljoin

import docx
from docx.document import Document
from playwright.sync_api import Page, expect

from .fixtures import NO_PAGE

TEXT = "[data-guide-text]"
STATUS = "[data-guide-status]"
LEFT = "[data-guide-left]"
SAID = "[data-guide-editor-status]"


def copy(page: Page, flavour: str) -> None:
    if flavour != "rich":
        open_menu(page)
    page.locator(f"[data-guide-copy={flavour}]").click()
    expect(page.locator(STATUS)).not_to_be_empty()


def open_menu(page: Page) -> None:
    """Show the other ways to take the text away."""
    page.locator("[data-guide-menu] summary").first.click()


def clipboard(page: Page) -> dict[str, str]:
    """Every flavour on the clipboard, read from a page whose clipboard nobody has tampered with."""
    reader = page.context.new_page()
    reader.goto(urljoin(page.url, NO_PAGE))
    flavours: dict[str, str] = reader.evaluate(
        """async () => {
            let [item] = await navigator.clipboard.read();
            // The system's clipboard takes a moment.
            for (let frames = 60; frames && !item?.types.length; frames -= 1) {
                await new Promise(requestAnimationFrame);
                [item] = await navigator.clipboard.read();
            }
            const read = async (type) => [type, await (await item.getType(type)).text()];
            return Object.fromEntries(await Promise.all(item.types.map(read)));
        }"""
    )
    reader.close()
    return flavours


def paste(page: Page) -> str:
    """The HTML an editor holds after Ctrl+V."""
    page.evaluate(
        """() => {
            const editor = document.createElement("div");
            editor.id = "editor";
            editor.contentEditable = "true";
            document.querySelector("article").append(editor);
            editor.focus();
        }"""
    )
    page.keyboard.press("ControlOrMeta+v")
    return page.locator("#editor").inner_html()


def lines(page: Page) -> list[tuple[str, str]]:
    """Tag and words of each heading, paragraph and list item that belongs to the text."""
    pairs: list[tuple[str, str]] = page.locator(TEXT).evaluate(
        """text => Array.from(text.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li"))
          .filter((element) => !element.matches("[data-unfilled]")).map((element) => {
            const copy = element.cloneNode(true);
            copy.querySelectorAll(".headerlink, button, [data-guide-aside]").forEach((part) => part.remove());
            return [element.localName, copy.textContent.replace(/\\s+/g, " ").trim()];
        })"""
    )
    return [(tag, words) for tag, words in pairs]


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"[name='{name}']").fill(value)


def word_file(page: Page, folder: Path) -> tuple[str, Document]:
    open_menu(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Word file").click()
    path = folder / "file.docx"
    download.value.save_as(path)
    return download.value.suggested_filename, docx.Document(str(path))
