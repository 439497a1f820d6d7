"""Which line runs above which in the space between two rows."""

from __future__ import annotations

from dataclasses import dataclass

_CLEAR = 10
"""Lines side by side on one track are at least so far apart."""
_SAME = 5
"""Upright lines nearer than this would be taken for one."""
_WORST = 100


@dataclass(frozen=True)
class Net:
    """Lines that belong together: they come from these places above and go to those below."""

    above: tuple[int, ...]
    below: tuple[int, ...]

    @property
    def left(self) -> int:
        """Where its level line begins."""
        return min(self.above + self.below)

    @property
    def right(self) -> int:
        """Where its level line ends."""
        return max(self.above + self.below)


def assign(nets: list[Net]) -> list[int]:
    """A track for each net, counted from above, so that few lines cross and none lie on another."""
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
    """Crossings when one net's track lies above the other's."""
    crossings = sum(lower.left < x < lower.right for x in upper.below)
    crossings += sum(upper.left < x < upper.right for x in lower.above)
    hidden = sum(abs(x - y) < _SAME for x in upper.below for y in lower.above)
    return crossings + hidden * _WORST
