"""The search that stock Material for MkDocs brings, asked as its page asks it, to compare with ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import material
import quickjs

from tests.search.engine import AROUND, address
from tests.search.figures import Reply

ASSETS = Path(material.__file__).parent / "templates/assets/javascripts"
SURROUNDINGS = "globalThis.location = { href: 'workers/search.js' }; globalThis.console = { warn() {} };"

FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
"""What the theme's plugin writes into its index."""


class StockEngine:
    """The theme's worker over the given pages and sections."""

    def __init__(self, documents: list[dict[str, str]]) -> None:
        self._context = quickjs.Context()
        self._context.set_max_stack_size(16 * 1024 * 1024)
        self._context.add_callable("readScript", lambda name: (ASSETS / name).read_text("utf-8"))
        self._context.eval(SURROUNDINGS + AROUND)
        self._context.eval(next((ASSETS / "workers").glob("search.*.min.js")).read_text("utf-8"))
        config = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": FIELDS}
        self._send({"type": 0, "data": {"config": config, "docs": documents, "options": {"suggest": False}}})

    def reply(self, query: str) -> Reply:
        """The pages found, best first; this search never says that it has no answer."""
        answers = [message for message in self._send({"type": 2, "data": query}) if message["type"] == 3]
        items = answers[0]["data"]["items"]
        return Reply([address(item[0]["location"]) for item in items])

    def _send(self, message: dict[str, Any]) -> list[dict[str, Any]]:
        self._context.get("hear")(json.dumps(message))
        while self._context.execute_pending_job():
            pass
        answers: list[dict[str, Any]] = json.loads(self._context.get("takePosted")())
        return answers
