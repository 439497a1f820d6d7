"""What is looked at on a page. Each probe returns the faults that it finds, and leaves the page as it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from .styling import add_styles, restyled

HERE = Path(__file__).parent
NO_TRANSITIONS = "*, ::before, ::after { transition: none !important }"

AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""WCAG 2.2 at AA, and what axe holds to be good practice beyond it."""

# "target-size" is off by default. The contrast of every word takes two thirds of the time.
AXE = """async ([tags, contrast]) => {
    const { violations } = await axe.run(document, {
        runOnly: { type: "tag", values: tags },
        rules: { "target-size": { enabled: true }, "color-contrast": { enabled: contrast } },
        resultTypes: ["violations"],
    });
    return violations;
}"""

# WCAG 1.4.12, and 1.4.4: the theme draws text at 125 %.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important }
    * { word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }"""
DOUBLED = "html { font-size: 250% !important }"

CROWDED = (HERE / "crowded.js").read_text("utf-8")
LOST = (HERE / "lost_text.js").read_text("utf-8")
MISSING_RULES = (HERE / "missing_rules.js").read_text("utf-8")

MOVES = """() => [...document.querySelectorAll("*")].filter((element) => ["", "::before", "::after"]
.some((part) => {
    const style = getComputedStyle(element, part || null);
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    return style.scrollBehavior === "smooth"
        || (style.transitionProperty !== "none" && long(style.transitionDuration))
        || (style.animationName !== "none" && long(style.animationDuration));
})).map((element) => element.outerHTML.slice(0, 80))"""

STORED = (
    "() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"
)
SMALL_FIELDS = """() => [...document.querySelectorAll("input, select, textarea")]
    .filter((field) => !["checkbox", "radio", "hidden", "range", "file"].includes(field.type))
    .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
    .map((field) => field.outerHTML.slice(0, 80))"""
TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []"


def axe(page: Page, contrast: bool = True) -> list[str]:
    """What axe finds, with or without the contrast of words."""
    add_styles(page, NO_TRANSITIONS)
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(AXE, [AXE_TAGS, contrast])
    return [
        f"{rule['id']}, {len(rule['nodes'])} times: {rule['nodes'][0]['html'][:200]}: "
        f"{rule['nodes'][0]['failureSummary']}"
        for rule in found
    ]


def axe_structure(page: Page) -> list[str]:
    """What axe finds, but for the contrast of words."""
    return axe(page, contrast=False)


def crowded(page: Page) -> list[str]:
    """Words that are broken inside, and texts that cover each other."""
    found: list[str] = page.evaluate(CROWDED)
    return found


def lost_text(page: Page) -> list[str]:
    """Text that is off the screen or cut, where nothing scrolls it into view."""
    return _texts(page, LOST)


def lost_when_narrow(page: Page) -> list[str]:
    """The same on the narrowest phone, or at a desk where the page is zoomed to 200 %."""
    width = 320 if _width(page) < 500 else _width(page) // 2
    with _resized(page, width):
        return lost_text(page)


def lost_when_spaced(page: Page) -> list[str]:
    """The same with the spacing that readers may ask for."""
    with restyled(page, SPACED):
        return lost_text(page)


def lost_when_doubled(page: Page) -> list[str]:
    """The same with letters of twice the size."""
    with restyled(page, DOUBLED):
        return lost_text(page)


def sideways(page: Page) -> list[str]:
    """Whether the page scrolls sideways, here and on the narrowest phone."""
    here = _texts(page, TOO_WIDE)
    with _resized(page, 320):
        return here + _texts(page, TOO_WIDE)


def motion(page: Page) -> list[str]:
    """What moves although the reader wants less motion."""
    page.emulate_media(reduced_motion="reduce")
    found = _texts(page, MOVES)
    page.emulate_media(reduced_motion="no-preference")
    return found


def small_fields(page: Page) -> list[str]:
    """Fields with letters so small that an iPhone zooms in on them, and does not zoom out again."""
    return _texts(page, SMALL_FIELDS)


def stored(page: Page) -> list[str]:
    """What the page has kept in the browser."""
    return _texts(page, STORED)


def missing_rules(page: Page, whole: str) -> list[str]:
    """Rules of the whole stylesheets that apply to something on the page and are not in the site's one."""
    return _texts(page, MISSING_RULES, whole)


def _texts(page: Page, script: str, *arguments: object) -> list[str]:
    found: list[str] = page.evaluate(script, *arguments)
    return found


def _width(page: Page) -> int:
    size = page.viewport_size
    assert size
    return size["width"]


@contextmanager
def _resized(page: Page, width: int) -> Iterator[None]:
    size = page.viewport_size
    assert size
    page.set_viewport_size({"width": width, "height": size["height"]})
    try:
        yield
    finally:
        page.set_viewport_size(size)
