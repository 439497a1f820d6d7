"""The front door: ``guide init``, ``new``, ``check``, ``build``, ``serve``, ``import`` and others."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from generator.cli.commands import COMMANDS, NEED_NO_GUIDE
from generator.cli.exit_codes import FINE, NO_ACCESS, OUR_BUG, STOPPED, UNREAD, WRONG_DATA, WRONG_USAGE
from generator.cli.output import drop_output, flush, open_streams, tell
from generator.disk.project import Project
from generator.disk.refusal import told
from generator.options import parser
from generator.report.command import command

__all__ = ["FINE", "NO_ACCESS", "OUR_BUG", "WRONG_DATA", "WRONG_USAGE", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code.

    0 fine, 1 the data is wrong, 2 wrong usage, 3 internal error, 4 I/O or permission error (a full disk).
    Stopped from outside it is 128 and the number of the signal, as for any command.
    """
    gc.set_threshold(100_000)  # a build keeps nearly all that it makes; collecting would take a seventh of it
    open_streams()
    try:
        code = _run(arguments)
        flush()
        return code
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        drop_output()
        return UNREAD


def _run(arguments: Sequence[str] | None) -> int:
    if sys.flags.optimize > 1:  # docstrings explain rules and fields to authors and readers
        tell("guide: Python was told to drop docstrings, which the guide prints; unset PYTHONOPTIMIZE")
        return WRONG_USAGE
    options = parser().parse_args(arguments)
    project = Project(Path(options.project).resolve())
    if options.command not in NEED_NO_GUIDE and not project.settings.is_file():
        tell(
            f"guide: there is no mkdocs.yml in {project.root}; name the guide's folder with --project, "
            f"or start a guide: {command('init FOLDER')}"
        )
        return WRONG_USAGE
    try:
        return COMMANDS[options.command](project, options)
    except BrokenPipeError:
        raise
    except Exception as error:  # nothing an author types may end in a traceback
        if options.debug:
            traceback.print_exc()
        if refused := told(error):
            tell(f"guide: {refused}")
            return NO_ACCESS
        tell(f"guide: an error in the generator itself, not in your data: {type(error).__name__}: {error}")
        tell("Please report it with what you did; --debug shows where it happened.")
        return OUR_BUG
