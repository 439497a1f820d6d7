"""A chart that knows its places, ready to be shown by the template."""

from __future__ import annotations

from dataclasses import dataclass

from generator.flowchart.chart import Edge, Node

Point = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """One line of a box's text; x and y are where its baseline starts (or its middle)."""

    text: str
    x: int
    y: int


@dataclass(frozen=True)
class Mark:
    """A role's shape before an outcome's text."""

    css_class: str
    d: str


@dataclass(frozen=True)
class Box:
    """A node with its place."""

    node: Node
    x: int
    y: int
    width: int
    height: int
    radius: int
    size: int
    """Font size of the text."""
    anchor: str
    """``start`` or ``middle``: what the lines' x stands for."""
    unmarked: bool
    """An outcome that names no role."""
    href: str | None
    """The node's address if it may be linked to."""
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]

    @property
    def leads_to_page(self) -> bool:
        """Whether the address is a folder, whose file has to be named in a copy that opens from files."""
        return (self.href or "").endswith("/")


@dataclass(frozen=True)
class Path:
    """An edge's line: cubic Bézier curves, end to end, and an arrow head where it arrives."""

    edge: Edge
    points: tuple[Point, ...]
    tip: Point | None
    """Point of the arrow head; None where the line ends without one."""
    d: str
    head: str | None


@dataclass(frozen=True)
class Drawing:
    """A chart drawn in one style."""

    name: str
    title: str
    description: str
    width: int
    height: int
    min_width: int
    """Below this the smallest text could not be read."""
    boxes: tuple[Box, ...]
    """In reading order: each question with its answers, then what follows."""
    paths: tuple[Path, ...]
