"""Filling in a job description: what is typed is shown, kept, shared and taken away; nothing of it runs."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import NO_PAGE, OpenPage
from tests.browser.job_description import LEFT, SAID, STATUS, TEXT, clipboard, copy, fill, open_menu, paste
from tests.browser.moving import wait_until_idle

from .values import ADDRESS, fill_all

ANSWERS = (
    "?owner-and-number=both&goal=feature&buy=falls-short&proven=works&lasting=lasting"
    "&technical-risk=connecting-services&builders=not-now&kind-of-hire=answers"
)
HOSTILE = [
    "<img src=x onerror=\"document.title='hacked'\">",
    "**bold** [[company]] [link](javascript:alert(1)) `code`",
    "</script><script>document.title='hacked'</script>",
    "שלום \u202eabc\u202c 你好 👩🏽‍💻",
    "x" * 500,
]


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    page = open_page(ADDRESS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def share(page: Page) -> str:
    open_menu(page)
    page.get_by_role("button", name="Copy link with my values").click()
    expect(page.locator(STATUS)).to_contain_text("Link copied")
    return clipboard(page)["text/plain"]


def shown(page: Page) -> str:
    return page.locator(TEXT).inner_text()


def test_what_is_typed_stands_in_the_text_at_once(page: Page) -> None:
    expect(page.locator(LEFT)).to_have_text("11 left")
    page.locator("[name=company]").press_sequentially("Nor")
    expect(page.locator(f"{TEXT} [data-placeholder=company]").first).to_have_text("Nor")
    expect(page.locator(LEFT)).to_have_text("10 left")
    page.locator("[name=company]").fill(" ")
    expect(page.locator(f"{TEXT} [data-placeholder=company]").first).to_have_text("[Company name]")
    expect(page.locator(LEFT)).to_have_text("11 left")
    page.locator("[name=company]").press("Enter")  # sends nothing anywhere
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize("text", HOSTILE, ids=["html", "markdown", "script", "scripts-of-the-world", "long"])
def test_a_text_stays_a_text(page: Page, text: str) -> None:
    title = page.title()
    fill(page, company=text)
    expect(page.locator(f"{TEXT} [data-placeholder=company]").first).to_have_text(text)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    copy(page, "rich")
    pasted = paste(page)
    assert set(re.findall(r"<(\w+)", pasted)) <= {"p", "ul", "li", "strong", "a"}
    assert text in page.locator("#editor").inner_text()
    assert text in clipboard(page)["text/plain"]
    page.locator("[data-guide-posting] summary").click()
    expect(page.locator("[data-guide-json]")).not_to_be_empty()
    snippet = page.locator("[data-guide-json]").inner_text()
    assert snippet.count("<") == 2, "the element's own two tags"
    address = share(page)
    page.goto(elsewhere(page))
    page.goto(address)
    expect(page.locator("[name=company]")).to_have_value(text)
    assert page.title() == title


def elsewhere(page: Page) -> str:
    return urljoin(page.url, NO_PAGE)


def test_values_are_kept_and_the_same_on_every_job_description(page: Page) -> None:
    fill(page, company="Northwind Ltd")
    page.reload()
    expect(page.locator("[name=company]")).to_have_value("Northwind Ltd")
    page.get_by_role("navigation", name="Level").get_by_role("link", name="Junior").click()
    expect(page.locator("h1")).to_contain_text("Junior")
    expect(page.locator("[name=company]")).to_have_value("Northwind Ltd")
    expect(page.locator(f"{TEXT} [data-placeholder=company]").first).to_have_text("Northwind Ltd")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("[name=company]")).to_have_value("")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Senior")
    expect(page.locator("[name=company]")).to_have_value("")


def test_a_link_gives_the_same_in_another_browser(page: Page, browser: Browser) -> None:
    fill_all(page)
    page.locator("[name='location.wording']").select_option("remote")
    page.get_by_label("Short ad").check()
    page.get_by_role("button", name="Leave out: You've led a design").click()
    text = shown(page)
    address = share(page)
    assert urlsplit(address).query == "" and "Northwind" not in address
    requests: list[str] = []
    other = browser.new_context().new_page()
    other.on("request", lambda request: requests.append(request.url))
    other.goto(address)
    expect(other.locator("[data-guide-from-link]")).to_be_visible()
    assert shown(other) == text
    assert [url for url in requests if urlsplit(url).query] == []
    assert other.evaluate("localStorage.length") == 0 or not other.evaluate(
        "localStorage.getItem('guide-job-description')"
    ), "what others sent is not kept before it is changed"
    other.context.close()


def test_a_link_does_not_mix_with_ones_own_values(page: Page) -> None:
    fill(page, company="Theirs")
    address = share(page)
    fill(page, company="Mine", team="my team")
    page.goto(elsewhere(page))
    page.goto(address)
    expect(page.locator("[name=company]")).to_have_value("Theirs")
    expect(page.locator("[name=team]")).to_have_value("")
    page.get_by_role("navigation", name="Level").get_by_role("link", name="Junior").click()
    expect(page.locator("h1")).to_contain_text("Junior")
    expect(page.locator("[name=company]")).to_have_value("Theirs")
    page.get_by_role("button", name="Restore what I typed").click()
    expect(page.locator("[name=company]")).to_have_value("Mine")
    assert urlsplit(page.url).fragment == ""
    page.reload()
    expect(page.locator("[name=team]")).to_have_value("my team")


@pytest.mark.parametrize(
    "fragment", ["#fill-", "#fill-%%%", "#fill-bnVsbA", "#fill-W1sxLDJdXQ", "#fill-_____w"]
)
def test_a_damaged_link_is_told(open_page: OpenPage, fragment: str) -> None:
    page = open_page(ADDRESS + fragment)
    expect(page.locator(SAID)).to_contain_text("The link is damaged")
    fill(page, company="Northwind Ltd")
    expect(page.locator(LEFT)).to_have_text("10 left")


def test_answers_of_the_decision_fill_in_what_they_say(page: Page) -> None:
    page.goto(page.url + ANSWERS)
    note = page.locator("[data-guide-outcome]").filter(visible=True)
    expect(note).to_contain_text("From your decision: Hire an AI engineer.", use_inner_text=True)
    assert urlsplit(note.get_by_role("link").last.evaluate("link => link.href")).query == ANSWERS[1:]
    expect(page.locator("[name=first-goal]")).to_have_value("a first AI feature that customers rely on")
    expect(page.locator(LEFT)).to_have_text("10 left")
    page.get_by_role("navigation", name="Level").get_by_role("link", name="Junior").click()
    expect(page.locator("h1")).to_contain_text("Junior")
    expect(page.locator("[name=first-goal]")).to_have_value("a first AI feature that customers rely on")
    fill(page, **{"first-goal": "ours"})
    page.reload()
    expect(page.locator("[name=first-goal]")).to_have_value("ours")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("[name=first-goal]")).to_have_value("")
    expect(note).to_have_count(0)


@pytest.mark.parametrize(
    "answers", ["?goal=feature", "?owner-and-number=gone", "?__proto__=x&owner-and-number=toString"]
)
def test_answers_that_lead_nowhere_say_nothing(open_page: OpenPage, answers: str) -> None:
    page = open_page(ADDRESS + answers)
    expect(page.locator(LEFT)).to_have_text("11 left")
    expect(page.locator("[data-guide-outcome]").filter(visible=True)).to_have_count(0)


def test_short_form_bullets_and_sections(page: Page) -> None:
    text = page.locator(TEXT)
    expect(text.get_by_role("heading", name="Nice to have")).to_be_visible()
    page.get_by_label("Short ad").check()
    expect(text.get_by_role("heading", name="Nice to have")).to_be_hidden()
    expect(text.locator("[data-item=responsibilities] li").filter(visible=True)).to_have_count(3)
    expect(page.locator(LEFT)).to_have_text("10 left")
    page.get_by_role("button", name="Leave out: What you'll do").click()
    copy(page, "plain")
    copied = clipboard(page)["text/plain"]
    assert "What you'll do" not in copied and "Requirements" in copied and "Apply here" in copied
    page.get_by_role("button", name="Put back: What you'll do").click()
    page.get_by_label("Full ad").check()
    copy(page, "plain")
    assert "What you'll do" in clipboard(page)["text/plain"]


def test_a_section_of_nothing_is_left_out(page: Page) -> None:
    section = page.locator("section[data-item=nice-to-haves]")
    for button in section.locator("li .guide-toggle").all():
        button.click()
    copy(page, "plain")
    assert "Nice to have" not in clipboard(page)["text/plain"]


def test_where_the_browser_keeps_nothing(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    )
    page = context.new_page()
    page.goto(site_url + ADDRESS)
    expect(page.locator(SAID)).to_contain_text("keeps nothing")
    fill(page, company="Northwind Ltd")
    page.get_by_role("navigation", name="Level").get_by_role("link", name="Junior").click()
    expect(page.locator("h1")).to_contain_text("Junior")
    expect(page.locator("[name=company]")).to_have_value("Northwind Ltd")
    context.close()


def test_going_away_and_back_adds_nothing_twice(page: Page) -> None:
    toggles = page.locator(".guide-toggle").count()
    here = page.url
    for _ in range(2):
        page.locator(".md-tabs__link").first.click()
        expect(page).not_to_have_url(here)
        page.go_back()
        expect(page.locator("[data-guide-editor]")).to_be_visible()
    expect(page.locator(".guide-toggle")).to_have_count(toggles)
    page.get_by_role("button", name="Leave out: What you'll do").click()  # twice would put it back
    expect(page.get_by_role("button", name="Put back: What you'll do")).to_be_visible()


def posting(page: Page) -> dict[str, object]:
    wait_until_idle(page)
    text = page.locator("[data-guide-json]").inner_text().replace("\u00a0", " ")
    start, end = '<script type="application/ld+json">', "</script>"
    assert text.strip().startswith(start) and text.strip().endswith(end)
    data: dict[str, object] = json.loads(text.strip().removeprefix(start).removesuffix(end))
    return data


def test_data_for_search_engines(page: Page) -> None:
    assert page.locator("script[type='application/ld+json']").count() == 0, "the page is no opening"
    page.locator("[data-guide-posting] summary").click()
    missing = page.locator("[data-guide-missing]")
    expect(missing).to_contain_text("Missing: the name of the company, the country, 11 blanks")
    fill_all(page)
    expect(missing).to_contain_text("All fields Google requires are filled in")
    data = posting(page)
    assert data["title"] == "Senior AI Engineer" and data["hiringOrganization"] == {
        "@type": "Organization",
        "name": "Northwind Ltd",
    }
    assert data["jobLocation"] == {
        "@type": "Place",
        "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"},
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(data["datePosted"]))
    assert data["validThrough"] == "2999-03-01" and data["employmentType"] == "FULL_TIME"
    assert set(re.findall(r"<(\w+)", str(data["description"]))) <= {"p", "ul", "li", "strong"}
    assert "jobLocationType" not in data
    page.locator("[name='location.wording']").select_option("remote")
    data = posting(page)
    assert data["jobLocationType"] == "TELECOMMUTE" and "jobLocation" not in data
    assert data["applicantLocationRequirements"] == {"@type": "Country", "name": "GB"}
    page.get_by_role("button", name="Copy the data").click()
    expect(page.locator("[data-guide-posting] [role=status]")).to_have_text("Data copied.")
    assert json.loads(re.sub(r"</?script[^>]*>", "", clipboard(page)["text/plain"])) == data


def test_paper_holds_the_filled_text_only(page: Page) -> None:
    fill_all(page)
    page.get_by_role("button", name="Leave out: Nice to have").click()
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1 } }")
    open_menu(page)
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    text = page.locator("article").inner_text()
    assert "Northwind Ltd" in text and text.startswith("Senior AI Engineer")
    for stranger in (
        "Nice to have",
        "Before you post it",
        "Clear all",
        "sources for this page",
    ):
        assert stranger not in text


def test_with_the_keyboard_alone(page: Page) -> None:
    page.locator("[name=company]").focus()
    page.keyboard.type("Northwind Ltd")
    page.keyboard.press("Tab")
    page.keyboard.type("makes Parcel Desk")
    page.locator("[name='location.wording']").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[name='location.wording']")).to_have_value("hybrid")
    page.keyboard.press("Tab")
    page.keyboard.type("Leeds")
    expect(page.locator(f"{TEXT} [data-placeholder=location]")).to_have_text("Leeds, hybrid")
    page.get_by_role("button", name="Leave out: Work location").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Put back: Work location")).to_be_focused()


def test_a_sentence_with_an_optional_blank_appears_once_it_is_filled_in(page: Page) -> None:
    copy(page, "plain")
    assert "Equity" not in clipboard(page)["text/plain"]
    page.locator(f"{TEXT} [data-placeholder=equity]").click()  # opens the optional fields
    expect(page.locator("[name=equity]")).to_be_focused()
    page.keyboard.type("stock options")
    expect(page.locator(LEFT)).to_have_text("11 left")
    copy(page, "plain")
    assert "Equity: stock options." in clipboard(page)["text/plain"]
    page.locator("[name=equity]").fill("")
    copy(page, "markdown")
    assert "Equity" not in clipboard(page)["text/plain"]
    page.emulate_media(media="print")
    assert "Equity" not in page.locator("article").inner_text()


def test_a_phone_shows_the_ad_and_a_desk_the_fields_beside_it(open_page: OpenPage) -> None:
    wide = open_page(ADDRESS)
    expect(wide.locator("[name=company]")).to_be_visible()
    expect(wide.locator(f"{TEXT} [data-placeholder=company-stage]")).to_be_visible()

    page = open_page(ADDRESS, width=390)
    expect(page.locator("[data-guide-copy=rich]")).to_be_visible()
    expect(page.locator("[name=company]")).to_be_hidden()
    expect(page.locator(f"{TEXT} [data-placeholder=company-stage]")).to_be_hidden()  # as it would be copied
    expect(page.locator(f"{TEXT} h2")).to_be_in_viewport()
    page.locator(f"{TEXT} [data-placeholder=company]").first.click()
    expect(page.locator("[name=company]")).to_be_focused()
    expect(page.locator(f"{TEXT} [data-placeholder=company-stage]")).to_be_visible()


def test_blanks_are_listed_without_scripts(open_page: OpenPage) -> None:
    page = open_page(ADDRESS, javascript=False)
    expect(page.locator("[data-guide-editor]")).to_be_hidden()
    expect(page.locator(".guide-jd__blanks")).to_be_visible()
