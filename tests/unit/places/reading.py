"""Runs the modules that read places in QuickJS, with the table that sites publish."""

from __future__ import annotations

import functools
import json
import re
from typing import Any

import quickjs

from generator.places.table import script
from tests.conftest import ROOT

MODULES = ("places-index", "places", "place-rules")


class Reader:
    """Functions of the modules, called with JSON. A browser bundles them; here they share one scope."""

    def __init__(self) -> None:
        self._context = quickjs.Context()
        self._context.eval("globalThis.window = globalThis;")
        self._context.eval(script())
        for name in MODULES:
            source = (ROOT / f"generator/scripts/{name}.js").read_text("utf-8")
            self._context.eval(re.sub(r"^import [^;]+;$|^export ", "", source, flags=re.MULTILINE))

    def call(self, expression: str, **values: object) -> Any:
        """The value of an expression in which ``values`` are variables."""
        for name, value in values.items():
            self._context.eval(f"globalThis.{name} = JSON.parse({json.dumps(json.dumps(value))});")
        return json.loads(self._context.eval(f"JSON.stringify({expression})"))

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
