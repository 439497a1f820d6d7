"""Boxes around texts: their size first, their position once it is known."""

from __future__ import annotations

from dataclasses import dataclass

from generator.flowchart.chart import Node
from generator.flowchart.drawing import Box, Line, Mark
from generator.flowchart.links import safe_href
from generator.flowchart.marks import mark_path
from generator.flowchart.style import FACES, MARK
from generator.flowchart.text import clean, measure, wrap

_BASELINE = 0.35  # from a line's middle down to its baseline, in font sizes
_STEP = MARK + 6
"""From one mark to the next."""


@dataclass(frozen=True)
class Sized:
    """A box without a position. Sizes are even, so that centers are whole numbers."""

    node: Node
    lines: tuple[str, ...]
    width: int
    height: int


def size(node: Node) -> Sized:
    """Return the box for a node's text."""
    face = FACES[node.kind]
    indent = _indent(node)
    wrapped = wrap(clean(node.text), face.size, face.bold, face.text_width - indent)
    height = len(wrapped.lines) * face.line + 2 * face.pad_y
    return Sized(node, wrapped.lines, _even(wrapped.width + indent + 2 * face.pad_x), _even(height))


def place(sized: Sized, x: int, y: int) -> Box:
    """Position a box with its upper left corner at (x, y)."""
    node = sized.node
    face = FACES[node.kind]
    text_x = x + sized.width // 2 if face.centered else x + face.pad_x + _indent(node)
    # A space at the end of a centered line counts.
    nudge = round(measure(" ", face.size) / 2) if face.centered else 0
    top = y + (sized.height - len(sized.lines) * face.line) / 2
    middles = [top + face.line * (number + 0.5) for number in range(len(sized.lines))]
    ys = [round(middle + _BASELINE * face.size) for middle in middles]
    marks = (
        Mark(
            css_class,
            mark_path(shape, x + face.pad_x + MARK / 2 + number * _STEP, middles[0], MARK),
        )
        for number, (css_class, shape) in enumerate(node.shapes)
    )
    return Box(
        node=node,
        x=x,
        y=y,
        width=sized.width,
        height=sized.height,
        radius=face.radius,
        size=face.size,
        anchor="middle" if face.centered else "start",
        unmarked=node.kind == "outcome" and not node.shapes,
        href=safe_href(node.href),
        lines=tuple(
            Line(text, text_x + (nudge if text.endswith(" ") else 0), y, y - above)
            for text, above, y in zip(sized.lines, (ys[0], *ys), ys, strict=False)
        ),
        marks=tuple(marks),
    )


def _indent(node: Node) -> int:
    """Room for the marks; lines after the first hang under the first."""
    return len(node.shapes) * _STEP + (2 if node.shapes else 0)


def _even(length: float) -> int:
    return 2 * -int(-length // 2)
