"""A reader in each browser, before the built site, which comes from ``tests/conftest.py``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.common.exceptions import NoSuchDriverException

from tools.browsers import NoBrowserError, how_to_install
from tools.serving import serve

from .driving import Browser, running
from .reader import EMPTY_PAGE, PAGES, Reader

BROWSERS = [
    "chromium",
    pytest.param("firefox", marks=pytest.mark.slow),
    pytest.param("webkit", marks=pytest.mark.slow),
]


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


@pytest.fixture(scope="session", params=BROWSERS)
def browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, faults: Faults
) -> Iterator[Browser]:
    """One browser for all journeys in this process, as a reader has."""
    name, problem = request.param, ""
    try:
        with running(name, tmp_path_factory.mktemp(name)) as browser:
            yield browser
    except NoBrowserError as error:
        problem = str(error)
    except NoSuchDriverException as error:
        problem = f"{how_to_install(name)}\n{error.msg}"
    if problem:
        pytest.fail(problem, pytrace=False)
    faults.none_so_far()


@pytest.fixture
def reader(browser: Browser, site_url: str, faults: Faults) -> Iterator[Reader]:
    """A reader who has never been here. Afterwards, no page may have reported a fault."""
    reader = Reader(browser, site_url)
    reader.begin()
    yield reader
    faults.none_so_far()
