"""Runs modules of ``generator/scripts/`` in QuickJS. Here they export to one scope."""

from __future__ import annotations

import json
import re
from typing import Any

import quickjs

from tests.conftest import ROOT

EXPORTED = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)

AD_CHECK = (
    "pay-amounts", "pay-reading", "ad-text", "ad-pay", "places-index", "places", "ad-places",
    "wording-check", "ad-sections", "place-rules", "pay-check", "pay-rules-data", "ad-check",
)  # fmt: skip
"""What the check of an ad needs; ``places.js`` of a guide is one of its scripts."""

SAID = ("phrases", "pay-periods")
"""What any module may say something with."""


class Modules:
    """Modules that were named in the order of their imports, after ``scripts`` that define what they use."""

    def __init__(self, *modules: str, scripts: tuple[str, ...] = ()) -> None:
        self._context = quickjs.Context()
        self._context.eval("globalThis.window = globalThis;")
        for script in scripts:
            self._context.eval(script)
        for module in (*SAID, *modules):
            source = (ROOT / f"generator/scripts/{module}.js").read_text("utf-8")
            names = ", ".join(EXPORTED.findall(source))
            body = re.sub(r"^import [^;]+;$|^export ", "", source, flags=re.MULTILINE)
            self._context.eval(f"(() => {{ {body}\nObject.assign(globalThis, {{ {names} }}); }})();")

    def call(self, expression: str, **values: object) -> Any:
        """The value of an expression in which ``values`` are variables."""
        for name, value in values.items():
            self._context.eval(f"globalThis.{name} = JSON.parse({json.dumps(json.dumps(value))});")
        return json.loads(self._context.eval(f"JSON.stringify({expression})"))
