"""Runs the modules that read places, with the table that sites publish."""

from __future__ import annotations

import functools
from typing import Any

from generator.places.table import script
from tests.modules import Modules

MODULES = ("places-index", "places", "place-rules")


class Reader(Modules):
    """Reads places."""

    def __init__(self) -> None:
        super().__init__(*MODULES, scripts=(script(),))

    def areas(self, text: str) -> list[str]:
        """The areas that a text names, each once, in the order of the alphabet."""
        return sorted({place["area"] for place in self.call("readPlaces(text, guidePlaces)", text=text)})

    def rules(self, text: str, rules: dict[str, Any]) -> list[str]:
        """The ids of the rules that apply where a text says the job is."""
        found: list[str] = self.call(
            "rulesFor(readPlaces(text, guidePlaces), rules, guidePlaces.groups)", text=text, rules=rules
        )
        return found


@functools.cache
def reader() -> Reader:
    """Return the reader; making one takes a moment."""
    return Reader()
