"""Turn a chart into drawings."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from generator.flowchart import layers, rail
from generator.flowchart.chart import Chart
from generator.flowchart.drawing import Drawing
from generator.flowchart.order import reading_order
from generator.flowchart.sheets import Sheet, cut
from generator.flowchart.style import NARROW, WIDE, Style
from generator.flowchart.text import clean

_MARGIN = 2


def lay_out(chart: Chart, style: Style) -> Drawing:
    """Position everything in a chart. The same chart gives the same drawing on any machine."""
    arrange = rail.arrange if style.width else layers.arrange
    boxes, paths = arrange(reading_order(chart), chart.edges, style)
    across = [x for path in paths for x, _ in path.points] + [box.x + box.width for box in boxes]
    down = [y for path in paths for _, y in path.points] + [box.y + box.height for box in boxes]
    width = max(ceil(max(across)) + _MARGIN, style.width)
    smallest = min(box.size for box in boxes)
    return Drawing(
        name=style.name,
        title=clean(chart.title),
        description=clean(chart.description),
        width=width,
        height=ceil(max(down)) + _MARGIN,
        min_width=ceil(width * min(1, style.legible / smallest)),
        boxes=tuple(boxes),
        paths=tuple(paths),
    )


@dataclass(frozen=True)
class Figure:
    """A chart drawn for wide and for narrow screens."""

    id: str
    drawings: tuple[Drawing, ...]
    sheets: tuple[Sheet, ...]
    """The wide one for paper."""


def draw(chart: Chart, id: str) -> Figure:
    """Return the figure of a chart. Every id in it starts with ``id``, which is unique on its page."""
    wide = lay_out(chart, WIDE)
    return Figure(id, (wide, lay_out(chart, NARROW)), cut(wide))
