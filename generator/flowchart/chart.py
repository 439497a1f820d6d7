"""What a flowchart shows: questions, answers and outcomes, and which leads to which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["question", "answer", "outcome"]
Shape = Literal["circle", "diamond", "square", "triangle", "hexagon", "pentagon", "star"]


@dataclass(frozen=True)
class Node:
    """One box of the chart. Every answer is a node of its own, so no label can collide."""

    id: str
    """Unique in the chart, kebab-case; an answer joins its question's id, as in ``goal--feature``."""
    kind: Kind
    text: str
    """Plain text, as authored; it may hold anything."""
    href: str | None = None
    """Where the box leads, already computed for the page it is drawn on."""
    classes: tuple[str, ...] = ()
    """Further CSS classes, such as ``guide-role--ai-engineer`` for the box's colour."""
    shapes: tuple[tuple[str, Shape], ...] = ()
    """Marks before the text, as (CSS class, shape): one for each role an outcome names."""


@dataclass(frozen=True)
class Edge:
    """A step from one node to the next."""

    tail: str
    head: str


@dataclass(frozen=True)
class Chart:
    """A flow to draw. The first question is where it starts."""

    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        """Refuse what no checked flow can contain: these are mistakes of the caller."""
        ids = {node.id for node in self.nodes}
        if not ids:
            raise ValueError("a chart needs a node")
        if any(any(map(str.isspace, id)) for id in ids):
            raise ValueError("a node's id holds white space")
        if len(ids) != len(self.nodes):
            raise ValueError("two nodes of a chart have the same id")
        if len(set(self.edges)) != len(self.edges):
            raise ValueError("a chart holds the same edge twice")
        for edge in self.edges:
            if edge.tail == edge.head or not {edge.tail, edge.head} <= ids:
                raise ValueError(f"an edge joins two nodes of its chart: {edge.tail} -> {edge.head}")
