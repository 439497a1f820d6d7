"""A job description of this guide, and what a company fills in."""

from playwright.sync_api import Page

from tests.browser.job_description import fill

ADDRESS = "job-descriptions/ai-engineer-senior/"
VALUES = {
    "company": "Northwind Ltd",
    "team": "the Tools team",
    "location": "Leeds",
    "pay-range.min": "60,000",
    "pay-range.max": "70,000",
    "manager": "the Head of Engineering",
    "product": "Parcel Desk",
    "company-does": "makes returns software",
    "closing-date": "2999-03-01",
    "benefits": "25 days of leave",
    "first-goal": "half the waiting time",
    "apply-to": "jobs@northwind.example",
}


def fill_all(page: Page) -> None:
    fill(page, **VALUES)
    page.locator("[name='pay-range.currency']").select_option("GBP")
