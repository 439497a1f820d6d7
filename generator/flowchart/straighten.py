"""Take small bends out of lines by moving items sideways where there is room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

_BEND = 14
"""A bend is worth a line so much longer."""
_ROUNDS = 8


def straighten(
    middles: dict[str, int], widths: Mapping[str, int], rows: Mapping[str, int], steps: Mapping[tuple[str, str], int], space: int
) -> dict[str, int]:
    """Better middles for the items, in the same order from left to right in every row."""
    places = dict(middles)
    joined: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (above, below), weight in steps.items():
        joined[above].append((below, weight))
        joined[below].append((above, weight))
    room = _Room(places, widths, rows, space)

    def cost(item: str, x: int) -> int:
        return sum(weight * (abs(x - places[other]) + _BEND * (x != places[other])) for other, weight in joined[item])

    for _ in range(_ROUNDS):
        moved = False
        for item in places:
            left, right = room.around(item)
            options = {places[other] for other, _ in joined[item] if left <= places[other] <= right}
            best = min(sorted(options), key=lambda x: cost(item, x), default=places[item])
            if cost(item, best) < cost(item, places[item]):
                places[item] = best
                moved = True
        if not moved:
            break
    return places


class _Room:
    """How far an item may move without meeting its neighbours or leaving the drawing."""

    def __init__(self, places: dict[str, int], widths: Mapping[str, int], rows: Mapping[str, int], space: int) -> None:
        self._places, self._widths, self._space = places, widths, space
        self._left = min(places[item] - widths[item] // 2 for item in places)
        self._right = max(places[item] + widths[item] // 2 for item in places)
        order: dict[int, list[str]] = defaultdict(list)
        for item in sorted(places, key=lambda item: places[item]):
            order[rows[item]].append(item)
        self._before = {item: before for row in order.values() for before, item in zip(row, row[1:], strict=False)}
        self._after = {before: item for item, before in self._before.items()}

    def around(self, item: str) -> tuple[int, int]:
        """The least and the greatest middle the item may have."""
        half = self._widths[item] // 2
        left, right = self._left + half, self._right - half
        if item in self._before:
            other = self._before[item]
            left = self._places[other] + self._widths[other] // 2 + self._space + half
        if item in self._after:
            other = self._after[item]
            right = self._places[other] - self._widths[other] // 2 - self._space - half
        return left, right
