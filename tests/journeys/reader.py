"""What a reader sees and does, in whichever browser."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin
from zipfile import is_zipfile

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select
from urllib3.exceptions import HTTPError

from .driving import Browser

NARROW, WIDE = 500, 1280
"""Widths in CSS pixels. Firefox is never narrower than 500 under WebDriver, WebKitGTK never than 447."""
HEIGHT = 900
PATIENCE = 60
"""Seconds until something that does not come is given up. Nothing waits as long when all is well."""
PAUSE = 0.05
"""Seconds between two looks at what is awaited."""

FIND = Path(__file__).with_name("find.js").read_text("utf-8")
PAGES = Path(__file__).with_name("pages")
EMPTY_PAGE = "-journeys/empty.html"
"""Where a reader is who is not reading, at the site's address."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Pasted:
    """What the clipboard holds; ``html`` is empty where it holds plain text only."""

    text: str
    html: str


class Reader:
    """A person before a browser."""

    def __init__(self, browser: Browser, home: str) -> None:
        self.browser = browser
        self.driver = browser.driver
        self.home = home

    def begin(self) -> None:
        """Forget everything, at a desk, with one tab open."""
        self.close_other_tabs()
        self.open(EMPTY_PAGE)
        self.run("localStorage.clear(); sessionStorage.clear()")
        self.set_width(WIDE)

    # going about

    def open(self, address: str) -> None:
        """Go to an address, relative to the site's root."""
        self._leave_by(lambda: self.driver.get(self.whole(address)), address)

    def reload(self) -> None:
        self._leave_by(self.driver.refresh, "the page again")

    def _leave_by(self, going: Callable[[], None], what: str) -> None:
        self.run("window.left = true")
        going()
        self.until(lambda: self.run("return !window.left && document.readyState === 'complete'"), what)

    @property
    def address(self) -> str:
        """Where the reader is, relative to the site's root."""
        return self.short(self.driver.current_url)

    @property
    def has_files(self) -> bool:
        """Whether the reader has the copy without a server, whose addresses lead nobody else anywhere."""
        return self.home.startswith("file:")

    def whole(self, address: str) -> str:
        """A whole address; without a server, a folder's page has to be named."""
        path = re.match("[^?#]*", address)
        if path and self.has_files and (not path[0] or path[0].endswith("/")):
            address = f"{path[0]}index.html{address[path.end() :]}"
        return urljoin(self.home, address)

    def short(self, address: str) -> str:
        """An address of the site, relative to its root and without the name of a folder's page."""
        return re.sub(r"(^|/)index\.html(?=[?#]|$)", r"\1", address.removeprefix(self.home))

    def back(self) -> None:
        self.driver.back()

    def forward(self) -> None:
        self.driver.forward()

    def set_width(self, width: int) -> None:
        """Give the window so much room inside."""
        if self.run("return innerWidth") != width:
            self.driver.set_window_size(width, HEIGHT)
            self.until(lambda: self.run("return innerWidth") == width, f"a window {width} wide")

    @property
    def tab(self) -> str:
        """The tab that the reader looks at, for ``go_to_tab``."""
        return self.driver.current_window_handle

    def open_tab(self, address: str) -> str:
        """Open an address in another tab, and stay there."""
        self.driver.switch_to.new_window("tab")
        self.open(address)
        return self.tab

    def go_to_tab(self, tab: str) -> None:
        self.driver.switch_to.window(tab)

    def close_other_tabs(self) -> None:
        """Close all tabs but the first."""
        first, *others = self.driver.window_handles
        for tab in others:
            self.go_to_tab(tab)
            self.driver.close()
        self.go_to_tab(first)

    # seeing

    def until(self, condition: Callable[[], Value], what: str) -> Value:
        """Wait until something is so, and return it. What changes under one's hands is looked at again."""
        latest, problem = time.monotonic() + PATIENCE, None
        while time.monotonic() < latest:
            try:
                if value := condition():
                    return value
            except (WebDriverException, HTTPError) as error:
                problem = error
            time.sleep(PAUSE)
        raise AssertionError(f"never: {what}; at {self.address or 'home'}") from problem

    def wait_for_theme(self) -> None:
        """Wait until Material has read the sitemap and follows links itself, as readers do who look first.

        A link within the page that was followed before, it follows once more then.
        """
        self.until(lambda: self.run(HAS_SITEMAP), "the sitemap")
        self.driver.execute_async_script(FETCH_SITEMAP)  # a second answer comes after the first

    def find(
        self, role: str, name: str | None = None, within: str = "body", to: str | None = None
    ) -> list[WebElement]:
        """What is visible now under this role, with this name; links, to this address or below it."""
        address = None if to is None else self.home + to
        found: list[WebElement] = self.run(FIND, role, name, within, address)
        return found

    def sees(
        self, role: str, name: str | None = None, within: str = "body", to: str | None = None
    ) -> WebElement:
        """Wait for the first that is visible under this role, with this name; a link, to this address."""
        what = " ".join(filter(None, (role, name, to, "in", within)))
        return self.until(lambda: self.find(role, name, within, to), what)[0]

    def reads(self, selector: str) -> str:
        """The text of the first element that matches; nothing if there is none to be seen."""
        text: str = self.run(READ, selector)
        return text

    def sees_text(self, selector: str, text: str) -> None:
        """Wait until an element holds a text."""
        self.until(
            lambda: text in self.reads(selector), f"“{text}” in {selector}, not “{self.reads(selector)}”"
        )

    def run(self, script: str, *arguments: object) -> Any:
        """Ask the page with a script."""
        return self.driver.execute_script(script, *arguments)

    # doing

    def click(self, role: str, name: str | None = None, within: str = "body", to: str | None = None) -> None:
        """Click on what ``sees`` sees."""

        def clicked() -> bool:
            self._in_the_middle(self.sees(role, name, within, to)).click()
            return True

        self.until(clicked, f"a click on the {role} {name or to or ''}")

    def click_on(self, selector: str) -> None:
        """Click on something that has no role."""
        self._in_the_middle(self.driver.find_element(By.CSS_SELECTOR, selector)).click()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def press_with_control(self, key: str) -> None:
        """Press a key while Control is held."""
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def fill(self, label: str, text: str) -> None:
        """Type into the field with this label, in place of what it holds."""

        def filled() -> bool:
            field = self._in_the_middle(self.sees("textbox", label))
            field.clear()
            field.send_keys(text)
            return True

        self.until(filled, f"{label} filled in")

    def _in_the_middle(self, element: WebElement) -> WebElement:
        """Scroll there: at the top of the window is the header."""
        self.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element)
        return element

    def choose(self, label: str, option: str) -> None:
        Select(self.sees("select", label)).select_by_visible_text(option)

    def take_away(self, how: str, within: str = "body") -> None:
        """Choose from the menu beside the button that copies."""
        menu = f"{within} [data-guide-menu] summary"
        self.until(lambda: self.reads(menu), "the menu")
        self.click_on(menu)
        self.click("button", how)

    def copy_by_hand(self, first: str, last: str) -> Pasted:
        """Select from one element to another, copy with the keyboard, and paste elsewhere."""
        self.run(SELECT, first, last)
        self.press_with_control("c")
        return self.paste()

    def paste(self) -> Pasted:
        """Paste somewhere with the keyboard, and read what comes."""
        self.run(PASTE_BOX)
        self.press_with_control("v")
        text, html = self.until(lambda: self.run("return window.pasted"), "a paste")
        return Pasted(text, html)

    def downloaded(self, ending: str) -> bytes:
        """Wait for a saved file with this ending, such as Word's, which is a zip archive; what it holds."""

        def saved() -> Path | None:
            files = self.browser.downloads.glob(f"*.{ending}")
            return next(filter(is_zipfile, files), None)

        file = self.until(saved, f"a saved .{ending} file")
        assert file
        try:
            return file.read_bytes()
        finally:
            file.unlink()


HAS_SITEMAP = """return performance.getEntriesByType("resource")
    .some(({ name, responseEnd }) => name.endsWith("/sitemap.xml") && responseEnd)"""
FETCH_SITEMAP = (
    """fetch("/sitemap.xml", { cache: "no-store" }).then((answer) => answer.text()).then(arguments[0])"""
)
READ = """
const element = document.querySelector(arguments[0]);
return element?.checkVisibility() ? element.innerText.replace(/\\s+/g, " ").trim() : "";
"""
SELECT = """
const [first, last] = Array.from(arguments, (selector) => document.querySelector(selector));
document.activeElement.blur();
const selection = getSelection();
selection.removeAllRanges();
selection.setBaseAndExtent(first, 0, last, last.childNodes.length);
"""
PASTE_BOX = """
const box = document.createElement("textarea");
window.pasted = null;
box.addEventListener("paste", (event) => {
    event.preventDefault();
    window.pasted = ["text/plain", "text/html"].map((type) => event.clipboardData.getData(type));
    box.remove();
});
document.body.prepend(box);
box.focus({ preventScroll: true });
"""
