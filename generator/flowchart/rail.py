"""Arrange one box per row, with lines in a rail at the right, for narrow screens.

Boxes are as wide as the screen allows, so that text stays large. A question's answers are on a
stem at its left. An answer leads straight down to the next row, or out to the rail, along a lane,
and back in. All lines to a box share a lane. No line crosses another's box.
"""

from __future__ import annotations

from dataclasses import replace

from generator.flowchart.boxes import place, size
from generator.flowchart.chart import Edge, Kind, Node
from generator.flowchart.curves import HEAD, path, rounded
from generator.flowchart.drawing import Box, Path
from generator.flowchart.style import Style

_MARGIN = 2
_STEM = 12
_INDENT = 26
_DROP = 19
"""Where a straight line starts at an answer: the center of a short one."""
_RAIL = 17
"""From the boxes to the first lane, with room for a bend and an arrow head."""
_LANE = 9
_MIN_WIDTH = 220
"""Minimum width of boxes, however many lanes there are."""


def arrange(nodes: tuple[Node, ...], edges: tuple[Edge, ...], style: Style) -> tuple[list[Box], list[Path]]:
    """Return positions of the boxes, and lines between them."""
    row = {node.id: number for number, node in enumerate(nodes)}
    answers = {node.id for node in nodes if node.kind == "answer"}
    stems = {edge for edge in edges if edge.head in answers}
    direct = {edge for edge in edges if edge not in stems and row[edge.head] == row[edge.tail] + 1}
    lanes = _lanes([edge for edge in edges if edge not in stems | direct], row)
    rail = _RAIL + max(lanes.values()) * _LANE if lanes else 0
    right = max(style.width - rail - _MARGIN, _MIN_WIDTH)

    boxes = _stack(nodes, right, style)
    paths = []
    for edge in edges:
        tail, head = boxes[edge.tail], boxes[edge.head]
        if edge in stems:
            paths.append(_stem(edge, tail, head))
        elif edge in direct:
            paths.append(_down(edge, tail, head))
        else:
            paths.append(_around(edge, tail, head, right + _RAIL + lanes[edge.head] * _LANE))
    return list(boxes.values()), paths


def _lanes(edges: list[Edge], row: dict[str, int]) -> dict[str, int]:
    """Number of the lane to each head: short paths inside, long ones outside."""
    spans: dict[str, tuple[int, int]] = {}
    for edge in edges:
        top, bottom = spans.get(edge.head, (row[edge.head], row[edge.head]))
        spans[edge.head] = (min(top, row[edge.tail]), max(bottom, row[edge.tail]))
    lanes: dict[str, int] = {}
    for head in sorted(spans, key=lambda head: (spans[head][1] - spans[head][0], row[head])):
        top, bottom = spans[head]
        taken = {
            lane for other, lane in lanes.items() if spans[other][0] <= bottom and top <= spans[other][1]
        }
        lanes[head] = next(lane for lane in range(len(spans)) if lane not in taken)
    return lanes


def _stack(nodes: tuple[Node, ...], right: int, style: Style) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    y, above = _MARGIN, None
    for node in nodes:
        x = _MARGIN if node.kind == "question" else _INDENT
        sized = size(node, style, right - x - 2 * style.face(node.kind).pad_x)
        y += _space(above, node.kind, style.gap)
        boxes[node.id] = place(sized, x, y, style, sized.width if node.kind == "answer" else right - x)
        y, above = y + sized.height, node.kind
    return boxes


def _space(above: Kind | None, kind: Kind, gap: int) -> int:
    if above is None:
        return 0
    if kind == "answer":
        return {"question": gap - 2, "answer": gap - 4, "outcome": gap}[above]
    return gap + 4 if kind == "outcome" else gap + 8


def _stem(edge: Edge, tail: Box, head: Box) -> Path:
    middle = head.y + head.height / 2
    shared = replace(edge, classes=())  # a stem leads to all answers
    return path(shared, rounded([(_STEM, tail.y + tail.height), (_STEM, middle), (head.x, middle)]), None)


def _down(edge: Edge, tail: Box, head: Box) -> Path:
    x = _INDENT + _DROP
    return path(edge, rounded([(x, tail.y + tail.height), (x, head.y - HEAD)]), (x, head.y))


def _around(edge: Edge, tail: Box, head: Box, lane: float) -> Path:
    out, into = tail.y + tail.height / 2, head.y + head.height / 2
    edge_of_head = head.x + head.width
    bends = [(tail.x + tail.width, out), (lane, out), (lane, into), (edge_of_head + HEAD, into)]
    return path(edge, rounded(bends), (edge_of_head, into))
