"""The one stylesheet looks like all those that it is made of."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import material
import pytest
import yaml
from playwright.sync_api import Page, Route

from generator.finish.stylesheet import one_stylesheet
from tests.conftest import ROOT
from tools.addresses import one_of_each_kind

from .conftest import OpenPage
from .moving import tour
from .styling import add_styles

STILL = "*, ::before, ::after, ::placeholder { transition: none !important; animation: none !important }"

# The theme moves the tabs while a picture of the whole page is taken; the other test shows them.
NO_TABS = ".md-tabs * { visibility: hidden !important }"
# The old stylesheet stays until the new one is there, so that the page is never without.
SWAP = """address => new Promise((done) => {
    const old = document.querySelector("link[rel=stylesheet]");
    const link = Object.assign(old.cloneNode(), { href: address });
    link.onload = () => { old.remove(); requestAnimationFrame(() => requestAnimationFrame(done)); };
    old.after(link);
})"""
READY = "() => !document.querySelector('[data-guide-waiting], [data-guide-checks][hidden]')"


@pytest.fixture(scope="session")
def whole(built_site: Path) -> str:
    """Every rule of the theme and of ours."""
    theme = Path(material.__path__[0], "templates", "assets", "stylesheets")
    lines = (ROOT / "mkdocs.yml").read_text("utf-8").split("extra_css:\n")[1].split("extra_javascript:")[0]
    folders = (ROOT / "generator" / "theme", built_site.parent / "build" / "docs")
    ours = [folder / path for path in yaml.safe_load(lines) for folder in folders]
    paths = [*theme.glob("main.*.css"), *theme.glob("palette.*.css"), *filter(Path.is_file, ours)]
    return one_stylesheet([path.read_text("utf-8") for path in paths])


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("vector database")
    page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_timeout(200)


def drawer(page: Page) -> None:
    page.locator("label.md-header__button[for=__drawer]").click()


def top(page: Page) -> None:
    """Far down and a little up: the button that leads back appears."""
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(200)
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(200)


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_pages_look_the_same(
    open_page: OpenPage, built_site: Path, whole: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = _page(open_page, width, scheme, whole)
    add_styles(page, NO_TABS)
    different = []
    for address in tour(page, one_of_each_kind(built_site)):
        page.wait_for_function(READY)
        if not _alike(page, full_page=True):
            different.append(address)
    assert different == []


@pytest.mark.parametrize(("act", "width"), [(search, 390), (search, 1280), (drawer, 390), (top, 1280)])
def test_what_opens_looks_the_same(
    open_page: OpenPage, whole: str, act: Callable[[Page], None], width: int
) -> None:
    page = _page(open_page, width, "light", whole, "roles/ai-engineer/")
    act(page)
    assert _alike(page)


def test_a_missing_rule_is_seen(open_page: OpenPage, whole: str) -> None:
    page = _page(open_page, 1280, "light", whole.replace(".guide-mark--circle", ".gone"), "roles/")
    assert not _alike(page)


def _page(
    open_page: OpenPage, width: int, scheme: Literal["light", "dark"], whole: str, address: str = ""
) -> Page:
    page = open_page(address, width=width, scheme=scheme)

    def answer(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css")

    page.route("**/whole.css", answer)
    add_styles(page, STILL)
    return page


def _alike(page: Page, full_page: bool = False) -> bool:
    """Whether the page looks the same with either stylesheet. What still moves gets time to come to rest."""
    for _ in range(4):
        pictures = []
        for name in ("whole", "site"):
            page.evaluate(SWAP, f"/assets/stylesheets/{name}.css")
            pictures.append(page.screenshot(full_page=full_page))
        if pictures[0] == pictures[1]:
            return True
        page.wait_for_timeout(400)
    return False
