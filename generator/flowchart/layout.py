"""Turn a chart into a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from generator.flowchart.chart import Chart
from generator.flowchart.drawing import Drawing
from generator.flowchart.layers import arrange
from generator.flowchart.order import reading_order
from generator.flowchart.sheets import Sheet, cut
from generator.flowchart.style import LEGIBLE
from generator.flowchart.text import clean

_MARGIN = 2


def lay_out(chart: Chart) -> Drawing:
    """Position everything in a chart. The same chart gives the same drawing on any machine."""
    boxes, paths = arrange(reading_order(chart), chart.edges)
    across = [x for path in paths for x, _ in path.points] + [box.x + box.width for box in boxes]
    down = [y for path in paths for _, y in path.points] + [box.y + box.height for box in boxes]
    width = ceil(max(across)) + _MARGIN
    smallest = min(box.size for box in boxes)
    return Drawing(
        title=clean(chart.title),
        description=clean(chart.description),
        width=width,
        height=ceil(max(down)) + _MARGIN,
        min_width=ceil(width * min(1, LEGIBLE / smallest)),
        boxes=tuple(boxes),
        paths=tuple(paths),
    )


@dataclass(frozen=True)
class Figure:
    """A chart drawn for screens and for paper."""

    id: str
    drawing: Drawing
    sheets: tuple[Sheet, ...]


def draw(chart: Chart, id: str) -> Figure:
    """Return the figure of a chart. Every id in it starts with ``id``, which is unique on its page."""
    drawing = lay_out(chart)
    return Figure(id, drawing, cut(drawing))
