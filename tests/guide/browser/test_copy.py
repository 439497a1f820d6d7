"""Copying a job description: what lands on the clipboard, and what happens where copying is refused."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import OpenPage
from tests.browser.job_description import STATUS, TEXT, clipboard, copy, lines, paste

from .values import ADDRESS

KEPT_TAGS = {"p", "ul", "li", "strong", "a"}

NO_CLIPBOARD = "() => { Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }) }"
CLIPBOARD_REFUSES = "() => { navigator.clipboard.write = () => Promise.reject(new Error('not allowed')) }"
COMMAND_REFUSES = "() => { document.execCommand = () => false }"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    page = open_page(ADDRESS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def without_blank_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def test_buttons_need_a_script_and_the_text_does_not(open_page: OpenPage) -> None:
    page = open_page(ADDRESS, javascript=False)
    expect(page.locator(TEXT)).to_be_visible()
    expect(page.locator("[data-guide-bar]")).to_be_hidden()


def test_status_counts_the_blanks(page: Page) -> None:
    blanks = page.locator(f"{TEXT} [data-placeholder]:not([data-optional])")
    distinct = set(blanks.evaluate_all("blanks => blanks.map(blank => blank.dataset.placeholder)"))
    assert len(distinct) > 1
    copy(page, "rich")
    expect(page.locator(STATUS)).to_have_text(f"Copied, with {len(distinct) - 1} blanks open.")
    copy(page, "markdown")
    expect(page.locator(STATUS)).to_have_text(f"Copied as Markdown, with {len(distinct) - 1} blanks open.")


def test_pasted_text_has_only_what_job_boards_keep(page: Page) -> None:
    on_page = lines(page)
    expected = [words for _, words in on_page]
    copy(page, "rich")
    pasted = paste(page)
    assert set(re.findall(r"<(\w+)", pasted)) <= KEPT_TAGS
    assert page.locator("#editor").locator("p, li").all_inner_texts() == expected
    assert pasted.count("<li") == [tag for tag, _ in on_page].count("li") > 0
    assert not re.search(r"\b(class|id|data-\w+)=", pasted)


def test_markdown_copy_is_plain_text_alone(page: Page) -> None:
    copy(page, "markdown")
    flavours = clipboard(page)
    assert set(flavours) == {"text/plain"}
    found = without_blank_lines(flavours["text/plain"])
    levels = sorted({tag for tag, _ in lines(page) if tag.startswith("h")})
    assert len(levels) == 2
    marks = {levels[0]: "# ", levels[1]: "## ", "p": "", "li": "- "}
    assert found == [marks[tag] + words for tag, words in lines(page)]


def test_odd_markup_is_flattened(page: Page) -> None:
    page.locator(TEXT).evaluate(
        """text => {
            text.innerHTML = `
              <h3 id="x" class="y">Senior   <em>AI</em> Engineer<a class="headerlink" href="#x">¶</a></h3>
              <div>Loose words<br>on two lines, <b>bold </b>ones
                and <a href="https://example.org/a_(b)"><b>a</b> link</a>!
                <p>C# &amp; &lt;T&gt; 2 * 3<sup>2</sup> <a href="javascript:alert(1)">script</a></p>
              </div>
              <ul><li><p>One</p><ul><li>one a</li></ul></li><li> Two <span class="z">[Team]</span></li></ul>
              <ol><li>First<li hidden>No</ol><p> </p><p hidden>No</p>`;
        }"""
    )
    copy(page, "markdown")
    assert clipboard(page)["text/plain"] == (
        "# Senior AI Engineer\n\n"
        "Loose words on two lines, **bold** ones and [**a**](https://example.org/a_\\(b\\)) "
        "[link](https://example.org/a_\\(b\\))!\n\n"
        "C# & \\<T> 2 \\* 32 script\n\n"
        "- One\n- one a\n- Two [Team]\n\n"
        "- First\n"
    )


@pytest.mark.parametrize("obstacle", [NO_CLIPBOARD, CLIPBOARD_REFUSES])
@pytest.mark.parametrize("flavour", ["rich", "markdown"])
def test_old_command_does_the_same(page: Page, obstacle: str, flavour: str) -> None:
    copy(page, flavour)
    usual = clipboard(page)
    page.evaluate(obstacle)
    page.locator("[data-guide-text]").evaluate("text => text.append('Something new')")
    copy(page, flavour)
    fallback = clipboard(page)
    assert set(fallback) == set(usual)
    assert fallback["text/plain"] == usual["text/plain"] + "\nSomething new\n"


@pytest.mark.parametrize("flavour", ["rich", "markdown"])
def test_where_all_fails_the_text_is_selected(page: Page, flavour: str) -> None:
    page.evaluate(CLIPBOARD_REFUSES)
    page.evaluate(COMMAND_REFUSES)
    copy(page, flavour)
    expect(page.locator(STATUS)).to_contain_text("press Ctrl+C")
    page.keyboard.press("ControlOrMeta+c")
    by_hand = without_blank_lines(clipboard(page)["text/plain"])
    assert [line.removeprefix("• ") for line in by_hand] == [words for _, words in lines(page)]


def test_instant_navigation_adds_nothing_twice(page: Page) -> None:
    page.evaluate(
        """() => {
            window.writes = 0;
            const write = navigator.clipboard.write.bind(navigator.clipboard);
            navigator.clipboard.write = (items) => { window.writes += 1; return write(items); };
        }"""
    )
    here = page.url
    for _ in range(2):
        page.locator(".md-tabs__link").first.click()
        expect(page).not_to_have_url(here)
        expect(page.locator("[data-guide-bar]")).to_have_count(0)
        page.evaluate("history.back()")
        expect(page).to_have_url(here)
        expect(page.locator("[data-guide-bar]")).to_be_visible()
    copy(page, "rich")
    writes = page.evaluate("window.writes")  # none: the page was loaded anew; two: a second listener
    assert writes == 1
    expect(page.locator("[data-guide-bar]")).to_have_count(1)
    expect(page.locator(STATUS)).to_have_count(1)


def test_the_bar_is_low_on_a_phone_until_it_says_something(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    sizes = """() => [document.querySelector("[data-guide-bar]").offsetHeight,
        document.querySelector("[data-guide-text]").offsetTop]"""
    bar, text = page.evaluate(sizes)
    assert bar <= 56
    copy(page, "rich")
    expect(page.locator(STATUS)).to_contain_text("Copied")
    expect(page.locator(STATUS)).to_be_in_viewport()
    assert page.evaluate(sizes) == [bar, text], "nothing moves"
