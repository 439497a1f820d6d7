"""What the ``guide`` command says, whatever its streams lead to."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from generator.report.report import Report


def open_streams() -> None:
    """Let no character fail that a terminal or a pipe can't show: it is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def say(text: str) -> None:
    """Print a result. Raises ``OSError`` if it can't be delivered."""
    try:
        print(text, end="\n" if text else "")
        flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output(sys.stdout)
        raise OSError(error.errno, error.strerror, "standard output") from None


def flush() -> None:
    """Send what was printed; ``OSError`` if that fails."""
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_output(*streams: TextIO | None) -> None:
    """Send what is still unsent to nowhere, or Python would complain of it when it exits."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in streams or (sys.stdout, sys.stderr):
            if stream is not None:
                os.dup2(nowhere, stream.fileno())


@contextmanager
def of_success() -> Iterator[None]:
    """Say that something is done. It is done even if nobody can be told."""
    try:
        yield
        flush()
    except OSError:
        drop_output()


def show(report: Report, root: Path) -> None:
    """Print what is wrong, for people."""
    text = report.text(
        root, color=sys.stderr is not None and sys.stderr.isatty() and "NO_COLOR" not in os.environ
    )
    if text:
        tell(text)


def tell(text: str) -> None:
    """Print what is not the result."""
    print(text, file=sys.stderr)


def progress(step: str) -> None:
    """Show a step in place of the one before."""
    print(f"\r\x1b[K{step}", end="", file=sys.stderr, flush=True)


def on_terminal() -> bool:
    """Whether a person is watching."""
    return sys.stderr is not None and sys.stderr.isatty()


def near(path: Path) -> Path:
    """A path as seen from here, where that is shorter."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
