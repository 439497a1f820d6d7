"""What the browser has stored under our names may be anybody's: it stops no script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tools.addresses import one_of_each_kind

from .fixtures import NO_PAGE, OpenPage
from .moving import tour

STORED = "Storage.prototype.getItem = () => JUNK"
FILLED_IN = """() => Array.from(document.querySelectorAll("article input:not([type=radio], [type=number])"))
    .filter((field) => field.value && field.value !== field.defaultValue).map((field) => field.name)"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "junk", ["", "{", "12", '"x"', "null", '[["a"]]', "[[1,2]]", '{"__proto__":[]}', '[["a",{}]]', "\ud800"]
)
def test_what_others_have_stored_stops_no_script(junk: str, open_page: OpenPage, built_site: Path) -> None:
    """``open_page`` complains of errors."""
    page = open_page(NO_PAGE)
    page.add_init_script(STORED.replace("JUNK", json.dumps(junk)))
    for address in tour(page, one_of_each_kind(built_site)):
        assert page.evaluate(FILLED_IN) == [], address
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search this guide")).to_be_focused()
