"""The shapes of roles as SVG paths."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

_CORNERS = {"diamond": 4, "square": 4, "triangle": 3, "hexagon": 6, "pentagon": 5, "star": 10}
_DENT = {"star": 0.45}  # every other corner is closer to the center
_TURN = {"square": pi / 4}
_SCALE = {"square": 1.25, "triangle": 1.15, "circle": 0.95, "star": 1.3}  # so that all look equally large


def mark_path(shape: str, x: float, y: float, size: float) -> str:
    """Return the path of a shape around the point (x, y)."""
    radius = round(size / 2 * _SCALE.get(shape, 1.1), 1)
    if shape == "circle":
        half = f"a{radius:g},{radius:g} 0 1 0 "
        return f"M{x - radius:g},{y:g}{half}{2 * radius:g},0{half}{-2 * radius:g},0z"
    corners = _CORNERS[shape]
    points = []
    for corner in range(corners):
        angle = _TURN.get(shape, 0) + 2 * pi * corner / corners
        far = radius * (_DENT.get(shape, 1) if corner % 2 else 1)
        points.append((round(far * sin(angle), 1), round(-far * cos(angle), 1)))
    start = f"M{round(x + points[0][0], 1):g},{round(y + points[0][1], 1):g}"
    # Relative to its start, a shape has the same text wherever it is, which compresses well.
    sides = ((round(c - a, 1), round(d - b, 1)) for (a, b), (c, d) in pairwise(points))
    return start + "".join(f"l{across:g},{down:g}" for across, down in sides) + "z"
