"""The front door: ``guide new``, ``check``, ``build``, ``serve`` and ``import``.

What only one command needs is imported in its function: ``guide check`` is run after every edit.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.disk.project import Project
from generator.options import SALARIES_MOVED, BuildOptions, parser, silent
from generator.report.report import Report
from generator.site import make_site, write_markdown

FINE, WRONG_DATA, WRONG_USAGE, OUR_BUG, NO_ACCESS = 0, 1, 2, 3, 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code.

    0 fine, 1 the data is wrong, 2 wrong usage, 3 internal error, 4 I/O or permission error (a full disk).
    Stopped from outside it is 128 and the number of the signal, as for any command.
    """
    gc.set_threshold(100_000)  # a build keeps nearly all that it makes; collecting would take a seventh of it
    try:
        try:
            return _run(arguments)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _drop_output()
        return 141


def _run(arguments: Sequence[str] | None) -> int:
    options = parser().parse_args(arguments)
    project = Project(Path(options.project).resolve())
    if not (project.root / "mkdocs.yml").is_file():
        _tell(f"guide: there is no mkdocs.yml in {project.root}; name the guide's folder with --project")
        return WRONG_USAGE
    try:
        return COMMANDS[options.command](project, options)
    except BrokenPipeError:
        raise
    except OSError as error:
        if options.debug:
            traceback.print_exc()
        _tell(f"guide: {error.filename or 'a file'}: {error.strerror or error}")
        _tell("what was built before is unchanged")
        return NO_ACCESS
    except Exception as error:  # nothing an author types may end in a traceback
        if options.debug:
            traceback.print_exc()
        _tell(f"guide: an error in the generator itself, not in your data: {type(error).__name__}: {error}")
        _tell("Please report it with what you did; --debug shows where it happened.")
        return OUR_BUG


def _drop_output() -> None:
    """Nobody reads our output any more, as in ``guide … | head``; Python would complain when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _check(project: Project, options: argparse.Namespace) -> int:
    from generator.build import prepare

    report = prepare(project, BuildOptions(today=options.today)).report
    if options.format == "json":
        print(report.json())
    elif options.format == "github":
        print(report.github(), end="\n" if report.diagnostics else "")
    else:
        _show(report, project.root)
        if not report.diagnostics:
            print("no problems found")
    failed = report.has_errors or (options.strict and report.diagnostics)
    return WRONG_DATA if failed else FINE


def _build(project: Project, options: argparse.Namespace) -> int:
    if options.offline:
        project = project.aside("offline")
    terminal = sys.stderr.isatty()
    progress = _progress if terminal else silent
    build_options = BuildOptions(options.base_url, options.offline, options.engine)
    if options.docs_only:
        made = write_markdown(project, build_options, progress)
    else:
        made = make_site(project, build_options, progress, _waiting)
    if terminal:
        _progress("")
    _show(made.report, project.root)
    if made.report.has_errors:
        _tell("nothing was built; what was built before is unchanged")
        return WRONG_DATA
    done = "nothing has changed since the last build:" if made.unchanged else "built"
    if options.docs_only:
        print(f"{made.pages} pages written to {_near(project.docs)}")
    elif options.offline:
        print(f"{done} {_near(project.offline)}, {made.pages} pages; unpack it and open index.html")
    else:
        print(f"{done} {_near(project.site)}, {made.pages} pages")
    return FINE


def _serve(project: Project, options: argparse.Namespace) -> int:
    from generator.preview import Preview

    aside = dataclasses.replace(project.aside("preview"), published="build/preview/published")
    show = lambda report: _show(report, project.root)  # noqa: E731
    preview = Preview(aside, BuildOptions(engine=options.engine), options.address, show)
    if preview.is_taken():
        _tell(f"guide: {preview.url} is in use by another program; choose another: --address")
        return NO_ACCESS
    made = preview.rebuild()
    if made.report.has_errors and not aside.site.is_dir():
        _tell("fix this first, then run 'guide serve' again")
        return WRONG_DATA
    print(f"preview at {preview.url}; press Ctrl-C to stop", flush=True)
    preview.serve()
    return FINE


def _new(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.new_record import new_record
    from generator.authoring.scaffold import kinds_to_make

    if options.kind not in kinds_to_make():
        known = ", ".join(kinds_to_make())
        print(f"guide: there is no kind '{options.kind}'; the kinds are: {known}", file=sys.stderr)
        return WRONG_USAGE

    made = new_record(project, options.kind, options.id, datetime.date.today())
    if made.refusal:
        _tell(f"guide: {made.refusal}")
        return WRONG_USAGE
    print(f"{_near(made.path)} written. Fill in what is empty, then run: guide check")
    for command in made.next:
        print(f"Then: {command}")
    return FINE


def _import(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.imports import Order, importer

    out = Path(options.out).absolute() if options.out else project.data
    files = tuple(Path(file).absolute() for file in options.files)
    order = Order(project.root, files, out, options.using, options.reviewed)
    result = importer(options.importer)(order, _progress if sys.stderr.isatty() else silent)
    if sys.stderr.isatty():
        _progress("")
    if result.refusal:
        _tell(f"guide: {result.refusal}")
        return WRONG_USAGE
    _show(result.report, project.root)
    if result.report.has_errors:
        _tell("nothing was written")
        return WRONG_DATA
    print("\n".join(result.lines))
    return FINE


def _salaries(_project: Project, _options: argparse.Namespace) -> int:
    _tell(f"guide: {SALARIES_MOVED}")
    return WRONG_USAGE


COMMANDS: dict[str, Callable[[Project, argparse.Namespace], int]] = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "new": _new,
    "import": _import,
    "salaries": _salaries,
}
"""What each command does. It returns the exit code."""


def _show(report: Report, root: Path) -> None:
    text = report.text(root, color=sys.stderr.isatty() and "NO_COLOR" not in os.environ)
    if text:
        _tell(text)


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _waiting() -> None:
    _tell("another build is running; waiting for it to end")


def _progress(step: str) -> None:
    print(f"\r\x1b[K{step}", end="", file=sys.stderr, flush=True)


def _near(path: Path) -> Path:
    """A path as seen from here, where that is shorter."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
