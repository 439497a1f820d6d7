"""Lay out a decision flow as an SVG flowchart with selectable, linked text in the theme's colors.

``draw(chart, id)`` returns the figure that ``partials/flowchart.svg.j2`` shows. What belongs here turns a
chart into positions, and knows nothing about guides, files or sites.
"""

from generator.flowchart.chart import Chart, Edge, Node
from generator.flowchart.layout import Figure, draw

__all__ = ["Chart", "Edge", "Figure", "Node", "draw"]
