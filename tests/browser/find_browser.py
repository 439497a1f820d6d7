"""Find a Chromium to test with, or install one.

``python -m tests.browser.find_browser`` prints the path it found.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")

APT = (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"])
PLAYWRIGHT = ([sys.executable, "-m", "playwright", "install", "chromium"],)

HOW_TO_GET_ONE = """\
The browser tests need Chromium and could neither find nor install one. Install it in one of these ways:
  apt-get update && apt-get install -y chromium        (Debian, as root)
  python -m playwright install --with-deps chromium    (elsewhere)
or put an executable named chromium, chromium-browser or google-chrome on PATH.
"""


class NoBrowserError(Exception):
    """No browser, and no way found to get one; the message says what to do."""


def find_or_install() -> Path:
    """The browser that is there, else one installed with apt (as root), else Playwright's own."""
    failures: list[str] = []
    if found := find():
        return found
    for commands in _installers():
        failures += _run(commands)
        if found := find():
            return found
    raise NoBrowserError("\n".join([HOW_TO_GET_ONE, *failures]))


def find() -> Path | None:
    """The first browser that starts; a name alone may be a stub that only says "install the snap"."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[Path]:
    for name in NAMES:
        if path := shutil.which(name):
            yield Path(path)
    from playwright.sync_api import sync_playwright  # slow to start, so only when PATH has none

    with sync_playwright() as playwright:
        managed = Path(playwright.chromium.executable_path)
    if managed.exists():
        yield managed


def _starts(path: Path) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def running_as_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _installers() -> Iterator[tuple[list[str], ...]]:
    if running_as_root() and shutil.which("apt-get"):
        yield APT
    yield PLAYWRIGHT


def _run(commands: tuple[list[str], ...]) -> list[str]:
    """Run until one fails; the end of what it said is the reason."""
    for command in commands:
        done = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
        if done.returncode != 0:
            return [f"$ {' '.join(command)}", done.stdout[-1000:]]
    return []


if __name__ == "__main__":
    try:
        print(find_or_install())
    except NoBrowserError as error:
        sys.exit(str(error))
