"""A reader comes with a situation and leaves with a job description: phone or desk, light or dark."""

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tools.addresses import every_page

from .colours import contrast, paint
from .conftest import NO_PAGE, OpenPage
from .moving import click, tour, wait_for_theme

COMPARISON = "compare/ai-engineer-vs-ml-engineer/"
TOO_WIDE = "() => document.documentElement.scrollWidth > window.innerWidth"


def background(page: Page) -> float:
    """How light the page is: its contrast with black."""
    colour = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    return contrast(*paint(page, [colour], ["black"]))


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_from_a_situation_to_a_job_description(
    open_page: OpenPage, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(width=width, scheme=scheme)
    article = page.locator("article")
    steps = [
        ("We are building something new for users", "AI engineer", "roles/ai-engineer/"),
        ("AI engineer or ML engineer", "AI engineer or ML engineer", COMPARISON),
        ("Senior AI Engineer", "Senior AI Engineer", "job-descriptions/ai-engineer-senior/"),
    ]
    expect(page.locator("h1")).to_contain_text("AI engineer or ML engineer?")
    for link, heading, address in steps:
        click(article.get_by_role("link", name=link).first)
        expect(page).to_have_url(re.compile(f"{address}$"))
        expect(page.locator("h1")).to_contain_text(heading)
        expect(page.locator("h1")).to_be_in_viewport()
        assert (background(page) > 10) == (scheme == "light")
    expect(page.get_by_role("button", name="Copy text")).to_be_visible()


def test_colours_are_switched_and_stay_so(open_page: OpenPage) -> None:
    page = open_page(width=390)
    body = page.locator("body")
    light = background(page)
    page.locator("label[title='Switch to dark colours']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    dark = background(page)
    assert dark < 3 < 18 < light
    page.locator("article .guide-ways__link").first.click()
    expect(page.locator("h1")).to_contain_text("AI engineer")
    assert background(page) == dark
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[title='Switch to light colours']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert background(page) == light


STORED = "() => Object.keys(localStorage)"


def test_an_open_page_goes_along_with_the_system(open_page: OpenPage) -> None:
    page = open_page(scheme="dark")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    expect(page.locator("label[title='Switch to dark colours']")).to_be_visible()
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(STORED) == []


def test_chosen_colours_outlast_what_the_system_does(open_page: OpenPage) -> None:
    page = open_page()
    home, body = page.url, page.locator("body")
    page.locator("label[title='Switch to dark colours']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    schemes: tuple[Literal["dark", "light"], ...] = ("dark", "light")
    for scheme in schemes:
        page.goto(urljoin(home, NO_PAGE))
        page.emulate_media(color_scheme=scheme)
        page.goto(home)
        wait_for_theme(page)
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[title='Switch to light colours']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate(STORED) == [], "the system's again"


def test_no_page_scrolls_sideways(open_page: OpenPage, built_site: Path) -> None:
    page = open_page(width=390)
    too_wide = []
    for address in tour(page, every_page(built_site)):
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            if page.evaluate(TOO_WIDE):
                too_wide.append(f"{address} at {width} px")
    assert too_wide == []


def test_comparison_on_a_phone_asks_then_answers(open_page: OpenPage) -> None:
    page = open_page(COMPARISON, width=390)
    rows = page.locator("table.guide-compare").first.locator("tbody tr")
    assert rows.count() > 4
    for row in rows.all():
        question, *answers = row.locator("th, td").all()
        places = [cell.bounding_box() for cell in (question, *answers)]
        tops = [place["y"] for place in places if place]
        assert len(tops) == 3
        assert tops == sorted(set(tops)), "one below the other"
        assert all(place["width"] > 300 for place in places if place)
        assert question.locator(".guide-compare__question").inner_text().endswith("?")
        roles = [answer.locator(".guide-compare__who") for answer in answers]
        assert [role.inner_text().strip() for role in roles] == ["AI engineer", "ML engineer"]
        for role in roles:
            expect(role).to_be_visible()
            expect(role.locator(".guide-mark")).to_be_visible()


def test_comparison_at_a_desk_keeps_its_heading_in_sight(open_page: OpenPage) -> None:
    page = open_page(COMPARISON)
    table = page.locator("table.guide-compare").first
    expect(table.locator("tbody .guide-compare__who").first).to_be_hidden()
    table.locator("tbody tr").last.evaluate("row => row.scrollIntoView({ block: 'center' })")
    for role in ("AI engineer", "ML engineer"):
        heading = table.locator("thead").get_by_role("link", name=role)
        expect(heading).to_be_in_viewport()
        assert heading.evaluate(
            """link => {
                const { x, y, width, height } = link.getBoundingClientRect();
                return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
            }"""
        ), f"something covers '{role}'"
