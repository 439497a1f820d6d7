"""The files that answer searches, ours and the theme's own worker behind it, and a lighter index.

The theme's page and worker talk in numbered messages (set-up 0, ready 1, query 2, result 3). Ours speaks the
same; should a release of the theme speak otherwise, its own worker must be used instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

SPOKEN_BY_PAGE = {
    "sends the entries to its worker": r"\{type:0,data:\{config:\w+,docs:\w+,options:",
    "sends a query as a text": r"\{type:2,data:\w+\}",
}
SPOKEN_BY_WORKER = {
    "listens for messages": r'\baddEventListener\("message",',
    "answers with messages": r"\bpostMessage\(",
    "is set up with entries and says that it is ready": r"case 0:.{0,200}\{type:1\}",
    "answers a query with lists of results": r"case 2:.{0,120}\{type:3,data:.{0,300}\{items:\[\]\}",
}

WORDS = "assets/search-words.json"
"""What the search knows of words, among the files for the engine."""

LONGEST, LONGEST_IN_PASSING = 400, 150
"""Characters of a section that are searched. What is longer is mostly a table."""
IN_PASSING = ("compare", "evidence", "interviews", "job-descriptions", "sources")
"""Sections of the guide that are searched for by what they are about; their texts say other pages' words."""
FIRST = ("outcomes", "roles", "skills", "examples", "decide", "salaries", "job-descriptions", "interviews")
"""Where a text that stands on several pages is found: in the first of these sections that has it."""


def strange_parts(page_script: str, worker: str) -> list[str]:
    """What the theme's scripts no longer do as ours expects; empty if the two still fit."""
    spoken = [("the page's script", page_script, SPOKEN_BY_PAGE), ("the worker", worker, SPOKEN_BY_WORKER)]
    return [
        f"{who} no longer {does}"
        for who, script, parts in spoken
        for does, pattern in parts.items()
        if not re.search(pattern, script, re.DOTALL)
    ]


def our_worker(words: bytes, ours: bytes) -> bytes:
    """The worker that pages load: what the search knows, and our script."""
    # JSON may hold what ends a line of a script in old browsers.
    known = words.replace("\u2028".encode(), rb"\u2028").replace("\u2029".encode(), rb"\u2029")
    return b"".join((b"self.guideSearchWords=", known, b";\n", ours))


def behind_ours(theirs: bytes) -> bytes:
    """The theme's worker, which hears and says only what ours lets through."""
    return b"".join(
        (
            b"(function(addEventListener,postMessage){", theirs,
            b"\n})(self.guideSearch.listen,self.guideSearch.answer);\n",
        )
    )  # fmt: skip


def lighter(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries of the index without what stands on another page too, and not endless.

    A text, which is a line here, that several pages share would send readers to any of them. It stays with
    the page whose it is most likely. Sections left without a text are left out. The order stays.
    """
    lines = [entry["text"].splitlines() for entry in entries]
    owner: dict[str, str] = {}
    for index in sorted(range(len(entries)), key=lambda index: _place(entries[index]["location"])):
        for line in lines[index]:
            owner.setdefault(line, _page(entries[index]["location"]))
    light: list[dict[str, Any]] = []
    for entry, own in zip(entries, lines, strict=True):
        page = _page(entry["location"])
        text = _cut("\n".join(one for one in own if owner[one] == page), page)
        if text or entry["location"] == page:
            light.append(entry | {"text": text})
    return light


def _page(location: str) -> str:
    return location.partition("#")[0]


def _place(location: str) -> tuple[int, int]:
    """Where a page stands when shares in a text are given out; lists come after what they list."""
    section, _, rest = _page(location).partition("/")
    known = FIRST.index(section) if section in FIRST else len(FIRST)
    return (0 if rest.strip("/").removesuffix("index.html") else 1, known)


def _cut(text: str, page: str) -> str:
    section, _, rest = page.partition("/")
    longest = LONGEST_IN_PASSING if rest and section in IN_PASSING else LONGEST
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]
