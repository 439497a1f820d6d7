"""Sizes in a drawing. Colors are in the stylesheet."""

from __future__ import annotations

from dataclasses import dataclass

from generator.flowchart.chart import Kind


@dataclass(frozen=True)
class Face:
    """Text and padding of a kind of box, in the drawing's units: pixels at full size."""

    size: int
    bold: bool
    line: int
    pad_x: int
    pad_y: int
    text_width: int
    radius: int
    centered: bool = False


FACES: dict[Kind, Face] = {
    "question": Face(size=14, bold=False, line=18, pad_x=10, pad_y=7, text_width=124, radius=8),
    "answer": Face(size=13, bold=False, line=17, pad_x=6, pad_y=3, text_width=92, radius=11, centered=True),
    "outcome": Face(size=14, bold=True, line=18, pad_x=9, pad_y=7, text_width=116, radius=4),
}
MARK = 11
"""Size of the marks before an outcome's text."""
GAP = 16
"""Minimum space between two rows of boxes."""
LEGIBLE = 12
"""Minimum size of text on screen."""
