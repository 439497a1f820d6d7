"""Pay: choosing what to see, and computing with numbers of one's own."""

import re

import pytest
from playwright.sync_api import Page, expect

from generator.derive.cost import Amounts, first_year_range
from generator.language.phrases import ENGLISH_PHRASES
from generator.pages.parts.total_cost import PARTS, in_words
from generator.schema.reference import CostAssumption
from tests.browser.fixtures import OpenPage
from tests.browser.moving import click

PAY = "salaries/"
CHART = "[data-guide='pay'] .guide-chart"
STATUS = "[data-guide='pay'] [data-guide-status]"
TIME_AND_COST = "time-and-cost/"
SENIOR_AI_ENGINEER = "tr[data-low='150000'][data-high='234600']"
COST = "[data-guide='total-cost']"


def shown_rows(page: Page) -> int:
    return page.locator(f"{CHART} [data-role]:visible").count()


def test_role_level_and_set_can_be_chosen(open_page: OpenPage) -> None:
    page = open_page(PAY)
    of_the_role = page.locator(f"{CHART} [data-role='ai-engineer']:visible").count()
    assert 0 < of_the_role < shown_rows(page)
    page.get_by_role("combobox", name="Role").select_option("AI engineer")
    assert shown_rows(page) == of_the_role
    page.get_by_role("combobox", name="Level").select_option("Senior")
    click(page.get_by_text("More filters"))
    page.get_by_role("combobox", name="Source of figures").select_option(
        label="U.S. base pay, posted ranges, 2025 (January to July)"
    )
    assert shown_rows(page) == 1
    expect(page.locator(f"{CHART} [data-role]:visible")).to_contain_text("$193,000")
    click(page.get_by_text("These figures as a table").locator("visible=true"))
    row = page.locator("[data-guide='pay'] tr[data-role]:visible")
    expect(row).to_contain_text("$150,000–$235,000")
    expect(page.locator(STATUS)).to_have_text(
        "Shown: AI engineer, Senior, U.S. base pay, posted ranges, 2025 (January to July)."
    )
    page.goto(page.url)  # as somebody does who is sent the link
    expect(page.locator(f"{CHART} [data-role]:visible")).to_contain_text("$193,000")
    page.get_by_role("combobox", name="Level").select_option("all levels")
    assert "level=" not in page.url
    assert "role=ai-engineer" in page.url


def test_a_finding_about_all_roles_is_not_above_the_rows_of_one(open_page: OpenPage) -> None:
    page = open_page(PAY)
    finding, few = page.get_by_text("median posted pay runs from"), page.get_by_text("Too few postings:")
    expect(finding).to_be_visible()
    page.get_by_role("combobox", name="Role").select_option("AI engineer")
    expect(finding).to_be_hidden()
    expect(few.locator("visible=true")).to_have_count(0)
    expect(page.locator(f"{CHART} figcaption:visible strong").first).to_have_text(
        "U.S. base pay, posted ranges, 2025 (January to July)", use_inner_text=True
    )
    page.get_by_role("combobox", name="Role").select_option("all roles")
    expect(finding).to_be_visible()
    expect(page.locator(STATUS)).to_be_empty()


def test_a_role_without_figures_leads_to_the_nearest_roles(open_page: OpenPage) -> None:
    page = open_page(PAY)
    page.get_by_role("combobox", name="Role").select_option("AI lead")
    assert shown_rows(page) == 0
    expect(page.locator(f"{CHART}:visible")).to_have_count(0)
    expect(page.locator(STATUS)).to_have_text("No pay figures for: AI lead.")
    nearest = page.locator("[data-roles-without] li:visible")
    expect(nearest).to_have_count(1)
    expect(nearest).to_contain_text("Closest titles with data: senior AI engineer")


def test_a_market_is_shown_in_its_own_currency(open_page: OpenPage) -> None:
    page = open_page(PAY)
    click(page.get_by_text("More filters"))
    page.get_by_role("combobox", name="Market").select_option("United Kingdom")
    cells = page.locator(f"{CHART} [data-role]:visible .guide-chart__figure").all_inner_texts()
    assert len(cells) == 6
    assert all("£" in cell and "$" not in cell for cell in cells)


def test_earlier_years_stand_on_a_page_of_their_own(open_page: OpenPage) -> None:
    page = open_page(PAY)
    expect(page.locator("[data-set='us-2024-postings']")).to_have_count(0)
    click(page.get_by_role("link", name="Pay in earlier years"))
    click(page.get_by_text("More filters"))
    page.get_by_role("combobox", name="Source of figures").select_option(
        label="U.S. base pay, posted ranges, 2024"
    )
    expect(page.locator(".guide-chart[data-set='us-2024-postings']")).to_be_visible()
    expect(page.locator(".guide-chart[data-set='us-2023-postings']")).to_be_hidden()


def test_the_cost_is_computed_as_the_generator_computes_it(open_page: OpenPage) -> None:
    page = open_page(TIME_AND_COST)
    numbers = {
        "employer_share": ("31.5", None),
        "agency_fee": ("5", "30"),
        "months_to_productive": ("2", "4"),
        "output_while_learning": ("25", None),
    }
    page.locator(COST).scroll_into_view_if_needed()
    for part, (value, high) in numbers.items():
        page.locator(f"input[data-part='{part}']").first.fill(value)
        if high:
            page.locator(f"input[data-part='{part}'][data-end='high']").fill(high)
    entries = [
        CostAssumption.model_validate(
            {"name": part, "part": part, "value": value, "high": high, "unit": "unit", "meaning": "A test."}
        )
        for part, (value, high) in numbers.items()
    ]
    costs = dict(in_words(first_year_range(Amounts(150_000, 234_600), entries), "USD", 363, ENGLISH_PHRASES))
    for column in PARTS:
        cell = page.locator(f"{SENIOR_AI_ENGINEER} [data-cost='{column.id}']")
        expect(cell).to_have_text(costs[column])


@pytest.mark.parametrize(
    ("part", "number"), [("output_while_learning", "150"), ("agency_fee", ""), ("employer_share", "-1")]
)
def test_an_impossible_number_is_told_and_changes_nothing(
    open_page: OpenPage, part: str, number: str
) -> None:
    page = open_page(TIME_AND_COST)
    total = page.locator(f"{SENIOR_AI_ENGINEER} [data-cost='total']")
    before = total.text_content() or ""
    page.locator(COST).scroll_into_view_if_needed()
    page.locator(f"input[data-part='{part}']").first.fill(number)
    expect(page.locator(f"{COST} [data-guide-status]")).to_contain_text("Can't compute")
    expect(total).to_have_text(before)


def test_the_wheel_scrolls_the_page_and_no_number(open_page: OpenPage) -> None:
    page = open_page(TIME_AND_COST)
    field = page.locator("input[data-part='employer_share']").first
    field.fill("7")
    field.hover()
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, -200)
    page.wait_for_function("before => scrollY < before", arg=before)
    expect(field).to_have_value("7")


def test_everything_is_there_without_scripts(open_page: OpenPage) -> None:
    page = open_page(PAY, javascript=False)
    expect(page.locator("[data-guide='pay'] [data-guide-bar]")).to_be_hidden()
    expect(page.locator(".guide-chart[data-set='us-2025-postings']")).to_be_visible()
    page = open_page(TIME_AND_COST, javascript=False)
    expect(page.locator(f"{SENIOR_AI_ENGINEER} [data-cost='total']")).to_have_text(
        re.compile(r"^\$\d+k–\$\d+k$")
    )
    assert page.locator("input[data-part]").first.get_attribute("readonly") is not None
