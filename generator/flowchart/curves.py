"""Lines between boxes, as cubic Bézier curves."""

from __future__ import annotations

from math import hypot

from generator.flowchart.chart import Edge
from generator.flowchart.drawing import Path, Point

HEAD = 7
"""Length of an arrow head, at whose base a line ends."""
_HALF = 4
"""Half the width of an arrow head."""


def path(edge: Edge, points: list[Point], tip: Point | None) -> Path:
    """Return an edge's line through points: one, then three for each curve."""
    shown = tuple(map(_whole, points))
    shown_tip = None if tip is None else _whole(tip)
    head = None if shown_tip is None else _head(shown[-1], shown_tip)
    curves = zip(shown[::3], shown[1::3], shown[2::3], shown[3::3], strict=False)
    data = f"M{_show(shown[0])}{''.join(_curve(curve) for curve in curves)}"
    return Path(edge, shown, shown_tip, data, head)


def _curve(points: tuple[Point, ...]) -> str:
    """A curve as path data, in few characters where it is a straight line.

    Relative to its start, most turns have the same text, which compresses well.
    """
    start = points[0]
    first, second, end = (_round((x - start[0], y - start[1])) for x, y in points[1:])
    if not (first[0] or second[0] or end[0]):
        return f"v{end[1]:.7g}"
    if not (first[1] or second[1] or end[1]):
        return f"h{end[0]:.7g}"
    if first == (0, 0) and second == end:
        return f"l{_show(end)}"
    return f"c{_show(first)} {_show(second)} {_show(end)}"


def _head(base: Point, tip: Point) -> str:
    """A triangle from the line's end to the tip."""
    across, down = tip[0] - base[0], tip[1] - base[1]
    length = hypot(across, down) or 1
    side_x, side_y = -down / length * _HALF, across / length * _HALF
    # Relative to the tip, most heads have the same text, which compresses well.
    sides = ((side_x - across, side_y - down), (-2 * side_x, -2 * side_y))
    return f"M{_show(tip)}" + "".join(f"l{_show(_whole(side))}" for side in sides) + "z"


def _round(point: Point) -> Point:
    return (round(point[0], 1) + 0.0, round(point[1], 1) + 0.0)  # never -0


def _whole(point: Point) -> Point:
    """Nobody sees half a pixel of a line, and its digits would be a tenth of the page with the questions."""
    return (round(point[0]) + 0.0, round(point[1]) + 0.0)


def _show(point: Point) -> str:
    return f"{point[0]:.7g},{point[1]:.7g}"
