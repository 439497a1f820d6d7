"""Assign each box to a row, and compute the center of each item.

Every edge goes to the next row. A longer one passes through slots, narrow items that keep its path
clear; edges to the same box share their slots and arrive as one line.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from generator.flowchart.boxes import Sized
from generator.flowchart.chart import Edge
from generator.flowchart.columns import columns
from generator.flowchart.straighten import Step, straighten

_SLOT = 2
_SPACE = 14
_CLEAR = 8
"""Minimum distance between items when lines are straightened."""
_DOOR = 32
"""Maximum distance from a box's center at which a line may enter."""


@dataclass(frozen=True)
class Grid:
    """Rows of boxes, the items on the path of each edge, and their positions."""

    rows: dict[str, int]
    """The row of each box."""
    ways: dict[Edge, list[str]]
    """Tail, slots and head of each edge: one item per row."""
    middles: dict[str, int]
    """The center of each box and slot, from the left edge of the leftmost one."""
    doors: dict[str, int]
    """Where lines enter each box."""


def grid(sized: dict[str, Sized], edges: tuple[Edge, ...]) -> Grid:
    """Return the grid for boxes in reading order."""
    rows: dict[str, int] = {}
    for id in sized:  # below everything that leads to it
        rows[id] = max((rows[edge.tail] + 1 for edge in edges if edge.head == id), default=0)
    ways = {edge: _way(edge, rows) for edge in edges}
    middles = _middles(sized, rows, ways)
    return Grid(rows, ways, middles, _doors(sized, ways, middles))


def _way(edge: Edge, rows: dict[str, int]) -> list[str]:
    # Ids contain no spaces, so slots differ from boxes.
    slots = [f"{edge.head} {row}" for row in range(rows[edge.tail] + 1, rows[edge.head])]
    return [edge.tail, *slots, edge.head]


def _middles(sized: dict[str, Sized], rows: dict[str, int], ways: dict[Edge, list[str]]) -> dict[str, int]:
    widths = {id: box.width for id, box in sized.items()}
    item_rows = dict(rows)
    steps: dict[Step, int] = {}
    for edge, way in ways.items():
        for row, (above, below) in enumerate(pairwise(way), start=rows[edge.tail]):
            widths.setdefault(below, _SLOT)
            item_rows.setdefault(below, row + 1)
            # A long path may start with a bend, to leave room for short ones.
            steps[above, below] = 1 if above in sized and below not in sized else 2
    middles = straighten(columns(widths, steps, _SPACE), widths, item_rows, steps, _CLEAR)
    left = min(middles[item] - width // 2 for item, width in widths.items())
    return {item: middle - left for item, middle in middles.items()}


def _doors(sized: dict[str, Sized], ways: dict[Edge, list[str]], middles: dict[str, int]) -> dict[str, int]:
    """The center of each box, or the point below a single line that comes close to it."""
    comers: dict[str, set[str]] = defaultdict(set)
    for way in ways.values():
        comers[way[-1]].add(way[-2])
    doors = {}
    for id, box in sized.items():
        doors[id] = middles[id]
        if len(comers[id]) == 1 and box.node.kind != "answer":
            comer = middles[next(iter(comers[id]))]
            if abs(comer - middles[id]) <= min(_DOOR, box.width // 2 - box.width // 8):
                doors[id] = comer
    return doors
