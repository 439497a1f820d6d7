"""The content of a flowchart: questions, answers and outcomes, and how they are connected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["question", "answer", "outcome"]
Shape = Literal["circle", "diamond", "square", "triangle", "hexagon", "pentagon", "star"]


@dataclass(frozen=True)
class Node:
    """A box of the chart. Every answer is a node, so that labels never overlap."""

    id: str
    """Unique in the chart; that of an answer begins with its question's, as in ``goal--feature``."""
    kind: Kind
    text: str
    """Plain text as authored, with any characters."""
    href: str | None = None
    """Link of the box, relative to the page it is on."""
    classes: tuple[str, ...] = ()
    """CSS classes, such as ``guide-role--ai-engineer`` for the box's color."""
    shapes: tuple[tuple[str, Shape], ...] = ()
    """Marks before the text, as CSS class and shape: one for each role of an outcome."""


@dataclass(frozen=True)
class Edge:
    """A step from one node to the next."""

    tail: str
    head: str
    classes: tuple[str, ...] = ()
    """CSS classes, for the color of the role that it leads to."""


@dataclass(frozen=True)
class Chart:
    """A flow to draw. It starts at the first question."""

    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for what no checked flow contains: these are bugs of the caller."""
        ids = {node.id for node in self.nodes}
        if not ids:
            raise ValueError("a chart needs a node")
        if any(any(map(str.isspace, id)) for id in ids):
            raise ValueError("a node's id contains white space")
        if len(ids) != len(self.nodes):
            raise ValueError("two nodes of a chart have the same id")
        if len(set(self.edges)) != len(self.edges):
            raise ValueError("a chart has the same edge twice")
        for edge in self.edges:
            if edge.tail == edge.head or not {edge.tail, edge.head} <= ids:
                raise ValueError(f"an edge joins two nodes of its chart: {edge.tail} -> {edge.head}")
