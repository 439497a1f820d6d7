"""Boxes in rows from top to bottom: questions, then their answers, then what these lead to.

Every edge goes to the next row. One that must go further passes through slots, narrow items
that keep its way clear; edges to the same box share their slots and arrive as one line. In
the space between two rows lines run level, each on a track. So no line can meet a foreign box.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from generator.flowchart.boxes import Sized, place, size
from generator.flowchart.chart import Edge, Node
from generator.flowchart.columns import columns
from generator.flowchart.curves import path, rounded
from generator.flowchart.drawing import Box, Path
from generator.flowchart.straighten import straighten
from generator.flowchart.style import Style
from generator.flowchart.tracks import Net, assign

_MARGIN = 2
_SLOT = 2
_SPACE = 14
_TRACK = 9
_HEAD = 7
_DOOR = 32
"""How far from a box's middle a line may enter."""


def arrange(nodes: tuple[Node, ...], edges: tuple[Edge, ...], style: Style) -> tuple[list[Box], list[Path]]:
    """Places for the boxes and lines between them."""
    sized = {node.id: size(node, style) for node in nodes}
    rows = _rows(nodes, edges)
    ways = {edge: _way(edge, rows) for edge in edges}
    middles = _middles(sized, rows, ways)
    doors = _doors(sized, ways, middles)

    nets: dict[tuple[int, str], set[tuple[str, str]]] = defaultdict(set)
    for edge, way in ways.items():
        for row, step in enumerate(pairwise(way), start=rows[edge.tail]):
            nets[row, _net(edge, sized)].add(step)
    track: dict[tuple[int, str], int] = {}
    spaces = []
    for row in range(max(rows.values())):
        keys = [key for key in nets if key[0] == row]
        drawn = [_drawn(nets[key], middles, doors) for key in keys]
        numbers = assign(drawn)
        track.update(zip(keys, numbers, strict=True))
        spaces.append(style.gap + max(numbers, default=0) * _TRACK)

    tops = [_MARGIN]
    bottoms = []
    for row in range(max(rows.values()) + 1):
        tallest = max(sized[node.id].height for node in nodes if rows[node.id] == row)
        bottoms.append(tops[-1] + tallest)
        tops.append(bottoms[-1] + (spaces[row] if row < len(spaces) else 0))

    boxes = {id: place(box, middles[id] - box.width // 2, tops[rows[id]], style) for id, box in sized.items()}
    paths = []
    for edge, way in ways.items():
        tail, head = boxes[edge.tail], boxes[edge.head]
        arrow = head.node.kind != "answer"
        corners: list[tuple[float, float]] = [(middles[edge.tail], tail.y + tail.height)]
        for row, (above, below) in enumerate(pairwise(way), start=rows[edge.tail]):
            level = bottoms[row] + style.gap // 2 - 3 + track[row, _net(edge, sized)] * _TRACK
            corners += [(middles[above], level), (doors.get(below, middles[below]), level)]
        door = doors[edge.head]
        corners.append((door, head.y - (_HEAD if arrow else 0)))
        paths.append(path(edge, rounded(corners), (door, head.y) if arrow else None))
    return list(boxes.values()), paths


def _rows(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> dict[str, int]:
    """The row of each node: below everything that leads to it."""
    rows: dict[str, int] = {}
    for node in nodes:
        rows[node.id] = max((rows[edge.tail] + 1 for edge in edges if edge.head == node.id), default=0)
    return rows


def _way(edge: Edge, rows: dict[str, int]) -> list[str]:
    """What the edge passes, one item for each row. No id holds a space, so slots are apart from nodes."""
    slots = [f"{edge.head} {row}" for row in range(rows[edge.tail] + 1, rows[edge.head])]
    return [edge.tail, *slots, edge.head]


def _middles(sized: dict[str, Sized], rows: dict[str, int], ways: dict[Edge, list[str]]) -> dict[str, int]:
    widths = {id: box.width for id, box in sized.items()}
    levels = dict(rows)
    steps: dict[tuple[str, str], int] = {}
    for way in ways.values():
        for row, (above, below) in enumerate(pairwise(way), start=rows[way[0]]):
            widths.setdefault(below, _SLOT)
            levels.setdefault(below, row + 1)
            steps[above, below] = 1 if above in sized and len(way) > 2 else 2
    middles = straighten(columns(widths, steps, _SPACE), widths, levels, steps, _SPACE - 6)
    left = min(middles[item] - width // 2 for item, width in widths.items())
    return {item: middle - left + _MARGIN for item, middle in middles.items()}


def _doors(sized: dict[str, Sized], ways: dict[Edge, list[str]], middles: dict[str, int]) -> dict[str, int]:
    """Where lines enter each box: its middle, or straight below a single line that comes close."""
    comers: dict[str, set[str]] = defaultdict(set)
    for way in ways.values():
        comers[way[-1]].add(way[-2])
    doors = {}
    for id, box in sized.items():
        xs = [middles[item] for item in comers[id]]
        near = (
            len(xs) == 1
            and box.node.kind != "answer"
            and abs(xs[0] - middles[id]) <= min(_DOOR, box.width // 2 - 12)
        )
        doors[id] = xs[0] if near else middles[id]
    return doors


def _net(edge: Edge, sized: dict[str, Sized]) -> str:
    """A question's lines to its answers leave as one; lines to anything else arrive as one."""
    return f"from {edge.tail}" if sized[edge.head].node.kind == "answer" else f"to {edge.head}"


def _drawn(steps: set[tuple[str, str]], middles: dict[str, int], doors: dict[str, int]) -> Net:
    above = {middles[step[0]] for step in steps}
    below = {doors.get(step[1], middles[step[1]]) for step in steps}
    return Net(tuple(sorted(above)), tuple(sorted(below)))
