"""When the steps of a project happen, as places on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.schema.example import ExampleRecord

_WHEN = re.compile(r"(?P<unit>\D*?)\s*(?P<first>\d+)(?:\s*[-–]\s*(?P<last>\d+))?")
"""Such as ``Week 3`` and ``Weeks 4–6``, in any language that puts the unit first."""


class Span(NamedTuple):
    """Where a step begins and how long it takes, in percent of the project's time."""

    left: float
    width: float


def time_line(whens: Sequence[str | None]) -> tuple[Span, ...]:
    """Return a span for each step of a project, from what its ``when`` says.

    Empty unless all of them say it in the same unit and none begins before the step ahead of it: a picture of
    only some steps, or of weeks among months, would be wrong.
    """
    found = [_WHEN.fullmatch((when or "").strip()) for when in whens]
    known = [one for one in found if one]
    units = sorted({one["unit"].casefold() for one in known}, key=len)
    spans = [(int(one["first"]), int(one["last"] or one["first"])) for one in known]
    if (
        len(known) < len(whens)
        or any(not longer.startswith(shorter) for shorter, longer in pairwise(units))
        or any(not 1 <= first <= last for first, last in spans)
        or any(one[0] > following[0] for one, following in pairwise(spans))
    ):
        return ()
    total = max((last for _, last in spans), default=0)
    return tuple(
        Span(round(100 * (first - 1) / total, 2), round(100 * (last - first + 1) / total, 2))
        for first, last in spans
    )


def times_of(example: ExampleRecord) -> tuple[Span, ...]:
    """Return a span for each step of an example; empty if there is no line of them."""
    return time_line([step.when for step in example.steps])
