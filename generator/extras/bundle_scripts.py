"""Links the scripts of a guide, which are written as modules, into few that run everywhere.

A browser refuses modules on ``file://``, and fetches each one by itself. Only plain named imports and exports
are understood, one statement a line or in braces over several; anything else is reported.

Each module that no other imports becomes a script. What several scripts need stands once, in the main one,
which every page loads; it hands it on as ``window.guideModules``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import rjsmin

from generator.report.diagnostics import Diagnostic, Place

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


@dataclass(frozen=True)
class _Module:
    code: str
    imports: tuple[str, ...]


def link_scripts(root: Path, main: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The linked scripts by file name, without comments and needless space.

    The modules are those beside ``main``. Places are named from ``root``.
    """
    folder = main.parent
    modules = {path.stem: _read(path) for path in sorted(folder.glob("*.js"))}
    where = folder.relative_to(root) if folder.is_relative_to(root) else folder
    problems = [problem for name in modules for problem in _faults(where, modules, name)]
    if problems:
        return {}, problems
    imported = {other for module in modules.values() for other in module.imports}
    needs = {name: _in_order(modules, name) for name in modules if name not in imported}
    shared = [name for name, count in Counter(chain.from_iterable(needs.values())).items() if count > 1]
    needs[main.stem] = list(dict.fromkeys([*shared, *needs[main.stem]]))
    return {
        f"{name}.js": _script(modules, inside, shared, lends=name == main.stem)
        for name, inside in needs.items()
    }, []


def _script(modules: dict[str, _Module], inside: list[str], shared: list[str], *, lends: bool) -> bytes:
    """One script: its modules in order. Those that are shared it lends to others, or borrows."""
    lent = ", ".join(map(_variable, shared))
    borrowed = ", ".join(_variable(name) for name in inside if name in shared)
    *lines, own = [_wrapped(name, modules[name].code) for name in inside if lends or name not in shared]
    if shared and lends:
        lines.append(f"window.guideModules = {{ {lent} }};")
    elif borrowed:
        lines.insert(0, f"const {{ {borrowed} }} = window.guideModules;")
    text = "(() => {\n" + '"use strict";\n' + "\n".join([*lines, own]) + "\n})();\n"
    return f"{rjsmin.jsmin(text)}\n".encode()


def _read(path: Path) -> _Module:
    code = path.read_text("utf-8")
    return _Module(code, tuple(match[2] for match in _IMPORT.finditer(code)))


def _in_order(modules: dict[str, _Module], name: str) -> list[str]:
    """A module and all that it needs, each after what it needs itself. The modules have no circle."""
    order = [needed for other in modules[name].imports for needed in _in_order(modules, other)]
    return list(dict.fromkeys([*order, name]))


def _faults(folder: Path, modules: dict[str, _Module], name: str) -> list[Diagnostic]:
    """Statements that are not understood, modules that are missing, and circles."""
    code = modules[name].code
    file = (folder / f"{name}.js").as_posix()

    def fault(at: int, message: str, hint: str) -> Diagnostic:
        return Diagnostic(Place(file, code.count("\n", 0, at) + 1), "SCRIPT001", message, hint)

    faults = []
    for match in _IMPORT.finditer(code):
        if match[2] not in modules:
            faults.append(fault(match.start(), f"there is no module '{match[2]}.js'", "mend the import"))
        elif name in _reachable(modules, match[2]):
            message = f"'{match[2]}.js' imports this module in its turn"
            faults.append(fault(match.start(), message, "move what both need to a third"))
    for match in _OTHER.finditer(_EXPORT.sub("", _IMPORT.sub(_taken, code))):
        hint = 'write: import { name } from "./module.js"; or export before function, const or class'
        faults.append(fault(code.find(match[0]), f"'{match[0][:60]}' is not understood", hint))
    return faults


def _reachable(modules: dict[str, _Module], name: str) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        module = waiting.pop()
        if module not in found and module in modules:
            found.add(module)
            waiting += modules[module].imports
    return found


def _wrapped(name: str, code: str) -> str:
    exports = ", ".join(_EXPORT.findall(code))
    code = _EXPORT.sub("", _IMPORT.sub(_taken, code))
    return f"const {_variable(name)} = (() => {{\n{code}\nreturn {{ {exports} }};\n}})();"


def _taken(match: re.Match[str]) -> str:
    names = " ".join((match[1] or "").replace(" as ", ": ").split())
    lines = "\n" * match[0].count("\n")  # so that later lines keep their numbers
    return f"const {{ {names} }} = {_variable(match[2])};{lines}" if names else lines


def _variable(module: str) -> str:
    return "module_" + module.replace("-", "_")
