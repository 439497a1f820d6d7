"""Pages begin with their finding as a picture, and text comes after it."""

from __future__ import annotations

import re

import pytest

from tests.pages import Pages

FIRST = {
    r"": ".guide-cards--answer .guide-chart__bar, .guide-cards--answer .guide-chart__box",
    r"decide": ".guide-flow__drawing",
    r"evidence": ".guide-wall",
    r"examples/.+": ".guide-chart--steps .guide-chart__bar",
    r"outcomes/.+": ".guide-result .guide-advice",
    r"roles/.+": ".guide-brief",
    r"salaries": ".guide-chart__box",
    r"salaries/by-city/.+": ".guide-chart--wages .guide-chart__box",
    r"salaries/since": ".guide-chart--lines .guide-chart__line",
    r"skills": ".guide-matrix .guide-dots",
    r"time-and-cost": ".guide-spans__bar",
}
"""What the first section of a page shows, by its address."""


@pytest.mark.parametrize("addresses", FIRST)
def test_a_page_shows_its_picture(addresses: str, pages: Pages) -> None:
    found = [page for address, page in pages.items() if re.fullmatch(addresses, address)]
    assert found
    without = [
        page.address for page in found if page.tree.css_first(f"article :is({FIRST[addresses]})") is None
    ]
    assert without == []


def test_a_comparison_has_two_projects_side_by_side(pages: Pages) -> None:
    page = pages["compare/ai-engineer-vs-ml-engineer"]
    assert len(page.tree.css(".guide-sides__side .guide-chart--steps")) == 2


def test_a_role_says_pay_skills_and_mix_ups_before_anything_else(pages: Pages) -> None:
    page = pages["roles/ai-engineer"]
    brief, when = (page.html.index(mark) for mark in ("guide-brief", "hire-when"))
    assert brief < when
    box = page.tree.css_first(".guide-brief")
    assert box is not None
    assert len(box.css(".guide-chart__row:not(.guide-chart__axis)")) == 3
    links = {link.attributes.get("href", "") for link in box.css("a")}
    for part in ("skills/", "compare/", "job-descriptions/"):
        assert any(part in (href or "") for href in links), part
