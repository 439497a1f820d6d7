"""A drawing as SVG, in our own fonts, so that it looks the same wherever it is turned into pixels."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.flowchart.marks import mark_path
from generator.flowchart.text import clean, wrap

INK, GRAY, PALE, PAPER = "#1f2933", "#56616d", "#d5dae0", "#ffffff"
SANS = "'Guide Sans', 'Source Sans 3', Helvetica, Arial, sans-serif"
SERIF = "'Guide Serif', 'Source Serif 4', Georgia, serif"
BOLD = "600"
LEADING = 1.3
"""Distance between the lines of a text, in its size."""
_REGULAR, _BOLD, _SERIF = 1.15, 1.25, 1.05
"""How much narrower our fonts are, at least, than the widths that texts are wrapped by."""


class Drawing:
    """Draws on white paper. All places and sizes are in pixels, from the upper left corner."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._root = ElementTree.Element("svg", xmlns="http://www.w3.org/2000/svg")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        fill: str = INK,
        bold: bool = False,
        serif: bool = False,
        anchor: str = "start",
    ) -> None:
        """Write one line with its baseline at ``y``; ``anchor`` says what of it is at ``x``."""
        values = {"font-family": SERIF if serif else SANS, "font-size": f"{size:g}", "text-anchor": anchor}
        if bold or serif:
            values["font-weight"] = BOLD
        self._add("text", x=x, y=y, fill=fill, **values).text = clean(text)

    def paragraph(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        limit: float,
        *,
        most: int = 99,
        fill: str = INK,
        bold: bool = False,
        serif: bool = False,
    ) -> float:
        """Write lines no wider than ``limit``, ``most`` of them at most; return the baseline for the next."""
        narrow = _SERIF if serif else _BOLD if bold else _REGULAR
        wrapped = wrap(clean(text), size, bold or serif, limit * narrow)
        lines = [line.rstrip() for line in wrapped.lines]
        if len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1].rstrip(",;:–.") + "…"]
        for number, line in enumerate(lines):
            self.text(x, y + number * size * LEADING, line, size, fill=fill, bold=bold, serif=serif)
        return y + len(lines) * size * LEADING

    def line(
        self, x1: float, y1: float, x2: float, y2: float, stroke: str, width: float = 1, dash: str = ""
    ) -> None:
        """Draw a straight line; ``dash`` as in SVG."""
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **_stroke(width, dash))

    def behind(self, x: float, top: float, bottom: float, stroke: str, width: float = 1) -> None:
        """Draw an upright line behind all that is drawn so far."""
        self.line(x, top, x, bottom, stroke, width)
        line = self._root[-1]
        self._root.remove(line)
        self._root.insert(0, line)

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, *, stroke: str = "", dash: str = ""
    ) -> None:
        """Draw a filled rectangle; one with a ``stroke`` is filled faintly."""
        outline = {"stroke": stroke, "fill-opacity": "0.25", **_stroke(1, dash)} if stroke else {}
        self._add("rect", x=x, y=y, width=width, height=height, fill=fill, **outline)

    def dot(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a filled circle."""
        self._add("circle", cx=x, cy=y, r=radius, fill=fill)

    def mark(self, shape: str, x: float, y: float, size: float, fill: str) -> None:
        """Draw a role's shape around the point (x, y)."""
        self._add("path", d=mark_path(shape, x, y, size), fill=fill)

    def svg(self, height: float, title: str) -> bytes:
        """Return the drawing, with a ``title`` that screen readers say."""
        root = ElementTree.Element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            width=f"{self.width:g}",
            height=f"{height:g}",
            viewBox=f"0 0 {self.width:g} {height:g}",
            role="img",
        )
        ElementTree.SubElement(root, "title").text = clean(title)
        ElementTree.SubElement(root, "rect", width="100%", height="100%", fill=PAPER)
        root.extend(self._root)
        return ElementTree.tostring(root, "unicode").encode()

    def _add(self, tag: str, **values: object) -> ElementTree.Element:
        texts = {
            name: f"{value:.6g}" if isinstance(value, float) else str(value) for name, value in values.items()
        }
        return ElementTree.SubElement(self._root, tag, texts)


def _stroke(width: float, dash: str) -> dict[str, str]:
    return {"stroke-width": f"{width:g}", **({"stroke-dasharray": dash} if dash else {})}
