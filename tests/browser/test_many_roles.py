"""Pages that hold with 2, 6, 12 and 52 roles: nothing wider than the window, and no role far away."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from benchmarks.many_roles import make_guide_of_roles
from tests.conftest import Once, build_site
from tests.pages import target_of
from tools.serving import serve

from .fixtures import HEIGHTS
from .test_weight import LATER_PAGE

PAGES = (
    "",
    "roles/",
    "skills/",
    "compare/",
    "decide/",
    "salaries/",
    "job-descriptions/",
    "interviews/",
    "all-pages/",
    "roles/accessibility-analyst/",
    "compare/?a=network-analyst&b=accessibility-analyst",
)
MATRIX = ".guide-scroll--tall"
MOST_SCREENS = 20
"""How long a page may be on a phone with all its folds closed. The list of all pages is longer."""
UNFOLD = "for (const fold of document.querySelectorAll('details')) fold.open = true"
STAYS = """box => {
    Object.assign(box.style, { maxWidth: "8rem", maxHeight: "12rem" }); // as in a small window
    box.scrollTo(80, 100);
    const { top, left } = box.getBoundingClientRect();
    const head = box.querySelector("thead th:last-child").getBoundingClientRect();
    const name = box.querySelector("tbody tr:last-child th").getBoundingClientRect();
    return { moved: [box.scrollLeft > 0, box.scrollTop > 0], head: head.top - top, name: name.left - left };
}"""

ROLES_SEEN = """box => [...box.querySelectorAll("thead .guide-matrix__role")].map((role) => {
    const { left, right } = role.closest("th").getBoundingClientRect();
    return left >= 0 && right <= innerWidth;
})"""


@dataclass(frozen=True)
class Grown:
    """A built guide of so many roles."""

    roles: int
    site: Path
    url: str


@pytest.fixture(scope="module", params=[2, 6, 12, 52])
def grown(request: pytest.FixtureRequest, once: Once) -> Iterator[Grown]:
    roles: int = request.param

    def make(folder: Path) -> None:
        make_guide_of_roles(folder, roles)
        build_site(folder)

    site = once(f"roles-{roles}", make) / "site"
    with serve(site) as url:
        yield Grown(roles, site, url)


@pytest.fixture(params=sorted(HEIGHTS))
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width: int = request.param
    context = browser.new_context(viewport={"width": width, "height": HEIGHTS[width]})
    yield context.new_page()
    context.close()


def links_of(site: Path, address: str) -> set[str]:
    """The pages that a page's own text leads to; a file to download leads to none."""
    if not (site / address / "index.html").is_file():
        return set()
    tree = LexborHTMLParser((site / address / "index.html").read_bytes())
    targets = (target_of(node).partition("#")[0].partition("?")[0] for node in tree.css("article a[href]"))
    return {normpath(join(address, target)) for target in targets if target and ":" not in target}


def test_no_page_is_wider_than_its_window(grown: Grown, page: Page) -> None:
    for address in PAGES:
        page.goto(urljoin(grown.url, address), wait_until="networkidle")
        size = page.evaluate("[document.documentElement.scrollHeight / innerHeight, innerWidth]")
        assert size[0] <= MOST_SCREENS or address == "all-pages/", f"{address} is {size[0]:.0f} screens long"
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[1], address


def test_the_matrix_scrolls_in_its_box_under_its_head(grown: Grown, page: Page) -> None:
    page.goto(urljoin(grown.url, "skills/"))
    page.evaluate(UNFOLD)
    tables = [table.evaluate(STAYS) for table in page.locator(MATRIX).all()]
    for table in tables:
        assert abs(table["head"]) <= 1 or not table["moved"][1]
        assert abs(table["name"]) <= 1
    if grown.roles >= 6 and page.viewport_size == {"width": 390, "height": HEIGHTS[390]}:
        assert any(table["moved"] == [True, True] for table in tables)


def test_every_role_is_seen_beside_its_skills(grown: Grown, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(urljoin(grown.url, "skills/"))
    page.evaluate(UNFOLD)
    for width in (360, 390, 768):
        page.set_viewport_size({"width": width, "height": 900})
        seen = [role for table in page.locator(MATRIX).all() for role in table.evaluate(ROLES_SEEN)]
        assert len(seen) >= grown.roles and all(seen), width
    page.close()


def test_every_role_is_two_steps_from_home(grown: Grown) -> None:
    first = links_of(grown.site, "")
    near = first | {link for page in first for link in links_of(grown.site, page)}
    roles = {f"roles/{path.parent.name}" for path in grown.site.glob("roles/*/index.html")}
    assert len(roles) == grown.roles
    assert roles <= near


def test_no_page_gets_heavy(grown: Grown) -> None:
    sizes = {
        path.parent.relative_to(grown.site).as_posix(): len(gzip.compress(path.read_bytes(), 6, mtime=0))
        for path in grown.site.rglob("index.html")
    }
    assert {address: size for address, size in sizes.items() if size > LATER_PAGE} == {}


def test_any_two_roles_are_compared(grown: Grown, page: Page) -> None:
    page.goto(urljoin(grown.url, "compare/"))
    one, other = page.locator("select[name=a]"), page.locator("select[name=b]")
    last = other.locator("option").last.get_attribute("value")
    one.select_option("accessibility-analyst")
    other.select_option(last)
    page.get_by_role("button", name="Compare").click()
    expect(page).to_have_url(
        urljoin(grown.url, "compare/accessibility-analyst-vs-content-analyst/")
        if grown.roles == 2
        else urljoin(grown.url, f"compare/?a=accessibility-analyst&b={last}")
    )
    expect(page.get_by_role("table").first).to_contain_text("Accessibility analyst")
