"""Cut a drawing into parts for paper: on one sheet, a long drawing would be too small to read."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from generator.flowchart.drawing import Drawing

_TALL = 1.65
"""Maximum height of a part, in widths of the drawing: text of 13 units comes out at 6 points or more."""
_GIVE = 0.12
"""How far from an even cut another may be, in heights of a part."""


class Sheet(NamedTuple):
    """The part of a drawing that is on one sheet: its upper edge and its height."""

    top: int
    height: int


def cut(drawing: Drawing) -> tuple[Sheet, ...]:
    """Return the parts of a drawing from top to bottom, cut where the fewest boxes are in the way."""
    count = ceil(drawing.height / (_TALL * drawing.width))
    even = drawing.height / count
    edges = [0, *(_edge(drawing, round(even * number), round(even * _GIVE)) for number in range(1, count))]
    return tuple(Sheet(top, end - top) for top, end in zip(edges, [*edges[1:], drawing.height], strict=True))


def _edge(drawing: Drawing, middle: int, give: int) -> int:
    def cost(y: int) -> tuple[int, int]:
        return sum(box.y <= y <= box.y + box.height for box in drawing.boxes), abs(y - middle)

    return min(range(middle - give, middle + give + 1), key=cost)
