"""A reader in each browser, before the built site (``built_site``) or its offline copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from selenium.common.exceptions import NoSuchDriverException

from tests.conftest import ROOT, Once, copy_guide
from tools.browsers import NoBrowserError, how_to_install
from tools.serving import listening, serve

from .driving import Browser
from .reader import EMPTY_PAGE, PAGES, Reader

BROWSERS = [
    "chromium",
    pytest.param("firefox", marks=pytest.mark.slow),
    pytest.param("webkit", marks=pytest.mark.slow),
]

ANYWHERE = pytest.mark.parametrize(
    "reader", ["served", pytest.param("offline", marks=pytest.mark.slow)], indirect=True
)
"""For journeys that are the same in the copy that opens without a server."""


class Faults(list[str]):
    """What browsers report to have gone wrong; a report may come late and be told of in the next test."""

    def none_so_far(self) -> None:
        told = list(dict.fromkeys(self))
        self.clear()
        assert told == [], "the pages reported faults"


@pytest.fixture(scope="session")
def faults() -> Faults:
    return Faults()


@pytest.fixture(scope="session")
def site_url(built_site: Path, faults: Faults) -> Iterator[str]:
    with serve(built_site, also={EMPTY_PAGE.partition("/")[0]: PAGES}, faults=faults) as address:
        yield address


@pytest.fixture(scope="session")
def offline_site(once: Once, tmp_path_factory: pytest.TempPathFactory, site_url: str) -> Path:
    """The unpacked archive that opens without a server, in pages that report their faults all the same."""
    root = once("offline", lambda root: pack_offline(copy_guide(root)))
    site = tmp_path_factory.mktemp("unpacked")
    with ZipFile(root / "build/guide-offline.zip") as archive:
        archive.extractall(site)
    site /= "guide-offline"
    for page in site.rglob("*.html"):
        page.write_bytes(listening(page.read_bytes(), site_url.rstrip("/")))
    shutil.copytree(PAGES, (site / EMPTY_PAGE).parent)
    return site


def pack_offline(root: Path) -> None:
    """Pack the guide in this folder."""
    command = [sys.executable, "-m", "generator", "--project", str(root), "build", "--offline"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


@pytest.fixture(scope="session", params=BROWSERS)
def browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, faults: Faults
) -> Iterator[Browser]:
    """One browser for all journeys in this process, as a reader has."""
    name, problem = request.param, ""
    try:
        with closing(Browser(name, tmp_path_factory.mktemp(name))) as browser:
            yield browser
    except NoBrowserError as error:
        problem = str(error)
    except NoSuchDriverException as error:
        problem = f"{how_to_install(name)}\n{error.msg}"
    if problem:
        pytest.fail(problem, pytrace=False)
    faults.none_so_far()


@pytest.fixture
def reader(
    request: pytest.FixtureRequest, browser: Browser, site_url: str, faults: Faults, tmp_path: Path
) -> Iterator[Reader]:
    """A reader who has never been here. Afterwards, no page may have reported a fault.

    With the parameter "offline" they have the copy that opens without a server, each time in a new place:
    some browsers keep what a page stores by the address of the page.
    """
    home = site_url
    if getattr(request, "param", "") == "offline":
        copy = shutil.copytree(
            request.getfixturevalue("offline_site"), tmp_path / "guide", copy_function=os.link
        )
        home = f"{copy.as_uri()}/"
    browser.start_again_if_crashed()
    reader = Reader(browser, home)
    reader.begin()
    yield reader
    faults.none_so_far()
