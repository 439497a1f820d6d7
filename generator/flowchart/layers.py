"""Arrange boxes in rows from top to bottom: questions, then their answers, then what these lead to.

Lines run vertically through the rows and horizontally between them, each on its own track, so that
no line crosses another's box.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from generator.flowchart.boxes import Sized, place, size
from generator.flowchart.chart import Edge, Node
from generator.flowchart.curves import HEAD, path, rounded
from generator.flowchart.drawing import Box, Path, Point
from generator.flowchart.grid import Grid, grid
from generator.flowchart.straighten import Step
from generator.flowchart.style import Style
from generator.flowchart.tracks import Net, assign

_MARGIN = 2
_TRACK = 9
"""Distance between tracks."""
_ABOVE = 8
"""Distance from a row to the first track below it."""


def arrange(nodes: tuple[Node, ...], edges: tuple[Edge, ...], style: Style) -> tuple[list[Box], list[Path]]:
    """Return positions of the boxes, and lines between them."""
    sized = {node.id: size(node, style) for node in nodes}
    plan = grid(sized, edges)
    tracks = _tracks(sized, plan)
    tops, bottoms = _heights(sized, plan, tracks, style.gap)
    boxes = {
        id: place(box, _MARGIN + plan.middles[id] - box.width // 2, tops[plan.rows[id]], style)
        for id, box in sized.items()
    }
    return list(boxes.values()), [_path(edge, boxes, plan, tracks, bottoms) for edge in edges]


def _tracks(sized: dict[str, Sized], plan: Grid) -> dict[tuple[int, Edge], int]:
    """The track of each edge below each row that it passes.

    Lines from a question to its answers start as one; lines to anything else end as one.
    """
    tracks: dict[tuple[int, Edge], int] = {}
    for row in range(max(plan.rows.values())):
        nets: dict[str, set[Step]] = defaultdict(set)
        names: dict[Edge, str] = {}
        for edge, way in plan.ways.items():
            below = row - plan.rows[edge.tail]
            if 0 <= below < len(way) - 1:
                to_answer = sized[edge.head].node.kind == "answer"
                names[edge] = f"from {edge.tail}" if to_answer else f"to {edge.head}"
                nets[names[edge]].add((way[below], way[below + 1]))
        numbers = dict(zip(nets, assign([_net(steps, plan) for steps in nets.values()]), strict=True))
        tracks.update({(row, edge): numbers[name] for edge, name in names.items()})
    return tracks


def _net(steps: set[Step], plan: Grid) -> Net:
    above = {plan.middles[step[0]] for step in steps}
    below = {plan.doors.get(step[1], plan.middles[step[1]]) for step in steps}
    return Net(tuple(sorted(above)), tuple(sorted(below)))


def _heights(
    sized: dict[str, Sized], plan: Grid, tracks: dict[tuple[int, Edge], int], gap: int
) -> tuple[list[int], list[int]]:
    """Top and bottom of each row, with room for tracks between them."""
    tops, bottoms = [_MARGIN], []
    for row in range(max(plan.rows.values()) + 1):
        bottoms.append(tops[-1] + max(box.height for id, box in sized.items() if plan.rows[id] == row))
        last_track = max((track for (above, _), track in tracks.items() if above == row), default=0)
        tops.append(bottoms[-1] + gap + last_track * _TRACK)
    return tops, bottoms


def _path(
    edge: Edge, boxes: dict[str, Box], plan: Grid, tracks: dict[tuple[int, Edge], int], bottoms: list[int]
) -> Path:
    tail, head = boxes[edge.tail], boxes[edge.head]
    corners: list[Point] = [(_MARGIN + plan.middles[edge.tail], tail.y + tail.height)]
    for row, (above, below) in enumerate(pairwise(plan.ways[edge]), start=plan.rows[edge.tail]):
        level = bottoms[row] + _ABOVE + tracks[row, edge] * _TRACK
        x = plan.doors.get(below, plan.middles[below])
        corners += [(_MARGIN + plan.middles[above], level), (_MARGIN + x, level)]
    end = (_MARGIN + plan.doors[edge.head], head.y)
    if head.node.kind == "answer":  # whose line ends at its top
        return path(edge, rounded([*corners, end]), None)
    return path(edge, rounded([*corners, (end[0], end[1] - HEAD)]), end)
