"""Colors as a browser paints them."""

from collections.abc import Sequence

from playwright.sync_api import Page

Color = Sequence[int]

# The browser itself turns any notation into bytes, and lays colors over each other.
PAINT = """stacks => stacks.map((colors) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    for (const color of colors) {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
})"""


def paint(page: Page, *stacks: Sequence[str]) -> list[Color]:
    """What is seen of colors that lie on white paper, the last of each stack on top."""
    seen: list[Color] = page.evaluate(PAINT, [["white", *colors] for colors in stacks])
    return seen


def contrast(one: Color, other: Color) -> float:
    """As WCAG 2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    shares = [part / 255 for part in color]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
