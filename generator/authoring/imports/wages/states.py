"""Find the state of an area by its name: 'Austin, TX', or 'Alaska nonmetropolitan area'."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.places.table import areas

_CODES = re.compile(r", ([A-Z]{2})(?:-[A-Z]{2})*$")


def state_of(place: str, country: str, states: Collection[str]) -> str | None:
    """Return the state that lists an area, of the names in ``states``; ``None`` if the name doesn't tell.

    An area in several states belongs to the one it names first.
    """
    names = areas()
    found = _CODES.search(place)
    if found:
        name = names.get(f"{country}-{found[1]}") or names.get(found[1], "")
        return name if name in states else None
    named = [state for state in states if re.search(rf"\b{re.escape(state)}\b", place)]
    return max(named, key=len, default=None)
