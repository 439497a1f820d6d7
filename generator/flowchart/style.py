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


@dataclass(frozen=True)
class Style:
    """One way to draw a chart."""

    name: str
    """Part of class names and ids, so different for each drawing of a figure."""
    question: Face
    answer: Face
    outcome: Face
    mark: int
    """Size of the marks before an outcome's text."""
    gap: int
    """Minimum space between two rows of boxes."""
    legible: float
    """Minimum size of text on screen."""
    width: int = 0
    """Width to fill, one box per row; 0 for rows as wide as their boxes."""

    def face(self, kind: Kind) -> Face:
        """Return the face of a kind of box."""
        return {"question": self.question, "answer": self.answer, "outcome": self.outcome}[kind]


WIDE = Style(
    name="wide",
    question=Face(size=14, bold=False, line=18, pad_x=10, pad_y=7, text_width=124, radius=8),
    answer=Face(size=13, bold=False, line=17, pad_x=6, pad_y=3, text_width=92, radius=11, centered=True),
    outcome=Face(size=14, bold=True, line=18, pad_x=9, pad_y=7, text_width=116, radius=4),
    mark=11,
    gap=16,
    legible=12,
)
"""Rows from top to bottom, for a page column from about 720 px on and for paper."""

NARROW = Style(
    name="narrow",
    question=Face(size=15, bold=False, line=19, pad_x=12, pad_y=8, text_width=280, radius=8),
    # A marked answer is bold, and its line begins right after the text.
    answer=Face(size=14, bold=True, line=18, pad_x=10, pad_y=4, text_width=250, radius=13),
    outcome=Face(size=15, bold=True, line=19, pad_x=12, pad_y=9, text_width=250, radius=4),
    mark=11,
    gap=14,
    legible=11,
    width=358,
)
"""One box per row with lines in a rail at the side, for a phone of 390 px."""
