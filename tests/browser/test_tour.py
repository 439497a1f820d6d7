"""A tour of the site in each look: one page of each kind is visited once, and everything is looked at there.

Readers come with a phone or at a desk, in light or dark; they enlarge text, space it, and want less motion.
"""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

from tools.addresses import every_page, one_of_each_kind

from . import probes
from .fixtures import Scheme, pages_that_complain
from .moving import tour

Probe = Callable[[Page], list[str]]
Faults = dict[str, list[str]]
"""Faults by what was looked at, each with the address of its page."""

PHONE, DESK = 390, 1280
EVERY_PAGE = "GUIDE_EVERY_PAGE" in os.environ
"""As 'make audit-axe' asks: most of the time goes into the contrast of every word."""
ANYWHERE = (
    "axe", "lost text", "lost when narrow", "lost when spaced", "missing rules", "motion", "small fields",
    "stored",
)  # fmt: skip


def whole_stylesheet(built: Path) -> str:
    """Every rule of the stylesheets that the engine's pages link, which the site's one is made of."""
    links = LexborHTMLParser((built / "index.html").read_bytes()).css("link[rel=stylesheet]")
    return "\n".join((built / (link.attributes["href"] or "")).read_text("utf-8") for link in links)


def look_at(page: Page, addresses: list[str], what: Mapping[str, Probe]) -> Faults:
    faults: Faults = {name: [] for name in what}
    for address in tour(page, addresses):
        for name, probe in what.items():
            faults[name] += [f"{address or 'home'}: {fault}" for fault in probe(page)]
    return faults


@pytest.fixture(scope="class")
def faults(request: pytest.FixtureRequest, browser: Browser, site_url: str, built_site: Path) -> Faults:
    """What is wrong with one page of each kind, in the look that the class names."""
    look = request.cls
    whole = whole_stylesheet(built_site.parent / "build" / "html")
    what: dict[str, Probe] = {
        "axe": probes.axe,
        "lost text": probes.lost_text,
        "lost when narrow": probes.lost_when_narrow,
        "lost when spaced": probes.lost_when_spaced,
        "missing rules": partial(probes.missing_rules, whole=whole),
        "motion": probes.motion,
        "small fields": probes.small_fields,
        "stored": probes.stored,
    }
    if EVERY_PAGE:
        what = {"axe": probes.axe}
    elif look.WIDTH == DESK:
        what["lost when doubled"] = probes.lost_when_doubled
    with pages_that_complain(browser, site_url) as open_page:
        addresses = every_page(built_site) if EVERY_PAGE else one_of_each_kind(built_site)
        return look_at(open_page(width=look.WIDTH, scheme=look.SCHEME), addresses, what)


class Look:
    """What is seen of one page of each kind."""

    WIDTH: ClassVar[int]
    SCHEME: ClassVar[Scheme]

    @pytest.mark.parametrize("probe", ANYWHERE)
    def test_nothing_is_wrong(self, faults: Faults, probe: str) -> None:
        assert faults[probe] == []


class AtADesk(Look):
    """The same, and text of twice the size."""

    WIDTH = DESK

    def test_text_of_twice_the_size_is_whole(self, faults: Faults) -> None:
        assert faults["lost when doubled"] == []


class TestPhoneInTheDark(Look):
    WIDTH, SCHEME = PHONE, "dark"


class TestDeskInTheLight(AtADesk):
    SCHEME = "light"


class TestPhoneInTheLight(Look):
    WIDTH, SCHEME = PHONE, "light"


class TestDeskInTheDark(AtADesk):
    SCHEME = "dark"


LOOKS: tuple[type[Look], ...] = (
    TestPhoneInTheDark,
    TestDeskInTheLight,
    TestPhoneInTheLight,
    TestDeskInTheDark,
)


class TestEveryPage:
    def test_nothing_is_wrong(self, browser: Browser, site_url: str, built_site: Path) -> None:
        what = {"axe": probes.axe_structure, "sideways": probes.sideways, "lost text": probes.lost_text}
        addresses = every_page(built_site)
        assert len(addresses) > len(one_of_each_kind(built_site))
        with pages_that_complain(browser, site_url) as open_page:
            faults = look_at(open_page(width=PHONE, scheme="dark"), addresses, what)
        assert faults == {name: [] for name in what}
