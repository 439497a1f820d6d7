"""Parse YAML into plain values and the place of each. The only module that knows YAML.

Every scalar stays the text that was typed, so that ``no``, ``12:30`` or ``1.10``
mean what they look like; the schema turns texts into numbers and dates. Documents
are built from parser events in a loop, without recursion, and anchors are errors,
so neither deep nesting nor an "alias bomb" can exhaust memory.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import yaml

from generator.read import yaml_messages as messages
from generator.read.yaml_comments import Comment, Comments
from generator.read.yaml_messages import CONFLICT, CUT, QUOTE, Spot, cut_above, line_at, odd_space, reword
from generator.report.diagnostics import Diagnostic, Place

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 30
CACHED_FILES = 5_000
"""A preview does not parse again what was not edited."""
_NULLS = {"", "~", "null", "Null", "NULL"}
_SCHEMA = re.compile(r"^# yaml-language-server: \$schema=(?:\S*/)?([a-z-]+)\.json\s*$", re.MULTILINE)
_LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")


@dataclass(eq=False)
class Document:
    """The content of one file and the place of every key and value in it."""

    file: str
    value: Value = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    quoted: set[Path] = field(default_factory=set)
    """Texts in quotes, and lists and mappings in brackets."""
    comments: dict[Path, Comment] = field(default_factory=dict)
    """Comments right after values without quotes."""
    schema: str = ""
    """The kind whose schema the file names, for editors."""

    def place_of_key(self, path: Path) -> Place:
        """Return the place of the key at ``path``, or of the nearest value that encloses it."""
        return self.keys.get(path) or self.place_of_value(path)

    def place_of_value(self, path: Path) -> Place:
        """Return the place of the value at ``path``, or of the nearest value that encloses it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Place(self.file))


@dataclass
class _Open:
    """A list or mapping whose end has not been parsed yet."""

    path: Path
    container: list[Value] | dict[str, Value]
    key: str | None = None
    key_place: Place | None = None


@functools.lru_cache(maxsize=CACHED_FILES)
def parse(file: str, text: str, with_tags: bool = False) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Parse one YAML document; cached, so equal texts give the same object.

    The document's value is ``None`` if it could not be parsed to its end. ``with_tags`` are for settings of
    an engine, such as ``!ENV NAME``: their values stay texts.
    """
    document, problems = _parse(file, text, with_tags)
    return document, tuple(problems)


def _parse(file: str, text: str, with_tags: bool) -> tuple[Document, list[Diagnostic]]:
    document = Document(file)
    separator = _LINE_SEPARATORS.search(text)
    if separator:  # YAML begins a new line here and editors don't, so every later place would be wrong
        message = "there is an invisible line separator here"
        return document, [_invisible(file, text[: separator.start()], message)]
    marker = messages.MARKERS.search(text)
    if marker:
        place = Place(file, text.count("\n", 0, marker.start()) + 1, 1, len(marker[0]))
        return document, [Diagnostic(place, "YAML001", *CONFLICT)]
    document.schema = "".join(_SCHEMA.findall(text)[:1])
    builder = _Builder(document, Comments(file, text), with_tags)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.process(event):
                return Document(file), builder.problems
    except yaml.YAMLError as error:
        return Document(file), [*builder.problems, _syntax_error(file, text, error)]
    except UnicodeEncodeError as error:  # a lone surrogate
        line = text.count("\n", 0, error.start) + 1
        return Document(file), [
            Diagnostic(Place(file, line), "YAML006", "a character that is not valid text")
        ]
    if document.value is None and not builder.problems:
        problem = Diagnostic(
            Place(file), "YAML005", "the file is empty", "write its fields, or delete the file"
        )
        return document, [problem]
    return document, builder.problems


class _Builder:
    """Builds a document from parser events and collects problems."""

    def __init__(self, document: Document, comments: Comments, with_tags: bool) -> None:
        self.document = document
        self._with_tags = with_tags
        self._comments = comments
        self.problems: list[Diagnostic] = []
        self._open: list[_Open] = []
        self._documents = 0

    def process(self, event: yaml.Event) -> bool:
        """Process the next event; ``False`` means that parsing must stop."""
        place = _place(self.document.file, event)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                return self._stop(place, "YAML004", "a second document begins here", "remove the '---' line")
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            hint = "write it out; quote a text that begins with & or *"
            return self._stop(place, "YAML004", "anchors (&) and aliases (*) are not used here", hint)
        elif getattr(event, "tag", None) is not None and not self._with_tags:
            return self._stop(place, "YAML004", "a text can't begin with '!'", QUOTE)
        elif isinstance(event, yaml.ScalarEvent):
            is_null = event.implicit[0] and event.value in _NULLS  # implicit: written without quotes
            return self._add(None if is_null else event.value, place, event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self._open) >= MAX_DEPTH:
                return self._stop(place, "YAML004", f"nested more than {MAX_DEPTH} levels deep", "flatten it")
            container: dict[str, Value] | list[Value] = (
                {} if isinstance(event, yaml.MappingStartEvent) else []
            )
            path = self._next_path(place)
            if path is None:
                return False
            self._put(container, path, place)
            if event.flow_style:
                self.document.quoted.add(path)
            self._open.append(_Open(path, container))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._open.pop()
        return True

    def _add(self, value: str | None, place: Place, event: yaml.ScalarEvent) -> bool:
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.container, dict) and top.key_place is None:
            key = value or ""
            if key[:1] in messages.NO_BREAK and key:
                return self._stop(replace(place, length=1), "YAML002", *messages.ODD_SPACE)
            if key in top.container:
                first = self.document.keys[(*top.path, key)]
                self.problems.append(
                    Diagnostic(
                        place, "YAML003", f"'{key}' is set twice", f"it is first set in line {first.line}"
                    )
                )
            top.key, top.key_place = key, place
            return True
        path = self._next_path(place)
        if path is None:
            return False
        if event.style in ("'", '"'):
            self.document.quoted.add(path)
        elif not event.style:
            begins = top.key_place.column if top is not None and top.key_place else place.column - 2
            end: Any = event.end_mark
            if comment := self._comments.after(end.line, end.column, begins - 1):
                self.document.comments[path] = comment
        self._put(value, path, place)
        return True

    def _next_path(self, place: Place) -> Path | None:
        """The path of the next value, or ``None`` if there can be no value here."""
        if not self._open:
            return ()
        top = self._open[-1]
        if isinstance(top.container, list):
            return (*top.path, len(top.container))
        if top.key is None or top.key_place is None:
            hint = f"write a word before the colon; for a text with brackets, {QUOTE}"
            self._stop(place, "YAML004", "a list or mapping can't be a key", hint)
            return None
        return (*top.path, top.key)

    def _put(self, value: Value, path: Path, place: Place) -> None:
        self.document.values.setdefault(path, place)
        if not self._open:
            self.document.value = value
            return
        top = self._open[-1]
        if isinstance(top.container, list):
            top.container.append(value)
            return
        assert top.key is not None and top.key_place is not None
        self.document.keys.setdefault(path, top.key_place)
        top.container.setdefault(top.key, value)
        top.key = top.key_place = None

    def _stop(self, place: Place, code: str, message: str, hint: str) -> bool:
        self.problems.append(Diagnostic(place, code, message, hint))
        return False


def _place(file: str, event: Any) -> Place:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Place(file, start.line + 1, start.column + 1, max(1, length))


def _syntax_error(file: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        before = text.encode()[: getattr(error, "position", 0) or 0].decode("utf-8", "ignore")
        return _invisible(file, before, "there is an invisible control character here")
    found = Spot(mark.line + 1, mark.column + 1)
    line = line_at(text, found)
    if line[found.column - 1 : found.column] == "\t" or line.lstrip(" ").startswith("\t"):
        place = Place(file, found.line, line.index("\t") + 1)
        return Diagnostic(place, "YAML002", "there is a tab where YAML needs spaces", "indent with spaces")
    if odd := odd_space(text, found):
        return Diagnostic(Place(file, odd.line, odd.column), "YAML002", *messages.ODD_SPACE)
    if above := cut_above(text, found):
        return Diagnostic(Place(file, above.line, above.column), "YAML001", *CUT)
    begun = Spot(context.line + 1, context.column + 1) if context is not None else None
    spot, message, hint = reword(getattr(error, "problem", None) or "", text, found, begun)
    return Diagnostic(Place(file, spot.line, spot.column), "YAML001", message, hint)


def _invisible(file: str, before: str, message: str) -> Diagnostic:
    """Report an invisible character, which follows the text ``before``."""
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Diagnostic(place, "YAML001", message, "delete the characters around it and type them again")
