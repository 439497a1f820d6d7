"""Where the focus goes, and whether a reader sees it there."""

from typing import Any

from playwright.sync_api import Page

from .colors import contrast, paint
from .probes import NO_TRANSITIONS
from .styling import add_styles

# What has the focus, and what is painted behind its outline. The theme brings its tabs back some frames after
# the page is at its top.
FOCUS = """async () => {
    const focused = document.activeElement;
    if (focused === document.body) return null;
    const box = focused.querySelector(":scope > rect");
    const style = getComputedStyle(box ?? focused);
    const place = () => focused.getClientRects()[0];
    // A table may be longer than the window: what counts is the middle of the part in it.
    const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const isSeen = () => {
        const { left, right, top, bottom } = place();
        const [x, y] = [middle(left, right, innerWidth), middle(top, bottom, innerHeight)];
        const hit = document.elementFromPoint(x, y);
        return focused.checkVisibility({ opacityProperty: true, visibilityProperty: true })
            && (focused.contains(hit) || Boolean(hit?.contains(focused)));
    };
    const latest = performance.now() + 5000;
    while (!isSeen() && performance.now() < latest) await new Promise(requestAnimationFrame);
    const { left, right, top, height } = place();
    const inside = box || parseFloat(style.outlineOffset) < 0;
    const beside = inside ? left + 5 : left > 5 ? left - 4 : right + 4;
    return {
        html: focused.outerHTML.slice(0, 150),
        part: focused.closest(".md-skip, .md-header, .md-tabs, .md-sidebar, article, footer.md-footer")
            ?.classList[0],
        seen: isSeen(),
        width: box ? style.strokeWidth : style.outlineStyle === "none" ? "0" : style.outlineWidth,
        color: box ? style.stroke : style.outlineColor,
        behind: document.elementsFromPoint(beside, top + height / 2).reverse().map((element) => {
            const { fill, backgroundColor } = getComputedStyle(element);
            return element.matches("rect") ? fill : backgroundColor;
        }),
    };
}"""

Focus = dict[str, Any]


def stops(page: Page, key: str, most: int) -> list[Focus]:
    """What the key leads to, until it leaves the page."""
    add_styles(page, NO_TRANSITIONS)
    found: list[Focus] = []
    while len(found) < most:
        page.keyboard.press(key)
        stop: Focus | None = page.evaluate(FOCUS)
        if not stop:
            break
        found.append(stop)
    return found


def faults(page: Page, found: list[Focus]) -> list[str]:
    """Stops where the reader does not see where they are."""
    behind = paint(page, *(stop["behind"] for stop in found))
    lines = paint(page, *([*stop["behind"], stop["color"]] for stop in found))
    problems = [f"hidden or covered: {stop['html']}" for stop in found if not stop["seen"]]
    for stop, *colors in zip(found, behind, lines, strict=True):
        if float(stop["width"].removesuffix("px")) < 2 or contrast(*colors) < 3:
            problems.append(f"outline of {stop['width']}, contrast {contrast(*colors):.1f}: {stop['html']}")
    return problems
