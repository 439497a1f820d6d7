"""A reader comes with a situation and leaves with a job description; comparisons on a phone and at a desk."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import OpenPage, Scheme
from tests.browser.moving import click

from .values import ADDRESS

COMPARISON = "compare/ai-engineer-vs-ml-engineer/"


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_from_a_situation_to_a_job_description(open_page: OpenPage, width: int, scheme: Scheme) -> None:
    page = open_page(width=width, scheme=scheme)
    article = page.locator("article")
    steps = [
        ("roles/ai-engineer/", "AI engineer"),
        (COMPARISON, "AI engineer or ML engineer"),
        (ADDRESS, "Senior AI Engineer"),
    ]
    for address, heading in steps:
        click(article.locator(f"a[href$='{address}']:visible").first)
        expect(page).to_have_url(re.compile(f"{address}$"))
        expect(page.locator("h1")).to_contain_text(heading)
        expect(page.locator("h1")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Copy text")).to_be_visible()


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


def test_a_sign_is_not_parted_from_its_amount(open_page: OpenPage) -> None:
    page = open_page("evidence/how-we-know/", width=390)
    page.set_viewport_size({"width": 320, "height": 800})
    lines = page.locator(".guide-amount").evaluate_all("all => all.map((one) => one.getClientRects().length)")
    assert len(lines) > 20 and set(lines) == {1}


def test_claims_of_a_verdict_are_shown_until_a_link_leads_to_another(open_page: OpenPage) -> None:
    page = open_page("evidence/", width=390)
    claims = page.locator(".guide-claim")
    every = claims.count()
    row = page.locator(".guide-wall label", has_text="contradicted")
    squares = row.locator(".guide-wall__squares > span").count()
    click(row)
    expect(claims.filter(visible=True)).to_have_count(squares)
    assert 0 < squares < every
    assert (
        claims.filter(visible=True).locator(".guide-verdict").all_inner_texts() == ["contradicted"] * squares
    )
    titles = page.locator("article h2").filter(visible=True)
    for title in titles.all():
        expect(title.locator("xpath=following-sibling::details").filter(visible=True).first).to_be_visible()

    page.evaluate("location.hash = 'python-for-ai-engineers'")
    python = page.locator("#python-for-ai-engineers")
    expect(python.locator("h3")).to_be_in_viewport()
    expect(python.locator(".guide-claim__evidence")).to_be_visible()
    expect(claims.filter(visible=True)).to_have_count(every)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_a_role_has_the_same_column_in_every_table_of_skills(open_page: OpenPage, width: int) -> None:
    page = open_page("skills/")
    page.set_viewport_size({"width": width, "height": 900})
    columns = page.locator(".guide-matrix--skills").evaluate_all(
        """tables => tables.map((table) => [...table.querySelectorAll("thead th")].map((head) =>
            `${head.innerText.trim()} ${Math.round(head.getBoundingClientRect().left)}`))"""
    )
    assert len(columns) > 1
    assert columns == [columns[0]] * len(columns)


@pytest.mark.parametrize("width", [320, 390])
def test_all_levels_of_a_role_are_on_the_screen(open_page: OpenPage, width: int) -> None:
    page = open_page("roles/ai-engineer/")
    page.set_viewport_size({"width": width, "height": 900})
    page.locator("#skills-by-level summary").click()
    heads = page.locator(".guide-matrix--levels thead th")
    assert heads.count() == 4
    for head in heads.all():
        expect(head).to_be_in_viewport(ratio=1)
