"""Read job ads from files in YAML or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.authoring.imports.ads.collection import File
from generator.read.files import decode
from generator.read.yaml_source import parse
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

Ad = dict[str, str]
"""The fields of an ad that have a text."""

MAX_UNREADABLE = 0.01
"""Of the files. More of them suggest that the record fits another collection."""


class Ads:
    """The ads of a collection, each once: ads that are alike in ``fields`` are one.

    ``unreadable`` and ``repeated`` are complete once all ads have been read.
    """

    def __init__(self, files: Iterable[File], fields: Sequence[str]) -> None:
        self.unreadable: list[Diagnostic] = []
        self.repeated = 0
        self._files, self._fields = files, fields

    def __iter__(self) -> Iterator[Ad]:
        seen: set[tuple[str, ...]] = set()
        for file in self._files:
            ad = self._read(file)
            if ad is None:
                continue
            key = tuple(" ".join(ad.get(field, "").split()) for field in self._fields)
            if key in seen:
                self.repeated += 1
                continue
            seen.add(key)
            yield ad

    def _read(self, file: File) -> Ad | None:
        text, problems = decode(file.name, file.content)
        document, found = parse(file.name, text)
        problems = [*problems, *found]
        if problems:
            first = problems[0]
            self._skip(first.where, f"this file can't be read: {first.message}", "correct or remove it")
            return None
        start = Place(file.name)
        if not isinstance(document.value, dict):
            self._skip(start, "this file is not one ad with fields", "correct 'files' in the record")
            return None
        ad = {name: value for name, value in document.value.items() if isinstance(value, str)}
        missing = [field for field in self._fields if not ad.get(field, "").strip()]
        if missing:
            hint = did_you_mean(missing[0], document.value, "see 'text' in the record")
            self._skip(start, f"this ad has no text in '{missing[0]}'", hint)
            return None
        return ad

    def _skip(self, where: Place, message: str, hint: str) -> None:
        self.unreadable.append(Diagnostic(where, "IMPORT011", message, hint))


def running_text(text: str) -> str:
    """Return a text with a line for each paragraph or item. Lines that were wrapped are joined."""
    text = re.sub(r"(?<=[^\W_])-\n[ \t]*(?=[^\W_])", "-", text)
    text = re.sub(r"\n[ \t]*(?:\n|(?=[-*•·–] ?[^\W_]))\s*", "\0", text)
    return re.sub(r"\s*\0\s*", "\n", re.sub(r"[^\S\0]+", " ", text)).strip()
