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
    """A checked flow to draw: every edge joins two of its nodes, and none leads back."""

    title: str
    description: str
    nodes: tuple[Node, ...]
    """Questions, each before those that it leads to and with its answers behind it; then outcomes."""
    edges: tuple[Edge, ...]
