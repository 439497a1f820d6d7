"""A job description of this guide, and what a company fills in."""

from playwright.sync_api import Page

from tests.browser.job_description import fill

ADDRESS = "job-descriptions/ai-engineer-senior/"
VALUES = {
    "company": "Northwind Ltd",
    "team": "the Tools team",
    "location": "Leeds",
    "pay-range": "£60,000 to £70,000 a year",
    "manager": "the Head of Engineering",
    "product": "Parcel Desk",
    "company-does": "makes returns software",
    "employment-type": "full-time, permanent",
    "closing-date": "March 1, 2027",
    "benefits": "25 days of leave",
    "first-goal": "half the waiting time",
    "apply-to": "jobs@northwind.example",
}


def fill_all(page: Page) -> None:
    fill(page, **VALUES)
