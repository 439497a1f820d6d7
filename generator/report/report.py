"""Print diagnostics for people, for programs and for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.report.command import command
from generator.report.diagnostics import Diagnostic, Severity

JSON_VERSION = 1
"""Goes up when a field of ``Report.json`` changes its name or meaning; new fields don't count."""

_CAUSES = "FILE", "SCHEMA006"


@dataclass(frozen=True)
class Report:
    """Everything that is wrong with a guide, sorted by place."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Make a report with each diagnostic once, sorted by place, then by code."""
        once = dict.fromkeys(diagnostics)
        return cls(tuple(sorted(once, key=lambda one: (one.where, one.code, one.message))))

    @property
    def has_errors(self) -> bool:
        """Whether anything is wrong that stops the build."""
        return self.count(Severity.ERROR) > 0

    @property
    def has_warnings(self) -> bool:
        """Whether anything is wrong that fails a strict check."""
        return self.count(Severity.WARNING) > 0

    def text(self, root: Path, color: bool = False) -> str:
        """Format for a terminal: each problem with its line and a caret; empty if nothing is wrong.

        Problems with the names of files come first: others may follow from them.
        """
        if not self.diagnostics:
            return ""
        lines: dict[str, list[str]] = {}
        causes_first = sorted(self.diagnostics, key=lambda one: not one.code.startswith(_CAUSES))
        blocks = [_block(one, lines, root, color) for one in causes_first]
        return "\n".join([*blocks, self.summary()])

    def json(self) -> str:
        """Format for programs. docs/reference/json.md promises this shape."""
        problems = [
            {
                "code": one.code,
                "severity": one.severity.value,
                "file": one.where.file,
                "line": one.where.line,
                "column": one.where.column,
                "length": one.where.length,
                "message": one.message,
                "hint": _hint(one),
            }
            for one in self.diagnostics
        ]
        counts = {f"{severity.value}s": self.count(severity) for severity in Severity}
        # Only ASCII, which reads the same in whatever encoding a system writes its pipes.
        return json.dumps({"version": JSON_VERSION, **counts, "problems": problems}, indent=1)

    def github(self) -> str:
        """Format as workflow commands, which GitHub shows beside the lines of a pull request."""
        return "\n".join(_annotation(one) for one in self.diagnostics)

    def count(self, severity: Severity) -> int:
        """Return the number of diagnostics of a severity."""
        return sum(one.severity is severity for one in self.diagnostics)

    def summary(self) -> str:
        """Count what is wrong, such as ``6 errors and 1 warning in 3 files``."""
        files = len({one.where.file for one in self.diagnostics})
        counts = [_count(n, severity.value) for severity in Severity if (n := self.count(severity))]
        return f"{' and '.join(counts)} in {_count(files, 'file')}" if counts else "no problems"


def _hint(one: Diagnostic) -> str:
    """What to do, with the command to run as it can be pasted."""
    return f"{one.hint} {command(one.run)}".lstrip() if one.run else one.hint


def _annotation(one: Diagnostic) -> str:
    where = one.where
    fields = {
        "file": where.file,
        "line": where.line,
        "col": where.column,
        "endColumn": where.column + where.length,
        "title": one.code,
    }
    shown = ",".join(f"{key}={_command_text(str(value), ':,')}" for key, value in fields.items())
    hint = _hint(one)
    words = f"{one.message} (hint: {hint})" if hint else one.message
    return f"::{one.severity.value} {shown}::{_command_text(words)}"


def _command_text(text: str, more: str = "") -> str:
    """Escape a text for a workflow command, where only these characters have a meaning."""
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _block(one: Diagnostic, lines: dict[str, list[str]], root: Path, color: bool) -> str:
    where = one.where
    mark = "" if one.severity is Severity.ERROR else f"{one.severity.value}: "
    place, code = f"{_printable(where.file)}:{where.line}:{where.column}", one.code
    if color:
        code = f"\x1b[{'31' if one.severity is Severity.ERROR else '33'}m{code}\x1b[0m"
    head = f"{place} {code} {mark}{_printable(one.message)}"
    if where.file not in lines:
        lines[where.file] = _source(root / where.file)
    source = lines[where.file]
    hint = _hint(one)
    hint = f"hint: {_printable(hint)}" if hint else ""
    if where.line > len(source) or not source[where.line - 1].strip():
        return f"{head}\n      {hint}" if hint else head
    shown, column = _window(source[where.line - 1], where.column)
    carets = "^" * max(1, min(where.length, len(shown) - column + 1))
    return f"{head}\n{where.line:5} | {shown}\n      | {' ' * (column - 1)}{carets} {hint}".rstrip()


def _window(line: str, column: int) -> tuple[str, int]:
    """Return at most 120 characters of a line around ``column``, and its column there."""
    start = 0 if column <= 110 else column - 60
    shown = line[start : start + 120]
    if start:
        shown = "…" + shown[1:]
    if start + 120 < len(line):
        shown = shown[:-1] + "…"
    return shown, column - start


def _source(path: Path) -> list[str]:
    try:
        content = path.read_bytes() if path.is_file() else b""  # a pipe or a device may never end
    except OSError:
        return []
    if content.startswith(b"\x1f\x8b"):  # gzip: places count lines of the unpacked text
        return []
    text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return [line if line.isprintable() else _printable(line) for line in text.split("\n")]


def _printable(line: str) -> str:
    """A line without the characters that terminals take for commands."""
    return "".join(c if c.isprintable() else " " for c in line)
