"""Start each of the browsers under WebDriver."""

from __future__ import annotations

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service as ChromeService
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.service import Service as WebKitService
from urllib3.exceptions import HTTPError

from tools.browsers import CHROMIUM_FLAGS, Drivable, find_drivable

SCREEN = "1600x1200x24"
LONGEST_ANSWER = 40
"""Seconds. Whoever waits for longer asks again, as ``Reader.until`` does."""

os.environ["SE_AVOID_STATS"] = "true"  # Selenium would count its uses at a server of theirs


class Browser:
    """A browser. ``downloads`` is where it saves files without asking."""

    driver: WebDriver

    def __init__(self, name: str, home: Path) -> None:
        """Start the named browser, with ``home`` for what it keeps and saves."""
        self.name, self._home = name, home
        self.downloads = (
            home if name == "webkit" else home / "downloads"
        )  # WebKitGTK's test browser has no setting for it
        self.downloads.mkdir(exist_ok=True)
        self._running = ExitStack()
        self._start()

    def _start(self) -> None:
        self.driver = STARTS[self.name](find_drivable(self.name), self._home, self.downloads, self._running)
        self._running.callback(self.driver.quit)

    def start_again_if_crashed(self) -> None:
        """So that a crash fails one test, and not all after it."""
        with suppress(WebDriverException, HTTPError):
            if self.driver.window_handles:
                return
        self.close()
        self._start()

    def close(self) -> None:
        """Close it with all its windows, if it can still be told to."""
        with suppress(WebDriverException, HTTPError):
            self._running.close()

    @property
    def prints(self) -> bool:
        """Whether the driver can print to PDF."""
        return self.name != "webkit"


def _chromium(found: Drivable, home: Path, downloads: Path, stack: ExitStack) -> WebDriver:
    options = webdriver.ChromeOptions()
    options.binary_location = str(found.browser)
    for flag in ("--headless=new", *CHROMIUM_FLAGS):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    return webdriver.Chrome(options, ChromeService(_path(found)))


def _firefox(found: Drivable, home: Path, downloads: Path, stack: ExitStack) -> WebDriver:
    options = webdriver.FirefoxOptions()
    options.binary_location = str(found.browser)
    options.add_argument("-headless")
    options.set_preference("browser.download.folderList", 2)  # the folder that the next line names
    options.set_preference("browser.download.dir", str(downloads))
    options.set_preference("browser.download.alwaysOpenPanel", False)  # the panel takes the focus
    return webdriver.Firefox(options, FirefoxService(_path(found), log_output=subprocess.DEVNULL))


def _webkit(found: Drivable, home: Path, downloads: Path, stack: ExitStack) -> WebDriver:
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(found.browser)
    options.add_argument("--automation")
    options.page_load_strategy = "none"  # its driver, told to wait for a page, now and then waits forever
    # It draws without OpenGL: Mesa's drawing in software now and then crashes in the browser's compositor.
    env = {**os.environ, "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "HOME": str(home)}
    env["DISPLAY"] = stack.enter_context(_display())
    service = WebKitService(str(found.driver), log_output=subprocess.DEVNULL, env=env)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Selenium calls what it has deprecated itself
        driver = webdriver.WebKitGTK(options, service)
    # Now and then it never answers a script that was asked while a page went away.
    assert isinstance(driver.command_executor, RemoteConnection)
    driver.command_executor.client_config.timeout = LONGEST_ANSWER
    return driver


@contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees: WebKitGTK has no headless mode. Nobody shares its clipboard either."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()


def _path(found: Drivable) -> str | None:
    return str(found.driver) if found.driver else None


STARTS = {"chromium": _chromium, "firefox": _firefox, "webkit": _webkit}
