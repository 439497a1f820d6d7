"""Arrange boxes in rows from top to bottom: a question, then its answers, then what these lead to.

Each question has a row of its own, so that more questions make a drawing longer, but not wider than a page.

Graphviz places the boxes and routes the lines. It gets numbers as names and sizes instead of texts, so it
measures no font and parses nothing that an author wrote, and results are the same everywhere.
"""

from __future__ import annotations

from itertools import pairwise

import pygraphviz  # type: ignore[import-untyped]

from generator.flowchart.boxes import Sized, place, size
from generator.flowchart.chart import Edge, Node
from generator.flowchart.curves import HEAD, path
from generator.flowchart.drawing import Box, Path, Point
from generator.flowchart.style import GAP

_MARGIN = 2
_BESIDE = 8
"""Minimum space between two boxes of a row."""
_INCH = 72
"""Graphviz takes sizes in inches and gives positions in points; a point is one unit of the drawing."""


def arrange(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> tuple[list[Box], list[Path]]:
    """Return positions of the boxes, and lines between them."""
    sized = {node.id: size(node) for node in nodes}
    name = {id: str(number) for number, id in enumerate(sized)}
    graph = _graph(sized, edges, name)
    graph.layout(prog="dot")
    height = float(graph.graph_attr["bb"].split(",")[3])
    boxes = []
    for id, box in sized.items():
        x, y = _point(graph.get_node(name[id]).attr["pos"], height)
        boxes.append(place(box, round(x - box.width / 2), round(y - box.height / 2)))
    return boxes, [_path(edge, graph.get_edge(name[edge.tail], name[edge.head]), height) for edge in edges]


def _graph(sized: dict[str, Sized], edges: tuple[Edge, ...], name: dict[str, str]) -> pygraphviz.AGraph:
    graph = pygraphviz.AGraph(directed=True)
    graph.graph_attr.update(rankdir="TB", nodesep=_BESIDE / _INCH, ranksep=GAP / _INCH, splines="true")
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    graph.edge_attr.update(arrowsize=HEAD / 10)  # the length of a head is ten times this
    for id, box in sized.items():
        graph.add_node(name[id], width=box.width / _INCH, height=box.height / _INCH)
    for edge in edges:
        # An answer is a label on its line.
        head = "none" if sized[edge.head].node.kind == "answer" else "normal"
        graph.add_edge(name[edge.tail], name[edge.head], arrowhead=head)
    questions = [id for id, box in sized.items() if box.node.kind == "question"]
    for above, below in pairwise(questions):
        graph.add_edge(name[above], name[below], style="invis", minlen=2, weight=0)
    return graph


def _path(edge: Edge, line: pygraphviz.Edge, height: float) -> Path:
    """Return the line that Graphviz drew: "e,x,y" for the tip of its arrow head, then points of curves."""
    words = line.attr["pos"].split()
    tip = _point(words.pop(0).removeprefix("e,"), height) if words[0].startswith("e,") else None
    return path(edge, [_point(word, height) for word in words], tip)


def _point(text: str, height: float) -> Point:
    """A position, with y counted from the top."""
    x, y = map(float, text.split(","))
    return (_MARGIN + x, _MARGIN + height - y)
