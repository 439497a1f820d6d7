"""An interviewer takes a kit along: on paper, on a phone, or as a copy."""

from playwright.sync_api import expect

from tests.browser.fixtures import OpenPage

ADDRESS = "interviews/ai-engineer-senior/"
MOST_SHEETS = 12


def test_a_kit_can_be_copied_printed_and_read_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(ADDRESS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    task, _, questions, plan = page.locator("[data-guide-sheet]").all()
    rows = questions.locator(".guide-kit__row")
    folds = [task, plan, *rows.all()]
    for fold in folds:
        fold.locator(":scope > summary").click()
    task.locator("[data-guide-menu] summary").click()
    task.locator("[data-guide-copy=markdown]").click()
    expect(task.locator("[data-guide-status]")).to_have_text("Copied as Markdown.")
    for_candidate = page.evaluate("navigator.clipboard.readText()")
    assert "Logged requests" in for_candidate and "Score" not in for_candidate
    questions.locator("[data-guide-menu] summary").click()
    questions.locator("[data-guide-copy=markdown]").click()
    expect(questions.locator("[data-guide-status]")).to_have_text("Copied as Markdown.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.count("**Strong:**") == copied.count("**5:**") == copied.count("Notes:") == 8
    plan.locator("[data-guide-copy=rich]").click()
    expect(plan.locator("[data-guide-status]")).to_contain_text("Copied")
    assert "Day 60" in page.evaluate("navigator.clipboard.readText()")

    open_sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert open_sheets <= MOST_SHEETS
    for fold in folds:
        fold.locator(":scope > summary").click()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == open_sheets, "paper unfolds them"

    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(rows.nth(1).locator("summary")).to_contain_text("2. Debugs retrieval")
    expect(rows.nth(1).locator("summary")).to_contain_text("15 minutes · minimum 4")
    expect(rows.nth(1).locator(".guide-kit__question")).to_be_hidden()
    rows.first.locator("summary").click()
    first, second = page.locator(".guide-kit__anchors td").all()[:2]
    above, below = first.bounding_box(), second.bounding_box()
    assert above and below
    assert below["y"] >= above["y"] + above["height"] - 1, "scores stand below each other"
