"""Runs a search worker as browsers do, without a browser: QuickJS hands it the same messages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import material
import quickjs

# What a worker finds around it. Messages are handed on as JSON: nothing else passes between threads either.
AROUND = """
globalThis.self = globalThis;
const listeners = [], said = [];
globalThis.console = { warn: (...words) => { said.push({ warning: words.map(String).join(" ") }); } };
globalThis.addEventListener = (kind, listener) => { listeners.push(listener); };
globalThis.postMessage = (message) => { said.push(message); };
globalThis.hear = (message) => { for (const one of listeners) one({ data: JSON.parse(message) }); };
globalThis.location = { href: "workers/guide-search.js" };
globalThis.importScripts = (address) => { (0, eval)(readScript(address)); };
globalThis.takeSaid = () => JSON.stringify(said.splice(0));
"""


class Engine:
    """A worker with a site's index."""

    def __init__(self, site: Path, worker: Path) -> None:
        index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
        self._context = quickjs.Context()
        self._context.set_max_stack_size(16 * 1024 * 1024)
        self._context.add_callable("readScript", lambda name: (worker.parents[1] / name).read_text("utf-8"))
        self._context.eval(AROUND)
        self._context.eval(worker.read_text("utf-8"))
        entries = {"config": index["config"], "docs": index["docs"], "options": {"suggest": True}}
        self.said_first = self._send({"type": 0, "data": entries})

    def search(self, query: str) -> list[list[dict[str, Any]]]:
        """The results of a query as the page gets them: a list of entries for each page."""
        answers = [message for message in self._send({"type": 2, "data": query}) if message.get("type") == 3]
        assert len(answers) == 1, f"{len(answers)} answers to '{query}'"
        items: list[list[dict[str, Any]]] = answers[0]["data"]["items"]
        return items

    def pages(self, query: str) -> list[str]:
        """The addresses of the pages found, best first; "." is the home page."""
        return [address(item[0]["location"]) for item in self.search(query)]

    def _send(self, message: dict[str, Any]) -> list[dict[str, Any]]:
        self._context.get("hear")(json.dumps(message))
        while self._context.execute_pending_job():
            pass
        said: list[dict[str, Any]] = json.loads(self._context.get("takeSaid")())
        return said


def address(location: str) -> str:
    """The address of the page that an entry belongs to."""
    return location.partition("#")[0].removesuffix("index.html").strip("/") or "."


def our_worker(site: Path) -> Path:
    """The worker that the site's pages load."""
    return site / "assets/javascripts/workers/guide-search.js"


def theme_worker() -> Path:
    """The theme's own worker; a site has it only within ours."""
    return next(
        (Path(material.__file__).parent / "templates/assets/javascripts/workers").glob("search.*.min.js")
    )
