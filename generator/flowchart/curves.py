"""Lines between boxes, as cubic Bézier curves."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from generator.flowchart.chart import Edge
from generator.flowchart.drawing import Path, Point

HEAD = 7
"""Length of an arrow head, at whose base a line ends."""
_HALF = 3.6
"""Half the width of an arrow head."""
_BEND = 7
"""Distance from a corner at which a line starts to turn."""
_ROUND = 0.55
"""With handles of this length, relative to the corner, a curve is nearly a quarter circle."""


def path(edge: Edge, points: list[Point], tip: Point | None) -> Path:
    """Return an edge's line through points: one, then three for each curve."""
    rounded = tuple(_round(point) for point in points)
    rounded_tip = None if tip is None else _round(tip)
    head = None if rounded_tip is None else _head(rounded[-1], rounded_tip)
    return Path(edge, rounded, rounded_tip, _path_data(rounded), head)


def rounded(corners: list[Point]) -> list[Point]:
    """Return the curves of a line with rounded corners."""
    corners = _bends(corners)
    points = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        near = min(_BEND, hypot(*_way(before, corner)) / 2, hypot(*_way(corner, after)) / 2)
        start, end = _towards(corner, before, near), _towards(corner, after, near)
        if start != points[-1]:
            points += [points[-1], start, start]
        points += [_towards(start, corner, near * _ROUND), _towards(end, corner, near * _ROUND), end]
    return [*points, points[-1], corners[-1], corners[-1]]


def _bends(corners: list[Point]) -> list[Point]:
    """The corners at which a vertical or horizontal line turns."""
    apart = [corner for before, corner in pairwise([corners[0], *corners]) if corner != before]
    ends = [corners[0], *apart]
    turns = [
        corner
        for before, corner, after in zip(ends, ends[1:], ends[2:], strict=False)
        if not (before[0] == corner[0] == after[0] or before[1] == corner[1] == after[1])
    ]
    return [corners[0], *turns, corners[-1]]


def _way(start: Point, end: Point) -> Point:
    return (end[0] - start[0], end[1] - start[1])


def _towards(start: Point, end: Point, length: float) -> Point:
    across, down = _way(start, end)
    share = length / (hypot(across, down) or 1)
    return (start[0] + across * share, start[1] + down * share)


def _path_data(points: tuple[Point, ...]) -> str:
    data = "M" + _show(points[0])
    for at in range(1, len(points), 3):
        before, first, second, end = points[at - 1 : at + 3]
        flat = first == before and second == end
        data += _straight(before, end) if flat else _turn(before, first, second, end)
    return data


def _turn(before: Point, first: Point, second: Point, end: Point) -> str:
    """A curve; quarter circles as arcs, which are the same text at every corner and compress well."""
    (across, down), (right, below) = _way(before, end), _way(before, first)
    level = below == 0 and second[0] == end[0]
    upright = right == 0 and second[1] == end[1]
    size = abs(across)
    if (level or upright) and size == abs(down) and abs(hypot(right, below) - _ROUND * size) < 0.1:
        clockwise = (across * down > 0) == level
        return f"a{size:.7g} {size:.7g} 0 0 {clockwise:d} {across:.7g} {down:.7g}"
    return "C" + " ".join(map(_show, (first, second, end)))


def _straight(start: Point, end: Point) -> str:
    """A line in as few characters as possible."""
    if start[0] == end[0]:
        return f"V{end[1]:.7g}"
    return f"H{end[0]:.7g}" if start[1] == end[1] else f"L{_show(end)}"


def _head(base: Point, tip: Point) -> str:
    """A triangle from the line's end to the tip, relative to the tip, to compress well."""
    across, down = _way(base, tip)
    length = hypot(across, down) or 1
    side_x, side_y = -down / length * _HALF, across / length * _HALF
    side, foot = (side_x - across, side_y - down), (-2 * side_x, -2 * side_y)
    return f"M{_show(tip)}l{_show(_round(side))} {_show(_round(foot))}z"


def _round(point: Point) -> Point:
    return (round(point[0], 1) + 0.0, round(point[1], 1) + 0.0)  # never -0


def _show(point: Point) -> str:
    return f"{point[0]:.7g},{point[1]:.7g}"
