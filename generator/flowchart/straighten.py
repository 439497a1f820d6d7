"""Remove bends from lines by moving items sideways where there is room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

_BEND = 14
"""Cost of a bend, as additional length of a line."""
_ROUNDS = 8

Step = tuple[str, str]


def straighten(
    middles: Mapping[str, int],
    widths: Mapping[str, int],
    rows: Mapping[str, int],
    steps: Mapping[Step, int],
    space: int,
) -> dict[str, int]:
    """Return better centers for the items, in the same order from left to right in every row.

    Steps lead from an item to one in the next row; their values are weights.
    """
    items = _Items(dict(middles), widths, rows, steps, space)
    for _ in range(_ROUNDS):
        moved = False
        for item in middles:
            for group in items.groups(item):
                shifts = [0, *sorted(set(items.shifts(group)), key=lambda shift: (abs(shift), shift))]
                best = min(shifts, key=lambda shift: items.cost(group, shift))
                items.move(group, best)
                moved |= best != 0
        if not moved:
            break
    return items.places


class _Items:
    def __init__(
        self,
        places: dict[str, int],
        widths: Mapping[str, int],
        rows: Mapping[str, int],
        steps: Mapping[Step, int],
        space: int,
    ) -> None:
        self.places, self._widths, self._space = places, widths, space
        self._left = min(places[item] - widths[item] // 2 for item in places)
        self._right = max(places[item] + widths[item] // 2 for item in places)
        self._joined: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._below: dict[str, list[str]] = defaultdict(list)
        for (above, below), weight in steps.items():
            self._joined[above].append((below, weight))
            self._joined[below].append((above, weight))
            self._below[above].append(below)
        order: dict[int, list[str]] = defaultdict(list)
        for item in sorted(places, key=lambda item: places[item]):
            order[rows[item]].append(item)
        self._before = {item: before for row in order.values() for before, item in pairwise(row)}
        self._after = {before: item for item, before in self._before.items()}

    def groups(self, item: str) -> Iterator[set[str]]:
        """What can move together: the item alone, and with all items straight below it."""
        yield {item}
        group, waiting = {item}, [item]
        while waiting:
            straight = [
                below for below in self._below[waiting.pop()] if self.places[below] == self.places[item]
            ]
            waiting += [below for below in straight if below not in group]
            group.update(straight)
        if len(group) > 1:
            yield group

    def shifts(self, group: set[str]) -> Iterator[int]:
        """Moves that make a line straight without collisions."""
        low = max(self._bounds(item)[0] - self.places[item] for item in group)
        high = min(self._bounds(item)[1] - self.places[item] for item in group)
        for item in group:
            for other, _ in self._joined[item]:
                shift = self.places[other] - self.places[item]
                if low <= shift <= high:
                    yield shift

    def cost(self, group: set[str], shift: int) -> int:
        """Cost of the lines between the group and the rest after a move: length and bends."""
        ways = (
            (abs(self.places[item] + shift - self.places[other]), weight)
            for item in group
            for other, weight in self._joined[item]
            if other not in group
        )
        return sum(weight * (way + _BEND * (way > 0)) for way, weight in ways)

    def move(self, group: set[str], shift: int) -> None:
        for item in group:
            self.places[item] += shift

    def _bounds(self, item: str) -> tuple[int, int]:
        half = self._widths[item] // 2
        left, right = self._left + half, self._right - half
        if item in self._before:
            other = self._before[item]
            left = self.places[other] + self._widths[other] // 2 + self._space + half
        if item in self._after:
            other = self._after[item]
            right = self.places[other] - self._widths[other] // 2 - self._space - half
        return left, right
