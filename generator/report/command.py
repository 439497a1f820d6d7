"""How to call this program from where it was called, so that its hints can be pasted."""

from __future__ import annotations

import functools
import os
import shlex
import shutil
import sys
from pathlib import Path

NAME = "guide"


def command(arguments: str, project: Path | None = None) -> str:
    """Return a command line that runs ``arguments``, such as ``.venv/bin/guide check``.

    ``project`` is the folder of another guide than the one that was named when this program was called.
    """
    program = _program(tuple(sys.argv))
    if project is None or project == Path.cwd():
        return f"{program} {arguments}"
    folder = project.relative_to(Path.cwd()) if project.is_relative_to(Path.cwd()) else project
    return f"{program} --project {shlex.quote(str(folder))} {arguments}"


@functools.lru_cache(maxsize=1)
def _program(called: tuple[str, ...]) -> str:
    """The program with its ``--project``, as typed; its bare name where it runs inside another program."""
    script = Path(called[0]) if called else Path()
    if script.stem != NAME:
        return NAME
    found = shutil.which(NAME)
    if found and os.path.realpath(found) == os.path.realpath(script):
        words = [NAME]
    elif script.is_relative_to(Path.cwd()):
        words = [str(script.relative_to(Path.cwd()))]
    else:
        words = [str(script)]
    for number, word in enumerate(called[:-1]):
        if word == "--project":
            words += [word, called[number + 1]]
    words += [word for word in called if word.startswith("--project=")]
    return shlex.join(words)
