"""The theme's partials that we override: named landmarks, and nothing lost from the theme's own."""

import difflib
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import NO_PAGE, OpenPage
from .moving import KNOWS_THE_PAGES, wait_for_theme

PARTIALS = Path(__file__).parents[2] / "generator" / "theme" / "partials"


def test_search_dialog_has_a_name(open_page: OpenPage) -> None:
    expect(open_page().get_by_role("dialog", name="Search")).to_be_attached()


@pytest.mark.parametrize("width", [390, 1280])
def test_landmarks_have_names_of_their_own(open_page: OpenPage, width: int) -> None:
    page = open_page(width=width)
    names = [nav.get_attribute("aria-label") for nav in page.locator("nav[aria-label]:visible").all()]
    assert len(names) == len(set(names))
    assert not {"Navigation", "Tabs"} & set(names)


def test_the_whole_page_has_the_colours_and_keeps_its_stylesheet(open_page: OpenPage) -> None:
    """What the theme does by a meta element and a second look at the stylesheet; we take out both."""
    page = open_page(scheme="dark")
    page.wait_for_function(KNOWS_THE_PAGES)
    page.evaluate("document.querySelector('link[rel=stylesheet]').kept = true")
    page.locator(".md-tabs").get_by_role("link", name="Skills", exact=True).click()
    expect(page.locator(".md-content h1")).to_contain_text("Skills")
    assert page.evaluate("[...document.querySelectorAll('link[rel=stylesheet]')].map((one) => one.kept)") == [
        True
    ]
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    page.locator("label[title='Switch to light colours']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") != "dark"


HOLD_FRAMES = """() => {
    const { requestAnimationFrame } = window;
    const waiting = [];
    window.requestAnimationFrame = (run) => waiting.push(run);
    window.showFrame = () => {
        window.requestAnimationFrame = requestAnimationFrame;
        waiting.forEach((run) => requestAnimationFrame(run));
    };
}"""


def test_the_theme_begins_when_the_page_has_been_shown(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE)
    page.add_init_script(f"({HOLD_FRAMES})()")
    page.goto(page.url.replace(NO_PAGE, "/skills/docker/"))
    assert page.locator("article h1").is_visible()
    assert page.evaluate("[typeof guideModules, typeof document$]") == ["object", "undefined"]
    page.evaluate("showFrame()")
    wait_for_theme(page)
    assert page.evaluate("typeof document$") == "object"
    page.keyboard.press("/")
    expect(page.locator("input[name=query]")).to_be_focused()


IN_TASKS = """async (leave) => {
    const { inTasks } = await import(new URL("/modules/in-tasks.js", location.href));
    const said = [];
    const part = (name) => () => ({ subscribe(observer) {
        said.push(`${name} for ${observer}`);
        return { unsubscribe: () => said.push(`${name} ends`) };
    } });
    const streams = inTasks(["one", "other"].map(part));
    const heard = streams.map((stream) => stream["@@observable"]().subscribe("us"));
    said.push("all listen");
    if (leave === "at once") heard.forEach((end) => end());
    await new Promise((done) => setTimeout(done));
    if (leave === "later") heard.forEach((end) => end());
    return said;
}"""


@pytest.mark.parametrize(
    ("leave", "said"),
    [
        ("at once", ["all listen"]),
        ("never", ["all listen", "one for us", "other for us"]),
        ("later", ["all listen", "one for us", "other for us", "one ends", "other ends"]),
    ],
)
def test_a_part_that_is_left_before_it_begins_never_begins(
    open_page: OpenPage, leave: str, said: list[str]
) -> None:
    assert open_page(NO_PAGE).evaluate(IN_TASKS, leave) == said


@pytest.mark.parametrize(("name", "changed"), [("search.html", 12), ("language.html", 2)])
def test_copied_partial_follows_the_theme(name: str, changed: int) -> None:
    """When a release of Material changes a partial, copy it anew and repeat what the first line says."""
    theirs = files("material").joinpath("templates", "partials", name).read_text(encoding="utf-8")
    ours = (PARTIALS / name).read_text(encoding="utf-8")
    body = theirs.split("-#}\n", 1)[1].splitlines(), ours.split("-#}\n", 1)[1].splitlines()
    added = [line for line in difflib.ndiff(*body) if line.startswith("+ ")]
    removed = [line for line in difflib.ndiff(*body) if line.startswith("- ")]
    assert len(added) == changed
    assert len(removed) == 1
