"""Order lines in the space between two rows."""

from __future__ import annotations

from dataclasses import dataclass

_CLEAR = 10
"""Minimum distance between lines on the same track."""
_SAME = 5
"""Vertical lines closer than this look like one."""
_WORST = 100


@dataclass(frozen=True)
class Net:
    """Lines that run together, from some positions above to some below."""

    above: tuple[int, ...]
    below: tuple[int, ...]

    @property
    def left(self) -> int:
        """Where its horizontal line starts."""
        return min(self.above + self.below)

    @property
    def right(self) -> int:
        """Where its horizontal line ends."""
        return max(self.above + self.below)


def assign(nets: list[Net]) -> list[int]:
    """Return a track for each net, numbered from the top, with few crossings and no overlaps."""
    order: list[int] = []
    for number, net in enumerate(nets):
        costs = [
            sum(_cost(nets[other], net) for other in order[:at])
            + sum(_cost(net, nets[other]) for other in order[at:])
            for at in range(len(order) + 1)
        ]
        order.insert(costs.index(min(costs)), number)
    tracks: dict[int, int] = {}
    for number in order:
        meeting = (tracks[other] for other in tracks if _meet(nets[number], nets[other]))
        tracks[number] = max(meeting, default=-1) + 1
    return [tracks[number] for number in range(len(nets))]


def _meet(one: Net, other: Net) -> bool:
    return one.left <= other.right + _CLEAR and other.left <= one.right + _CLEAR


def _cost(upper: Net, lower: Net) -> int:
    """Crossings if one net's track is above the other's."""
    crossings = sum(lower.left < x < lower.right for x in upper.below)
    crossings += sum(upper.left < x < upper.right for x in lower.above)
    hidden = sum(abs(x - y) < _SAME for x in upper.below for y in lower.above)
    return crossings + hidden * _WORST
