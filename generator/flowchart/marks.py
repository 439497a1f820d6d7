"""The shapes that stand for roles, as SVG paths."""

from __future__ import annotations

from math import cos, pi, sin

_CORNERS = {"diamond": 4, "square": 4, "triangle": 3, "hexagon": 6, "pentagon": 5}
_TURN = {"square": pi / 4}
_SCALE = {"square": 1.25, "triangle": 1.15, "circle": 0.95}  # so that all look equally large


def mark_path(shape: str, x: float, y: float, size: float) -> str:
    """Path of a shape around the point (x, y)."""
    radius = round(size / 2 * _SCALE.get(shape, 1.1), 1)
    if shape == "circle":
        half = f"a{radius:g},{radius:g} 0 1 0 "
        return f"M{x - radius:g},{y:g}{half}{2 * radius:g},0{half}{-2 * radius:g},0z"
    corners = _CORNERS[shape]
    angles = [_TURN.get(shape, 0) + 2 * pi * corner / corners for corner in range(corners)]
    points = [(round(x + radius * sin(angle), 1), round(y - radius * cos(angle), 1)) for angle in angles]
    return "M" + "L".join(f"{a:g},{b:g}" for a, b in points) + "z"
