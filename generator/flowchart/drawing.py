"""A chart with positions, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass

from generator.flowchart.chart import Edge, Node

Point = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """A line of a box's text; x and y are the start or center of its baseline."""

    text: str
    x: int
    y: int
    below: int
    """How far it is below the line before it; 0 for the first."""


@dataclass(frozen=True)
class Mark:
    """A role's shape before an outcome's text."""

    css_class: str
    d: str


@dataclass(frozen=True)
class Box:
    """A node with its position."""

    node: Node
    x: int
    y: int
    width: int
    height: int
    radius: int
    size: int
    """Font size of the text."""
    anchor: str
    """``start`` or ``middle``: what the x of lines means."""
    unmarked: bool
    """Whether it is an outcome without a role."""
    href: str | None
    """The node's link, if it is safe."""
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]

    @property
    def leads_to_page(self) -> bool:
        """Whether the link is a folder, to which an offline copy adds a file name."""
        return (self.href or "").endswith("/")


@dataclass(frozen=True)
class Path:
    """An edge's line: cubic Bézier curves, end to end, and an arrow head at its end."""

    edge: Edge
    points: tuple[Point, ...]
    tip: Point | None
    """Tip of the arrow head; ``None`` if there is none."""
    d: str
    head: str | None


@dataclass(frozen=True)
class Drawing:
    """A chart with the positions of its boxes and lines."""

    title: str
    description: str
    width: int
    height: int
    min_width: int
    """Below this width, the smallest text is not legible."""
    boxes: tuple[Box, ...]
    """In reading order: each question with its answers, then what follows."""
    paths: tuple[Path, ...]
