"""Moving about the site as a reader does: by links, and at a human pace."""

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page

# Each part of the theme begins in a task of its own.
THEME_HAS_BEGUN = """async () => {
    await window.guideTheme;
    for (let task = 0; task < 4; task += 1) await new Promise((done) => setTimeout(done));
}"""

# Material tells of each page that navigation.instant has brought in, and of the present one at once.
FOLLOW = """async (address) => {
    let pages = 0;
    const shown = new Promise((done) => document$.subscribe(() => (pages += 1) === 2 && done()));
    const link = Object.assign(document.createElement("a"), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error("never shown")), 10000));
    await Promise.race([shown, late]);
}"""


# Before it has the sitemap, Material leaves every link to the browser.
KNOWS_THE_PAGES = """() => performance.getEntriesByType("resource")
    .some((entry) => entry.name.endsWith("/sitemap.xml") && entry.responseEnd > 0
        && performance.now() - entry.responseEnd > 300)"""


def wait_for_theme(page: Page) -> None:
    """Wait until the theme has begun, part by part after the first paint. Tests are faster than readers."""
    page.evaluate(THEME_HAS_BEGUN)


def wait_until_idle(page: Page) -> None:
    """Wait until what has time is done, such as what is written from a job description."""
    page.evaluate("() => new Promise(requestIdleCallback)")


def tour(page: Page, addresses: Iterable[str]) -> Iterator[str]:
    """Open the first address and follow links to the others, which is four times as fast as opening them."""
    for number, address in enumerate(addresses):
        if number == 0:
            page.goto(urljoin(page.url, f"/{address}"))
            page.wait_for_function(KNOWS_THE_PAGES)
        else:
            page.evaluate(FOLLOW, f"/{address}")
        wait_for_theme(page)
        yield address


def wait_for_rest(page: Page) -> None:
    """Wait until Material has noted in the history where the page is scrolled to.

    It does so a tenth of a second late. Who follows a link before is taken back to where they were.
    """
    page.wait_for_function("() => Math.abs((history.state?.y ?? 0) - window.scrollY) < 1")


def click(link: Locator) -> None:
    link.scroll_into_view_if_needed()
    wait_for_rest(link.page)
    link.click()
