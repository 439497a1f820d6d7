"""Draw a decision flow as a chart that is text: selectable, linked and in the theme's colours.

``draw(chart, id)`` gives the figure that ``partials/flowchart.svg.j2`` shows. The package
knows nothing of guides, files or sites: charts in, places out.
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
