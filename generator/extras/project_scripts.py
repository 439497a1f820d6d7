"""A guide's own scripts: ES modules in ``overrides/assets/javascripts/``, each of which every page loads.

Where esbuild is installed, each is bundled with what it imports (from folders below or ``node_modules/``)
into a classic script. A copy that opens from files needs that: browsers refuse modules there. Elsewhere
modules are published as they are.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.disk.litter import is_litter
from generator.disk.project import Project
from generator.report.diagnostics import Diagnostic, Place

FOLDER = "assets/javascripts"
CODE = "BUILD005"
_OPTIONS = ("--bundle", "--minify", "--format=iife", "--target=es2022", "--charset=utf8", "--log-level=error")
_ERROR = re.compile(r"\[ERROR\] (.*)\n\n\s+(.*):(\d+):(\d+):")


def bundle(project: Project) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The bundles by their path below the site's root, and what esbuild complains about."""
    modules, esbuild = own_modules(project), _esbuild(project)
    if not modules or esbuild is None:
        return {}, []
    with tempfile.TemporaryDirectory() as folder:
        command = [esbuild, *modules, *_OPTIONS, f"--outdir={folder}"]
        done = subprocess.run(command, cwd=project.root, capture_output=True, encoding="utf-8", check=False)
        bundles = {f"{FOLDER}/{path.name}": path.read_bytes() for path in Path(folder).iterdir()}
    complaints = _ERROR.findall(done.stderr)
    if done.returncode and not complaints:
        complaints = [(done.stderr.strip(), modules[0], 1, 0)]
    return bundles, [
        Diagnostic(Place(file, int(line), int(column) + 1), CODE, message, "correct the script")
        for message, file, line, column in complaints
    ]


def script_tags(project: Project) -> list[dict[str, object]]:
    """What a page's template has to know of each script. Call it when the bundles are written."""
    paths = [f"{FOLDER}/{Path(module).name}" for module in own_modules(project)]
    return [{"path": path, "is_module": not (project.docs / path).is_file()} for path in paths]


def own_modules(project: Project) -> list[str]:
    """Paths from the project's root. What stands in folders below is only imported."""
    found = sorted((project.overrides / FOLDER).glob("*.js"))
    return [path.relative_to(project.root).as_posix() for path in found if not is_litter(path.name)]


def _esbuild(project: Project) -> str | None:
    local = project.root / "node_modules/.bin"
    return shutil.which("esbuild", path=local) or shutil.which("esbuild")
