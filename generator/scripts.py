"""Links the scripts of a guide, which are written as modules, into one that runs everywhere.

A browser refuses modules on ``file://``, and fetches each one by itself. Only plain named imports and exports
are understood, one statement a line or in braces over several; anything else is reported.
"""

from __future__ import annotations

import re
from pathlib import Path

import rjsmin

from generator.diagnostics import Diagnostic, Place

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def link_scripts(root: Path, entry: Path) -> tuple[bytes, list[Diagnostic]]:
    """The linked script that begins with the module ``entry``, without comments and needless space.

    Places are named from ``root``.
    """
    linked: list[str] = []
    problems: list[Diagnostic] = []
    _link(root, entry, linked, problems, {})
    text = "(() => {\n" + '"use strict";\n' + "\n".join(linked) + "\n})();\n"
    return f"{rjsmin.jsmin(text)}\n".encode(), problems


def _link(
    root: Path, path: Path, linked: list[str], problems: list[Diagnostic], done: dict[Path, bool]
) -> None:
    done[path] = False
    name = path.relative_to(root).as_posix()
    if not path.is_file():
        problems.append(Diagnostic(Place(name), "SCRIPT001", "there is no such module", "mend the import"))
        return
    code = path.read_text("utf-8")
    for match in _IMPORT.finditer(code):
        other = path.with_name(f"{match[2]}.js")
        if done.get(other) is False and other.is_file():
            where = Place(name, code.count("\n", 0, match.start()) + 1)
            message = f"'{match[2]}.js' imports this module in its turn"
            problems.append(Diagnostic(where, "SCRIPT001", message, "move what both need to a third"))
        elif other not in done:
            _link(root, other, linked, problems, done)
    exports = _EXPORT.findall(code)
    code = _EXPORT.sub("", _IMPORT.sub(_taken, code))
    for match in _OTHER.finditer(code):
        where = Place(name, code.count("\n", 0, match.start()) + 1)
        message = f"'{match[0][:60]}' is not understood"
        hint = 'write: import { name } from "./module.js"; or export before function, const or class'
        problems.append(Diagnostic(where, "SCRIPT001", message, hint))
    linked.append(
        f"const {_variable(path.stem)} = (() => {{\n{code}\nreturn {{ {', '.join(exports)} }};\n}})();"
    )
    done[path] = True


def _taken(match: re.Match[str]) -> str:
    names = " ".join((match[1] or "").replace(" as ", ": ").split())
    lines = "\n" * match[0].count("\n")  # so that later lines keep their numbers
    return f"const {{ {names} }} = {_variable(match[2])};{lines}" if names else lines


def _variable(module: str) -> str:
    return "module_" + module.replace("-", "_")
