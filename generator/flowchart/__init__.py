"""Lay out a decision flow as an SVG flowchart with selectable, linked text in the theme's colors.

``draw(chart, id)`` returns the figure that ``partials/flowchart.svg.j2`` shows. What belongs here turns a
chart into positions, and knows nothing about guides, files or sites.
"""

from generator.flowchart.chart import Chart, Edge, Kind, Node, Shape
from generator.flowchart.drawing import Box, Drawing, Line, Mark, Path
from generator.flowchart.layout import Figure, draw, lay_out
from generator.flowchart.style import NARROW, WIDE, Face, Style

__all__ = [
    "NARROW",
    "WIDE",
    "Box",
    "Chart",
    "Drawing",
    "Edge",
    "Face",
    "Figure",
    "Kind",
    "Line",
    "Mark",
    "Node",
    "Path",
    "Shape",
    "Style",
    "draw",
    "lay_out",
]
