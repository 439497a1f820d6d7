"""Moving about the site as a reader does: by links."""

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from playwright.sync_api import BrowserContext, Locator, Page

# Notes the address of each page once its scripts have met it, however it came: loaded by the browser, or
# brought in by Material, which tells so through document$.
NOTE_PAGES = """addEventListener("DOMContentLoaded", () => {
    const note = () => { window.pageShown = location.pathname; };
    window.document$ ? document$.subscribe(note) : note();
});"""

FOLLOW = """(address) => {
    const link = Object.assign(document.createElement("a"), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
}"""

SHOWN = """(address) => window.pageShown === address && document.readyState === "complete"
    && !document.querySelector("[data-guide-waiting]:not([data-guide-scoring])")
    // Parts of pages wait for a script; a scorecard also until it is seen."""

# Material leaves links to the browser until it has read the sitemap. A second answer comes after the first.
KNOWS_THE_PAGES = """async () => {
    const read = () => performance.getEntriesByType("resource")
        .some(({ name, responseEnd }) => name.endsWith("/sitemap.xml") && responseEnd);
    while (!read()) await new Promise(requestAnimationFrame);
    await (await fetch("/sitemap.xml", { cache: "no-store" })).text();
}"""


def note_pages(context: BrowserContext) -> None:
    """Let every page of the context tell ``follow`` when it is there."""
    context.add_init_script(NOTE_PAGES)


def wait_until_idle(page: Page) -> None:
    """Wait until what has time is done, such as what is written from a job description."""
    page.evaluate("() => new Promise(requestIdleCallback)")


def wait_for_sitemap(page: Page) -> None:
    """Wait until Material brings in pages by itself, as it does for readers who look before they click."""
    page.evaluate(KNOWS_THE_PAGES)


def follow(page: Page, address: str) -> None:
    """Follow a link to an address, relative to the site's root."""
    path = f"/{address}"
    page.evaluate(FOLLOW, path)
    page.wait_for_function(SHOWN, arg=path)


def tour(page: Page, addresses: Iterable[str]) -> Iterator[str]:
    """Open the first address and follow links to the others, which is faster than opening them."""
    for number, address in enumerate(addresses):
        if number == 0:
            page.goto(urljoin(page.url, f"/{address}"))
            page.wait_for_function(SHOWN, arg=f"/{address}")
            wait_for_sitemap(page)
        else:
            follow(page, address)
        yield address


def wait_for_rest(page: Page) -> None:
    """Wait until Material has noted in the history where the page is scrolled to.

    It does so a tenth of a second late. Who follows a link before is taken back to where they were.
    """
    page.wait_for_function("() => Math.abs((history.state?.y ?? 0) - window.scrollY) < 1")


def click(link: Locator) -> None:
    # In the middle, clear of the header: else the click itself scrolls once more.
    link.evaluate("link => link.scrollIntoView({ block: 'center' })")
    wait_for_rest(link.page)
    link.click()
