"""Runs the search worker of a built site as browsers do, without a browser: QuickJS loads the same files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import quickjs

from tests.search.figures import Reply

WORKER = "assets/javascripts/search-worker.js"

_MOVED = re.compile(r"""<a href=["']?([^"'>\s#]+)""")

# What a worker finds around it. Messages are passed as JSON: threads share nothing else either.
AROUND = """
globalThis.self = globalThis;
const listeners = [], posted = [];
globalThis.addEventListener = (kind, listener) => { if (kind === "message") listeners.push(listener); };
globalThis.postMessage = (message) => { posted.push(message); };
globalThis.importScripts = (address) => { (0, eval)(readScript(address)); };
globalThis.hear = (message) => { for (const one of listeners) one({ data: JSON.parse(message) }); };
globalThis.takePosted = () => JSON.stringify(posted.splice(0));
"""


class Engine:
    """The worker with the index that it loads."""

    def __init__(self, site: Path) -> None:
        worker = site / WORKER
        self._context = quickjs.Context()
        self._context.set_max_stack_size(16 * 1024 * 1024)
        self._context.add_callable("readScript", lambda name: (worker.parent / name).read_text("utf-8"))
        self._context.eval(AROUND)
        self._context.eval(worker.read_text("utf-8"))
        self._asked = 0

    def answer(self, query: str, *, literal: bool = False) -> dict[str, Any]:
        """The answer to a query as the page gets it."""
        self._asked += 1
        self._context.get("hear")(json.dumps({"id": self._asked, "query": query, "literal": literal}))
        (answer,) = json.loads(self._context.get("takePosted")())
        assert answer["id"] == self._asked
        found: dict[str, Any] = answer
        return found

    def documents(self) -> list[dict[str, str]]:
        """What the index holds: pages and sections of them."""
        pages = json.loads(self._context.eval("JSON.stringify(guideSearchIndex.pages)"))
        return [
            {"location": f"{page}#{id}" if id else page, "title": title, "text": text}
            for page, parts in pages
            for id, title, text in parts
        ]

    def reply(self, query: str) -> Reply:
        """The pages found, and whether the search said that the guide has no answer."""
        answer = self.answer(query)
        found = [address(links[0]["address"]) for links in answer["results"]]
        return Reply(found, declined=answer.get("uncovered", {}).get("mostly", False))

    def pages(self, query: str) -> list[str]:
        """The addresses of the pages found, best first; "." is the home page."""
        return self.reply(query).pages


def address(location: str) -> str:
    """The address of the page that a link leads to."""
    return location.partition("#")[0].removesuffix("index.html").strip("/") or "."


def moved(site: Path) -> dict[str, str]:
    """Where the pages have gone whose former addresses the site still answers."""
    found = {}
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        if (target := _MOVED.search(text)) and "noindex" in text[:400]:
            folder = file.parent
            found[folder.relative_to(site).as_posix()] = (
                (folder / target[1]).resolve().relative_to(site.resolve()).as_posix()
            )
    return found
