"""Runs modules of ``generator/scripts/`` in QuickJS. A browser bundles them; here they share one scope."""

from __future__ import annotations

import json
import re
from typing import Any

import quickjs

from tests.conftest import ROOT


class Modules:
    """Modules that were named in the order of their imports, after ``scripts`` that define what they use."""

    def __init__(self, *names: str, scripts: tuple[str, ...] = ()) -> None:
        self._context = quickjs.Context()
        self._context.eval("globalThis.window = globalThis;")
        for script in scripts:
            self._context.eval(script)
        for name in names:
            source = (ROOT / f"generator/scripts/{name}.js").read_text("utf-8")
            self._context.eval(re.sub(r"^import [^;]+;$|^export ", "", source, flags=re.MULTILINE))

    def call(self, expression: str, **values: object) -> Any:
        """The value of an expression in which ``values`` are variables."""
        for name, value in values.items():
            self._context.eval(f"globalThis.{name} = JSON.parse({json.dumps(json.dumps(value))});")
        return json.loads(self._context.eval(f"JSON.stringify({expression})"))
