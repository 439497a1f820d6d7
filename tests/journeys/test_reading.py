"""Reading: every kind of page, on from page to page, in the dark, by keyboard and on a small screen."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from selenium.webdriver.common.keys import Keys

from tools.addresses import one_of_each_kind

from .guide import JOB
from .reader import NARROW, WIDE, Reader

TABS = ".md-tabs"
DRAWER = ".md-nav--primary"
MANY = 12

DRAWN = """
const { scrollWidth, clientWidth } = document.documentElement;
const styled = Array.from(document.styleSheets).every((sheet) => sheet.cssRules.length);
return [document.querySelector("h1").innerText.trim(), styled, scrollWidth <= clientWidth];
"""
COLORS = "const { color, backgroundColor } = getComputedStyle(document.body); return [color, backgroundColor]"
IN_ARTICLE = "return document.activeElement.closest('article') !== null"
FOCUS = """
const { activeElement } = document;
if (activeElement === document.body) return null;
const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
const [{ left, top, width, height }] = activeElement.getClientRects();
const seen = document.elementFromPoint(left + width / 2, top + height / 2);
return {
    html: activeElement.outerHTML.slice(0, 150),
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    uncovered: activeElement.contains(seen) || (seen?.contains(activeElement) ?? false),
};
"""


def test_every_kind_of_page_is_drawn(reader: Reader, built_site: Path) -> None:
    widths = [WIDE, NARROW]
    for address in one_of_each_kind(built_site):
        reader.open(address)
        for width in widths:
            reader.set_width(width)
            title, styled, fits = reader.run(DRAWN)
            assert title and styled and fits, f"{address or 'home'} at {width}: {title}, {styled}, {fits}"
        widths.reverse()  # each page is opened at the width at which the one before it was left


def test_an_address_that_is_nowhere_leads_on(reader: Reader) -> None:
    reader.open("no/such/page/")
    reader.sees("heading", "Page not found")
    reader.click("link", to="decide/", within="article")
    reader.until(lambda: reader.address == "decide/", "the way on")


def test_links_lead_on_without_loading_anew(reader: Reader) -> None:
    addresses = itertools.cycle(["roles/", "decide/"])

    def stays() -> bool:
        reader.run("window.stayed = true")
        address = next(addresses)
        reader.click("link", to=address, within=TABS)
        reader.until(lambda: reader.address == address, f"the way to {address}")
        return bool(reader.run("return window.stayed"))

    reader.open("")
    reader.until(stays, "a link that the script of the theme follows")  # once it knows the site's pages
    reader.click("link", to="decide/", within=TABS)
    first = "[data-guide='stepper'] h3"
    asked = reader.until(lambda: reader.reads(first), "a question")
    reader.click("button", within="[data-guide='stepper']")
    reader.until(lambda: reader.reads(first) not in ("", asked), "another question")
    reader.run("scrollTo(0, 0)")  # further down there are no tabs
    reader.click("link", to="job-descriptions/", within=TABS)
    reader.click("link", to=f"job-descriptions/{JOB}/", within="article")
    reader.take_away("Copy as Markdown")
    reader.sees_text("[data-guide-status]", "Copied")
    assert reader.run("return window.stayed")


def test_dark_stays_dark(reader: Reader) -> None:
    reader.open("")
    light = reader.run(COLORS)
    reader.click("button", "Switch to dark colors")
    reader.sees("button", "Switch to light colors")
    reader.open("sources/")
    assert reader.run(COLORS) != light
    reader.click("button", "Switch to light colors")
    reader.sees("button", "Switch to dark colors")
    reader.open("sources/")
    assert reader.run(COLORS) == light


def test_the_keyboard_leads_past_the_header_and_shows_where_it_is(reader: Reader) -> None:
    reader.open("compare/")
    stops: list[dict[str, Any]] = []
    for _ in range(MANY):
        reader.press(Keys.TAB)
        stops.append(reader.until(lambda: reader.run(FOCUS), "something with the focus"))
    assert [stop for stop in stops if not (stop["outlined"] and stop["uncovered"])] == []
    assert len({stop["html"] for stop in stops}) == MANY

    reader.open("compare/")
    reader.wait_for_theme()
    reader.press(Keys.TAB)
    reader.sees("link", "Skip to content")
    reader.press(Keys.ENTER)
    reader.until(lambda: reader.run("return document.querySelector(':target')"), "the way to the content")
    reader.press(Keys.TAB)
    reader.until(lambda: reader.run(IN_ARTICLE), "the focus in the content")


def test_the_drawer_leads_to_another_page(reader: Reader) -> None:
    reader.set_width(NARROW)
    reader.open("")
    assert reader.find("link", within=DRAWER) == []
    reader.click_on(".md-header label[for='__drawer']")
    reader.click("link", to="salaries/", within=DRAWER)
    reader.until(lambda: reader.address == "salaries/", "the way to another page")
    reader.until(lambda: not reader.find("link", within=DRAWER), "the drawer is closed")
